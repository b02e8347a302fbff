//! Other home languages: languages/CODE.po, one file each. What isn't translated, or was and reads otherwise in English now, stands in
//! English.

mod faults;
mod lines;
mod po;
mod standing;
mod texts;
pub mod words;

pub use standing::{Standing, standing, update_languages};
pub use texts::{
    AGREEMENTS, HELP, READ_BY_PARENTS, SITE, TRANSLATED, Text, agreements, help, helpers, place_of, read_by, site,
    texts, topic, translated,
};

use super::file::File;
use super::problem::Problem;
use icu_locale::{Direction, LanguageIdentifier, LocaleDirectionality};
use po::Po;
use std::collections::BTreeMap;

/// What a file's head says of its language.
const CODE: &str = "Language";
const IN_ENGLISH: &str = "X-Language-In-English";
const OWN_NAME: &str = "X-Language-Own-Name";

/// A language and what is translated into it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Language {
    /// As `lang` takes it, the file's name and a part of the address: "ur".
    pub code: String,
    /// "Urdu".
    pub english: String,
    /// As its speakers write it.
    pub own: String,
    pub right_to_left: bool,
    /// By place, then English.
    translations: BTreeMap<(String, String), Translation>,
}

/// A text in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// Light Markdown.
    pub words: String,
    pub by: By,
}

/// Who answers for a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A machine; nobody who speaks the language has read it.
    Machine,
    /// Somebody who speaks it.
    Speaker,
}

impl Language {
    /// How `english` is said at `place`; nothing if it isn't translated as it reads today.
    pub fn say(&self, place: &str, english: &str) -> Option<&Translation> {
        self.translations.get(&(place.to_owned(), english.to_owned()))
    }

    /// Whether anything is translated, so that there is something to show.
    pub fn is_begun(&self) -> bool {
        !self.translations.is_empty()
    }

    /// "rtl" or "ltr", as `dir` takes it.
    pub fn dir(&self) -> &'static str {
        if self.right_to_left { "rtl" } else { "ltr" }
    }
}

/// The language of a file, and whatever is wrong with it.
pub(super) fn read_language(file: &File) -> (Language, Vec<Problem>) {
    let po = match Po::read(file) {
        Ok(po) => po,
        Err(problem) => return (Language::default(), vec![problem]),
    };
    let (mut language, mut problems) = head(file, &po);
    for entry in &po.entries {
        problems.extend(faults::faults(file, entry));
        if entry.words.is_empty() {
            continue;
        }
        let by = if entry.fuzzy { By::Machine } else { By::Speaker };
        let words = entry.words.clone();
        let place = (entry.place.clone(), entry.english.clone());
        if language.translations.insert(place, Translation { words, by }).is_some() {
            let help = "keep the better of the two, and take the other out";
            problems.push(file.problem(entry.span.clone(), "this text is translated twice", "again", help));
        }
    }
    (language, problems)
}

fn head(file: &File, po: &Po) -> (Language, Vec<Problem>) {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let code = name.strip_suffix(".po").unwrap_or(name).to_owned();
    let mut problems = Vec::new();
    let mut said = |key: &str| {
        let value = po.head(key).filter(|value| !value.chars().any(faults::is_hidden));
        value.map(str::to_owned).unwrap_or_else(|| {
            let help = format!("write \"{key}: …\\n\" among the first lines, as the other languages’ files do");
            problems.push(file.whole(format!("this file’s head doesn’t say “{key}”"), help));
            String::new()
        })
    };
    let (stated, english, own) = (said(CODE), said(IN_ENGLISH), said(OWN_NAME));
    if !stated.is_empty() && stated != code {
        let help = "give both the same: the file’s name is part of the address";
        problems.push(file.whole(
            format!("this file is named {code} and says that it is in “{stated}”"),
            help,
        ));
    }
    let known = code.parse::<LanguageIdentifier>().ok();
    let direction = known.and_then(|known| LocaleDirectionality::new_common().get(&known));
    if direction.is_none() || code.chars().any(|c| !c.is_ascii_lowercase() && c != '-') {
        let help =
            "name the file after its language, with the code of two or three letters that web pages use, such as ur.po";
        problems.push(file.whole(format!("no language has the code “{code}”"), help));
    }
    let language = Language {
        code,
        english,
        own,
        right_to_left: direction == Some(Direction::RightToLeft),
        translations: BTreeMap::new(),
    };
    (language, problems)
}
