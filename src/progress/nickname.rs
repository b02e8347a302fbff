//! What a learner is called on this device: a first name or a nickname, never more.

use serde::{Deserialize, Serialize};
use std::fmt;

/// 1 to 20 characters, none of them invisible or a contact detail.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Nickname(String);

/// Why a nickname can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NicknameError {
    Empty,
    TooLong,
    Invisible,
    Contact,
}

impl Nickname {
    pub const LONGEST: usize = 20;

    /// The nickname in what was typed.
    pub fn parse(typed: &str) -> Result<Self, NicknameError> {
        let name = typed.trim();
        if name.chars().any(is_invisible) {
            return Err(NicknameError::Invisible);
        }
        if name.is_empty() {
            return Err(NicknameError::Empty);
        }
        if name.chars().count() > Self::LONGEST {
            return Err(NicknameError::TooLong);
        }
        let digits = name.chars().filter(char::is_ascii_digit).count();
        if name.contains('@') || digits > 4 {
            return Err(NicknameError::Contact);
        }
        Ok(Self(name.into()))
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// Whether the two differ in nothing but capitals.
    pub fn has_letters_of(&self, other: &Self) -> bool {
        let [ours, theirs] = [&self.0, &other.0].map(|name| name.chars().flat_map(char::to_lowercase));
        ours.eq(theirs)
    }
    /// What to say, kindly and once, about something that looks like a full name. It may still be used.
    pub fn advice(&self) -> Option<&'static str> {
        (self.0.split_whitespace().count() > 1)
            .then_some("Just your first name or a nickname is enough. We keep the rest of our name private.")
    }
}

/// Control, bidirectional and zero-width characters, which make a name look like another or like none.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}')
}

impl fmt::Display for NicknameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "Type a name, or press the button with the animal’s name.",
            Self::TooLong => "That is a long name! Try a shorter one, with 20 letters or fewer.",
            Self::Invisible => "There is a hidden character in that name. Please type it again with letters.",
            Self::Contact => "That looks like an email address or a phone number. We keep those private. Try just a first name or a nickname.",
        })
    }
}

impl std::error::Error for NicknameError {}

impl fmt::Display for Nickname {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Nickname {
    type Error = NicknameError;
    fn try_from(text: String) -> Result<Self, NicknameError> {
        Self::parse(&text)
    }
}

impl From<Nickname> for String {
    fn from(name: Nickname) -> Self {
        name.0
    }
}
