//! Checks that answers can't be guessed from how they stand there.

use crate::lesson::{Activity, Choose, Pick};
use crate::library::lesson_file::{Known, LessonFile};

/// From so many questions on, a pattern is one that children notice.
const NOTICED: usize = 3;

/// The questions with one right option, each with its path and the place of that option.
fn questions(file: &LessonFile) -> Vec<(String, Choose, usize)> {
    let activities = file.activities().into_iter();
    let questions = activities.filter_map(|(step, activity)| match activity {
        Activity::Choose(choose) if choose.pick == Pick::One => {
            let right = choose.options.iter().position(|option| option.right)?;
            Some((step, choose, right))
        }
        _ => None,
    });
    questions.collect()
}

/// Whether the right option is longer than every other.
fn is_longest(choose: &Choose, right: usize) -> bool {
    let length = |i: usize| choose.options[i].text.chars().count();
    (0..choose.options.len()).all(|i| i == right || length(i) < length(right))
}

pub(super) fn check_right_position(file: &mut LessonFile, _: &Known<'_>) {
    let questions = questions(file);
    let Some((last, _, place)) = questions.last() else {
        return;
    };
    if questions.len() >= NOTICED && questions.iter().all(|(_, _, right)| right == place) {
        let message = format!(
            "in all {} questions of this lesson, the right option is number {}",
            questions.len(),
            place + 1
        );
        let help = "put the right option in different places: children notice";
        file.walk
            .report(&format!("{last}.option[{place}]"), message, "always here", help);
    }
}

pub(super) fn check_right_longest(file: &mut LessonFile, _: &Known<'_>) {
    let questions = questions(file);
    let Some((last, _, place)) = questions.last() else {
        return;
    };
    if questions.len() >= NOTICED && questions.iter().all(|(_, choose, right)| is_longest(choose, *right)) {
        let message = format!(
            "in all {} questions of this lesson, the right option is the longest",
            questions.len()
        );
        let help = "make another option longer somewhere, or this one shorter: children notice";
        file.walk.report(
            &format!("{last}.option[{place}].text"),
            message,
            "always the longest",
            help,
        );
    }
}

/// Over many questions: the right option stands at each place about as often, and is not the longest more often than chance has it.
pub(super) fn check_spread(file: &mut LessonFile, _: &Known<'_>) {
    let questions = questions(file);
    let most = questions.len().div_ceil(2);
    for place in 0..4 {
        let here = questions.iter().filter(|(_, _, right)| *right == place).count();
        if here > most {
            let message = format!(
                "the right option is number {} in {here} of {} questions",
                place + 1,
                questions.len()
            );
            let help = "put it in different places: children notice";
            file.walk.report("question[0].id", message, "not spread", help);
        }
    }
    let longest = questions
        .iter()
        .filter(|(_, choose, right)| is_longest(choose, *right))
        .count();
    if longest > most {
        let message = format!(
            "the right option is the longest in {longest} of {} questions",
            questions.len()
        );
        let help = "make other options longer, or this one shorter: children notice";
        file.walk.report("question[0].id", message, "the longest", help);
    }
}

/// A picture's name can be read in its address.
const TELLING: [&str; 13] = [
    "right",
    "wrong",
    "yes",
    "no",
    "good",
    "bad",
    "correct",
    "incorrect",
    "true",
    "false",
    "tick",
    "cross",
    "answer",
];

pub(super) fn check_names_tell_nothing(file: &mut LessonFile, _: &Known<'_>) {
    for entry in file.sets().into_iter().flatten().filter(|entry| entry.right.is_some()) {
        for (field, picture) in &entry.pictures {
            let Some(name) = picture.as_ref().map(|picture| picture.name.as_str()) else {
                continue;
            };
            if let Some(part) = name.split('-').find(|part| TELLING.contains(part)) {
                let message = format!("the name \"{name}\" says whether this answer is right");
                let help = format!("choose a name without “{part}”, one that says what the picture shows");
                file.walk.report(
                    &format!("{}.{field}.name", entry.path),
                    message,
                    "tells the answer",
                    help,
                );
            }
        }
    }
}
