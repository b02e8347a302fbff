//! Which agreement somebody goes through, and what of it has to be read, filled in and answered.

use super::canonical::{Digest, canonical, to_value};
use super::id::Id;
use super::receipt::crockford;
use super::text::{Agreement, Audience, Detail, RulePage, SecondPart, text_digest};
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
    // Since format 2, and left out where there is nothing to say: so that a record of format 1 keeps its bytes.
    /// Absent in a record of format 1, which were all pupils'.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<Audience>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<ShownDetail>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parent_details: Vec<ShownDetail>,
    /// The clauses of the school's part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub school_clauses: Vec<Id>,
    /// What the school says when something lent comes back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub return_clauses: Vec<Id>,
    /// What each of `pages` said, in the same order: of a later edition only what changed is read again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sums: Vec<Sum>,
}

/// Something to fill in, as it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownDetail {
    pub id: Id,
    pub label: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
}

/// The first 64 bits of a SHA-256, as 16 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Sum(String);

impl Sum {
    fn of<T: Serialize>(value: &T) -> Self {
        Self(
            Digest::of(&canonical(&mut to_value(value)))
                .to_string()
                .chars()
                .take(16)
                .collect(),
        )
    }
}

impl TryFrom<String> for Sum {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let fits = text.len() == 16 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        fits.then_some(Self(text)).ok_or("16 lower-case hexadecimal digits")
    }
}

impl From<Sum> for String {
    fn from(sum: Sum) -> Self {
        sum.0
    }
}

impl Shown {
    /// Of each list.
    const MOST: usize = 100;
    /// Of a title or label, in characters.
    const LONGEST: usize = 200;

    /// Of an agreement as it is in force.
    pub fn of(agreement: &Agreement) -> Self {
        let clauses = |part: Option<&SecondPart>| -> Vec<Id> {
            part.iter()
                .flat_map(|part| &part.clauses)
                .map(|clause| clause.id.clone())
                .collect()
        };
        let sum = |page: &RulePage| Sum::of(&(&page.title, &page.clauses));
        Self {
            id: agreement.id.clone(),
            version: agreement.version,
            title: agreement.title.clone(),
            text_sha256: text_digest(agreement),
            pages: agreement.pages.iter().map(|page| page.id.clone()).collect(),
            questions: agreement.questions.iter().map(|question| question.id.clone()).collect(),
            parent_clauses: clauses(agreement.parent.as_ref()),
            audience: Some(agreement.audience),
            details: agreement.details.iter().map(ShownDetail::of).collect(),
            parent_details: agreement
                .parent
                .iter()
                .flat_map(|part| &part.details)
                .map(ShownDetail::of)
                .collect(),
            school_clauses: clauses(agreement.authorise.as_ref()),
            return_clauses: clauses(agreement.give_back.as_ref()),
            sums: agreement.pages.iter().map(sum).collect(),
        }
    }
    /// Whether this is the text that is shown today.
    pub fn is(&self, agreement: &Agreement) -> bool {
        *self == Self::of(agreement)
    }
    /// Whom it is for.
    pub fn audience(&self) -> Audience {
        self.audience.unwrap_or_default()
    }
    /// Whether somebody signs after the first.
    pub fn has_second(&self) -> bool {
        !self.parent_clauses.is_empty() || !self.school_clauses.is_empty()
    }
    /// "2 (H7K2)": the version, and which words of it; a school that changes a word has another edition.
    pub fn edition(&self) -> String {
        let first = self
            .text_sha256
            .bytes()
            .iter()
            .take(3)
            .fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
        format!("{} ({})", self.version, crockford(first >> 4, 4))
    }
    /// The rules that say in this edition what they said in `before`.
    pub fn unchanged_since(&self, before: &Self) -> Vec<Id> {
        let said = |page: &Id, sum: &Sum| {
            before
                .pages
                .iter()
                .zip(&before.sums)
                .any(|(id, old)| id == page && old == sum)
        };
        let same = self.pages.iter().zip(&self.sums).filter(|(page, sum)| said(page, sum));
        same.map(|(page, _)| page.clone()).collect()
    }
    /// Whether every list and text keeps to its limit.
    pub(super) fn fits(&self) -> bool {
        let ids = [
            &self.pages,
            &self.questions,
            &self.parent_clauses,
            &self.school_clauses,
            &self.return_clauses,
        ];
        let details = [&self.details, &self.parent_details];
        let fits = |text: &str| text.chars().count() <= Self::LONGEST && !text.chars().any(char::is_control);
        ids.iter().all(|list| list.len() <= Self::MOST)
            && details.iter().all(|list| list.len() <= Self::MOST && list.iter().all(|d| fits(&d.label)))
            && (self.sums.is_empty() || self.sums.len() == self.pages.len())
            && fits(&self.title)
            // a pupil's has a parent's part and no school's, the others the other way round
            && (self.audience().is_pupil() || self.parent_clauses.is_empty())
            && (!self.audience().is_pupil() || self.school_clauses.is_empty() && self.return_clauses.is_empty())
    }
    /// Whether a record of format 1 could say it.
    pub(super) fn is_first_format(&self) -> bool {
        self.audience.is_none()
            && self.sums.is_empty()
            && [&self.details, &self.parent_details].iter().all(|list| list.is_empty())
    }
}

impl ShownDetail {
    fn of(detail: &Detail) -> Self {
        Self {
            id: detail.id.clone(),
            label: detail.label.clone(),
            optional: detail.optional,
        }
    }
}
