//! One way through an agreement, as it is kept on a device and exported half-done.

use super::event::{Child, Entry, Event};
use super::first::FlowError;
use super::flow::State;
use super::record::Record;
use super::shown::Shown;
use super::text::Agreement;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What has happened so far; always something that can have happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Kept", into = "Kept")]
pub struct Draft {
    shown: Shown,
    child: Child,
    events: Vec<Entry>,
    state: State,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    agreement: Shown,
    events: Vec<Entry>,
}

/// Why something kept or imported isn't a way through an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftError {
    /// It doesn't begin with a child starting.
    NoStart,
    /// The numbers of the timeline have a gap or repeat.
    Gap,
    /// A time beyond the year 9999.
    Clock,
    /// The agreement's name or lists are too long.
    Oversized,
    /// Something happened before it could.
    Order(FlowError),
}

impl Draft {
    /// Events that are kept: a child who answers a few hundred times too many can still finish.
    pub const MOST_EVENTS: usize = 2000;
    /// The last second of the year 9999.
    pub(super) const LAST_SECOND: u64 = 253_402_300_799;

    /// A child begins, at `at` seconds since 1970 (UTC).
    pub fn start(agreement: &Agreement, child: Child, at: u64) -> Self {
        let shown = Shown::of(agreement);
        let first = Entry {
            seq: 1,
            at: at.min(Self::LAST_SECOND),
            event: Event::Started { child: child.clone() },
        };
        Self {
            state: State::start(&shown),
            shown,
            child,
            events: vec![first],
        }
    }

    /// The same draft and what comes of `event`, or why it can't happen now.
    pub fn act(&self, event: Event, at: u64) -> Result<Self, FlowError> {
        if self.events.len() >= Self::MOST_EVENTS {
            return Err(FlowError::TooMuch);
        }
        let mut next = self.clone();
        next.state = next.state.after(&next.shown, &event)?;
        let seq = next.events.last().map_or(1, |last| last.seq + 1);
        let at = at.min(Self::LAST_SECOND);
        next.events.push(Entry { seq, at, event });
        Ok(next)
    }

    /// The draft that these events make.
    pub(super) fn replay(shown: Shown, events: Vec<Entry>) -> Result<Self, DraftError> {
        if !shown.fits() {
            return Err(DraftError::Oversized);
        }
        if events.len() > Self::MOST_EVENTS {
            return Err(DraftError::Order(FlowError::TooMuch));
        }
        let Some(Event::Started { child }) = events.first().map(|entry| &entry.event) else {
            return Err(DraftError::NoStart);
        };
        let child = child.clone();
        let mut state = State::start(&shown);
        for (entry, seq) in events.iter().zip(1..) {
            if entry.seq != seq {
                return Err(DraftError::Gap);
            }
            if entry.at > Self::LAST_SECOND {
                return Err(DraftError::Clock);
            }
            if seq > 1 {
                state = state.after(&shown, &entry.event).map_err(DraftError::Order)?;
            }
        }
        Ok(Self {
            shown,
            child,
            events,
            state,
        })
    }

    /// Goes on from an exported record.
    pub fn from_record(record: &Record) -> Self {
        record.draft().clone()
    }

    /// What an export holds.
    pub fn to_record(&self) -> Record {
        Record::of(self.clone())
    }

    pub fn state(&self) -> &State {
        &self.state
    }
    pub fn child(&self) -> &Child {
        &self.child
    }
    pub fn agreement(&self) -> &Shown {
        &self.shown
    }
    /// Never empty.
    pub fn events(&self) -> &[Entry] {
        &self.events
    }
    /// Whether a rule was read, at any time.
    pub fn has_read(&self, page: &super::Id) -> bool {
        self.events
            .iter()
            .any(|entry| matches!(&entry.event, Event::PageRead { page: read } if read == page))
    }
    /// Whether a question was answered rightly, at any time.
    pub fn has_answered(&self, question: &super::Id) -> bool {
        self.events.iter().any(
            |entry| matches!(&entry.event, Event::Answered { question: asked, right: true, .. } if asked == question),
        )
    }
}

impl From<Draft> for Kept {
    fn from(draft: Draft) -> Self {
        Self {
            agreement: draft.shown,
            events: draft.events,
        }
    }
}

impl TryFrom<Kept> for Draft {
    type Error = DraftError;
    fn try_from(kept: Kept) -> Result<Self, DraftError> {
        Self::replay(kept.agreement, kept.events)
    }
}

impl fmt::Display for DraftError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoStart => f.write_str("This agreement has no beginning. Start a new one."),
            Self::Gap => f.write_str("Something is missing from this agreement. Start a new one."),
            Self::Clock => f.write_str("A time in this agreement can’t be right. Start a new one."),
            Self::Oversized => f.write_str("This agreement is larger than any that Harbour has. Start a new one."),
            Self::Order(first) => write!(f, "This agreement is in a wrong order. {first}"),
        }
    }
}

impl std::error::Error for DraftError {}
