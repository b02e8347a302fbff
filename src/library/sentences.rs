//! Where sentences end.

/// The sentences of a text: each ends with . ! ? … or : where a space, a closing quotation mark or the end follows.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((_, letter)) = letters.next() {
        let closes = |c: &char| c.is_whitespace() || "”’\"')".contains(*c);
        if (".!?…:".contains(letter) && letters.peek().is_none_or(|(_, next)| closes(next))) || letter == '\n' {
            while letters.next_if(|(_, next)| "”’\"')".contains(*next)).is_some() {}
            let end = letters.peek().map_or(text.len(), |(at, _)| *at);
            found.extend(text.get(start..end));
            start = end;
        }
    }
    found.extend(text.get(start..));
    found
        .into_iter()
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
        .collect()
}
