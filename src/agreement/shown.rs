//! Which agreement somebody goes through, and what of it has to be read, filled in and answered.

use super::canonical::{Digest, canonical, to_value};
use super::id::Id;
use super::receipt::crockford;
use super::text::{Agreement, Audience, Detail, SecondPart, text_digest};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    /// What each rule said, and under `parent` the grown-up's part: a later edition is asked only for what changed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sums: BTreeMap<Id, Sum>,
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
        let mut sums: BTreeMap<Id, Sum> = BTreeMap::new();
        for page in &agreement.pages {
            sums.insert(page.id.clone(), Sum::of(&(&page.title, &page.clauses)));
        }
        let second = agreement.second().map(|part| Sum::of(&part.clauses));
        if let Some((sum, name)) = second.zip(Id::parse("parent").ok()) {
            sums.insert(name, sum);
        }
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
            sums,
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
        let same = |page: &&Id| {
            self.sums
                .get(*page)
                .is_some_and(|sum| before.sums.get(*page) == Some(sum))
        };
        self.pages.iter().filter(same).cloned().collect()
    }
    /// Whether the second part, too, says what it said in `before`.
    pub fn second_unchanged_since(&self, before: &Self) -> bool {
        let Ok(name) = Id::parse("parent") else { return false };
        self.sums
            .get(&name)
            .is_some_and(|sum| before.sums.get(&name) == Some(sum))
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
            && self.sums.len() <= Self::MOST + 1
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
