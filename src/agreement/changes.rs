//! What a school changes in an agreement: clauses on and off, words of its own, clauses of its own.

use super::id::Id;
use super::text::{Agreement, Clause, SecondPart, Switch};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A school's changes of one agreement. Every change gives the text another digest, and so another edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Changes {
    /// Clauses that stand only if a school says so.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub on: Vec<Id>,
    /// Clauses that a school can do without, and questions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub off: Vec<Id>,
    /// Other words for a clause, or for the title of a rule.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Reworded>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub add: Vec<Added>,
}

/// Other words for something that stands in the agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reworded {
    /// A clause, or a rule: its title.
    pub id: Id,
    pub text: String,
}

/// A clause of the school's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Added {
    /// The rule that it joins; `parent`, `authorise` or `give-back` for those parts.
    pub page: Id,
    pub id: Id,
    pub text: String,
}

/// Why an agreement can't be changed like this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeError {
    /// No clause, rule or question has this id.
    Unknown(Id),
    /// A clause that no school can do without.
    Fixed(Id),
    /// An id that already stands in the agreement.
    Taken(Id),
    /// Empty, longer than [`Changes::LONGEST`] characters, or with a character that can't be seen.
    BadText(Id),
    /// More than [`Changes::MOST`] changes.
    TooMany,
    /// Nothing would be left to agree to.
    NothingLeft,
    /// Two clauses that say different things on one matter.
    NotTogether(Id, Id),
    /// A clause that has no meaning without the other, which is off.
    Alone(Id, Id),
}

impl Changes {
    /// Characters in one text.
    pub const LONGEST: usize = 400;
    /// Changes of each kind.
    pub const MOST: usize = 60;

    /// Whether the clause stands.
    pub fn leave(&self, clause: &Clause) -> bool {
        match clause.switch {
            None => true,
            Some(Switch::On) => !self.off.contains(&clause.id),
            Some(Switch::Off) => self.on.contains(&clause.id),
        }
    }

    fn reworded(&self, id: &Id) -> Option<&str> {
        let found = self.words.iter().find(|words| &words.id == id);
        found.map(|words| words.text.as_str())
    }
}

impl Agreement {
    /// The agreement as it stands in a school, whose words are shown and signed. Questions about a clause that is off,
    /// and rules without any clause, go with it.
    pub fn in_force(&self, changes: &Changes) -> Result<Self, ChangeError> {
        self.refuse(changes)?;
        self.refuse_contradictions(changes)?;
        let mut text = self.clone();
        let settle = |clauses: &mut Vec<Clause>, page: &str| {
            clauses.retain(|clause| changes.leave(clause));
            for clause in clauses.iter_mut() {
                clause.switch = None;
                clause.not_with.clear();
                clause.only_with = None;
                if let Some(words) = changes.reworded(&clause.id) {
                    clause.text = words.to_owned();
                }
            }
            let own = changes.add.iter().filter(|added| added.page.as_str() == page);
            clauses.extend(own.map(|added| Clause {
                id: added.id.clone(),
                text: added.text.clone(),
                switch: None,
                not_with: Vec::new(),
                only_with: None,
            }));
        };
        for page in &mut text.pages {
            settle(&mut page.clauses, page.id.as_str());
            if let Some(words) = changes.reworded(&page.id) {
                page.title = words.to_owned();
            }
        }
        for (part, name) in text.parts_mut() {
            settle(&mut part.clauses, name);
        }
        text.pages.retain(|page| !page.clauses.is_empty());
        let left: Vec<Id> = text.clauses().map(|clause| clause.id.clone()).collect();
        let pages: Vec<Id> = text.pages.iter().map(|page| page.id.clone()).collect();
        text.questions.retain(|question| {
            let about = question.about.as_ref().is_none_or(|clause| left.contains(clause));
            about && pages.contains(&question.page) && !changes.off.contains(&question.id)
        });
        if text.pages.is_empty() {
            return Err(ChangeError::NothingLeft);
        }
        Ok(text)
    }

    /// Whether a school's own clause can join this: a rule, or a part by its name.
    pub fn takes_clauses(&self, page: &Id) -> bool {
        match page.as_str() {
            "parent" => self.parent.is_some(),
            "authorise" => self.authorise.is_some(),
            "give-back" => self.give_back.is_some(),
            _ => self.page(page).is_some(),
        }
    }

