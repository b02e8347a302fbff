//! Everything about one rule for children of one age: its trail. Questions before, lessons, the same questions after, a certificate.

use super::{Band, Rule, Step, Years};
use serde::{Deserialize, Serialize};

/// A rule for a band, or for a half of Key Stage 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trail {
    pub band: Band,
    pub years: Option<Years>,
    pub rule: Rule,
}

impl Trail {
    /// The last part of its URL: `safe`, `safe-3-4`.
    pub fn id(self) -> String {
        match self.years {
            Some(years) => format!("{}-{}", self.rule.slug(), years.slug()),
            None => self.rule.slug().into(),
        }
    }
    /// “S is for Safe”.
    pub fn title(self) -> String {
        match self.rule {
            Rule::Well => self.rule.name().into(),
            rule => format!("{} is for {}", rule.letter(), rule.name()),
        }
    }
}

/// A trail's questions. Each has one right answer; nothing is said about an answer until all were given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    pub trail: Trail,
    pub questions: Vec<Step>,
}
