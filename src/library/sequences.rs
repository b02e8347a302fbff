//! Sequences of lessons for the year's occasions: lessons/sequences.toml.

use super::build::Taken;
use super::checks::check_words;
use super::file::File;
use super::nearest::suggest;
use super::problem::Problem;
use super::shapes_school::SEQUENCES;
use super::walk::Walk;
use crate::lesson::{Band, Years};

/// What a sequence is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Occasion {
    /// The rules at the beginning of the school year.
    September,
    AntiBullyingWeek,
    SaferInternetDay,
    /// On to the next key stage, or to secondary school.
    Transition,
    /// One lesson a half-term.
    Year,
}

impl Occasion {
    pub const ALL: [Self; 5] = [
        Self::September,
        Self::AntiBullyingWeek,
        Self::SaferInternetDay,
        Self::Transition,
        Self::Year,
    ];
    pub const WORDS: [&'static str; 5] = [
        "september",
        "anti-bullying-week",
        "safer-internet-day",
        "transition",
        "year",
    ];

    /// As the file writes it; also the part of the page.
    pub fn slug(self) -> &'static str {
        Self::WORDS[self as usize]
    }
    pub fn name(self) -> &'static str {
        match self {
            Self::September => "September: the rules for the year",
            Self::AntiBullyingWeek => "Anti-Bullying Week",
            Self::SaferInternetDay => "Safer Internet Day",
            Self::Transition => "Moving on",
            Self::Year => "A year, one lesson a half-term",
        }
    }
    fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|occasion| occasion.slug() == slug)
    }
}

/// Lessons in an order, for one occasion and one age.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sequence {
    pub id: String,
    pub occasion: Occasion,
    pub band: Band,
    pub years: Option<Years>,
    pub title: String,
    pub why: String,
    pub lessons: Vec<Placed>,
    /// An agreement to read and sign with it, by id.
    pub agreement: Option<String>,
    /// What to send home.
    pub home: String,
}

/// A lesson at its place in a sequence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// `ks1/safe`
    pub lesson: String,
    /// "Week 1", "Autumn, first half".
    pub when: String,
}

/// The sequences of a file, and whatever is wrong with it. `lessons` and `agreements` are those that there are, by name.
pub(super) fn read_sequences(file: &File, lessons: &[String], agreements: &[String]) -> (Vec<Sequence>, Vec<Problem>) {
    let (mut walk, table) = Walk::of(file, &file.text, 0, &SEQUENCES);
    check_words(&mut walk);
    let tables = Taken(Some(table.get_ref())).tables("sequence");
    let mut sequences: Vec<Sequence> = tables.into_iter().map(sequence).collect();
    let lessons: Vec<&str> = lessons.iter().map(String::as_str).collect();
    let agreements: Vec<&str> = agreements.iter().map(String::as_str).collect();
    for (i, sequence) in sequences.iter().enumerate() {
        let path = format!("sequence[{i}]");
        if sequences[..i].iter().any(|other| other.id == sequence.id) {
            let message = format!("there is already a sequence \"{}\"", sequence.id);
            walk.report(&format!("{path}.id"), message, "again", "choose another id");
        }
        if sequence.years.is_some() && sequence.band != Band::Ks2 {
            let help = "take `years` out, or write `band = \"ks2\"`";
            walk.report(
                &format!("{path}.years"),
                "only Key Stage 2 has halves",
                "not here",
                help,
            );
        }
        for (n, placed) in sequence.lessons.iter().enumerate() {
            if !lessons.contains(&placed.lesson.as_str()) {
                let message = format!("there is no lesson \"{}\"", placed.lesson);
                let help = suggest(&placed.lesson, &lessons);
                walk.report(&format!("{path}.lesson[{n}].id"), message, "no such lesson", help);
            }
        }
        if let Some(id) = sequence.agreement.as_deref().filter(|id| !agreements.contains(id)) {
            let message = format!("there is no agreement \"{id}\"");
            let help = suggest(id, &agreements);
            walk.report(&format!("{path}.agreement"), message, "no such agreement", help);
        }
    }
    sequences.sort_by_key(|sequence| (sequence.occasion, sequence.band, sequence.years));
    (sequences, walk.problems)
}

fn sequence(table: Taken<'_>) -> Sequence {
    let placed = |t: &Taken<'_>| Placed {
        lesson: t.text("id"),
        when: t.text("when"),
    };
    Sequence {
        id: table.text("id"),
        occasion: Occasion::from_slug(&table.text("for")).unwrap_or(Occasion::Year),
        band: Band::from_slug(&table.text("band")).unwrap_or(Band::Ks1),
        years: Years::from_slug(&table.text("years")),
        title: table.text("title"),
        why: table.text("why"),
        lessons: table.tables("lesson").iter().map(placed).collect(),
        agreement: table.maybe_text("agreement"),
        home: table.text("home"),
    }
}
