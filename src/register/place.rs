//! Where one pupil is with one agreement, by all records of it that are theirs.

use super::{Slip, Word};
use crate::agreement::{Audience, Date, Digest, Id};
use std::collections::BTreeMap;
use std::fmt;

/// What a teacher sees of a pupil.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Nothing,
    HalfDone,
    WaitsForParent,
    WantsToTalk,
    DoesNotAgree,
    Signed,
    /// What was read is another text than today's.
    OldVersion,
    /// Its school year is over.
    Ended,
}

/// The text of an agreement today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrentText {
    pub agreement: Id,
    pub version: u32,
    pub text: Digest,
}

/// What states depend on beside records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    pub day: Date,
    /// Agreements that aren't here are never old.
    pub texts: Vec<CurrentText>,
}

/// One agreement of one pupil. Records are told by place in [`super::Roll::slips`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub agreement: Id,
    pub state: State,
    /// The record that the state is of.
    pub shown: usize,
    /// Their other records of this agreement, the newest first.
    pub others: Vec<usize>,
    /// Two of them can't both be the way it went: signed twice, or gone on with in two ways.
    pub conflict: bool,
}

impl State {
    /// One word for it, for style sheets and tests.
    pub fn word(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::HalfDone => "half-done",
            Self::WaitsForParent => "waits",
            Self::WantsToTalk => "talk",
            Self::DoesNotAgree => "disagrees",
            Self::Signed => "signed",
            Self::OldVersion => "old",
            Self::Ended => "ended",
        }
    }

    pub const ALL: [Self; 8] = [
        Self::Nothing,
        Self::HalfDone,
        Self::WaitsForParent,
        Self::WantsToTalk,
        Self::DoesNotAgree,
        Self::Signed,
        Self::OldVersion,
        Self::Ended,
    ];

    /// The state of a record by itself. Somebody who wants to talk, or doesn't agree, does so whatever the text is now.
    pub fn of(slip: &Slip, today: &Today) -> Self {
        if today.day > slip.until {
            return Self::Ended;
        }
        let old = today.texts.iter().any(|current| {
            current.agreement == slip.agreement && current.text != slip.text && current.version >= slip.version
        });
        match slip.word {
            // a loan goes by the words of its day
            Word::Returned => Self::Signed,
            Word::Signed if slip.audience == Some(Audience::Loan) => Self::Signed,
            Word::WantsToTalk => Self::WantsToTalk,
            Word::DoesNotAgree => Self::DoesNotAgree,
            _ if old => Self::OldVersion,
            Word::HalfDone => Self::HalfDone,
            Word::WaitsForParent => Self::WaitsForParent,
            Word::Signed => Self::Signed,
        }
    }
}

/// The places of a pupil, the one that matters most first: their band's agreement, else the newest.
pub(super) fn places(theirs: &[usize], slips: &[Slip], band: Option<Audience>, today: &Today) -> Vec<Place> {
    let mut by_agreement: BTreeMap<&Id, Vec<(usize, &Slip)>> = BTreeMap::new();
    for place in theirs {
        if let Some(slip) = slips.get(*place) {
            by_agreement.entry(&slip.agreement).or_default().push((*place, slip));
        }
    }
    let mut found: Vec<(bool, u64, Place)> = Vec::new();
    for (agreement, mut group) in by_agreement {
        // the newest first; the digest decides between two of one second
        group.sort_by_key(|(_, slip)| (slip.last_at, *slip.digest.bytes()));
        group.reverse();
        let shown = shown(&group, today);
        let Some((place, slip)) = group.get(shown) else {
            continue;
        };
        let theirs = band.is_some() && slip.audience == band;
        let others = group.iter().map(|(other, _)| *other).filter(|other| other != place);
        let place = Place {
            agreement: agreement.clone(),
            state: State::of(slip, today),
            shown: *place,
            others: others.collect(),
            conflict: is_conflict(&group, today),
        };
        found.push((theirs, slip.last_at, place));
    }
    // agreements are in order already, so that two of one second stay so
    found.sort_by_key(|(theirs, last_at, _)| std::cmp::Reverse((*theirs, *last_at)));
    found.into_iter().map(|(_, _, place)| place).collect()
}

/// Which of a group, the newest first, is shown: the newest; but to have begun once more doesn't take a signature back.
fn shown(group: &[(usize, &Slip)], today: &Today) -> usize {
    let states: Vec<State> = group.iter().map(|(_, slip)| State::of(slip, today)).collect();
    let signed = states
        .iter()
        .any(|state| matches!(state, State::Signed | State::WaitsForParent));
    let says = |state: &State| !signed || *state != State::HalfDone;
    states.iter().position(says).unwrap_or_default()
}

/// Whether two that count have signatures of which neither begins with the other's.
fn is_conflict(group: &[(usize, &Slip)], today: &Today) -> bool {
    let counts = |slip: &Slip| !matches!(State::of(slip, today), State::Ended | State::OldVersion);
    let mut signed: Vec<Vec<_>> = group
        .iter()
        .filter(|(_, slip)| !slip.signed.is_empty() && counts(slip))
        .map(|(_, slip)| slip.signed.iter().map(super::Signed::order).collect())
        .collect();
    // in order, what begins with another comes right after it
    signed.sort();
    signed
        .windows(2)
        .any(|pair| matches!(pair, [one, other] if !other.starts_with(one)))
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nothing => "Nothing yet",
            Self::HalfDone => "Begun, not signed",
            Self::WaitsForParent => "Waits for a parent or carer",
            Self::WantsToTalk => "Wants to talk first",
            Self::DoesNotAgree => "Does not agree",
            Self::Signed => "Signed",
            Self::OldVersion => "Signed or begun with an earlier text",
            Self::Ended => "Ended with its school year",
        })
    }
}
