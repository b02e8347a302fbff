//! Names of agreements, rules, clauses, questions and pictures, as people write them in agreements/.

use serde::{Deserialize, Serialize};
use std::fmt;

/// 1 to 60 lower-case letters, digits, hyphens and dots: "ks1", "ks1.ask-first".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(String);

/// Not an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdError(String);

impl Id {
    pub const LONGEST: usize = 60;

    pub fn parse(text: &str) -> Result<Self, IdError> {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        let starts = text.starts_with(|c: char| c.is_ascii_lowercase());
        if starts && text.len() <= Self::LONGEST && text.chars().all(fits) {
            Ok(Self(text.to_owned()))
        } else {
            // what can't be seen is shown as a dot
            let shown = |c: char| if c.is_control() { '·' } else { c };
            Err(IdError(text.chars().take(Self::LONGEST).map(shown).collect()))
        }
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "“{}” is not an id; use at most {} lower-case letters, digits, hyphens and dots, a letter first",
            self.0,
            Id::LONGEST
        )
    }
}

impl std::error::Error for IdError {}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Id {
    type Error = IdError;
    fn try_from(text: String) -> Result<Self, IdError> {
        Self::parse(&text)
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}
