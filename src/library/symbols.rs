//! lessons/symbols.toml: pictures for words that matter, for whoever reads with symbols.

use super::build::Taken;
use super::checks::check_words;
use super::file::File;
use super::nearest::suggest;
use super::problem::Problem;
use super::shapes_beside::SYMBOLS;
use super::walk::Walk;
use serde::Serialize;
use std::collections::BTreeSet;

/// A picture, and the words it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Symbol {
    /// The name of a file in assets/pictures.
    pub picture: String,
    /// In small letters: "friend", "friends".
    pub words: Vec<String>,
}

/// The symbols of a file, and whatever is wrong with it. `pictures` are the names of those that there are.
pub(super) fn read_symbols(file: &File, pictures: &[String]) -> (Vec<Symbol>, Vec<Problem>) {
    let (mut walk, table) = Walk::of(file, &file.text, 0, &SYMBOLS);
    check_words(&mut walk);
    let tables = Taken(Some(table.get_ref())).tables("symbol");
    let symbols: Vec<Symbol> = tables
        .iter()
        .map(|symbol| Symbol {
            picture: symbol.text("picture"),
            words: symbol.texts("words"),
        })
        .collect();
    let names: Vec<&str> = pictures.iter().map(String::as_str).collect();
    let mut seen = BTreeSet::new();
    for (i, symbol) in symbols.iter().enumerate() {
        if !names.contains(&symbol.picture.as_str()) {
            let message = format!("there is no picture “{}”", symbol.picture);
            let help = suggest(&symbol.picture, &names);
            walk.report(&format!("symbol[{i}].picture"), message, "no such picture", &help);
        }
        let words = format!("symbol[{i}].words");
        for word in &symbol.words {
            if !word.chars().all(|c| c.is_lowercase() || matches!(c, '-' | '’')) {
                let message = format!("“{word}” is not one word in small letters");
                walk.report(&words, message, "not found in a text", "write one word: \"friend\"");
            }
            if !seen.insert(word) {
                let message = format!("the word “{word}” has a picture already");
                walk.report(&words, message, "again", "take one of the two out");
            }
        }
    }
    (symbols, walk.problems)
}
