//! A way through an agreement in a few hundred bytes, for a code on a screen. Both devices have the agreement, so
//! rules, questions and clauses are numbers here.

mod reading;
mod writing;

use super::draft::Draft;
use super::event::Entry;
use super::id::Id;
use super::shown::Shown;
use super::signature::{Role, Scribe};
use super::text::Agreement;
use reading::In;
use std::fmt;
use writing::Out;

/// More than the longest way through with the largest drawings; codes have a hundredth.
const MOST: usize = 128 * 1024;
/// Raised when the form changes.
const FORM: u8 = 1;

/// Why bytes hold no way through this agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompactError {
    /// Another agreement, or another edition of it.
    OtherText,
    /// A newer Harbour wrote it.
    Newer,
    /// Cut or altered.
    Damaged,
}

impl fmt::Display for CompactError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OtherText => "This code is about other rules, or other words of these. Use the same school’s Harbour on both devices, and load this page again with the internet on.",
            Self::Newer => "A newer Harbour made this code. Load this page again with the internet on, then read the code again.",
            Self::Damaged => "This code could not be read whole. Show it again, and hold the camera still.",
        })
    }
}

impl std::error::Error for CompactError {}

const ROLES: [Role; 10] = [
    Role::Child,
    Role::Parent,
    Role::Carer,
    Role::Staff,
    Role::Governor,
    Role::Volunteer,
    Role::Visitor,
    Role::Borrower,
    Role::Head,
    Role::Delegate,
];
const SCRIBES: [Scribe; 3] = [Scribe::Teacher, Scribe::Parent, Scribe::Carer];

impl Draft {
    /// The draft in few bytes; nothing if it holds what `agreement`, as it is in force, doesn't know.
    pub fn to_compact(&self, agreement: &Agreement) -> Option<Vec<u8>> {
        let shown = Shown::of(agreement);
        if self.agreement() != &shown {
            return None;
        }
        let mut out = Out(vec![FORM]);
        out.0.extend(shown.text_sha256.bytes().iter().take(8));
        let mut before = 0;
        for entry in self.events() {
            // a clock that was set back: the step is negative
            let step = i64::try_from(entry.at).ok()? - before;
            before = i64::try_from(entry.at).ok()?;
            out.event(&entry.event, agreement, &shown)?;
            out.number((step << 1 ^ step >> 63) as u64);
        }
        Some(out.0)
    }

    /// The draft that [`Draft::to_compact`] wrote.
    pub fn from_compact(bytes: &[u8], agreement: &Agreement) -> Result<Self, CompactError> {
        if bytes.len() > MOST {
            return Err(CompactError::Damaged);
        }
        let shown = Shown::of(agreement);
        let mut read = In(bytes);
        match read.byte() {
            Some(FORM) => {}
            Some(newer) if newer > FORM => return Err(CompactError::Newer),
            _ => return Err(CompactError::Damaged),
        }
        let sum = read.take(8).ok_or(CompactError::Damaged)?;
        if !shown.text_sha256.bytes().starts_with(sum) {
            return Err(CompactError::OtherText);
        }
        let mut events = Vec::new();
        let mut at: i64 = 0;
        while !read.0.is_empty() {
            let seq = u32::try_from(events.len() + 1).map_err(|_| CompactError::Damaged)?;
            let event = read.event(agreement, &shown).ok_or(CompactError::Damaged)?;
            let step = read.number().ok_or(CompactError::Damaged)?;
            at = at
                .checked_add((step >> 1) as i64 ^ -((step & 1) as i64))
                .ok_or(CompactError::Damaged)?;
            let at = u64::try_from(at).map_err(|_| CompactError::Damaged)?;
            events.push(Entry { seq, at, event });
            if events.len() > Self::MOST_EVENTS {
                return Err(CompactError::Damaged);
            }
        }
        Self::replay(shown, events).map_err(|_| CompactError::Damaged)
    }
}

/// The number of `wanted` in a list.
fn place<'a>(mut list: impl Iterator<Item = &'a Id>, wanted: &Id) -> Option<u64> {
    list.position(|id| id == wanted)?.try_into().ok()
}

fn all_details(shown: &Shown) -> impl Iterator<Item = &Id> {
    shown
        .details
        .iter()
        .chain(&shown.parent_details)
        .map(|detail| &detail.id)
}
