//! A parsed file, and where everything in it stands, so that later checks can point at it.

use super::file::File;
use super::problem::Problem;
use super::shape::{Shape, Voice};
use super::visit::Visit;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;
use toml::de::DeTable;

/// A text that somebody will read.
#[derive(Clone, Debug)]
pub(super) struct Words {
    pub text: String,
    /// Its field's name.
    pub field: &'static str,
    pub span: Range<usize>,
    pub voice: Voice,
    /// Characters at most.
    pub most: usize,
}

/// What a walk found: mistakes, and where what was right stands.
#[derive(Clone, Debug)]
pub(super) struct Walk {
    pub file: File,
    pub problems: Vec<Problem>,
    pub words: Vec<Words>,
    /// By path: `step[0].option[1].right`. What was missing or wrong isn't here, so that nothing is reported twice.
    pub(super) places: BTreeMap<String, Range<usize>>,
}

impl Walk {
    /// Parses `text`, which begins `offset` bytes into the file, and walks it.
    pub fn of<'t>(file: &File, text: &'t str, offset: usize, shape: &'static Shape) -> (Self, Spanned<DeTable<'t>>) {
        let mut walk = Self {
            file: file.clone(),
            problems: Vec::new(),
            words: Vec::new(),
            places: BTreeMap::new(),
        };
        let (table, errors) = DeTable::parse_recoverable(text);
        let mut last_line = None;
        for error in &errors {
            let span = error.span().unwrap_or(text.len()..text.len());
            let span = span.start + offset..span.end + offset;
            let line = file.text.get(..span.start).map(|before| before.matches('\n').count());
            // one mistake often makes several errors in its line
            if line.is_some() && std::mem::replace(&mut last_line, line) == line {
                continue;
            }
            let message = format!("this is not TOML: {}", error.message());
            walk.problems
                .push(file.problem(span, message, "here", syntax_help(error.message())));
            // whatever follows a list that isn't closed is read as part of it
            if error.message().contains("array") || error.message().contains("inline table") {
                break;
            }
        }
        // after a syntax error, whatever else seems missing may only have been misread
        if errors.is_empty() {
            Visit {
                walk: &mut walk,
                offset,
            }
            .table(table.get_ref(), offset..offset + text.len(), shape, "");
        }
        (walk, table)
    }

    /// Where the value at `path` stands, if it was there and of the right kind.
    pub fn at(&self, path: &str) -> Option<Range<usize>> {
        self.places.get(path).cloned()
    }

    /// Reports a mistake at `path`; says nothing if what stands there was already reported.
    pub fn report(
        &mut self,
        path: &str,
        message: impl Into<String>,
        label: impl Into<String>,
        help: impl Into<String>,
    ) {
        if let Some(span) = self.at(path) {
            self.problems.push(self.file.problem(span, message, label, help));
        }
    }
}

/// What to do about a syntax error, by what the parser says of it.
fn syntax_help(message: &str) -> &'static str {
    if message.contains("string") {
        "a text stands in \"…\" on one line: close it, and write quotation marks within it as “ and ”"
    } else if message.contains("duplicate key") {
        "the same field stands here twice: keep one"
    } else if message.contains("array") || message.contains("inline table") {
        "put a comma between entries, and close lists with ] and braces with }; look at the line before, too"
    } else {
        "a line is `field = value`, `[[step]]` or a # comment; texts stand in \"…\", lists in […]"
    }
}
