//! One way through an agreement, as it is kept on a device and exported half-done.

use super::canonical::Digest;
use super::date::Date;
use super::event::Child;
use super::event::{Entry, Event, Person};
use super::first::FlowError;
use super::flow::State;
use super::id::Id;
use super::name::Name;
use super::record::Record;
use super::shown::Shown;
use super::text::Agreement;
use super::words::Words;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What has happened so far; always something that can have happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Kept", into = "Kept")]
pub struct Draft {
    shown: Shown,
    person: Person,
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
    /// It doesn't begin with somebody starting.
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

    /// Somebody begins with an agreement as it is in force, at `at` seconds since 1970 (UTC).
    pub fn start(agreement: &Agreement, person: Person, at: u64) -> Self {
        let shown = Shown::of(agreement);
        let first = Entry {
            seq: 1,
            at: at.min(Self::LAST_SECOND),
            event: match person.clone() {
                Person::Child(child) => Event::Started { child },
                Person::Adult(name) => Event::Opened { name },
            },
        };
        Self {
            state: State::start(&shown),
            shown,
            person,
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
        let person = events.first().and_then(|entry| entry.event.beginning());
        let person = person.filter(|person| matches!(person, Person::Child(_)) == shown.audience().is_pupil());
        let Some(person) = person else {
            return Err(DraftError::NoStart);
        };
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
            person,
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
    /// Whom it is about.
    pub fn person(&self) -> &Person {
        &self.person
    }
    pub fn child(&self) -> Option<&Child> {
        match &self.person {
            Person::Child(child) => Some(child),
            Person::Adult(_) => None,
        }
    }
    pub fn name(&self) -> &Name {
        self.person.name()
    }
    /// What was filled in, last, for a detail.
    pub fn filled(&self, detail: &Id) -> Option<&Words> {
        self.events.iter().rev().find_map(|entry| match &entry.event {
            Event::Filled { detail: filled, words } if filled == detail => Some(words),
            _ => None,
        })
    }
    /// Everything that was filled in, with its label, in the agreement's order; a day as people write it.
    pub fn details(&self) -> Vec<(&str, String)> {
        let all = self.shown.details.iter().chain(&self.shown.parent_details);
        all.filter_map(|detail| {
            let words = self.filled(&detail.id)?.as_str();
            let day = Date::from_iso(words).map(Date::long);
            Some((detail.label.as_str(), day.unwrap_or_else(|| words.to_owned())))
        })
        .collect()
    }
    /// The earlier record that this one renews, and the rules that were read then and count as read.
    pub fn renews(&self) -> Option<(&Digest, &[Id])> {
        self.events.iter().find_map(|entry| match &entry.event {
            Event::Renewed { record, unchanged, .. } => Some((record, unchanged.as_slice())),
            _ => None,
        })
    }
    /// Whether a record of format 1 can say all of it: then it does.
    pub(super) fn is_first_format(&self) -> bool {
        self.shown.is_first_format() && self.events.iter().all(|entry| entry.event.is_first_format())
    }
    pub fn agreement(&self) -> &Shown {
        &self.shown
    }
    /// Never empty.
    pub fn events(&self) -> &[Entry] {
        &self.events
    }
    /// Whether a rule was read, at any time.
    pub fn has_read(&self, page: &Id) -> bool {
        self.events.iter().any(|entry| match &entry.event {
            Event::PageRead { page: read } => read == page,
            Event::Renewed { unchanged, .. } => unchanged.contains(page),
            _ => false,
        })
    }
    /// Whether a question was answered rightly, at any time.
    pub fn has_answered(&self, question: &Id) -> bool {
        self.events.iter().any(|entry| match &entry.event {
            Event::Answered {
                question: asked,
                right: true,
                ..
            } => asked == question,
            Event::Renewed { answered, .. } => answered.contains(question),
            _ => false,
        })
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
