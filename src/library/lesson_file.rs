//! A lesson's file: read, walked, built, and handed to every check.

use super::build::{Taken, lesson};
use super::checks;
use super::curriculum::Curriculum;
use super::file::File;
use super::problem::Problem;
use super::shapes::LESSON;
use super::walk::Walk;
use crate::lesson::{Activity, Band, Lesson, Plan};

/// What checks of a lesson look things up in.
pub(super) struct Known<'k> {
    pub curriculum: &'k Curriculum,
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
}

/// The lesson of a file and whatever is wrong with it.
pub(super) fn read_lesson(file: &File, band: Band, known: &Known<'_>) -> (Lesson, Plan, Vec<Problem>) {
    let (walk, table) = Walk::of(file, &file.text, 0, &LESSON);
    let (lesson, plan) = lesson(Taken(Some(table.get_ref())), band);
    let mut file = LessonFile { lesson, plan, walk };
    for check in checks::LESSON {
        check(&mut file, known);
    }
    (file.lesson, file.plan, file.walk.problems)
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
            .map(|(i, step)| (format!("step[{i}]"), step.activity.clone()))
            .collect()
    }
}
