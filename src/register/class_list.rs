//! A class list: pasted, or exported from a school's system or a spreadsheet. Only names, classes and years are kept of it.

use super::cells::{Row, rows};
use super::columns::Columns;
use super::fold::{joined, words};
use super::{ClassListError, Problem, PupilKey, Trouble, encoding};
use crate::agreement::Audience;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Rows in which headings are looked for; titles may stand above them.
const FIRST_ROWS: usize = 10;
/// With titles, totals and whatever else is no pupil.
const MOST_ROWS: usize = 20_000;
/// Of a name or a class, in characters.
const LONGEST: usize = 80;

/// Who is on a class list, and what could not be read of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassList {
    /// In the list's order; who is on it twice is here twice.
    pub pupils: Vec<Pupil>,
    /// The headings of the columns that were used; none if the list has no headings.
    pub used: Vec<String>,
    /// The headings of those that weren't. What is below them is not kept.
    pub ignored: Vec<String>,
    /// What was left out, and what should be looked at; in the list's order.
    pub problems: Vec<Problem>,
}

/// A pupil of a class list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pupil {
    /// The preferred first name; empty if the list has surnames only.
    pub first: String,
    /// Another first name that the list tells, to recognise records by. It is not for showing: some have put it behind them.
    pub also: Option<String>,
    /// May be empty.
    pub surname: String,
    /// "3 Maple"; may be empty.
    pub class: String,
    /// Whose agreement is theirs, by their year.
    pub band: Option<Audience>,
    /// Where in the list, from 1.
    pub line: u32,
}

impl Pupil {
    /// "Aisha Khan"
    pub fn name(&self) -> String {
        format!("{} {}", self.first, self.surname).trim().to_owned()
    }
}

impl ClassList {
    pub const MOST_BYTES: usize = 2 * 1024 * 1024;
    pub const MOST_PUPILS: usize = 3000;

    /// Reads a list. Takes any bytes.
    pub fn read(bytes: &[u8]) -> Result<Self, ClassListError> {
        if bytes.len() > Self::MOST_BYTES {
            return Err(ClassListError::TooLarge);
        }
        let text = encoding::text(bytes)?;
        if text.trim().is_empty() {
            return Err(ClassListError::Empty);
        }
        let (separator, columns, headings) = headings(&text)?;
        let rows = rows(&text, separator, MOST_ROWS).ok_or(ClassListError::TooWide)?;
        if rows.len() == MOST_ROWS {
            return Err(ClassListError::TooMany);
        }
        let mut list = Self {
            used: columns.used.clone(),
            ignored: columns.ignored.clone(),
            ..Self::default()
        };
        for (place, row) in rows.iter().enumerate() {
            match headings {
                Some(headings) if place < headings => list.note(row, Trouble::AboveHeadings),
                Some(headings) if place == headings => {}
                Some(headings) if rows.get(headings).is_some_and(|first| first.cells == row.cells) => {
                    list.note(row, Trouble::HeadingsAgain);
                }
                _ => list.take(row, &columns)?,
            }
        }
        if list.pupils.is_empty() && list.problems.is_empty() {
            return Err(ClassListError::NoPupils);
        }
        Ok(list)
    }

    /// The classes, in the list's order.
    pub fn classes(&self) -> Vec<&str> {
        let mut classes: Vec<&str> = Vec::new();
        for pupil in &self.pupils {
            if !pupil.class.is_empty() && !classes.contains(&pupil.class.as_str()) {
                classes.push(&pupil.class);
            }
        }
        classes
    }

    /// Pupils (by place) who have the same name in the same class: one child written twice, or two.
    pub fn duplicates(&self) -> Vec<Vec<usize>> {
        let mut same: BTreeMap<[String; 3], Vec<usize>> = BTreeMap::new();
        for (place, pupil) in self.pupils.iter().enumerate() {
            let key = [&pupil.first, &pupil.surname, &pupil.class].map(|part| joined(part));
            same.entry(key).or_default().push(place);
        }
        let mut twice: Vec<Vec<usize>> = same.into_values().filter(|places| places.len() > 1).collect();
        twice.sort();
        twice
    }

    /// Adds the pupils of another list who aren't on this one; how many that were. What was said of either list's lines goes:
    /// nobody could tell which list is meant.
    pub fn join(&mut self, other: Self) -> Result<usize, ClassListError> {
        let here: BTreeSet<PupilKey> = PupilKey::all(&self.pupils).into_iter().collect();
        let keys = PupilKey::all(&other.pupils);
        let more = other
            .pupils
            .into_iter()
            .zip(keys)
            .filter(|(_, key)| !here.contains(key));
        let more: Vec<Pupil> = more.map(|(pupil, _)| pupil).collect();
        if self.pupils.len() + more.len() > Self::MOST_PUPILS {
            return Err(ClassListError::TooMany);
        }
        let added = more.len();
        self.pupils.extend(more);
        self.problems.clear();
        for (all, others) in [(&mut self.used, other.used), (&mut self.ignored, other.ignored)] {
            for heading in others {
                if !all.contains(&heading) {
                    all.push(heading);
                }
            }
        }
        Ok(added)
    }

    fn note(&mut self, row: &Row, trouble: Trouble) {
        self.problems.push(Problem {
            line: row.line,
            last: row.last,
            trouble,
        });
    }

