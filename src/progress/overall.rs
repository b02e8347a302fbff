//! One learner's progress in all lessons.

use super::lesson_progress::is_quiz;
use super::{LessonProgress, Outline};
use crate::lesson::{Id, StepState};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Lessons by key (`ks1/safe`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Progress(BTreeMap<String, LessonProgress>);

impl Progress {
    /// More lessons than Harbour has.
    pub const MOST_LESSONS: usize = 300;

    /// How far this lesson is; nothing done if it is unknown.
    pub fn of(&self, lesson: &str) -> LessonProgress {
        self.0.get(lesson).cloned().unwrap_or_default()
    }
    /// Every lesson with its key, without the questions before and after lessons.
    pub fn lessons(&self) -> impl Iterator<Item = (&str, &LessonProgress)> {
        let all = self.0.iter().map(|(key, lesson)| (key.as_str(), lesson));
        all.filter(|(key, _)| !is_quiz(key))
    }
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// Notes where the child is.
    pub fn visit(&mut self, lesson: &Outline, step: &Id) {
        self.entry(lesson).visit(lesson, step);
    }
    /// Notes a step's state.
    pub fn record(&mut self, lesson: &Outline, step: &Id, state: StepState) {
        self.entry(lesson).record(lesson, step, state);
    }
    /// Both together, keeping what is further in each lesson.
    pub fn merged(mut self, other: Self) -> Self {
        for (lesson, theirs) in other.0 {
            let ours = self.0.remove(&lesson);
            self.0
                .insert(lesson, ours.map_or(theirs.clone(), |ours| ours.merged(theirs)));
        }
        self
    }
    /// Whether this can have come from Harbour: nothing longer than it may be.
    pub fn is_plausible(&self) -> bool {
        self.0.len() <= Self::MOST_LESSONS
            && self.0.iter().all(|(key, lesson)| {
                let known = |key: &str| key.split_once('/').is_some_and(|(_, id)| Id::is_valid(id));
                let most = LessonProgress::MOST_STEPS;
                key.len() <= 60
                    && known(key)
                    && lesson.stars <= 3
                    && lesson.steps.len() <= most
                    && lesson.finished.len() <= most
                    && lesson
                        .at
                        .iter()
                        .chain(lesson.steps.keys())
                        .chain(&lesson.finished)
                        .all(|id| Id::is_valid(&id.0))
            })
    }
    fn entry(&mut self, lesson: &Outline) -> &mut LessonProgress {
        self.0.entry(lesson.key.clone()).or_default()
    }
}
