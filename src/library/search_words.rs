//! guidance/words.toml: what adults type into the search, and what our pages call it.

use super::build::Taken;
use super::checks::check_words;
use super::file::File;
use super::problem::Problem;
use super::shapes_beside::SEARCH_WORDS;
use super::walk::Walk;
use serde::Serialize;
use std::collections::BTreeSet;

/// What the search knows beside the pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchWords {
    /// Show the numbers to ring. A word also stands for those that begin with it.
    pub urgent: Vec<String>,
    pub alike: Vec<Alike>,
    pub pages: Vec<PageWords>,
}

/// Whoever says one of these looks for pages that say one of those.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alike {
    pub say: Vec<String>,
    pub find: Vec<String>,
}

/// A page that doesn't say itself what people call it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageWords {
    /// Below the site's root: `teachers/register/`.
    pub path: String,
    pub find: Vec<String>,
}

/// The words of a file, and whatever is wrong with it.
pub(super) fn read_search_words(file: &File) -> (SearchWords, Vec<Problem>) {
    let (mut walk, table) = Walk::of(file, &file.text, 0, &SEARCH_WORDS);
    check_words(&mut walk);
    let table = Taken(Some(table.get_ref()));
    let alike = table.tables("alike").into_iter().map(|group| Alike {
        say: group.texts("say"),
        find: group.texts("find"),
    });
    let pages = table.tables("page").into_iter().map(|page| PageWords {
        path: page.text("path"),
        find: page.texts("find"),
    });
    let words = SearchWords {
        urgent: table.texts("urgent"),
        alike: alike.collect(),
        pages: pages.collect(),
    };
    check_urgent(&mut walk, &words);
    check_alike(&mut walk, &words);
    check_pages(&mut walk, &words);
    (words, walk.problems)
}

fn check_urgent(walk: &mut Walk, words: &SearchWords) {
    check_typed(walk, "urgent", &words.urgent);
    check_once(walk, "urgent", &words.urgent, &mut BTreeSet::new());
}

/// A word leads to one group; several groups may lead to the same pages.
fn check_alike(walk: &mut Walk, words: &SearchWords) {
    let mut seen = BTreeSet::new();
    for (i, group) in words.alike.iter().enumerate() {
        let (say, find) = (format!("alike[{i}].say"), format!("alike[{i}].find"));
        check_typed(walk, &say, &group.say);
        check_once(walk, &say, &group.say, &mut seen);
        check_typed(walk, &find, &group.find);
        check_once(walk, &find, &group.find, &mut BTreeSet::new());
    }
}

fn check_pages(walk: &mut Walk, words: &SearchWords) {
    let mut seen = BTreeSet::new();
    for (i, page) in words.pages.iter().enumerate() {
        let path = format!("page[{i}].path");
        check_once(walk, &path, std::slice::from_ref(&page.path), &mut seen);
        let find = format!("page[{i}].find");
        check_typed(walk, &find, &page.find);
        check_once(walk, &find, &page.find, &mut BTreeSet::new());
    }
}

/// As the search reads what is typed: small letters and digits, one space between words.
fn check_typed(walk: &mut Walk, path: &str, words: &[String]) {
    let legal = |c: char| c.is_alphanumeric() && !c.is_uppercase() || c == ' ';
    for word in words.iter().filter(|word| !word.chars().all(legal)) {
        let help = "write small letters, digits and spaces only: the search drops apostrophes and hyphens";
        let message = format!("nobody’s search can be “{word}”");
        walk.report(path, message, "not as it is read", help);
    }
}

fn check_once<'w>(walk: &mut Walk, path: &str, words: &'w [String], seen: &mut BTreeSet<&'w String>) {
    for word in words {
        if !seen.insert(word) {
            let message = format!("“{word}” stands here already");
            walk.report(path, message, "again", "take one of the two out");
        }
    }
}
