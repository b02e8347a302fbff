//! Who has signed: pupils and records, brought together.

use super::fold::joined;
use super::names::{Found, Names};
use super::place::{Place, State, Today, places};
use super::{Assignments, Pupil, PupilKey, Slip, Whose};
use crate::agreement::{Audience, Digest};
use std::collections::BTreeMap;

/// A register as it stands. Every record is in one place of it: with one pupil, in doubt, or a stranger's. In which order
/// records arrived makes no difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roll {
    pub pupils: Vec<Pupil>,
    /// Each record once, in the order of their digests; all else tells records by their place here.
    pub slips: Vec<Slip>,
    /// How often each of them arrived.
    pub arrived: Vec<usize>,
    /// One for each pupil, in the list's order.
    pub rows: Vec<Row>,
    /// Records that may be several pupils', or about which something doesn't fit.
    pub doubts: Vec<Doubt>,
    /// Records with a name that nobody on the list has, and those that a teacher said are nobody's here.
    pub strangers: Vec<usize>,
    /// Records that are with a pupil by a first name alone: the only one on the list, though perhaps not in the school. For a
    /// teacher to look at; they are in `rows`, too.
    pub by_first_name: Vec<usize>,
    /// Records that were given to a pupil who is no longer on the list: they are looked at anew.
    pub lost: Vec<Digest>,
}

/// One pupil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// By place in the list.
    pub pupil: usize,
    /// Of the first place; `Nothing` if there is none.
    pub state: State,
    /// One for each agreement that there is a record of, what matters most first.
    pub places: Vec<Place>,
}

/// A record that a teacher has to decide about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    pub slip: usize,
    /// Whose it may be, by place in the list; at least one.
    pub pupils: Vec<usize>,
    /// Class, age or whole name of the record fit none of them; else it is only that they are several.
    pub contradicts: bool,
}

/// Which rows to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub class: Option<String>,
    pub band: Option<Audience>,
    pub state: Option<State>,
    /// Part of a name, however it is written.
    pub name: String,
}

/// How many pupils are in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub pupils: usize,
    of: [usize; State::ALL.len()],
}

impl Roll {
    pub fn of(pupils: Vec<Pupil>, slips: Vec<Slip>, assignments: &Assignments, today: &Today) -> Self {
        let (slips, arrived) = once_each(slips);
        let keys = PupilKey::all(&pupils);
        let by_key: BTreeMap<&PupilKey, usize> = keys.iter().zip(0..).collect();
        let decided: BTreeMap<[u8; 32], &Whose> = assignments
            .iter()
            .map(|(record, whose)| (*record.bytes(), whose))
            .collect();
        let names = Names::of(&pupils);
        let mut theirs: Vec<Vec<usize>> = vec![Vec::new(); pupils.len()];
        let (mut doubts, mut strangers) = (Vec::new(), Vec::new());
        let (mut by_first_name, mut lost) = (Vec::new(), Vec::new());
        for (place, slip) in slips.iter().enumerate() {
            let sure = match decided.get(slip.digest.bytes()) {
                Some(Whose::Nobody) => {
                    strangers.push(place);
                    continue;
                }
                Some(Whose::Pupil(key)) => {
                    let pupil = by_key.get(key).copied();
                    if pupil.is_none() {
                        lost.push(slip.digest);
                    }
                    pupil
                }
                None => None,
            };
            let found = match sure {
                Some(pupil) => Found::only(pupil),
                None => names.find(slip),
            };
            match found.pupils.as_slice() {
                [] => strangers.push(place),
                [one] if found.fits => {
                    theirs.get_mut(*one).into_iter().for_each(|list| list.push(place));
                    if found.first_name_only {
                        by_first_name.push(place);
                    }
                }
                _ => doubts.push(Doubt {
                    slip: place,
                    pupils: found.pupils,
                    contradicts: !found.fits,
                }),
            }
        }
        let row = |(pupil, theirs): (usize, &Vec<usize>)| {
            let band = pupils.get(pupil).and_then(|pupil| pupil.band);
            let places = places(theirs, &slips, band, today);
            let state = places.first().map_or(State::Nothing, |place| place.state);
            Row { pupil, state, places }
        };
        let rows = theirs.iter().enumerate().map(row).collect();
        Self {
            pupils,
            slips,
            arrived,
            rows,
            doubts,
            strangers,
            by_first_name,
            lost,
        }
    }

    /// The rows that a filter lets through, in the list's order.
    pub fn shown<'a>(&'a self, filter: &'a Filter) -> impl Iterator<Item = &'a Row> {
        let name = joined(&filter.name);
        let is_one = move |row: &&Row| {
            self.pupils.get(row.pupil).is_some_and(|pupil| {
                filter.class.as_ref().is_none_or(|class| *class == pupil.class)
                    && filter.band.is_none_or(|band| Some(band) == pupil.band)
                    && filter.state.is_none_or(|state| state == row.state)
                    && (name.is_empty() || joined(&pupil.name()).contains(&name))
            })
        };
        self.rows.iter().filter(is_one)
    }

    /// How many of the rows that a filter lets through are in which state.
    pub fn counts(&self, filter: &Filter) -> Counts {
        let mut counts = Counts::default();
        for row in self.shown(filter) {
            counts.pupils += 1;
            if let Some(count) = counts.of.get_mut(row.state as usize) {
                *count += 1;
            }
        }
        counts
    }

    /// Records that arrived more than once, and how often.
    pub fn duplicates(&self) -> impl Iterator<Item = (&Slip, usize)> {
        let all = self.slips.iter().zip(self.arrived.iter().copied());
        all.filter(|(_, times)| *times > 1)
    }

    /// Places where records contradict each other.
    pub fn conflicts(&self) -> impl Iterator<Item = (&Row, &Place)> {
        let all = self
            .rows
            .iter()
            .flat_map(|row| row.places.iter().map(move |place| (row, place)));
        all.filter(|(_, place)| place.conflict)
    }
}

impl Counts {
    pub fn of(&self, state: State) -> usize {
        self.of.get(state as usize).copied().unwrap_or_default()
    }
}

/// Each record once, in the order of digests, and how often it was there.
fn once_each(mut slips: Vec<Slip>) -> (Vec<Slip>, Vec<usize>) {
    slips.sort_by_key(|slip| *slip.digest.bytes());
    let mut arrived: Vec<usize> = Vec::new();
    let mut last: Option<Digest> = None;
    for slip in &slips {
        match arrived.last_mut() {
            Some(times) if last == Some(slip.digest) => *times += 1,
            _ => arrived.push(1),
        }
        last = Some(slip.digest);
    }
    slips.dedup_by_key(|slip| slip.digest);
    (slips, arrived)
}