    fn parts_mut(&mut self) -> impl Iterator<Item = (&mut SecondPart, &'static str)> {
        let parts = [
            (self.parent.as_mut(), "parent"),
            (self.authorise.as_mut(), "authorise"),
            (self.give_back.as_mut(), "give-back"),
        ];
        parts.into_iter().filter_map(|(part, name)| Some((part?, name)))
    }

    /// The first two clauses that would stand and contradict each other, or the first that would stand without what it needs.
    fn refuse_contradictions(&self, changes: &Changes) -> Result<(), ChangeError> {
        let standing: Vec<&Clause> = self.clauses().filter(|clause| changes.leave(clause)).collect();
        let stands = |id: &Id| standing.iter().any(|clause| &clause.id == id);
        for clause in &standing {
            if let Some(other) = clause.not_with.iter().find(|id| stands(id)) {
                return Err(ChangeError::NotTogether(clause.id.clone(), other.clone()));
            }
            if let Some(needed) = clause.only_with.as_ref().filter(|id| !stands(id)) {
                return Err(ChangeError::Alone(clause.id.clone(), needed.clone()));
            }
        }
        Ok(())
    }

    /// The first change that can't be made.
    fn refuse(&self, changes: &Changes) -> Result<(), ChangeError> {
        let counts = [
            changes.on.len(),
            changes.off.len(),
            changes.words.len(),
            changes.add.len(),
        ];
        if counts.into_iter().any(|count| count > Changes::MOST) {
            return Err(ChangeError::TooMany);
        }
        let clause = |id: &Id| self.clauses().find(|clause| &clause.id == id);
        for id in changes.on.iter().chain(&changes.off) {
            match clause(id) {
                Some(clause) if clause.switch.is_none() => return Err(ChangeError::Fixed(id.clone())),
                None if self.question(id).is_none() || changes.on.contains(id) => {
                    return Err(ChangeError::Unknown(id.clone()));
                }
                _ => {}
            }
        }
        for Reworded { id, text } in &changes.words {
            if clause(id).is_none() && self.page(id).is_none() {
                return Err(ChangeError::Unknown(id.clone()));
            }
            check_text(id, text)?;
        }
        let mut own: Vec<&Id> = Vec::new();
        for added in &changes.add {
            if !self.takes_clauses(&added.page) {
                return Err(ChangeError::Unknown(added.page.clone()));
            }
            let taken =
                clause(&added.id).is_some() || self.page(&added.id).is_some() || self.question(&added.id).is_some();
            if taken || own.contains(&&added.id) {
                return Err(ChangeError::Taken(added.id.clone()));
            }
            own.push(&added.id);
            check_text(&added.id, &added.text)?;
        }
        Ok(())
    }
}

fn check_text(id: &Id, text: &str) -> Result<(), ChangeError> {
    let fits = !text.trim().is_empty() && text.chars().count() <= Changes::LONGEST;
    if fits && !text.chars().any(super::name::is_invisible) {
        Ok(())
    } else {
        Err(ChangeError::BadText(id.clone()))
    }
}

impl fmt::Display for ChangeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(id) => write!(
                f,
                "“{id}” is not a clause, rule or question of this agreement. Take it out, or write its id as it stands in the agreement’s file."
            ),
            Self::Fixed(id) => write!(
                f,
                "“{id}” is a clause that every school keeps. Change its words instead."
            ),
            Self::Taken(id) => write!(
                f,
                "The id “{id}” is already taken. Give your own clause another, such as “own.{id}”."
            ),
            Self::BadText(id) => write!(
                f,
                "The text for “{id}” is empty, longer than {} characters, or holds a character that can’t be seen. Type it again.",
                Changes::LONGEST
            ),
            Self::TooMany => write!(
                f,
                "There are more than {} changes of one kind. Keep those that matter most.",
                Changes::MOST
            ),
            Self::NotTogether(one, other) => write!(
                f,
                "“{one}” and “{other}” say different things about the same matter. Keep the one that your policy says."
            ),
            Self::Alone(id, needed) => {
                write!(
                    f,
                    "“{id}” is an exception to “{needed}”, which is off. Switch that on too, or this off."
                )
            }
            Self::NothingLeft => f.write_str("No rule would be left. Switch at least one clause on."),
        }
    }
}

impl std::error::Error for ChangeError {}
