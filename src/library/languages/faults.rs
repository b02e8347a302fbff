//! What must be the same in every language: where links lead, and the numbers to ring.

use super::super::file::File;
use super::super::light::{addresses_of, is_one_block, words_of};
use super::super::problem::Problem;
use super::po::Entry;
use std::collections::BTreeSet;

/// What is wrong with a translation.
pub(super) fn faults(file: &File, entry: &Entry) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut report = |message: String, help: &str| {
        problems.push(file.problem(entry.span.clone(), message, "this translation", help));
    };
    if entry.place.is_empty() || entry.english.is_empty() {
        report(
            "this text doesn’t say where it stands".into(),
            "msgctxt and msgid come from harbour.pot; run: site languages",
        );
    }
    if entry.words.trim().is_empty() {
        return problems;
    }
    if entry.words.chars().any(is_hidden) {
        let help = "take out line breaks (\\n) and signs that turn the direction of text; the page sets it";
        report("this translation holds a sign that can’t be seen".into(), help);
    } else if !is_one_block(&entry.words) {
        let help = "a text is one block of words: don’t begin it with #, - or 1., and don’t indent it";
        report("this translation begins like a heading or a list".into(), help);
    }
    differ(
        addresses_of(&entry.english).into_iter().collect(),
        addresses_of(&entry.words).into_iter().collect(),
        "link to",
        "links are written [words](address): translate the words, keep every address as it is in English",
        &mut report,
    );
    differ(
        numbers(&words_of(&entry.english)),
        numbers(&words_of(&entry.words)),
        "number",
        "write every number to ring as it is in English, with the digits 0 to 9, and no other number of three digits or more",
        &mut report,
    );
    problems
}

fn differ(
    wanted: BTreeSet<String>,
    found: BTreeSet<String>,
    what: &str,
    help: &str,
    report: &mut impl FnMut(String, &str),
) {
    for lost in wanted.difference(&found) {
        report(format!("this translation has lost the {what} {lost}"), help);
    }
    for new in found.difference(&wanted) {
        report(
            format!("this translation has the {what} {new}, which the English has not"),
            help,
        );
    }
}

/// Control characters and those that turn the direction of what follows. Marks and joiners, which scripts need, are none.
pub(super) fn is_hidden(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Every number of three digits or more, without the spaces and hyphens in it.
fn numbers(words: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let (mut digits, mut gap) = (String::new(), false);
    for letter in words.chars().chain(['.']) {
        if letter.is_numeric() {
            digits.push(letter);
            gap = false;
        } else if !digits.is_empty() && !gap && matches!(letter, ' ' | '-' | '\u{a0}' | '\u{202f}' | '\u{2011}') {
            gap = true;
        } else {
            if digits.chars().count() >= 3 {
                found.insert(std::mem::take(&mut digits));
            }
            digits.clear();
            gap = false;
        }
    }
    found
}
