//! A lesson's file: read, walked, built, and handed to every check.

use super::build::{Taken, lesson, questions};
use super::checks;
use super::curriculum::Curriculum;
use super::file::File;
use super::known_words::KnownWords;
use super::problem::Problem;
use super::reading::ReadingLists;
use super::shapes::LESSON;
use super::shapes_beside::QUIZ;
use super::walk::Walk;
use crate::lesson::{Activity, Band, Lesson, Plan, Quiz, Trail};

/// What checks of a lesson look things up in.
pub(super) struct Known<'k> {
    pub curriculum: &'k Curriculum,
    /// The lists that readability is measured with.
    pub lists: &'k ReadingLists,
    /// The project's exceptions to them.
    pub words: &'k KnownWords,
    /// Whether a picture of that name can be drawn.
    pub pictures: &'k dyn Fn(&str) -> bool,
    /// The names of all pictures, to suggest one.
    pub picture_names: &'k [String],
}

/// A lesson on its way through the checks.
pub(super) struct LessonFile {
    pub lesson: Lesson,
    pub plan: Plan,
    pub walk: Walk,
    /// What the file calls its steps: in a lesson `step`, among a trail's questions `question`.
    pub list: &'static str,
    /// Of questions: each one's trail.
    pub trails: Vec<Trail>,
}

/// The lesson of a file and whatever is wrong with it.
pub(super) fn read_lesson(file: &File, band: Band, known: &Known<'_>) -> (Lesson, Plan, Vec<Problem>) {
    let (walk, table) = Walk::of(file, &file.text, 0, &LESSON);
    let (lesson, plan) = lesson(Taken(Some(table.get_ref())), band);
    let mut file = LessonFile {
        lesson,
        plan,
        walk,
        list: "step",
        trails: Vec::new(),
    };
    for check in checks::LESSON.iter().chain(&checks::SHARED) {
        check(&mut file, known);
    }
    (file.lesson, file.plan, file.walk.problems)
}

/// A band's questions, by trail, and whatever is wrong with them.
pub(super) fn read_quizzes(file: &File, band: Band, known: &Known<'_>) -> (Vec<Quiz>, Vec<Problem>) {
    let (walk, table) = Walk::of(file, &file.text, 0, &QUIZ);
    let (trails, lesson, plan) = questions(Taken(Some(table.get_ref())), band);
    let mut file = LessonFile {
        lesson,
        plan,
        walk,
        list: "question",
        trails,
    };
    for check in checks::QUIZ.iter().chain(&checks::SHARED) {
        check(&mut file, known);
    }
    let mut quizzes: Vec<Quiz> = Vec::new();
    for (trail, question) in file.trails.into_iter().zip(file.lesson.steps) {
        match quizzes.iter_mut().find(|quiz| quiz.trail == trail) {
            Some(quiz) => quiz.questions.push(question),
            None => quizzes.push(Quiz {
                trail,
                questions: vec![question],
            }),
        }
    }
    quizzes.sort_by_key(|quiz| quiz.trail);
    (quizzes, file.walk.problems)
}

impl LessonFile {
    /// The last part of the file's name, without `.toml`.
    pub fn stem(&self) -> &str {
        let name = self.walk.file.path.rsplit('/').next().unwrap_or_default();
        name.strip_suffix(".toml").unwrap_or(name)
    }

    /// Each step's path, and what is done in it.
    pub fn activities(&self) -> Vec<(String, Activity)> {
        self.lesson
            .steps
            .iter()
            .enumerate()
            .map(|(i, step)| (format!("{}[{i}]", self.list), step.activity.clone()))
            .collect()
    }

    /// Everything in the steps that has an id, as it stands beside each other.
    pub fn sets(&self) -> Vec<checks::Set> {
        let steps = self.activities();
        steps
            .iter()
            .flat_map(|(step, activity)| checks::sets(step, activity))
            .collect()
    }
}
