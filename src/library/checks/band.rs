//! Checks of what a band asks of its lessons.

use crate::lesson::{Activity, Band, Step};
use crate::library::lesson_file::{Known, LessonFile};

pub(super) fn check_years(file: &mut LessonFile, _: &Known<'_>) {
    let (band, years) = (file.lesson.band, file.walk.at("years").is_some());
    if band == Band::Ks2 && !years {
        let help = "write `years = \"3-4\"` or `years = \"5-6\"`";
        file.walk.report(
            "rule",
            "a lesson for Key Stage 2 says which half it is for",
            "no `years`",
            help,
        );
    } else if band != Band::Ks2 && years {
        let help = "take `years` out";
        file.walk
            .report("years", format!("{} has no halves", band.name()), "not here", help);
    }
}

/// Beside children who can't read sits an adult: each step has a question to ask aloud.
pub(super) fn check_asked(file: &mut LessonFile, _: &Known<'_>) {
    let list = file.list;
    let silent = |step: &Step| step.ask.is_none();
    let silent: Vec<usize> = (0..file.lesson.steps.len())
        .filter(|i| silent(&file.lesson.steps[*i]))
        .collect();
    for i in silent.into_iter().filter(|_| file.lesson.band == Band::Eyfs) {
        let help = "write `ask = \"…\"`: what the adult beside a child can ask";
        let message = "a step for children who can't read has a question for the adult";
        file.walk.report(&format!("{list}[{i}].id"), message, "no `ask`", help);
    }
}

/// Children who can't read: a picture in every step and for every answer, few options.
pub(super) fn check_early_years(file: &mut LessonFile, _: &Known<'_>) {
    if file.lesson.band != Band::Eyfs {
        return;
    }
    let list = file.list;
    for (i, step) in file.lesson.steps.clone().iter().enumerate() {
        let id = format!("{list}[{i}].id");
        let own = matches!(
            step.activity,
            Activity::Story(_) | Activity::Spot(_) | Activity::Chat(_)
        );
        if step.picture.is_none() && !own {
            let help = "write `picture = { name = \"…\", alt = \"…\" }`";
            file.walk.report(
                &id,
                "a step for children who can't read has a picture",
                "no picture",
                help,
            );
        }
        if let Activity::Choose(a) = &step.activity
            && a.options.len() > 3
        {
            let help = "leave two or three";
            file.walk.report(
                &format!("{list}[{i}].option[3].id"),
                "children of 4 and 5 choose between three at most",
                "one too many",
                help,
            );
        }
    }
    for entry in file.sets().into_iter().flatten() {
        if entry.pictures.iter().any(|(_, picture)| picture.is_none()) {
            let help = "write `picture = { name = \"…\", alt = \"…\" }`";
            let message = "an answer for children who can't read has a picture";
            file.walk
                .report(&format!("{}.id", entry.path), message, "no picture", help);
        }
    }
}

/// Either all answers of a set have a picture or none: the one that differs would be noticed.
pub(super) fn check_pictured_alike(file: &mut LessonFile, _: &Known<'_>) {
    if file.lesson.band == Band::Eyfs {
        return; // there, each has one
    }
    for set in file.sets() {
        let with = |entry: &&super::entries::Entry| entry.pictures.iter().any(|(_, picture)| picture.is_some());
        let Some(first) = set.iter().find(|entry| !entry.pictures.is_empty() && !with(entry)) else {
            continue;
        };
        if set.iter().any(|entry| with(&entry)) && first.what != "part" {
            let help = "give each a picture, or none";
            file.walk.report(
                &format!("{}.id", first.path),
                "others beside this one have a picture",
                "no picture",
                help,
            );
        }
    }
}
