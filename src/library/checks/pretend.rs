//! Checks of pretend screens: that there is something to find, to build, to set, to answer.

use crate::lesson::{Activity, Choice, Origin, Strength};
use crate::library::lesson_file::{Known, LessonFile};
use crate::library::nearest::suggest;

/// Reports unless exactly one of `right` is; `path` is that of the list's owner, `list` its name.
pub(super) fn one_right(file: &mut LessonFile, path: &str, list: &str, right: &[bool]) {
    let marked = (0..right.len()).all(|i| file.walk.at(&format!("{path}.{list}[{i}].right")).is_some());
    if marked && !right.contains(&true) {
        let help = "write `right = true` in the best one";
        file.walk.report(
            &format!("{path}.{list}[0].right"),
            "none of these answers is right",
            "one should be",
            help,
        );
    }
    for (i, _) in right.iter().enumerate().filter(|(_, right)| **right).skip(1) {
        let help = "keep one `right = true`";
        file.walk.report(
            &format!("{path}.{list}[{i}].right"),
            "more than one answer is right",
            "right as well",
            help,
        );
    }
}

pub(super) fn check_clues(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        let Activity::Investigate(a) = activity else { continue };
        if a.clues() < 2 {
            let help = "write `clue = true` in two parts or more";
            file.walk.report(
                &format!("{step}.part[0].clue"),
                "this page has fewer than two clues",
                "too little to find",
                help,
            );
        } else if a.clues() == a.parts.len() {
            let help = "add a part that tells nothing, with `clue = false`, so that there is something to think about";
            file.walk.report(
                &format!("{step}.part[0].clue"),
                "every part of this page is a clue",
                "all are clues",
                help,
            );
        }
    }
}

pub(super) fn check_one_verdict(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        let Activity::Investigate(a) = activity else { continue };
        let right: Vec<bool> = a.options.iter().map(|o| o.right).collect();
        one_right(file, &step, "option", &right);
    }
}

pub(super) fn check_part_pictures(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        let Activity::Investigate(a) = activity else { continue };
        for (i, part) in a.parts.iter().enumerate() {
            if (part.role == "picture") != part.picture.is_some() {
                let (message, help) = if part.picture.is_some() {
                    (
                        "only a part that is a picture shows one",
                        "write `as = \"picture\"`, or take the picture out",
                    )
                } else {
                    (
                        "this part is a picture and shows none",
                        "write `picture = { name = \"…\", alt = \"…\" }`",
                    )
                };
                file.walk
                    .report(&format!("{step}.part[{i}].as"), message, "a picture?", help);
            }
        }
    }
}

pub(super) fn check_cards(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        let Activity::Password(a) = activity else { continue };
        let words = a.cards.iter().filter(|c| c.from == Origin::Word).map(|c| c.from);
        let strong = words.clone().count() >= 3 && Strength::of(words.take(3)) == Strength::Strong;
        if !strong {
            let help = "write `from = \"word\"` in three cards or more";
            file.walk.report(
                &format!("{step}.card[0].from"),
                "no strong password can be built from these cards",
                "too few words",
                help,
            );
        }
    }
}

pub(super) fn check_starts(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        let Activity::Settings(a) = activity else { continue };
        for (i, setting) in a.settings.iter().enumerate() {
            let known: Vec<&str> = setting.options.iter().map(|o| o.id.as_str()).collect();
            if !known.contains(&setting.starts.as_str()) {
                let message = format!("there is no option \"{}\" in this setting", setting.starts);
                let help = suggest(setting.starts.as_str(), &known);
                file.walk
                    .report(&format!("{step}.setting[{i}].starts"), message, "unknown option", help);
            }
        }
    }
}

pub(super) fn check_settable(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        let Activity::Settings(a) = activity else { continue };
        let right = |option: &&Choice| option.right;
        let mut to_do = 0;
        for (i, setting) in a.settings.iter().enumerate() {
            if !setting.options.iter().any(|o| right(&o)) {
                let help = "write `right = true` in one or more";
                let path = format!("{step}.setting[{i}].option[0].right");
                file.walk
                    .report(&path, "no option of this setting is right", "one should be", help);
            }
            to_do += usize::from(!setting.options.iter().any(|o| o.right && o.id == setting.starts));
        }
        if to_do < 2 {
            let help = "let two settings or more start at an option that isn't right";
            file.walk.report(
                &format!("{step}.setting[0].starts"),
                "hardly anything is left to set",
                "starts as it should be",
                help,
            );
        }
    }
}

pub(super) fn check_one_answer(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        let Activity::Timeline(a) = activity else { continue };
        for (i, moment) in a.moments.iter().enumerate() {
            let right: Vec<bool> = moment.replies.iter().map(|r| r.right).collect();
            one_right(file, &format!("{step}.moment[{i}]"), "reply", &right);
        }
    }
}
