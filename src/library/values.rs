//! The form of ids, days and web addresses.

/// Whether `text` is a day of the calendar, as year-month-day.
pub(super) fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return false;
    }
    let (Ok(year), Ok(month), Ok(day)) = (year.parse::<u32>(), month.parse::<u32>(), day.parse::<u32>()) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (2000..2100).contains(&year) && (1..=days).contains(&day)
}

/// What somebody may have meant as an id.
pub(super) fn slug(text: &str) -> String {
    let words = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let joined = words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    joined.chars().take(40).collect::<String>().trim_matches('-').to_owned()
}

/// Whether `text` is a whole https address that can stand in a page.
pub(super) fn is_web_address(text: &str) -> bool {
    let odd = |c: char| c.is_whitespace() || c.is_control() || "<>\"'`\\".contains(c);
    text.strip_prefix("https://").is_some_and(|host| host.contains('.')) && !text.contains(odd)
}
