//! What happened on the way through an agreement.

use super::canonical::Digest;
use super::id::Id;
use super::name::Name;
use super::signature::Signature;
use super::text::Agreement;
use super::words::Words;
use serde::{Deserialize, Serialize};

/// One thing that somebody did. In a record: `"agreed"`, `{"page-read":{"page":"ask-first"}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Event {
    /// Of a pupil's agreement always the first, and only the first.
    Started {
        child: Child,
    },
    /// Of an adult's agreement the same.
    Opened {
        name: Name,
    },
    /// An earlier record of the same person: what they read then and hasn't changed counts as read.
    Renewed {
        record: Digest,
        unchanged: Vec<Id>,
        /// The questions about them.
        answered: Vec<Id>,
    },
    Filled {
        detail: Id,
        words: Words,
    },
    PageRead {
        page: Id,
    },
    Answered {
        question: Id,
        option: Id,
        right: bool,
    },
    Agreed,
    WantsToTalk,
    Disagreed,
    /// After talking or disagreeing, whoever did.
    Resumed,
    Signed {
        signature: Signature,
    },
    HandedOver,
    ParentRead {
        clause: Id,
    },
    ParentAgreed,
    ParentWantsToTalk,
    ParentDisagreed,
    ParentSigned {
        signature: Signature,
    },
    SchoolRead {
        clause: Id,
    },
    SchoolAgreed,
    SchoolWantsToTalk,
    SchoolDisagreed,
    SchoolSigned {
        signature: Signature,
    },
    ReturnRead {
        clause: Id,
    },
    Returned {
        signature: Signature,
    },
}

/// What the second to sign did: a parent or carer, or the school.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Second<'e> {
    Read(&'e Id),
    Agreed,
    WantsToTalk,
    Disagreed,
    Signed(&'e Signature),
}

/// Who goes through an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Person {
    Child(Child),
    Adult(Name),
}

impl Person {
    pub fn name(&self) -> &Name {
        match self {
            Self::Child(child) => &child.name,
            Self::Adult(name) => name,
        }
    }
}

/// Who the child is, as this device knows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Child {
    pub name: Name,
    /// Their picture: "fox".
    pub picture: Id,
}

/// An event and its place in the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// From 1, without gaps.
    pub seq: u32,
    /// Seconds since 1970 (UTC), by the device's clock; a clock that was set back may make it smaller than the one before.
    pub at: u64,
    pub event: Event,
}

impl Event {
    /// Who begins with this, if it is a beginning.
    pub fn beginning(&self) -> Option<Person> {
        match self {
            Self::Started { child } => Some(Person::Child(child.clone())),
            Self::Opened { name } => Some(Person::Adult(name.clone())),
            _ => None,
        }
    }
    /// The signature given with this.
    pub fn signature(&self) -> Option<&Signature> {
        match self {
            Self::Signed { signature }
            | Self::ParentSigned { signature }
            | Self::SchoolSigned { signature }
            | Self::Returned { signature } => Some(signature),
            _ => None,
        }
    }
    /// What it is of the second to sign, who is a parent of a pupil and the school otherwise.
    pub(super) fn second(&self, pupil: bool) -> Option<Second<'_>> {
        match (self, pupil) {
            (Self::ParentRead { clause }, true) | (Self::SchoolRead { clause }, false) => Some(Second::Read(clause)),
            (Self::ParentAgreed, true) | (Self::SchoolAgreed, false) => Some(Second::Agreed),
            (Self::ParentWantsToTalk, true) | (Self::SchoolWantsToTalk, false) => Some(Second::WantsToTalk),
            (Self::ParentDisagreed, true) | (Self::SchoolDisagreed, false) => Some(Second::Disagreed),
            (Self::ParentSigned { signature }, true) | (Self::SchoolSigned { signature }, false) => {
                Some(Second::Signed(signature))
            }
            _ => None,
        }
    }
    /// Whether a record of format 1 could say it.
    pub(super) fn is_first_format(&self) -> bool {
        let plain = |signature: &Signature| signature.helper().is_none();
        match self {
            Self::Signed { signature } | Self::ParentSigned { signature } => plain(signature),
            Self::Started { .. } | Self::PageRead { .. } | Self::Answered { .. } | Self::Agreed => true,
            Self::WantsToTalk | Self::Resumed | Self::HandedOver | Self::ParentRead { .. } => true,
            Self::ParentAgreed | Self::ParentWantsToTalk => true,
            _ => false,
        }
    }
    /// The second's deed as an event: of a parent for a pupil's agreement, of the school otherwise.
    pub fn second_read(pupil: bool, clause: Id) -> Self {
        if pupil {
            Self::ParentRead { clause }
        } else {
            Self::SchoolRead { clause }
        }
    }
    pub fn second_agreed(pupil: bool) -> Self {
        if pupil { Self::ParentAgreed } else { Self::SchoolAgreed }
    }
    pub fn second_wants_to_talk(pupil: bool) -> Self {
        if pupil {
            Self::ParentWantsToTalk
        } else {
            Self::SchoolWantsToTalk
        }
    }
    pub fn second_disagreed(pupil: bool) -> Self {
        if pupil {
            Self::ParentDisagreed
        } else {
            Self::SchoolDisagreed
        }
    }
    pub fn second_signed(pupil: bool, signature: Signature) -> Self {
        if pupil {
            Self::ParentSigned { signature }
        } else {
            Self::SchoolSigned { signature }
        }
    }
    /// The answer as it counts; nothing if the agreement has no such question or option.
    pub fn answered(agreement: &Agreement, question: &Id, option: &Id) -> Option<Self> {
        let choice = agreement
            .question(question)?
            .options
            .iter()
            .find(|choice| &choice.id == option)?;
        Some(Self::Answered {
            question: question.clone(),
            option: option.clone(),
            right: choice.right,
        })
    }
}
