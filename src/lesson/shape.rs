//! A lesson as pupils meet it. What only teachers see is in [`super::Plan`].

use super::Activity;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A stable name in a file: lower-case letters, digits and hyphens. Never shown, never reused for something else.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub String);

impl Id {
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// Whether `name` has the form of an id.
    pub fn is_valid(name: &str) -> bool {
        !name.is_empty()
            && name.len() <= 40
            && name.starts_with(|c: char| c.is_ascii_lowercase())
            && !name.ends_with('-')
            && name
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The age group that a lesson or an agreement is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Band {
    /// Early Years Foundation Stage, ages 4 to 5.
    Eyfs,
    /// Key Stage 1, ages 5 to 7.
    Ks1,
    /// Key Stage 2, ages 7 to 11.
    Ks2,
}

impl Band {
    pub const ALL: [Self; 3] = [Self::Eyfs, Self::Ks1, Self::Ks2];

    /// The folder and the URL segment.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Eyfs => "eyfs",
            Self::Ks1 => "ks1",
            Self::Ks2 => "ks2",
        }
    }
    /// What a school calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Eyfs => "EYFS",
            Self::Ks1 => "Key Stage 1",
            Self::Ks2 => "Key Stage 2",
        }
    }
    pub fn ages(self) -> &'static str {
        match self {
            Self::Eyfs => "ages 4 to 5",
            Self::Ks1 => "ages 5 to 7",
            Self::Ks2 => "ages 7 to 11",
        }
    }
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.slug() == slug)
    }
}

/// What a lesson is about: the five SMART rules (devised by Childnet; the words of the lessons are ours), and what goes beyond them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    Safe,
    Meeting,
    Accepting,
    Reliable,
    Tell,
    /// Kind and well: oneself and others, work and time.
    Well,
}

impl Rule {
    pub const ALL: [Self; 6] = [
        Self::Safe,
        Self::Meeting,
        Self::Accepting,
        Self::Reliable,
        Self::Tell,
        Self::Well,
    ];

    pub fn slug(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Meeting => "meeting",
            Self::Accepting => "accepting",
            Self::Reliable => "reliable",
            Self::Tell => "tell",
            Self::Well => "well",
        }
    }
    pub fn letter(self) -> &'static str {
        match self {
            Self::Safe => "S",
            Self::Meeting => "M",
            Self::Accepting => "A",
            Self::Reliable => "R",
            Self::Tell => "T",
            Self::Well => "+",
        }
    }
    pub fn name(self) -> &'static str {
        match self {
            Self::Safe => "Safe",
            Self::Meeting => "Meeting",
            Self::Accepting => "Accepting",
            Self::Reliable => "Reliable",
            Self::Tell => "Tell",
            Self::Well => "Kind and well",
        }
    }
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.slug() == slug)
    }
}

/// The halves of Key Stage 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Years {
    /// Ages 7 to 9.
    Lower,
    /// Ages 9 to 11.
    Upper,
}

impl Years {
    pub const ALL: [Self; 2] = [Self::Lower, Self::Upper];
    pub const WORDS: [&'static str; 2] = ["3-4", "5-6"];

    pub fn from_slug(slug: &str) -> Option<Self> {
        let at = Self::WORDS.iter().position(|word| *word == slug)?;
        Self::ALL.get(at).copied()
    }
    pub fn slug(self) -> &'static str {
        Self::WORDS[self as usize]
    }
    /// What a school calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lower => "Years 3 and 4",
            Self::Upper => "Years 5 and 6",
        }
    }
}

/// A drawn picture: the name of a file in assets/pictures/ and what it shows, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    pub name: Id,
    pub alt: String,
}

/// One lesson, as pupils meet it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Also the file's name and the last part of the URL.
    pub id: Id,
    pub band: Band,
    /// Raised when the lesson changes so much that an old answer no longer fits.
    pub version: u32,
    pub rule: Rule,
    /// Which half of Key Stage 2 it is for; other bands have no halves.
    pub years: Option<Years>,
    pub title: String,
    /// One sentence, for the lesson's card.
    pub summary: String,
    /// How long it takes with a class, in minutes.
    pub minutes: u32,
    pub picture: Picture,
    pub steps: Vec<Step>,
}

impl Lesson {
    pub fn ages(&self) -> &'static str {
        match self.years {
            Some(Years::Lower) => "ages 7 to 9",
            Some(Years::Upper) => "ages 9 to 11",
            None => self.band.ages(),
        }
    }
    pub fn step(&self, id: &Id) -> Option<&Step> {
        self.steps.iter().find(|step| &step.id == id)
    }
    pub fn index_of(&self, id: &Id) -> Option<usize> {
        self.steps.iter().position(|step| &step.id == id)
    }
}

/// One screen of a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub id: Id,
    /// The heading: for a question, the question itself.
    pub title: String,
    /// One to three short sentences that set the scene; may be empty for a story, whose pages speak.
    pub say: String,
    /// Beside the words. A story has one a page instead; a spot has its screen.
    pub picture: Option<Picture>,
    /// What the adult beside a child can ask.
    pub ask: Option<String>,
    pub activity: Activity,
}
