//! Checks of a lesson's teaching plan.

use crate::library::lesson_file::{Known, LessonFile};

pub(super) fn check_minutes(file: &mut LessonFile, _: &Known<'_>) {
    let Some(teach) = &file.plan.teach else { return };
    let (steps, counted) = (file.lesson.steps.len(), teach.minutes.len());
    let (sum, whole) = (teach.minutes.iter().sum::<u32>(), file.lesson.minutes);
    if counted != steps {
        let message = format!("`minutes` has {counted} numbers, and the lesson has {steps} steps");
        let help = "write one number for each step, in their order";
        file.walk.report("teach.minutes", message, "one a step", help);
    } else if sum != whole && whole > 0 {
        let message = format!("the steps take {sum} minutes together, and the lesson {whole}");
        let help = format!("let the numbers add up to {whole}, or change `minutes` of the lesson");
        file.walk.report("teach.minutes", message, "another sum", help);
    }
}

pub(super) fn check_objectives(file: &mut LessonFile, _: &Known<'_>) {
    let objectives = file.plan.teach.iter().flat_map(|teach| &teach.objectives);
    let others: Vec<usize> = objectives
        .enumerate()
        .filter(|(_, text)| !text.starts_with("I can "))
        .map(|(at, _)| at)
        .collect();
    for at in others {
        let help = "begin with “I can …”, as a child would say it";
        let path = format!("teach.objectives[{at}]");
        file.walk
            .report(&path, "an objective says what children can do", "not “I can …”", help);
    }
}
