//! What a teacher decided about records that no name could decide.

use super::Pupil;
use super::fold::joined;
use crate::agreement::Digest;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A pupil, however the list is ordered and however often it is read again: folded name and class, and which of several
/// with the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PupilKey(String);

/// Whose a record is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    Pupil(PupilKey),
    /// Nobody's on this list.
    Nobody,
}

/// All that was decided, each record at most once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Assignments(Vec<(Digest, Whose)>);

impl PupilKey {
    /// The key of each pupil.
    pub fn all(pupils: &[Pupil]) -> Vec<Self> {
        let mut seen: BTreeMap<String, u32> = BTreeMap::new();
        let key = |pupil: &Pupil| {
            let parts = [&pupil.first, &pupil.surname, &pupil.class].map(|part| joined(part));
            let key = parts.join("/");
            let times = seen.entry(key.clone()).or_default();
            *times += 1;
            Self(format!("{key}/{times}"))
        };
        pupils.iter().map(key).collect()
    }
}

impl Assignments {
    /// This record is theirs, whatever was decided before.
    pub fn assign(&mut self, record: Digest, whose: Whose) {
        self.forget(&record);
        self.0.push((record, whose));
    }
    /// Nothing is decided about this record any more.
    pub fn forget(&mut self, record: &Digest) {
        self.0.retain(|(known, _)| known != record);
    }
    /// What was decided about this record.
    pub fn of(&self, record: &Digest) -> Option<&Whose> {
        self.iter().find(|(known, _)| *known == record).map(|(_, whose)| whose)
    }
    /// Takes over what is decided there and not here.
    pub fn join(&mut self, other: &Self) {
        for (record, whose) in &other.0 {
            if self.of(record).is_none() {
                self.0.push((*record, whose.clone()));
            }
        }
    }
    pub fn iter(&self) -> impl Iterator<Item = (&Digest, &Whose)> {
        self.0.iter().map(|(record, whose)| (record, whose))
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
