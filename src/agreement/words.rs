//! What somebody fills in: a job title, a class, a serial number.

use super::name::is_invisible;
use serde::{Deserialize, Serialize};
use std::fmt;

/// 1 to 80 characters in one line, nothing invisible.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Words(String);

/// Why a text can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsError {
    Empty,
    TooLong,
    Invisible,
}

impl Words {
    /// In characters.
    pub const LONGEST: usize = 80;

    /// The text in what was typed.
    pub fn parse(typed: &str) -> Result<Self, WordsError> {
        let text = typed.trim();
        if text.chars().any(is_invisible) {
            Err(WordsError::Invisible)
        } else if text.is_empty() {
            Err(WordsError::Empty)
        } else if text.chars().count() > Self::LONGEST {
            Err(WordsError::TooLong)
        } else {
            Ok(Self(text.into()))
        }
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for WordsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "Something is missing here. Please fill it in.",
            Self::TooLong => "That is too long. Please write it in 80 letters or fewer.",
            Self::Invisible => "There is a hidden character in that. Please type it again.",
        })
    }
}

impl std::error::Error for WordsError {}

impl TryFrom<String> for Words {
    type Error = WordsError;
    fn try_from(text: String) -> Result<Self, WordsError> {
        Self::parse(&text)
    }
}

impl From<Words> for String {
    fn from(words: Words) -> Self {
        words.0
    }
}
