//! Which known words look like the one that somebody wrote.

/// At most four of `known` that resemble `word`, the likeliest first.
pub(super) fn near<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut found: Vec<(usize, &str)> = known
        .filter_map(|other| {
            let distance = edits(word, other);
            let part = word.len() > 2 && other.split('-').any(|piece| piece == word);
            let limit = 1 + word.len() / 3;
            (distance <= limit || part).then_some((if part { 1 + other.len() / 8 } else { distance }, other))
        })
        .collect();
    found.sort();
    found.into_iter().take(4).map(|(_, other)| other.to_owned()).collect()
}

/// How many letters must be put in, taken out or changed (Levenshtein).
fn edits(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut corner = i;
        let mut last = i + 1;
        for (j, b) in right.iter().enumerate() {
            let above = row.get(j + 1).copied().unwrap_or(usize::MAX - 1);
            let cost = if a == *b {
                corner
            } else {
                1 + corner.min(above).min(last)
            };
            corner = above;
            if let Some(cell) = row.get_mut(j) {
                *cell = last;
            }
            last = cost;
        }
        if let Some(cell) = row.last_mut() {
            *cell = last;
        }
    }
    row.last().copied().unwrap_or(0)
}
