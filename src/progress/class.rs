//! How far a class has come with what lessons teach, from files that nobody's name is on.

use super::HandedIn;
use crate::lesson::Id;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the lessons for one age teach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taught {
    /// "Key Stage 1", "Years 3 and 4".
    pub age: String,
    pub lessons: Vec<TaughtLesson>,
    pub statements: Vec<TaughtStatement>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaughtLesson {
    /// As [`super::lesson_key`] writes it.
    pub key: String,
    pub version: u32,
    pub title: String,
}

/// A statement of the curriculum with the steps that teach it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaughtStatement {
    pub id: String,
    pub text: String,
    /// Its strand's or framework's name.
    pub group: String,
    /// The place of a lesson in [`Taught::lessons`], and a step of it.
    pub steps: Vec<(usize, Id)>,
}

/// How a file changed what is known of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// A learner of whom there was no file yet.
    New,
    /// Another file of the same learner: both count as one.
    Again,
}

/// The learners of a class, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Class(BTreeMap<String, HandedIn>);

impl Class {
    /// More learners than one class or year has.
    pub const MOST: usize = 500;

    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Adds what was handed in; nothing if there are more than [`Class::MOST`].
    pub fn join(&mut self, handed: HandedIn) -> Option<Joined> {
        let Some(known) = self.0.get_mut(&handed.code) else {
            return (self.0.len() < Self::MOST).then(|| {
                self.0.insert(handed.code.clone(), handed);
                Joined::New
            });
        };
        for (key, theirs) in handed.lessons {
            let ours = known.lessons.entry(key).or_default();
            ours.done |= theirs.done;
            if theirs.version > ours.version {
                ours.version = theirs.version;
                ours.steps = theirs.steps;
            } else if theirs.version == ours.version {
                ours.steps.extend(theirs.steps);
            }
        }
        Some(Joined::Again)
    }

    /// How many have met the statement: finished a step that teaches it.
    pub fn met(&self, statement: &TaughtStatement, taught: &Taught) -> usize {
        let has = |handed: &&HandedIn| {
            statement.steps.iter().any(|(lesson, step)| {
                taught
                    .lessons
                    .get(*lesson)
                    .is_some_and(|lesson| finished(handed, lesson, step))
            })
        };
        self.0.values().filter(has).count()
    }

    /// How many have finished the lesson, and how many have finished a step of it and not the lesson.
    pub fn lesson(&self, lesson: &TaughtLesson) -> (usize, usize) {
        let theirs = || self.0.values().filter_map(|handed| handed.lessons.get(&lesson.key));
        let done = theirs().filter(|finished| finished.done).count();
        let begun = theirs()
            .filter(|finished| !finished.done && !finished.steps.is_empty())
            .count();
        (done, begun)
    }

    /// The age whose lessons the class has done most of: the place in `ages`.
    pub fn likely_age(&self, ages: &[Taught]) -> usize {
        let weight = |taught: &Taught| -> usize {
            let lessons = taught.lessons.iter().map(|lesson| self.lesson(lesson));
            lessons.map(|(done, begun)| 2 * done + begun).sum()
        };
        let best = ages.iter().enumerate().rev().max_by_key(|(_, taught)| weight(taught));
        best.map_or(0, |(place, _)| place)
    }
}

/// Of a lesson that has changed since, only the whole can be told.
fn finished(handed: &HandedIn, lesson: &TaughtLesson, step: &Id) -> bool {
    handed
        .lessons
        .get(&lesson.key)
        .is_some_and(|done| done.done || (done.version == lesson.version && done.steps.contains(step)))
}

/// The table for a spreadsheet: a row a lesson, then a row a statement.
pub fn rows(class: &Class, taught: &Taught) -> Vec<Vec<String>> {
    let row = |cells: [&str; 5]| cells.map(str::to_owned).to_vec();
    let all = class.count().to_string();
    let mut rows = vec![row(["What", "Id", "Text", "Learners", "Of"])];
    for lesson in &taught.lessons {
        let (done, begun) = class.lesson(lesson);
        rows.push(row([
            "Lesson finished",
            &lesson.key,
            &lesson.title,
            &done.to_string(),
            &all,
        ]));
        rows.push(row([
            "Lesson begun",
            &lesson.key,
            &lesson.title,
            &begun.to_string(),
            &all,
        ]));
    }
    for statement in &taught.statements {
        let met = class.met(statement, taught).to_string();
        rows.push(row(["Statement met", &statement.id, &statement.text, &met, &all]));
    }
    rows
}
