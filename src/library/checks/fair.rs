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
    let longest = |choose: &Choose, right: usize| {
        let length = |i: usize| choose.options[i].text.chars().count();
        (0..choose.options.len()).all(|i| i == right || length(i) < length(right))
    };
    let Some((last, _, place)) = questions.last() else {
        return;
    };
    if questions.len() >= NOTICED && questions.iter().all(|(_, choose, right)| longest(choose, *right)) {
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
