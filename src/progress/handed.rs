//! What a learner hands to their teacher: which steps they have finished. No name, no picture, no answer.

use super::moved::opened;
use super::{Belongings, LearnerId, MoveError, Moved, Progress};
use crate::json;
use crate::lesson::Id;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The file's content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandedIn {
    /// Always [`HandedIn::KIND`].
    kind: String,
    version: u32,
    /// The day it was saved, as 2026-09-01.
    pub saved: String,
    /// Tells one learner's files from another's, and nothing else: 8 digits of their random number.
    pub code: String,
    /// By key (`ks1/safe`). Questions before and after lessons aren't here.
    pub lessons: BTreeMap<String, Finished>,
}

/// The steps of one lesson that are finished.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finished {
    /// The lesson's version that the steps belong to.
    pub version: u32,
    pub steps: BTreeSet<Id>,
    /// Whether the whole lesson was finished once, in whatever version.
    pub done: bool,
}

/// Why a file doesn't count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandInError {
    TooBig,
    NotOurs,
    Newer,
}

impl fmt::Display for HandInError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooBig => "it is too big to be one that Harbour saved.",
            Self::NotOurs => {
                "it isn’t a file of finished steps, or it was changed. Save it again on the child’s device, in Settings."
            }
            Self::Newer => "a newer Harbour saved it. Open this page again with the internet on.",
        })
    }
}

impl std::error::Error for HandInError {}

impl From<MoveError> for HandInError {
    fn from(error: MoveError) -> Self {
        match error {
            MoveError::TooBig => Self::TooBig,
            MoveError::NotOurs => Self::NotOurs,
            MoveError::Newer => Self::Newer,
        }
    }
}

impl HandedIn {
    const KIND: &'static str = "harbour-steps";
    const VERSION: u32 = 1;

    /// What this learner has finished until `saved`.
    pub fn of(learner: &LearnerId, progress: &Progress, saved: impl Into<String>) -> Self {
        let lessons = progress.lessons().filter_map(|(key, lesson)| {
            let finished = Finished {
                version: lesson.version,
                steps: lesson.finished.clone(),
                done: lesson.done,
            };
            let begun = finished.done || !finished.steps.is_empty();
            begun.then(|| (key.to_owned(), finished))
        });
        Self {
            kind: Self::KIND.into(),
            version: Self::VERSION,
            saved: saved.into(),
            code: learner.as_str().chars().take(8).collect(),
            lessons: lessons.collect(),
        }
    }

    /// The file's text.
    pub fn write(&self) -> String {
        json::write(self)
    }

    /// What to call the file: another one for each learner, without saying who.
    pub fn file_name(&self) -> String {
        format!("{}-{}-{}.json", Self::KIND, self.code, self.saved)
    }

    /// What a file hands in, believing nothing: one learner's steps, or those of each learner in a copy of a shared device.
    pub fn read(text: &str) -> Result<Vec<Self>, HandInError> {
        match opened(text, Self::KIND, Self::VERSION) {
            Ok(value) => {
                let handed: Option<Self> = json::from_value(&value);
                let handed = handed.filter(Self::is_plausible).ok_or(HandInError::NotOurs)?;
                Ok(vec![handed])
            }
            Err(MoveError::NotOurs) => {
                let copy = Moved::read(text)?;
                let one = |b: &Belongings| Self::of(&b.learner.id, &b.progress, &copy.saved);
                Ok(copy.learners.iter().map(one).collect())
            }
            Err(other) => Err(other.into()),
        }
    }

    fn is_plausible(&self) -> bool {
        let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        self.code.len() == 8
            && self.code.bytes().all(hex)
            && self.lessons.len() <= Progress::MOST_LESSONS
            && self.lessons.iter().all(|(key, lesson)| {
                key.len() <= 60
                    && lesson.steps.len() <= super::LessonProgress::MOST_STEPS
                    && lesson.steps.iter().all(|id| Id::is_valid(&id.0))
            })
    }
}
