//! Checks of questions: right options, groups, and feedback that teaches.

use super::entries::{Entry, sets};
use crate::lesson::{Activity, Pick};
use crate::library::lesson_file::{Known, LessonFile};
use std::collections::BTreeSet;

pub(super) fn check_one_right(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        let Activity::Choose(choose) = activity else { continue };
        if choose.pick != Pick::One || !all_marked(file, &step, choose.options.len()) {
            continue;
        }
        let right: Vec<usize> = (0..choose.options.len()).filter(|i| choose.options[*i].right).collect();
        if right.is_empty() {
            let help = "write `right = true` in the best option";
            file.walk.report(
                &format!("{step}.pick"),
                "no option of this question is right",
                "one should be",
                help,
            );
        }
        for second in right.iter().skip(1) {
            let help = "keep one `right = true`, or write `pick = \"several\"`";
            let path = format!("{step}.option[{second}].right");
            file.walk.report(
                &path,
                "more than one option is right, and `pick` is \"one\"",
                "right as well",
                help,
            );
        }
    }
}

pub(super) fn check_several_right(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        let Activity::Choose(choose) = activity else { continue };
        if choose.pick != Pick::Several || !all_marked(file, &step, choose.options.len()) {
            continue;
        }
        let right = choose.options.iter().filter(|option| option.right).count();
        let path = format!("{step}.pick");
        if right < 2 {
            let message = format!(
                "`pick` is \"several\", and {} right",
                if right == 1 {
                    "only one option is"
                } else {
                    "no option is"
                }
            );
            let help = "mark two options or more as right, or write `pick = \"one\"`";
            file.walk.report(&path, message, "fewer than two", help);
        } else if right == choose.options.len() {
            let help = "add an option that isn't right, so that there is something to think about";
            file.walk
                .report(&path, "every option of this question is right", "all are right", help);
        }
    }
}

fn all_marked(file: &LessonFile, step: &str, options: usize) -> bool {
    file.walk.at(&format!("{step}.pick")).is_some()
        && (0..options).all(|i| file.walk.at(&format!("{step}.option[{i}].right")).is_some())
}

pub(super) fn check_texts_differ(file: &mut LessonFile, _: &Known<'_>) {
    for set in file.sets() {
        for field in fields(&set) {
            let texts = set.iter().flat_map(|entry| {
                let texts = entry.texts.iter().filter(|(name, _)| *name == field);
                texts.map(|(name, text)| (format!("{}.{name}", entry.path), text.clone()))
            });
            same(
                file,
                texts.collect(),
                "the same text stands here twice in one step",
                "nobody could tell them apart: change one",
            );
        }
    }
}

/// The fields that hold the texts of a set: one, or two of pairs.
fn fields(set: &[Entry]) -> Vec<&'static str> {
    let first = set.first().into_iter();
    first
        .flat_map(|entry| entry.texts.iter().map(|(field, _)| *field))
        .collect()
}

pub(super) fn check_feedback_differs(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        let entries = sets(&step, &activity).into_iter().flatten();
        let feedback = entries.filter_map(|entry| Some((format!("{}.feedback", entry.path), entry.feedback?)));
        same(
            file,
            feedback.collect(),
            "two answers of this step get the same feedback",
            "say why this very answer is, or isn't, a good idea",
        );
    }
}

pub(super) fn check_hints_differ(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        let hints = activity.hints().iter().enumerate();
        let hints = hints
            .map(|(i, hint)| (format!("{step}.hints[{i}]"), hint.clone()))
            .collect();
        same(
            file,
            hints,
            "the same hint stands here twice",
            "let each hint say a little more than the one before",
        );
    }
}

fn same(file: &mut LessonFile, texts: Vec<(String, String)>, message: &str, help: &str) {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (path, text) in texts {
        let plain = text.trim().to_lowercase();
        if !plain.is_empty() && !seen.insert(plain) {
            file.walk.report(&path, message, "the same again", help);
        }
    }
}

pub(super) fn check_groups_exist(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        let Activity::Sort(sort) = activity else { continue };
        let known: Vec<&str> = sort.groups.iter().map(|group| group.id.as_str()).collect();
        for (i, item) in sort
            .items
            .iter()
            .enumerate()
            .filter(|(_, item)| !known.contains(&item.group.as_str()))
        {
            let help = crate::library::nearest::suggest(item.group.as_str(), &known);
            let message = format!("there is no group \"{}\" in this step", item.group);
            file.walk
                .report(&format!("{step}.item[{i}].group"), message, "unknown group", help);
        }
    }
}

pub(super) fn check_groups_used(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        let Activity::Sort(sort) = activity else { continue };
        for (i, group) in sort.groups.iter().enumerate() {
            if !sort.items.iter().any(|item| item.group == group.id) {
                let message = format!("nothing belongs in the group \"{}\"", group.id);
                let help = "add an item that belongs there, or take the group out";
                file.walk
                    .report(&format!("{step}.group[{i}].id"), message, "stays empty", help);
            }
        }
    }
}
