//! Everything about the learners of a device as one file, to keep or to take to another device.

use super::{Learner, LearnerError, Learners, Progress, Settings};
use crate::json;
use serde::{Deserialize, Serialize};
use std::fmt;

/// One learner with their progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Belongings {
    pub learner: Learner,
    pub progress: Progress,
    /// How Harbour looks for them, if that is not as everybody has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settings: Option<Settings>,
}

/// The file's content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// Always [`Moved::KIND`].
    kind: String,
    version: u32,
    /// The day it was saved, as 2026-09-01.
    pub saved: String,
    pub learners: Vec<Belongings>,
}

/// What came in with a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// Learners who were not on this device.
    pub added: usize,
    /// Learners who were, and whose progress is now both together.
    pub joined: usize,
    /// Learners for whom there was no room.
    pub left_out: usize,
}

/// Why a file can't be brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveError {
    TooBig,
    NotOurs,
    Newer,
}

impl fmt::Display for MoveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooBig => {
                "This file is too big to be a Harbour copy. Choose the file whose name begins with “harbour-progress”."
            }
            Self::NotOurs => {
                "This isn’t a Harbour copy, or it was changed. Nothing was brought in. \
                 Choose the file whose name begins with “harbour-progress”."
            }
            Self::Newer => {
                "This copy was saved by a newer Harbour. Open the newest Harbour on this device and try again."
            }
        })
    }
}

impl std::error::Error for MoveError {}

impl Moved {
    const KIND: &'static str = "harbour-progress";
    /// 2: settings of their own.
    const VERSION: u32 = 2;
    /// Bytes that a file may have.
    pub const LARGEST: usize = 1_000_000;

    pub fn new(saved: impl Into<String>, learners: Vec<Belongings>) -> Self {
        Self {
            kind: Self::KIND.into(),
            version: Self::VERSION,
            saved: saved.into(),
            learners,
        }
    }

    /// The file's text.
    pub fn write(&self) -> String {
        // by way of its text, because there is only one writer
        let value = json::parse(&json::write(self)).unwrap_or_default();
        serde_json::to_string_pretty(&value).unwrap_or_default()
    }

    /// What to call the file.
    pub fn file_name(&self) -> String {
        format!("{}-{}.json", Self::KIND, self.saved)
    }

    /// Reads a file, believing nothing.
    pub fn read(text: &str) -> Result<Self, MoveError> {
        let value = opened(text, Self::KIND, Self::VERSION)?;
        let moved: Self = json::from_value(&value).ok_or(MoveError::NotOurs)?;
        let is_day = |day: &str| day.len() == 10 && day.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let plausible = is_day(&moved.saved)
            && moved.learners.len() <= Learners::MOST
            && moved
                .learners
                .iter()
                .all(|b| is_day(&b.learner.created) && b.progress.is_plausible());
        if plausible { Ok(moved) } else { Err(MoveError::NotOurs) }
    }

    /// Adds these learners to a device's; returns whose progress is to be joined to what is kept, and the count.
    pub fn into_device(self, learners: &mut Learners) -> (Vec<Belongings>, Brought) {
        let mut brought = Brought::default();
        let mut accepted = Vec::new();
        for mut belongings in self.learners {
            let known = learners.get(&belongings.learner.id).is_some();
            if known {
                brought.joined += 1;
            } else {
                let mut added = learners.add(belongings.learner.clone());
                if added == Err(LearnerError::SameName)
                    && let Some(name) = learners.default_nickname(belongings.learner.avatar)
                {
                    belongings.learner.nickname = name;
                    added = learners.add(belongings.learner.clone());
                }
                if added.is_err() {
                    brought.left_out += 1;
                    continue;
                }
                brought.added += 1;
            }
            accepted.push(belongings);
        }
        (accepted, brought)
    }
}

/// The content of a file of this kind, if it is of no newer version.
pub(super) fn opened(text: &str, kind: &str, version: u32) -> Result<serde_json::Value, MoveError> {
    #[derive(Deserialize)]
    struct Head {
        kind: String,
        version: u32,
    }
    if text.len() > Moved::LARGEST {
        return Err(MoveError::TooBig);
    }
    let value = json::parse(text).ok_or(MoveError::NotOurs)?;
    let head: Head = json::from_value(&value).ok_or(MoveError::NotOurs)?;
    if head.kind != kind {
        return Err(MoveError::NotOurs);
    }
    if head.version > version {
        return Err(MoveError::Newer);
    }
    Ok(value)
}
