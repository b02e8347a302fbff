//! Names without what people write differently: capitals, accents, apostrophes, hyphens, spaces.

/// Letters without their accents, by place from the first; a dot where there is no such letter.
const PLAIN: [(u32, &str); 3] = [
    (
        0xC0,
        "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs",
    ),
    // Vietnamese, Romanian, Chinese written in Latin letters
    (
        0x1A0,
        "oo.............uu............................aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy",
    ),
    (
        0x1E00,
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy",
    ),
];

/// The words of a name, each in small plain letters and digits: "Zoë O’Neill-Šimek" is `zoe`, `oneill`, `simek`.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in name.chars() {
        match c {
            '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '.' => {}
            // accents that stand by themselves
            '\u{300}'..='\u{36F}' => {}
            c if c.is_alphanumeric() => {
                if let Some(word) = words.last_mut() {
                    push(word, c);
                }
            }
            _ if words.last().is_some_and(String::is_empty) => {}
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The same without spaces: "Mary-Jane", "Mary Jane" and "Maryjane" are one.
pub(super) fn joined(name: &str) -> String {
    words(name).concat()
}

fn push(word: &mut String, c: char) {
    match c {
        'ß' | 'ẞ' => word.push_str("ss"),
        'æ' | 'Æ' => word.push_str("ae"),
        'œ' | 'Œ' => word.push_str("oe"),
        'þ' | 'Þ' => word.push_str("th"),
        'ĳ' | 'Ĳ' => word.push_str("ij"),
        _ => match plain(c) {
            Some(plain) => word.push(plain),
            None => word.extend(c.to_lowercase()),
        },
    }
}

fn plain(c: char) -> Option<char> {
    let table = PLAIN.iter().rfind(|(first, _)| *first <= u32::from(c));
    let (first, letters) = table?;
    let place = usize::try_from(u32::from(c) - first).ok()?;
    let letter = letters.as_bytes().get(place).filter(|letter| **letter != b'.')?;
    Some(char::from(*letter))
}
