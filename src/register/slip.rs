//! What the register needs to know of a record.

use super::State;
use crate::agreement::{Audience, Countersignature, Date, Digest, Id, Outcome, PublicKey, Receipt, Record, Role};
use crate::json;
use serde::{Deserialize, Serialize};

/// A record in short. Two with the same digest are the same record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slip {
    pub digest: Digest,
    pub agreement: Id,
    /// Nothing if the record doesn't tell whom its agreement is for: then it is a pupil's.
    pub audience: Option<Audience>,
    pub title: String,
    pub version: u32,
    /// "2 (H7K2)", as the record itself says it.
    pub edition: String,
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
    /// Its countersignatures as JSON: to read thousands of keys takes seconds, so they are read when somebody looks.
    pub countersigned: Vec<String>,
}

/// How far a record came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
    /// What was lent came back.
    Returned,
}

/// Who signed, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signed {
    /// In seconds since 1970 (UTC).
    pub at: u64,
    pub role: Role,
    pub name: String,
}

/// Where agreements ask for a pupil's whole name and class: first what the parent says, who was asked for it as the school knows it.
const FULL_NAME: [&str; 1] = ["child-name"];
const CLASS: [&str; 2] = ["child-class", "class"];

impl Slip {
    /// The code that stands on its paper.
    pub fn receipt(&self) -> Receipt {
        Receipt::of(&self.digest)
    }
    /// Whether it is of a pupil's agreement.
    pub fn is_pupils(&self) -> bool {
        self.audience.is_none_or(Audience::is_pupil)
    }
    /// The best name that it tells.
    pub fn called(&self) -> &str {
        self.full_name.as_deref().unwrap_or(&self.name)
    }
    /// Its countersignatures. Whether one holds, it says itself.
    pub fn countersignatures(&self) -> Vec<Countersignature> {
        let all = self.countersigned.iter().filter_map(|one| json::read(one));
        all.collect()
    }
    /// Whether a countersignature says that it was made with this key.
    pub fn names_key(&self, key: &PublicKey) -> bool {
        let key = key.to_string();
        self.countersigned.iter().any(|one| one.contains(&key))
    }
    /// Adds a countersignature, unless there is one with its key.
    pub fn add(&mut self, one: &Countersignature) -> bool {
        let is_new = self.countersigned.len() < Record::MOST_COUNTERSIGNATURES && !self.names_key(&one.key);
        if is_new {
            self.countersigned.push(json::write(one));
        }
        is_new
    }
    /// Its state in words, also of an adult's agreement and of a loan.
    pub fn says(&self, state: State) -> String {
        let words = match (state, self.word) {
            (State::Signed, Word::Returned) => "Given back",
            (State::Signed, _) if self.audience == Some(Audience::Loan) => "Lent, and not given back yet",
            (State::WaitsForParent, _) if !self.is_pupils() => "Waits for the headteacher",
            _ => return state.to_string(),
        };
        words.to_owned()
    }
}

impl From<&Record> for Slip {
    fn from(record: &Record) -> Self {
        let (shown, draft) = (record.agreement(), record.draft());
        let filled = |names: &[&str]| {
            let mut ids = names.iter().filter_map(|name| Id::parse(name).ok());
            ids.find_map(|id| draft.filled(&id)).map(ToString::to_string)
        };
        let pupils = shown.audience().is_pupil();
        let (full_name, class) = if pupils {
            (filled(&FULL_NAME), filled(&CLASS))
        } else {
            (None, None)
        };
        let signed = record.signatures().map(|(signature, at)| Signed {
            at,
            role: signature.role(),
            name: signature.name().to_string(),
        });
        let signed: Vec<Signed> = signed.collect();
        let word = match record.outcome() {
            Outcome::Complete => Word::Signed,
            Outcome::Returned => Word::Returned,
            Outcome::Talk => Word::WantsToTalk,
            Outcome::Disagreed => Word::DoesNotAgree,
            Outcome::HalfDone if signed.is_empty() => Word::HalfDone,
            Outcome::HalfDone => Word::WaitsForParent,
        };
        Self {
            digest: *record.digest(),
            agreement: shown.id.clone(),
            audience: shown.audience,
            title: shown.title.clone(),
            version: shown.version,
            edition: shown.edition(),
            text: shown.text_sha256,
            name: draft.name().to_string(),
            full_name,
            class,
            word,
            last_at: draft.events().last().map_or(0, |last| last.at),
            signed,
            // what is lent is lent until it comes back
            until: if shown.audience().is_yearly() {
                record.school_year_end()
            } else {
                Date::LAST
            },
            countersigned: record.countersignatures().iter().map(json::write).collect(),
        }
    }
}

impl Signed {
    pub(super) fn order(&self) -> (u64, &str, &str) {
        (self.at, self.role.word(), &self.name)
    }
}
