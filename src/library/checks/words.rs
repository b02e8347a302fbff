//! Checks of texts: what stands in them, and for pupils, how long their sentences are.

use crate::lesson::Band;
use crate::library::sentences::sentences;
use crate::library::shape::Voice;
use crate::library::walk::{Walk, Words};
use std::ops::Range;

/// Runs `find` on each text; it answers with where (or nothing), what is wrong, the label and the help.
fn each(walk: &mut Walk, find: impl Fn(&Words, &str) -> Vec<(Range<usize>, String, &'static str, String)>) {
    let file = walk.file.clone();
    for words in &walk.words {
        for (span, message, label, help) in find(words, &file.text) {
            walk.problems.push(file.problem(span, message, label, help));
        }
    }
}

pub(super) fn check_not_empty(walk: &mut Walk) {
    each(walk, |words, _| {
        if !words.text.trim().is_empty() {
            return Vec::new();
        }
        let help = format!("write something between the quotation marks of `{}`", words.field);
        vec![(
            words.span.clone(),
            format!("`{}` is empty", words.field),
            "nothing here",
            help,
        )]
    });
}

pub(super) fn check_length(walk: &mut Walk) {
    each(walk, |words, _| {
        let count = words.text.chars().count();
        if count <= words.most {
            return Vec::new();
        }
        let message = format!(
            "`{}` is {count} characters long, and may be {} at most",
            words.field, words.most
        );
        vec![(
            words.span.clone(),
            message,
            "too long",
            format!("take out {} characters or more", count - words.most),
        )]
    });
}

pub(super) fn check_hidden_characters(walk: &mut Walk) {
    each(walk, |words, text| {
        let hidden = |c: char| {
            (c.is_control() && c != '\n')
                || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        };
        let Some(found) = words.text.chars().find(|c| hidden(*c)) else {
            return Vec::new();
        };
        let span = found_in(text, &words.span, &found.to_string());
        let name = if found == '\t' {
            "a tab".to_owned()
        } else {
            format!("the character U+{:04X}", u32::from(found))
        };
        let message = format!("`{}` holds {name}, which can't be seen", words.field);
        vec![(
            span,
            message,
            "invisible",
            "take it out, or put a space there".to_owned(),
        )]
    });
}

pub(super) fn check_markup(walk: &mut Walk) {
    each(walk, |words, text| {
        let marks = [
            "</", "<br", "<b>", "<i>", "<p>", "<a ", "<script", "**", "](", "&amp;", "&nbsp;",
        ];
        let Some(mark) = marks.into_iter().find(|mark| words.text.contains(mark)) else {
            return Vec::new();
        };
        let help = "write plain words: texts are shown exactly as they stand here".to_owned();
        vec![(
            found_in(text, &words.span, mark),
            format!("`{}` holds mark-up", words.field),
            "would be shown as it is",
            help,
        )]
    });
}

pub(super) fn check_filled_in(walk: &mut Walk) {
    each(walk, |words, text| {
        let mut unfinished = ["TODO", "TBC", "XXX", "FIXME", "Lorem ipsum"].into_iter();
        let whole = matches!(words.text.trim(), "…" | "..." | "?" | "-");
        let found = unfinished.find(|mark| words.text.contains(mark));
        if !whole && found.is_none() {
            return Vec::new();
        }
        let span = found.map_or(words.span.clone(), |mark| found_in(text, &words.span, mark));
        let help = "write the text itself; keep reminders in a # comment".to_owned();
        vec![(
            span,
            format!("`{}` is not filled in yet", words.field),
            "unfinished",
            help,
        )]
    });
}

pub(super) fn check_spaces(walk: &mut Walk) {
    each(walk, |words, _| {
        let text = &words.text;
        if text.trim().is_empty() || (text.trim() == text && !text.contains("  ")) {
            return Vec::new();
        }
        let message = format!("`{}` has spaces at its ends or two in a row", words.field);
        vec![(
            words.span.clone(),
            message,
            "spare spaces",
            "leave one space between words and none at the ends".to_owned(),
        )]
    });
}

pub(super) fn check_sentences(walk: &mut Walk, band: Band) {
    let limit = super::sentence_limit(band);
    each(walk, |words, text| {
        if words.voice == Voice::Adult {
            return Vec::new();
        }
        let long = sentences(&words.text).into_iter().filter_map(|sentence| {
            let count = sentence
                .split_whitespace()
                .filter(|word| word.contains(char::is_alphanumeric))
                .count();
            (count > limit).then(|| {
                let message = format!(
                    "this sentence has {count} words, and {} pupils read {limit} at most",
                    band.name()
                );
                let help = "make two sentences of it".to_owned();
                (
                    found_in(text, &words.span, sentence),
                    message,
                    "too long a sentence",
                    help,
                )
            })
        });
        long.collect()
    });
}

/// Where `part` stands in the file's text within `span`; all of `span` if it is written there in another way.
fn found_in(text: &str, span: &Range<usize>, part: &str) -> Range<usize> {
    let at = text.get(span.clone()).and_then(|within| within.find(part));
    at.map_or(span.clone(), |at| span.start + at..span.start + at + part.len())
}
