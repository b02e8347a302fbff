//! What `site check` says of all content.

use super::languages::standing;
use super::load::load;
use super::problem::{Problem, Problems};
use super::reading::ReadingLists;
use crate::lesson::Lesson;
use std::path::Path;

/// For `site check`: how far each language has come, then "5 lessons, 1 agreement, 3 guidance topics: no problems"; or the problems. Beyond what [`load`] finds, all of the
/// curriculum must be taught, and every lesson say how.
pub fn run_check(root: &Path, pictures: &dyn Fn(&str) -> bool, lists: &ReadingLists) -> Result<String, Problems> {
    let library = load(root, pictures, lists)?;
    let mut gaps: Vec<Problem> = library.gaps().into_iter().map(gap).collect();
    let untaught = library.lessons.iter().filter(|(_, plan)| plan.teach.is_none());
    gaps.extend(untaught.map(|(lesson, _)| no_teach(lesson)));
    if !gaps.is_empty() {
        return Err(Problems::new(gaps));
    }
    let languages: String = standing(&library).iter().map(|one| format!("{one}\n")).collect();
    Ok(format!(
        "{languages}{}, {}, {}, {}, {}, {}: no problems",
        count(library.lessons.len(), "lesson"),
        count(library.agreements.len(), "agreement"),
        count(library.guidance.len(), "guidance topic"),
        count(library.incidents.len(), "incident card"),
        count(library.sequences.len(), "sequence"),
        count(library.schools.len(), "school")
    ))
}

fn gap(message: String) -> Problem {
    Problem {
        file: "lessons/curriculum.toml".into(),
        message,
        help: "name it in `teaches` of a step that teaches it, or make one that does".into(),
        place: None,
    }
}

fn no_teach(lesson: &Lesson) -> Problem {
    Problem {
        file: format!("lessons/{}/{}.toml", lesson.band.slug(), lesson.id),
        message: "this lesson has no `[teach]`".into(),
        help: "say how it is taught, as lessons/SCHEMA.md lists it under “teach”; script/new-lesson writes an example"
            .into(),
        place: None,
    }
}

/// "1 lesson", "2 lessons".
pub(super) fn count(number: usize, what: &str) -> String {
    if number == 1 {
        format!("1 {what}")
    } else {
        format!("{number} {what}s")
    }
}
