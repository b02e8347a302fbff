//! What is exported: the whole way through an agreement, in one form only, with its own sum.

use super::canonical::{Digest, canonical, to_value};
use super::countersign::Countersignature;
use super::date::Date;
use super::draft::Draft;
use super::event::Entry;
use super::flow::State;
use super::receipt::Receipt;
use super::shown::Shown;
use super::signature::Signature;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What every record says it is.
pub(super) const FORMAT: &str = "harbour-agreement";
/// Raised when the form changes. What the first form can say is still written in it, byte for byte.
pub(super) const SCHEMA: u64 = 2;
/// Where countersignatures stand in a file.
pub(super) const COUNTERSIGNED: &str = "countersigned";

/// A draft with its digest: finished or half-done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    draft: Draft,
    digest: Digest,
    /// Beside the record, not part of it: its digest is the same with and without them.
    countersignatures: Vec<Countersignature>,
    bytes: Vec<u8>,
}

/// How far it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Everybody signed who has to.
    Complete,
    /// Somebody wants to talk first.
    Talk,
    /// Somebody doesn't agree.
    Disagreed,
    /// What was lent came back.
    Returned,
    /// To be gone on with: not yet an agreement.
    HalfDone,
}

/// Everything in the file but its sum and what is beside it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Body {
    format: String,
    schema: u64,
    agreement: Shown,
    school_year_end: String,
    pub outcome: Outcome,
    events: Vec<Entry>,
}

impl Record {
    /// The largest file that is looked at, in bytes.
    pub const MAX_BYTES: usize = 1024 * 1024;
    /// Of one record: no school has more keys than these in a year.
    pub const MOST_COUNTERSIGNATURES: usize = 16;

    pub(super) fn of(draft: Draft) -> Self {
        Self::with(draft, Vec::new())
    }

    pub(super) fn with(draft: Draft, countersignatures: Vec<Countersignature>) -> Self {
        let mut value = to_value(&Body::of(&draft));
        let digest = Digest::of(&canonical(&mut value));
        if let Value::Object(fields) = &mut value {
            fields.insert("sha256".into(), Value::String(digest.to_string()));
            if !countersignatures.is_empty() {
                fields.insert(COUNTERSIGNED.into(), to_value(&countersignatures));
            }
        }
        Self {
            draft,
            digest,
            countersignatures,
            bytes: canonical(&mut value).into_bytes(),
        }
    }

    /// The same record with these countersignatures beside its own: of each key the first. More than a record can carry
    /// are left out.
    pub fn countersigned(&self, more: &[Countersignature]) -> Self {
        let mut all = self.countersignatures.clone();
        for one in more {
            if all.len() < Self::MOST_COUNTERSIGNATURES && all.iter().all(|other| other.key != one.key) {
                all.push(one.clone());
            }
        }
        Self::with(self.draft.clone(), all)
    }
    /// The record alone: what its digest is of.
    pub fn alone(&self) -> Self {
        if self.countersignatures.is_empty() {
            return self.clone();
        }
        Self::of(self.draft.clone())
    }
    /// What schools have put beside it. Whether one holds, it says itself.
    pub fn countersignatures(&self) -> &[Countersignature] {
        &self.countersignatures
    }

    /// The file: canonical JSON (RFC 8785), no new line at its end.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.bytes.clone()
    }
    pub fn digest(&self) -> &Digest {
        &self.digest
    }
    pub fn receipt(&self) -> Receipt {
        Receipt::of(&self.digest)
    }
    pub fn draft(&self) -> &Draft {
        &self.draft
    }
    pub fn agreement(&self) -> &Shown {
        self.draft.agreement()
    }
    pub fn outcome(&self) -> Outcome {
        Outcome::of(self.draft.state())
    }
    /// The last day that the agreement lasts: 31 August after the last signature (or, so far, after the last event).
    pub fn school_year_end(&self) -> Date {
        school_year_end(&self.draft)
    }
    /// Each signature, and when it was given.
    pub fn signatures(&self) -> impl Iterator<Item = (&Signature, u64)> {
        let entries = self.draft.events().iter();
        entries.filter_map(|entry| Some((entry.event.signature()?, entry.at)))
    }
}

impl Outcome {
    fn of(state: &State) -> Self {
        match state {
            State::Complete(done) if done.returned.is_some() => Self::Returned,
            State::Complete(_) | State::OnLoan(_) => Self::Complete,
            State::WantsToTalk(_) | State::SecondWantsToTalk(_) => Self::Talk,
            State::Disagrees(_) | State::SecondDisagrees(_) => Self::Disagreed,
            _ => Self::HalfDone,
        }
    }
}

impl Body {
    fn of(draft: &Draft) -> Self {
        Self {
            format: FORMAT.into(),
            schema: if draft.is_first_format() { 1 } else { SCHEMA },
            agreement: draft.agreement().clone(),
            school_year_end: school_year_end(draft).iso(),
            outcome: Outcome::of(draft.state()),
            events: draft.events().to_vec(),
        }
    }
    /// The draft within, walked again; nothing if it can't have happened.
    pub fn into_draft(self) -> Option<Draft> {
        Draft::replay(self.agreement, self.events).ok()
    }
}

fn school_year_end(draft: &Draft) -> Date {
    let signed = draft.events().iter().rfind(|entry| entry.event.signature().is_some());
    let at = signed.or(draft.events().last()).map_or(0, |entry| entry.at);
    Date::in_uk(at).school_year_end()
}
