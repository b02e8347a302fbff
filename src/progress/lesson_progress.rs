//! How far one learner has come in one lesson.

use crate::lesson::{Band, Id, Lesson, Quiz, Rule, StepState, Trail, Years};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What progress has to know of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// As [`lesson_key`] writes it.
    pub key: String,
    pub version: u32,
    /// In the lesson's order.
    pub steps: Vec<Id>,
}

impl Outline {
    pub fn of(lesson: &Lesson) -> Self {
        Self {
            key: lesson_key(lesson.band, &lesson.id),
            version: lesson.version,
            steps: lesson.steps.iter().map(|step| step.id.clone()).collect(),
        }
    }
    /// The answers to a trail's questions, kept as those of a lesson are: given before its lessons, or after.
    pub fn of_quiz(quiz: &Quiz, after: bool) -> Self {
        Self {
            key: quiz_key(quiz.trail, after),
            version: 1,
            steps: quiz.questions.iter().map(|question| question.id.clone()).collect(),
        }
    }
    /// What a grown-up has heard a child explain: a step for each rule.
    pub fn of_explaining(band: Band, years: Option<Years>) -> Self {
        let half = years.map_or(String::new(), |years| format!("-{}", years.slug()));
        Self {
            key: format!("{}/explain{half}", band.slug()),
            version: 1,
            steps: Rule::ALL.map(|rule| Id::new(rule.slug())).to_vec(),
        }
    }
    fn has(&self, step: &Id) -> bool {
        self.steps.contains(step)
    }
}

/// `ks1/safe`: two bands may each have a lesson called `safe`.
pub fn lesson_key(band: Band, lesson: &Id) -> String {
    format!("{}/{lesson}", band.slug())
}

/// `ks1/before-safe`, `ks2/after-safe-3-4`: no lesson may be called so.
pub fn quiz_key(trail: Trail, after: bool) -> String {
    let when = if after { "after" } else { "before" };
    format!("{}/{when}-{}", trail.band.slug(), trail.id())
}

/// Whether a key is of questions or of explaining, not of a lesson.
pub(super) fn is_quiz(key: &str) -> bool {
    let id = key.split_once('/').map_or("", |(_, id)| id);
    ["before-", "after-", "explain"]
        .iter()
        .any(|start| id.starts_with(start))
}

/// One lesson's progress. Stars and `done` are never taken away, whatever becomes of the lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonProgress {
    /// The lesson's version that the steps belong to.
    pub version: u32,
    /// The step where the child is.
    pub at: Option<Id>,
    pub steps: BTreeMap<Id, StepState>,
    pub finished: BTreeSet<Id>,
    pub done: bool,
    pub stars: u8,
}

impl LessonProgress {
    /// More steps than any lesson has; what is beyond is of steps that were edited away.
    pub const MOST_STEPS: usize = 60;

    /// The same progress, as far as it fits this lesson: unknown steps are left out, and of another version only
    /// what can't be taken away.
    pub fn fitted(&self, lesson: &Outline) -> Self {
        if self.version != lesson.version {
            return Self {
                version: lesson.version,
                done: self.done,
                stars: self.stars,
                ..Self::default()
            };
        }
        let mut fitted = self.clone();
        fitted.steps.retain(|step, _| lesson.has(step));
        fitted.finished.retain(|step| lesson.has(step));
        fitted.at = fitted.at.filter(|step| lesson.has(step));
        fitted
    }

    /// Whether there is something to carry on with.
    pub fn begun(&self) -> bool {
        !self.done && (!self.steps.is_empty() || self.at.is_some())
    }

    /// The step to open: where the child stopped, else the first unfinished one, else the first.
    pub fn carry_on<'a>(&self, lesson: &'a Outline) -> Option<&'a Id> {
        let here = self.fitted(lesson);
        let complete = lesson.steps.iter().all(|step| here.finished.contains(step));
        let stopped = lesson
            .steps
            .iter()
            .find(|step| Some(*step) == here.at.as_ref())
            .filter(|_| !complete);
        let open = || lesson.steps.iter().find(|step| !here.finished.contains(*step));
        stopped.or_else(open).or(lesson.steps.first())
    }

    /// Notes where the child is. An older copy of a lesson (a tab left open) changes nothing.
    pub fn visit(&mut self, lesson: &Outline, step: &Id) {
        if self.belongs(lesson) && lesson.has(step) {
            self.at = Some(step.clone());
        }
    }

    /// Notes a step's state; a star for each third of the steps finished. Finished stays finished.
    pub fn record(&mut self, lesson: &Outline, step: &Id, state: StepState) {
        if !lesson.has(step) || !self.belongs(lesson) {
            return;
        }
        if self.steps.len() >= Self::MOST_STEPS {
            self.steps.retain(|step, _| lesson.has(step));
            self.finished.retain(|step| lesson.has(step));
        }
        if state.finished {
            self.finished.insert(step.clone());
        }
        self.at = Some(step.clone());
        self.steps.insert(step.clone(), state);
        let finished = lesson.steps.iter().filter(|step| self.finished.contains(*step)).count();
        self.stars = self.stars.max((finished * 3 / lesson.steps.len().max(1)) as u8);
        self.done |= finished == lesson.steps.len();
    }

    /// Both together, keeping what is further.
    pub fn merged(self, other: Self) -> Self {
        let (done, stars) = (self.done || other.done, self.stars.max(other.stars).min(3));
        let (mut further, nearer) = if (self.version, self.finished.len()) >= (other.version, other.finished.len()) {
            (self, other)
        } else {
            (other, self)
        };
        if nearer.version == further.version {
            for (step, state) in nearer.steps {
                let unfinished = further.steps.get(&step).is_none_or(|known| !known.finished);
                if unfinished && (state.finished || !further.steps.contains_key(&step)) {
                    further.steps.insert(step, state);
                }
            }
            further.finished.extend(nearer.finished);
            further.at = further.at.or(nearer.at);
        }
        Self { done, stars, ..further }
    }

    /// Makes this of the lesson's version; `false` if it is of a newer one already.
    fn belongs(&mut self, lesson: &Outline) -> bool {
        if self.version < lesson.version {
            *self = self.fitted(lesson);
        }
        self.version == lesson.version
    }
}
