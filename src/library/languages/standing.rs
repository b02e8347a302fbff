//! How far each language has come, and its files brought up to the English of today.

use super::super::file::File;
use super::super::problem::{Problem, Problems};
use super::po::Po;
use super::{By, Language, Text, texts};
use crate::library::Library;
use std::fmt;
use std::fs;
use std::path::Path;

/// The empty file that a new language begins with.
const TEMPLATE: &str = "languages/harbour.pot";

/// How many texts of a language are translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// "Urdu (ur)".
    pub language: String,
    pub texts: usize,
    pub by_machine: usize,
    pub checked: usize,
    /// Those that stand in English, where each stands and how it begins.
    pub missing: Vec<String>,
    /// How many translations are of English that no longer stands anywhere.
    pub outdated: usize,
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (texts, machine, checked) = (self.texts, self.by_machine, self.checked);
        let missing = self.missing.len();
        write!(
            f,
            "{}: {texts} texts, {checked} checked by a speaker, {machine} by machine, {missing} in English",
            self.language
        )?;
        if self.outdated > 0 {
            write!(
                f,
                "\n  {} translations are of English that has changed: run site languages",
                self.outdated
            )?;
        }
        for text in self.missing.iter().take(5) {
            write!(f, "\n  in English: {text}")?;
        }
        if missing > 5 {
            write!(f, "\n  and {} more", missing - 5)?;
        }
        Ok(())
    }
}

/// Of each language, in the order of their names.
pub fn standing(library: &Library) -> Vec<Standing> {
    let texts = texts(library);
    library.languages.iter().map(|language| of(language, &texts)).collect()
}

fn of(language: &Language, texts: &[Text]) -> Standing {
    let count = |by: By| {
        let said = texts.iter().filter_map(|text| language.say(&text.place, &text.english));
        said.filter(|said| said.by == by).count()
    };
    let missing = texts
        .iter()
        .filter(|text| language.say(&text.place, &text.english).is_none());
    let (by_machine, checked) = (count(By::Machine), count(By::Speaker));
    Standing {
        language: format!("{} ({})", language.english, language.code),
        texts: texts.len(),
        by_machine,
        checked,
        missing: missing
            .map(|text| format!("{}: {}", text.place, beginning(&text.english)))
            .collect(),
        outdated: language.translations.len() - by_machine - checked,
    }
}

fn beginning(text: &str) -> String {
    if text.chars().count() <= 60 {
        return text.to_owned();
    }
    text.chars().take(59).chain(['…']).collect()
}

/// Brings languages/*.po and the template up to the texts of `library`: new ones are added, those that stand nowhere any more go, and
/// translations stay. Says what was written.
pub fn update_languages(root: &Path, library: &Library) -> Result<String, Problems> {
    let texts = texts(library);
    let mut written = 0;
    let paths = library
        .languages
        .iter()
        .map(|language| format!("languages/{}.po", language.code));
    let paths: Vec<String> = std::iter::once(TEMPLATE.to_owned()).chain(paths).collect();
    for path in &paths {
        let now = File::read(root, path).and_then(|file| {
            let now = Po::read(&file)?.with(&texts);
            Ok((*file.text != now).then_some(now))
        });
        let Some(now) = now.map_err(|problem| Problems::new(vec![problem]))? else {
            continue;
        };
        fs::write(root.join(path), now).map_err(|error| {
            Problems::new(vec![Problem {
                file: path.clone(),
                message: format!("this file can’t be written: {error}"),
                help: "see that its folder may be written to".into(),
                place: None,
            }])
        })?;
        written += 1;
    }
    Ok(format!(
        "{} texts in {} files, of which {written} changed",
        texts.len(),
        paths.len()
    ))
}