    fn take(&mut self, row: &Row, columns: &Columns) -> Result<(), ClassListError> {
        let Some(cells) = &row.cells else {
            self.note(row, Trouble::Unclosed);
            return Ok(());
        };
        if cells.iter().all(|cell| clean(cell).is_empty()) {
            return Ok(());
        }
        match pupil(cells, row.line, columns) {
            Err(trouble) => self.note(row, trouble),
            Ok(_) if self.pupils.len() == Self::MOST_PUPILS => return Err(ClassListError::TooMany),
            Ok((pupil, year_known)) => {
                if !year_known {
                    self.note(row, Trouble::UnknownYear);
                }
                self.pupils.push(pupil);
            }
        }
        Ok(())
    }
}

/// The separator, the columns, and which row holds the headings: those that say most. No headings: one name a line.
fn headings(text: &str) -> Result<(u8, Columns, Option<usize>), ClassListError> {
    let (mut best, mut too_wide): (Option<(u8, Columns, Option<usize>)>, bool) = (None, false);
    for separator in *b"\t;,|" {
        let Some(rows) = rows(text, separator, FIRST_ROWS) else {
            too_wide = true;
            continue;
        };
        for (place, row) in rows.iter().enumerate() {
            let Some(columns) = row.cells.as_deref().and_then(Columns::of) else {
                continue;
            };
            // as many are used, and more are there: a separator that is there
            let weight = |columns: &Columns| (columns.used.len(), columns.how_many);
            if best
                .as_ref()
                .is_none_or(|(_, other, _)| weight(&columns) > weight(other))
            {
                best = Some((separator, columns, Some(place)));
            }
        }
    }
    if let Some(found) = best {
        return Ok(found);
    }
    // "Khan, Aisha" is one name; "Aisha,Khan,3A" is a row of a table, and which is the surname, nobody says
    let is_name =
        |line: &str| !line.contains(['\t', ';', '|']) && line.matches(',').count() == line.matches(", ").count().min(1);
    if text.lines().all(is_name) {
        Ok((b'\t', Columns::names_only(), None))
    } else if too_wide {
        Err(ClassListError::TooWide)
    } else {
        Err(ClassListError::NoHeadings)
    }
}

/// The pupil of a row, and whether the year is one that is known (or none).
fn pupil(cells: &[String], line: u32, columns: &Columns) -> Result<(Pupil, bool), Trouble> {
    let beyond = cells.get(columns.how_many..).unwrap_or_default();
    if beyond.iter().any(|cell| !clean(cell).is_empty()) {
        return Err(Trouble::TooManyCells);
    }
    let cell = |place: &usize| {
        cells
            .get(*place)
            .map(|cell| clean(cell))
            .filter(|cell| !cell.is_empty())
    };
    let best = |places: &[usize]| places.iter().find_map(cell);
    let (first, surname) = match (best(&columns.first), best(&columns.surname)) {
        (None, None) => split(&best(&columns.full).ok_or(Trouble::NoName)?)?,
        // a preferred name may be a whole one
        (Some(whole), None) if whole.contains(',') => split(&whole)?,
        (first, surname) => (first.unwrap_or_default(), surname.unwrap_or_default()),
    };
    let given: Vec<&String> = [&first, &surname].into_iter().filter(|name| !name.is_empty()).collect();
    if given.is_empty() || !given.iter().all(|name| is_name(name)) {
        return Err(Trouble::NotAName);
    }
    let also = columns
        .first
        .iter()
        .filter_map(cell)
        .find(|other| joined(other) != joined(&first) && is_name(other));
    let class = best(&columns.class).unwrap_or_default();
    let year = best(&columns.year);
    let band = year.as_deref().and_then(band);
    let pupil = Pupil {
        first,
        also,
        surname,
        class: class.chars().take(LONGEST).collect(),
        band,
        line,
    };
    Ok((pupil, year.is_none() || band.is_some()))
}

/// "Khan, Aisha" or "Aisha Khan" as first name and surname.
fn split(whole: &str) -> Result<(String, String), Trouble> {
    let (first, surname) = match whole.split_once(',') {
        Some((_, rest)) if rest.contains(',') => return Err(Trouble::NotAName),
        Some((surname, first)) => (first, surname),
        None => whole.rsplit_once(' ').unwrap_or((whole, "")),
    };
    Ok((first.trim().to_owned(), surname.trim().to_owned()))
}

fn is_name(text: &str) -> bool {
    let digits = text.chars().any(|c| c.is_numeric() || c.is_control() || c == '@');
    !digits && !text.contains(',') && text.chars().any(char::is_alphabetic) && text.chars().count() <= LONGEST
}

/// A cell without spaces around it, double spaces, and characters that nobody sees. New lines stay: they are in no name.
fn clean(cell: &str) -> String {
    let unseen = |c: &char| !matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    let seen: String = cell.chars().filter(unseen).collect();
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    seen.trim().split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Whose agreement a year has: "R", "Reception", "1", "Y1", "Year 1", "Yr 01".
fn band(year: &str) -> Option<Audience> {
    let folded = words(year);
    let kept = folded
        .iter()
        .filter(|word| !matches!(word.as_str(), "year" | "yr" | "y" | "nc" | "group"));
    let plain = kept.map(String::as_str).collect::<Vec<_>>().concat();
    let short = ["year", "yr", "y"].iter().find_map(|prefix| plain.strip_prefix(prefix));
    match short.unwrap_or(&plain).trim_start_matches('0') {
        "r" | "rec" | "reception" | "eyfs" | "fs" | "fs2" | "f2" | "foundation" | "n" | "nursery" | "n1" | "n2"
        | "f1" | "fs1" | "1" | "2" => Some(Audience::Ks1),
        "3" | "4" | "5" | "6" => Some(Audience::Ks2),
        _ => None,
    }
}
