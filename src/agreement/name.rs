//! The name that somebody signs with.

use serde::{Deserialize, Serialize};
use std::fmt;

/// 1 to 40 characters, one letter or digit at least.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(String);

/// Why a name can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameError {
    Empty,
    TooLong,
    Invisible,
}

impl Name {
    /// In characters.
    pub const LONGEST: usize = 40;

    /// The name in what was typed.
    pub fn parse(typed: &str) -> Result<Self, NameError> {
        let name = typed.trim();
        if name.chars().any(is_invisible) {
            return Err(NameError::Invisible);
        }
        if name.is_empty() {
            return Err(NameError::Empty);
        }
        // joiners, variation selectors and marks alone would show as nothing
        if !name.chars().any(char::is_alphanumeric) {
            return Err(NameError::Invisible);
        }
        if name.chars().count() > Self::LONGEST {
            return Err(NameError::TooLong);
        }
        Ok(Self(name.into()))
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Control, bidirectional and zero-width characters and new lines, which make a name look like another or like none.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
        )
        || matches!(c, '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}')
}

impl fmt::Display for NameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "Write your name first. Then you can sign.",
            Self::TooLong => "That is a long name! Write a shorter one, with 40 letters or fewer.",
            Self::Invisible => "There is a hidden character in that name. Please type it again with letters.",
        })
    }
}

impl std::error::Error for NameError {}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Name {
    type Error = NameError;
    fn try_from(text: String) -> Result<Self, NameError> {
        Self::parse(&text)
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.0
    }
}
