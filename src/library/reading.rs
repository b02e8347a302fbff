//! How hard a text is to read, by published work: the Spache formula for the first school years, the new Dale-Chall formula for those
//! that follow. Both count words that are not on a list of familiar ones, and the length of sentences.
//!
//! - G. Spache, "A new readability formula for primary-grade reading materials", 1953, with the word list and weights of its revision
//!   of 1974. Made for grades 1 to 3 (ages 6 to 9).
//! - J. S. Chall and E. Dale, "Readability revisited: the new Dale-Chall readability formula", 1995; 3,000 words that four in five
//!   pupils of grade 4 (ages 9 and 10) knew. A score of 4.9 and less is read by grade 4, one up to 5.9 by grades 5 and 6.
//!
//! The lists come from the npm packages `spache` and `dale-chall`.

use super::sentences::sentences;
use crate::lesson::{Band, Years};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The two lists of familiar words.
#[derive(Clone, Debug, Default)]
pub struct ReadingLists {
    spache: BTreeSet<String>,
    dale_chall: BTreeSet<String>,
}

impl ReadingLists {
    /// Reads the lists of the npm packages below `modules` (node_modules). The error is a sentence.
    pub fn load(modules: &Path) -> Result<Self, String> {
        let list = |name: &str| {
            let path = modules.join(name).join("index.json");
            let text = std::fs::read_to_string(&path)
                .map_err(|error| format!("{} can't be read: {error}. Run script/setup.", path.display()))?;
            let words: Vec<String> = serde_json::from_str(&text)
                .map_err(|error| format!("{} is not a list of words: {error}. Run script/setup.", path.display()))?;
            Ok::<_, String>(words.into_iter().map(|word| word.to_lowercase()).collect())
        };
        Ok(Self {
            spache: list("spache")?,
            dale_chall: list("dale-chall")?,
        })
    }
}

/// A formula and the score that a lesson may have at most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    pub formula: Formula,
    pub most: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formula {
    Spache,
    DaleChall,
}

impl Formula {
    pub fn name(self) -> &'static str {
        match self {
            Self::Spache => "Spache",
            Self::DaleChall => "Dale-Chall",
        }
    }
}

impl Limit {
    /// EYFS and Key Stage 1: what grade 1 reads (age 6 to 7; texts for EYFS are read aloud). Years 3 and 4: what grade 4 reads.
    /// Years 5 and 6: what grades 5 and 6 read.
    pub fn of(band: Band, years: Option<Years>) -> Self {
        let (formula, most) = match (band, years) {
            (Band::Eyfs | Band::Ks1, _) => (Formula::Spache, 2.0),
            (Band::Ks2, Some(Years::Upper)) => (Formula::DaleChall, 5.9),
            (Band::Ks2, _) => (Formula::DaleChall, 4.9),
        };
        Self { formula, most }
    }
}

/// What was counted in a lesson.
pub struct Reading {
    pub score: f64,
    /// Unfamiliar words, the most frequent first.
    pub hard: Vec<String>,
}

/// Knows which words are familiar: those of the lists, those that the project counts as known, those that the lesson explains.
pub struct Reader<'r> {
    pub lists: &'r ReadingLists,
    pub known: &'r BTreeSet<String>,
    pub explained: BTreeSet<String>,
}

impl Reader<'_> {
    /// Scores all texts of a lesson together.
    pub fn read<'t>(&self, formula: Formula, texts: impl IntoIterator<Item = &'t str>) -> Reading {
        let (mut count, mut of_sentences) = (0_u32, 0_u32);
        let mut hard: BTreeMap<String, u32> = BTreeMap::new();
        for sentence in texts.into_iter().flat_map(sentences) {
            let words: Vec<&str> = words(sentence).collect();
            of_sentences += u32::from(!words.is_empty());
            for (at, word) in words.iter().enumerate() {
                count += 1;
                let name = at > 0 && word.starts_with(char::is_uppercase);
                if !name && !self.is_familiar(formula, word) {
                    *hard.entry(word.to_lowercase()).or_default() += 1;
                }
            }
        }
        let (all, sentences) = (f64::from(count.max(1)), f64::from(of_sentences.max(1)));
        let length = all / sentences;
        let score = match formula {
            // each unfamiliar word counts once
            Formula::Spache => 0.121 * length + 0.082 * (100.0 * hard.len() as f64 / all) + 0.659,
            // each time, with a surcharge from one in twenty on
            Formula::DaleChall => {
                let share = 100.0 * f64::from(hard.values().sum::<u32>()) / all;
                0.1579 * share + 0.0496 * length + if share > 5.0 { 3.6365 } else { 0.0 }
            }
        };
        let mut hard: Vec<(String, u32)> = hard.into_iter().collect();
        hard.sort_by(|(a, n), (b, m)| m.cmp(n).then(a.cmp(b)));
        Reading {
            score,
            hard: hard.into_iter().map(|(word, _)| word).collect(),
        }
    }

    /// Whether a word, or the word that it is a form of, is familiar. Numbers and addresses are.
    pub fn is_familiar(&self, formula: Formula, word: &str) -> bool {
        let list = match formula {
            Formula::Spache => &self.lists.spache,
            Formula::DaleChall => &self.lists.dale_chall,
        };
        let word = word.to_lowercase();
        let is = |form: &str| list.contains(form) || self.known.contains(form) || self.explained.contains(form);
        let whole = |word: &str| {
            word.chars().count() == 1
                || word.contains(|c: char| c.is_ascii_digit())
                || forms(word).iter().any(|form| is(form))
        };
        whole(&word) || (word.contains('-') && word.split('-').all(|part| part.is_empty() || whole(part)))
    }
}

/// The words of a sentence, without what stands around them; `otters.example` is no word.
pub(super) fn words(sentence: &str) -> impl Iterator<Item = &str> {
    let inside = |c: char| c.is_alphanumeric();
    sentence
        .split(|c: char| c.is_whitespace() || "…—–/+=".contains(c))
        .map(move |word| word.trim_matches(|c: char| !inside(c)))
        .filter(|word| word.contains(char::is_alphabetic) && !word.contains('.') && !word.contains('@'))
}

/// A word and what it may be a form of: plurals, possessives, -ed, -ing, -er, -est, -ly, -y, short forms. The rules of both formulas
/// count these as familiar.
fn forms(word: &str) -> Vec<String> {
    let word = word.replace('’', "'");
    let mut found = vec![word.clone(), word.replace('\'', "")];
    if let Some((before, _)) = word.split_once('\'') {
        found.push(before.to_owned());
        found.extend(before.strip_suffix('n').map(str::to_owned));
    }
    for base in found.clone() {
        for ending in [
            "s", "es", "d", "ed", "r", "er", "st", "est", "ing", "ly", "y", "n", "en",
        ] {
            let Some(stem) = base.strip_suffix(ending).filter(|stem| stem.len() > 1) else {
                continue;
            };
            found.push(stem.to_owned());
            found.push(format!("{stem}e"));
            let mut letters = stem.chars().rev();
            if letters.next() == letters.next() {
                found.extend(stem.get(..stem.len() - 1).map(str::to_owned));
            }
        }
        for ending in ["ies", "ied", "ier", "iest", "ily"] {
            found.extend(base.strip_suffix(ending).map(|stem| format!("{stem}y")));
        }
    }
    // the lists are American
    let british: Vec<String> = found
        .iter()
        .filter(|form| form.contains("our"))
        .map(|form| form.replace("our", "or"))
        .collect();
    found.extend(british);
    found
}
