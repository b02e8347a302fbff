//! A table as a file that spreadsheets open: RFC 4180, and no cell is ever a formula.

/// What a spreadsheet takes for the beginning of a formula; the wide forms too, which some turn into the narrow ones.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The rows as CSV, with a mark at the start that says UTF-8 (else spreadsheets spoil accents).
///
/// Names come from strangers' files. A cell that a spreadsheet could take for a formula gets an apostrophe first.
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut file = String::from("\u{FEFF}");
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| cell_of(cell)).collect();
        file.push_str(&cells.join(","));
        file.push_str("\r\n");
    }
    file
}

fn cell_of(text: &str) -> String {
    // where semicolons separate cells, and where a program splits lines without asking, another cell begins within this one
    let parts = text.split_inclusive([';', '\t', '\r', '\n']);
    let safe: String = parts.map(|part| guard(part) + part).collect();
    // what ends with a tab or a new line begins nothing; what begins with one is caught here
    let first = if safe.starts_with(['\t', '\r', '\n']) { "'" } else { "" };
    format!("\"{first}{}\"", safe.replace('"', "\"\""))
}

fn guard(part: &str) -> String {
    let hidden = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '"' | '\'' | '“' | '”' | '‘' | '’' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
            )
    };
    if part.trim_start_matches(hidden).starts_with(FORMULA) {
        "'".into()
    } else {
        String::new()
    }
}
