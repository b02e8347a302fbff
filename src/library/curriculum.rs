//! The frameworks' statements that lessons name: lessons/curriculum.toml.

use super::build::Taken;
use super::checks::check_words;
use super::file::File;
use super::nearest::suggest;
use super::problem::Problem;
use super::shapes_beside::CURRICULUM;
use super::walk::Walk;
use crate::lesson::{Band, Years};

/// Every framework and its statements.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Curriculum {
    pub frameworks: Vec<Framework>,
    pub statements: Vec<Statement>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framework {
    pub id: String,
    pub name: String,
    pub publisher: String,
    pub url: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub id: String,
    /// A framework's id.
    pub framework: String,
    pub bands: Vec<Band>,
    /// The half of Key Stage 2 that it is asked of, where the framework tells them apart.
    pub years: Option<Years>,
    /// The strand that it belongs to, of Education for a Connected World.
    pub strand: Option<Strand>,
    /// In our own words.
    pub text: String,
    pub source: String,
    /// The day on which somebody compared it with the source, or "not checked".
    pub checked: String,
}

impl Statement {
    /// Whether somebody compared it with its source.
    pub fn is_checked(&self) -> bool {
        self.checked != "not checked"
    }
}

impl Curriculum {
    pub fn statement(&self, id: &str) -> Option<&Statement> {
        self.statements.iter().find(|statement| statement.id == id)
    }
    pub fn framework(&self, id: &str) -> Option<&Framework> {
        self.frameworks.iter().find(|framework| framework.id == id)
    }
}

/// The strands of Education for a Connected World.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strand {
    SelfImage,
    Relationships,
    Reputation,
    Bullying,
    Information,
    Health,
    Privacy,
    Copyright,
}

impl Strand {
    pub const ALL: [Self; 8] = [
        Self::SelfImage,
        Self::Relationships,
        Self::Reputation,
        Self::Bullying,
        Self::Information,
        Self::Health,
        Self::Privacy,
        Self::Copyright,
    ];

    /// As lessons write it.
    pub fn id(self) -> &'static str {
        match self {
            Self::SelfImage => "self-image",
            Self::Relationships => "relationships",
            Self::Reputation => "reputation",
            Self::Bullying => "bullying",
            Self::Information => "information",
            Self::Health => "health",
            Self::Privacy => "privacy",
            Self::Copyright => "copyright",
        }
    }

    /// As the framework calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::SelfImage => "Self-image and identity",
            Self::Relationships => "Online relationships",
            Self::Reputation => "Online reputation",
            Self::Bullying => "Online bullying",
            Self::Information => "Managing online information",
            Self::Health => "Health, well-being and lifestyle",
            Self::Privacy => "Privacy and security",
            Self::Copyright => "Copyright and ownership",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|strand| strand.id() == id)
    }
}

/// The curriculum of a file, and whatever is wrong with it.
pub(super) fn read_curriculum(file: &File) -> (Curriculum, Vec<Problem>) {
    let (mut walk, table) = Walk::of(file, &file.text, 0, &CURRICULUM);
    check_words(&mut walk);
    let table = Taken(Some(table.get_ref()));
    let curriculum = Curriculum {
        frameworks: table.tables("framework").into_iter().map(framework).collect(),
        statements: table.tables("statement").into_iter().map(statement).collect(),
    };
    check_ids(&mut walk, &curriculum);
    check_frameworks(&mut walk, &curriculum);
    (curriculum, walk.problems)
}

fn framework(table: Taken<'_>) -> Framework {
    Framework {
        id: table.text("id"),
        name: table.text("name"),
        publisher: table.text("publisher"),
        url: table.maybe_text("url"),
    }
}

fn statement(table: Taken<'_>) -> Statement {
    Statement {
        id: table.text("id"),
        framework: table.text("framework"),
        bands: table
            .texts("bands")
            .iter()
            .filter_map(|band| Band::from_slug(band))
            .collect(),
        years: Years::from_slug(&table.text("years")),
        strand: Strand::from_id(&table.text("strand")),
        text: table.text("text"),
        source: table.text("source"),
        checked: table.text("checked"),
    }
}

fn check_ids(walk: &mut Walk, curriculum: &Curriculum) {
    let mut seen = std::collections::BTreeSet::new();
    for (i, statement) in curriculum.statements.iter().enumerate() {
        let path = format!("statement[{i}].id");
        if !seen.insert(&statement.id) {
            let message = format!("there is already a statement \"{}\"", statement.id);
            walk.report(&path, message, "again", "choose another id, or take one of the two out");
        }
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        if !statement.id.chars().all(fits) {
            let help = "write lower-case letters, digits, hyphens and dots, such as \"rshe.osa.1\"";
            walk.report(&path, "a statement's id has another form", "not an id", help);
        }
    }
}

fn check_frameworks(walk: &mut Walk, curriculum: &Curriculum) {
    let known: Vec<&str> = curriculum
        .frameworks
        .iter()
        .map(|framework| framework.id.as_str())
        .collect();
    for (i, statement) in curriculum.statements.iter().enumerate() {
        if !known.contains(&statement.framework.as_str()) {
            let message = format!("there is no framework \"{}\"", statement.framework);
            let help = suggest(&statement.framework, &known);
            walk.report(&format!("statement[{i}].framework"), message, "unknown framework", help);
        }
    }
}
