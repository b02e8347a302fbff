//! What happened on the way through an agreement.

use super::id::Id;
use super::name::Name;
use super::signature::Signature;
use super::text::Agreement;
use serde::{Deserialize, Serialize};

/// One thing that a child or a grown-up did. In a record: `"agreed"`, `{"page-read":{"page":"ask-first"}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Event {
    /// Always the first, and only the first.
    Started {
        child: Child,
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
    /// After talking, of child or parent.
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
    ParentSigned {
        signature: Signature,
    },
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
