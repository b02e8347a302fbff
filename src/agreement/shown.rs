//! Which agreement somebody goes through, and what of it has to be read and answered.

use super::canonical::Digest;
use super::id::Id;
use super::text::{Agreement, text_digest};
use serde::{Deserialize, Serialize};

/// The agreement as it was shown: enough to tell years later which text was signed, and that all of it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    pub id: Id,
    pub version: u32,
    pub title: String,
    pub text_sha256: Digest,
    pub pages: Vec<Id>,
    pub questions: Vec<Id>,
    /// The clauses of the grown-up's part.
    pub parent_clauses: Vec<Id>,
}

impl Shown {
    /// Of each list.
    const MOST: usize = 100;
    /// Of the title, in characters.
    const LONGEST: usize = 200;

    pub fn of(agreement: &Agreement) -> Self {
        Self {
            id: agreement.id.clone(),
            version: agreement.version,
            title: agreement.title.clone(),
            text_sha256: text_digest(agreement),
            pages: agreement.pages.iter().map(|page| page.id.clone()).collect(),
            questions: agreement.questions.iter().map(|question| question.id.clone()).collect(),
            parent_clauses: agreement
                .parent
                .clauses
                .iter()
                .map(|clause| clause.id.clone())
                .collect(),
        }
    }
    /// Whether this is the text that is shown today.
    pub fn is(&self, agreement: &Agreement) -> bool {
        *self == Self::of(agreement)
    }
    /// Whether every list and text keeps to its limit.
    pub(super) fn fits(&self) -> bool {
        let lists = [&self.pages, &self.questions, &self.parent_clauses];
        lists.iter().all(|list| list.len() <= Self::MOST)
            && self.title.chars().count() <= Self::LONGEST
            && !self.title.chars().any(char::is_control)
    }
}
