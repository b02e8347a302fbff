//! Whether each line of a PO file is one: rspolib stops the whole program at some that aren't. What it doesn't know is left out.

use super::super::file::File;
use super::super::problem::Problem;

/// What the lines before have begun.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Between,
    Context,
    Source,
    Translation,
}

const UNFINISHED: &str = "the entry before this line has no msgstr";

/// The file as rspolib reads it, line for line, or the first line that can't be read.
pub(super) fn readable(file: &File) -> Result<String, Problem> {
    let mut clean = String::with_capacity(file.text.len());
    let (mut start, mut at) = (0, At::Between);
    for whole in file.text.split_inclusive('\n') {
        let line = whole.trim();
        let line = if start == 0 {
            line.trim_start_matches('\u{feff}')
        } else {
            line
        };
        let report = |message: &str, help: &str| {
            let from = start + whole.len() - whole.trim_start().len();
            Err(file.problem(from..start + whole.trim_end().len(), message, "here", help))
        };
        if line.starts_with('#') {
            if matches!(at, At::Context | At::Source) {
                return report(
                    UNFINISHED,
                    "write msgctxt, msgid and msgstr, in this order, before the next entry",
                );
            }
            // notes and flags; what was said before (#|) and is said no more (#~) is for translators' programs
            if ["# ", "#. ", "#, "].iter().any(|mark| line.starts_with(mark)) {
                clean += line;
            }
        } else if !line.is_empty() {
            let (word, quoted) = if line.starts_with('"') {
                ("", line)
            } else {
                let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
                (word, rest.trim_start())
            };
            at = match (word, at) {
                ("", At::Context | At::Source | At::Translation) => at,
                ("msgctxt", At::Between | At::Translation) => At::Context,
                ("msgid", At::Between | At::Context | At::Translation) => At::Source,
                ("msgstr", At::Source) => At::Translation,
                ("msgctxt" | "msgid", _) => {
                    return report(UNFINISHED, "write msgctxt, msgid and msgstr, in this order");
                }
                ("msgid_plural", _) => return report("a text has no plural here", "take the line out"),
                _ => {
                    let help = "a line begins with #, msgctxt, msgid, msgstr or a quotation mark; msgstr follows msgid";
                    return report("this line can't be read", help);
                }
            };
            if let Err((message, help)) = check_quoted(quoted) {
                return report(message, help);
            }
            clean += line;
        }
        clean.push('\n');
        start += whole.len();
    }
    if matches!(at, At::Context | At::Source) {
        let end = file.text.trim_end().len();
        return Err(file.problem(
            end.saturating_sub(1)..end,
            "the last entry has no msgstr",
            "ends here",
            "add it: msgstr \"\"",
        ));
    }
    Ok(clean)
}

fn check_quoted(quoted: &str) -> Result<(), (&'static str, &'static str)> {
    let inner = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let Some(inner) = inner else {
        return Err(("a text stands between quotation marks", "begin and end it with \""));
    };
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if !matches!(letters.next(), Some('"' | '\\' | 'n' | 't' | 'r')) => {
                return Err((
                    "a backslash stands only before \", \\ or n",
                    "take it out, or write \\\\",
                ));
            }
            '"' => {
                return Err((
                    "a quotation mark ends the text too early",
                    "write \\\" within a text, or “ and ”",
                ));
            }
            _ => {}
        }
    }
    Ok(())
}
