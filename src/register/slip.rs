//! What the register needs to know of a record.

use crate::agreement::{Audience, Date, Digest, Id, Receipt, Role};

/// A record in short. Two with the same digest are the same record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    pub digest: Digest,
    pub receipt: Receipt,
    pub agreement: Id,
    /// Nothing if the record doesn't tell whom its agreement is for.
    pub audience: Option<Audience>,
    pub version: u32,
    /// The sum of the text that was read.
    pub text: Digest,
    /// What the child is called in it: a first name, most often.
    pub name: String,
    /// The whole name, if the record has it.
    pub full_name: Option<String>,
    /// The class, if the record has it.
    pub class: Option<String>,
    pub word: Word,
    /// When the last thing in it happened, in seconds since 1970 (UTC).
    pub last_at: u64,
    /// Each signature, in the order they were given.
    pub signed: Vec<Signed>,
    /// The last day that the agreement lasts.
    pub until: Date,
}

/// How far a record came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Nobody has signed.
    HalfDone,
    /// The child has signed, the grown-up hasn't.
    WaitsForParent,
    /// Somebody wants to talk first.
    WantsToTalk,
    DoesNotAgree,
    /// Everybody who has to sign has signed.
    Signed,
}

/// Who signed, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// In seconds since 1970 (UTC).
    pub at: u64,
    pub role: Role,
    pub name: String,
}

impl Signed {
    pub(super) fn order(&self) -> (u64, &str, &str) {
        (self.at, self.role.word(), &self.name)
    }
}
