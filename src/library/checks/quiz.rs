//! Checks of a band's questions: that every trail has enough.

use super::pretend::one_right;
use crate::lesson::{Activity, Band, Rule, Years};
use crate::library::lesson_file::{Known, LessonFile};

/// Questions that a trail has at least: fewer say little.
const LEAST: usize = 2;

pub(super) fn check_halves(file: &mut LessonFile, _: &Known<'_>) {
    let halves = file.lesson.band == Band::Ks2;
    for i in 0..file.lesson.steps.len() {
        let named = file.walk.at(&format!("question[{i}].years")).is_some();
        if named != halves {
            let (message, help) = if halves {
                (
                    "a question for Key Stage 2 says which half it is for",
                    "write `years = \"3-4\"` or `years = \"5-6\"`",
                )
            } else {
                ("only Key Stage 2 has halves", "take `years` out")
            };
            file.walk.report(&format!("question[{i}].id"), message, "here", help);
        }
    }
}

pub(super) fn check_one_right(file: &mut LessonFile, _: &Known<'_>) {
    for (question, activity) in file.activities() {
        if let Activity::Choose(choose) = activity {
            let right: Vec<bool> = choose.options.iter().map(|option| option.right).collect();
            one_right(file, &question, "option", &right);
        }
    }
}

pub(super) fn check_every_trail(file: &mut LessonFile, _: &Known<'_>) {
    let halves = if file.lesson.band == Band::Ks2 {
        Years::ALL.map(Some).to_vec()
    } else {
        vec![None]
    };
    for years in halves {
        for rule in Rule::ALL {
            let of_trail = |trail: &&crate::lesson::Trail| trail.rule == rule && trail.years == years;
            let count = file.trails.iter().filter(of_trail).count();
            if count < LEAST {
                let whom = years.map_or(file.lesson.band.name(), Years::name);
                let message = format!(
                    "there are {count} questions on \"{}\" for {whom}, and {LEAST} are the least",
                    rule.slug()
                );
                let help = format!("write more with `rule = \"{}\"`", rule.slug());
                file.walk.report("question[0].id", message, "too few", help);
            }
        }
    }
}
