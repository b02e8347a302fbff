//! How hard a text for parents is to read: the Flesch–Kincaid grade.
//!
//! J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of new readability formulas for Navy enlisted
//! personnel", 1975: 0.39 × words a sentence + 11.8 × syllables a word − 15.59. A grade n is read at the age of n + 5.

use super::sentences::sentences;

/// What parents' pages may have at most: read at the age of 11.
pub const MOST: f64 = 6.0;

/// The grade of the text in a piece of HTML without scripts; 0 if it has no words.
pub fn of_html(html: &str) -> f64 {
    let text = plain(html);
    let (mut words, mut syllables, mut count) = (0_u32, 0_u32, 0_u32);
    for sentence in text.lines().flat_map(sentences) {
        let here: Vec<u32> = sentence
            .split_whitespace()
            .map(syllables_of)
            .filter(|n| *n > 0)
            .collect();
        words += here.len() as u32;
        syllables += here.iter().sum::<u32>();
        count += u32::from(!here.is_empty());
    }
    if words == 0 {
        return 0.0;
    }
    let (words, syllables, count) = (f64::from(words), f64::from(syllables), f64::from(count));
    (0.39 * words / count + 11.8 * syllables / words - 15.59).max(0.0)
}

/// The text, a line for each paragraph, item or heading.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        let (tag, rest) = piece.split_once('>').unwrap_or(("", piece));
        if [
            "p", "/p", "li", "/li", "h2", "/h2", "h3", "/h3", "td", "/td", "th", "/th",
        ]
        .contains(&tag)
        {
            text.push('\n');
        }
        text.push_str(rest);
    }
    text.replace("&amp;", "&").replace("&quot;", "\"")
}

/// Groups of vowels, without an e that isn't heard; at least one in a word, none in what has no letters.
fn syllables_of(word: &str) -> u32 {
    let letters: String = word
        .chars()
        .filter(|c| c.is_alphabetic())
        .collect::<String>()
        .to_lowercase();
    if letters.is_empty() {
        return 0;
    }
    let vowel = |c: char| "aeiouyàáâäèéêëìíîïòóôöùúûü".contains(c);
    let (mut groups, mut before) = (0, false);
    for c in letters.chars() {
        groups += u32::from(vowel(c) && !before);
        before = vowel(c);
    }
    let silent = (letters.ends_with('e') && !letters.ends_with("le"))
        || (letters.ends_with("ed") && !letters.ends_with("ted") && !letters.ends_with("ded"))
        || (letters.ends_with("es")
            && !["ses", "zes", "ches", "shes", "xes", "ges", "ces"]
                .iter()
                .any(|end| letters.ends_with(end)));
    if silent && groups > 1 {
        groups - 1
    } else {
        groups.max(1)
    }
}
