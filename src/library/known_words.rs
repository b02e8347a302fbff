//! lessons/words.toml: words that count as known although no list has them, and participles that say how somebody is.

use super::build::Taken;
use super::checks::check_words;
use super::file::File;
use super::problem::Problem;
use super::shapes_beside::WORDS;
use super::walk::Walk;
use std::collections::BTreeSet;

/// Exceptions of the text checks. Each group in the file says why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct KnownWords {
    /// Count as familiar.
    pub known: BTreeSet<String>,
    /// After "is" or "was" they are no passive.
    pub states: BTreeSet<String>,
}

/// The exceptions of a file, and whatever is wrong with it.
pub(super) fn read_known_words(file: &File) -> (KnownWords, Vec<Problem>) {
    let (mut walk, table) = Walk::of(file, &file.text, 0, &WORDS);
    check_words(&mut walk);
    let table = Taken(Some(table.get_ref()));
    let mut seen = BTreeSet::new();
    let mut read = |list: &str| {
        let mut all = BTreeSet::new();
        for (i, group) in table.tables(list).iter().enumerate() {
            for word in group.texts("words") {
                if !seen.insert((list.to_owned(), word.clone())) {
                    let message = format!("the word “{word}” stands here already");
                    walk.report(
                        &format!("{list}[{i}].words"),
                        message,
                        "again",
                        "take one of the two out",
                    );
                }
                all.insert(word.to_lowercase());
            }
        }
        all
    };
    let words = KnownWords {
        known: read("known"),
        states: read("state"),
    };
    (words, walk.problems)
}
