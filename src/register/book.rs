//! Everything that a register holds, but the text of its records: that lies on the shelf until somebody looks at one.

use super::{Assignments, ClassList, Pupil, Roll, Row, Slip, State, Today};
use crate::agreement::{Countersignature, Date, Digest, Record};
use crate::json;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    pub list: ClassList,
    pub assignments: Assignments,
    entries: BTreeMap<[u8; 32], Entry>,
}

/// A record in short, and how often it arrived.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub slip: Slip,
    pub times: u32,
}

/// What became of a record that arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    New,
    /// It was here; it is counted.
    Again,
    /// It was here, and brought a countersignature with it.
    Countersigned,
}

/// What a register is kept as: a text under a key each.
pub type Kept = Vec<(String, String)>;

impl Book {
    pub const LIST: &str = "list";
    pub const ASSIGNED: &str = "assigned";
    /// Under which the school's private key is kept.
    pub const KEY: &str = "key";
    /// What the keys of slips begin with.
    pub const SLIPS: &str = "slip/";
    /// What the keys of records' texts begin with.
    pub const RECORDS: &str = "record/";
    /// More of the same record are not counted one by one.
    const MOST_TIMES: u32 = 99;

    /// What was kept, and how many values could not be read. A slip that is lost so is made again from its record.
    pub fn read(list: Option<&str>, assigned: Option<&str>, slips: &[String]) -> (Self, usize) {
        let mut book = Self::default();
        let mut lost = 0;
        match list.map(json::read) {
            Some(Some(list)) => book.list = list,
            Some(None) => lost += 1,
            None => {}
        }
        match assigned.map(json::read) {
            Some(Some(assignments)) => book.assignments = assignments,
            Some(None) => lost += 1,
            None => {}
        }
        for slip in slips {
            match json::read::<Entry>(slip) {
                Some(entry) => {
                    book.entries.insert(*entry.slip.digest.bytes(), entry);
                }
                None => lost += 1,
            }
        }
        (book, lost)
    }

    /// A record arrives; what has to be kept of that is added to `kept`.
    pub fn take(&mut self, record: &Record, kept: &mut Kept) -> Taken {
        self.put(record, 1, true, kept)
    }
    /// A record comes back from a copy, where it had arrived so often. One that is here already isn't counted again.
    pub fn restore(&mut self, record: &Record, times: u32, kept: &mut Kept) -> Taken {
        self.put(record, times, false, kept)
    }

    fn put(&mut self, record: &Record, times: u32, count: bool, kept: &mut Kept) -> Taken {
        let digest = record.digest();
        let Some(entry) = self.entries.get_mut(digest.bytes()) else {
            let entry = Entry {
                slip: Slip::from(record),
                times: times.clamp(1, Self::MOST_TIMES),
            };
            let text = String::from_utf8(record.alone().to_bytes()).unwrap_or_default();
            kept.push((key(Self::RECORDS, digest), text));
            kept.push((key(Self::SLIPS, digest), json::write(&entry)));
            self.entries.insert(*digest.bytes(), entry);
            return Taken::New;
        };
        let mut brought = false;
        for one in record.countersignatures() {
            brought |= entry.slip.add(one);
        }
        if count {
            entry.times = (entry.times + 1).min(Self::MOST_TIMES);
        }
        if brought || count {
            kept.push((key(Self::SLIPS, digest), json::write(entry)));
        }
        if brought { Taken::Countersigned } else { Taken::Again }
    }

    /// Puts a countersignature beside a record.
    pub fn countersign(&mut self, record: &Digest, one: &Countersignature, kept: &mut Kept) {
        if let Some(entry) = self.entries.get_mut(record.bytes())
            && entry.slip.add(one)
        {
            kept.push((key(Self::SLIPS, record), json::write(entry)));
        }
    }

    /// How the class list is kept, and what was decided.
    pub fn kept_list(&self) -> Kept {
        vec![
            (Self::LIST.into(), json::write(&self.list)),
            (Self::ASSIGNED.into(), json::write(&self.assignments)),
        ]
    }

    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }
    pub fn entry(&self, record: &Digest) -> Option<&Entry> {
        self.entries.get(record.bytes())
    }
    pub fn count(&self) -> usize {
        self.entries.len()
    }
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.list.pupils.is_empty()
    }

    /// Pupils and their records, brought together.
    pub fn roll(&self, today: &Today) -> Roll {
        let pupils = self.entries().filter(|entry| entry.slip.is_pupils());
        let slips = pupils.flat_map(|entry| std::iter::repeat_n(entry.slip.clone(), entry.times as usize));
        Roll::of(self.list.pupils.clone(), slips.collect(), &self.assignments, today)
    }

    /// The records of adults: by agreement, then by name.
    pub fn adults(&self, today: &Today) -> Vec<(&Slip, State)> {
        let all = self.entries().map(|entry| &entry.slip).filter(|slip| !slip.is_pupils());
        let mut all: Vec<_> = all.map(|slip| (slip, State::of(slip, today))).collect();
        all.sort_by_cached_key(|(slip, _)| (slip.audience.map(|audience| audience as u8), slip.name.to_lowercase()));
        all
    }

    /// School years that are over, the last first, and how many records ended with each.
    pub fn ended(&self, today: &Today) -> Vec<(Date, usize)> {
        let mut years: BTreeMap<Date, usize> = BTreeMap::new();
        for entry in self.entries().filter(|entry| today.day > entry.slip.until) {
            *years.entry(entry.slip.until).or_default() += 1;
        }
        years.into_iter().rev().collect()
    }

    /// Forgets everything that ended on this day. What is returned has to go from the shelf.
    pub fn erase_year(&mut self, until: Date) -> Vec<String> {
        let theirs = self
            .entries()
            .map(|entry| &entry.slip)
            .filter(|slip| slip.until == until);
        let theirs: Vec<Digest> = theirs.map(|slip| slip.digest).collect();
        self.erase(&theirs)
    }

    /// Forgets a child of the roll: their line and all of their records.
    pub fn erase_child(&mut self, roll: &Roll, row: &Row) -> Vec<String> {
        let line: Option<&Pupil> = roll.pupils.get(row.pupil);
        // the line itself, should the list have changed meanwhile
        if self.list.pupils.get(row.pupil) == line && line.is_some() {
            self.list.pupils.remove(row.pupil);
        }
        self.erase(&row.records(roll))
    }

    /// Forgets these records, and what was decided about them.
    pub fn erase(&mut self, records: &[Digest]) -> Vec<String> {
        let mut gone = Vec::new();
        for record in records {
            self.entries.remove(record.bytes());
            self.assignments.forget(record);
            gone.extend([key(Self::SLIPS, record), key(Self::RECORDS, record)]);
        }
        gone
    }

    /// Under which a record's text is kept.
    pub fn text_key(record: &Digest) -> String {
        key(Self::RECORDS, record)
    }
    /// Which record a kept text is, told by its end alone.
    pub fn digest_of(text: &str) -> Option<Digest> {
        let (_, digest) = text.strip_suffix("\"}")?.rsplit_once('"')?;
        Digest::try_from(digest.to_owned()).ok()
    }
}

impl Row {
    /// Every record of this pupil.
    pub fn records(&self, roll: &Roll) -> Vec<Digest> {
        let all = self
            .places
            .iter()
            .flat_map(|place| place.others.iter().chain([&place.shown]));
        all.filter_map(|place| roll.slips.get(*place))
            .map(|slip| slip.digest)
            .collect()
    }
}

fn key(kind: &str, record: &Digest) -> String {
    format!("{kind}{record}")
}
