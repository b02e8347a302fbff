//! Checks of questions: right options, groups, and feedback that teaches.

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

/// The texts that a pupil must tell apart, each with its path, one list for each set.
fn told_apart(step: &str, activity: &Activity) -> Vec<Vec<(String, String)>> {
    let list = |name: &str, field: &str, texts: Vec<&String>| -> Vec<(String, String)> {
        let texts = texts.into_iter().enumerate();
        texts
            .map(|(i, text)| (format!("{step}.{name}[{i}].{field}"), text.clone()))
            .collect()
    };
    match activity {
        Activity::Choose(a) => vec![list("option", "text", a.options.iter().map(|o| &o.text).collect())],
        Activity::Sort(a) => vec![
            list("group", "name", a.groups.iter().map(|g| &g.name).collect()),
            list("item", "text", a.items.iter().map(|i| &i.text).collect()),
        ],
        Activity::Order(a) => vec![list("item", "text", a.items.iter().map(|i| &i.text).collect())],
        Activity::Match(a) => vec![
            list("pair", "left", a.pairs.iter().map(|p| &p.left).collect()),
            list("pair", "right", a.pairs.iter().map(|p| &p.right).collect()),
        ],
        Activity::Spot(a) => vec![list("place", "text", a.places.iter().map(|p| &p.text).collect())],
        Activity::Chat(a) => {
            let turns = a.turns.iter().enumerate();
            let replies = turns.map(|(i, turn)| {
                list(
                    &format!("turn[{i}].reply"),
                    "text",
                    turn.replies.iter().map(|r| &r.text).collect(),
                )
            });
            replies.collect()
        }
        Activity::Story(_) | Activity::Talk(_) => Vec::new(),
    }
}

pub(super) fn check_texts_differ(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        for texts in told_apart(&step, &activity) {
            same(
                file,
                texts,
                "the same text stands here twice in one step",
                "nobody could tell them apart: change one",
            );
        }
    }
}

pub(super) fn check_feedback_differs(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        let feedback: Vec<(String, String)> = match &activity {
            Activity::Choose(a) => listed(&step, "option", a.options.iter().map(|o| &o.feedback)),
            Activity::Sort(a) => listed(&step, "item", a.items.iter().map(|i| &i.feedback)),
            Activity::Order(a) => listed(&step, "item", a.items.iter().map(|i| &i.feedback)),
            Activity::Match(a) => listed(&step, "pair", a.pairs.iter().map(|p| &p.feedback)),
            Activity::Spot(a) => listed(&step, "place", a.places.iter().map(|p| &p.feedback)),
            Activity::Chat(a) => {
                let turns = a.turns.iter().enumerate();
                let all = turns.flat_map(|(i, turn)| {
                    listed(
                        &format!("{step}.turn[{i}]"),
                        "reply",
                        turn.replies.iter().map(|r| &r.feedback),
                    )
                });
                all.collect()
            }
            Activity::Story(_) | Activity::Talk(_) => Vec::new(),
        };
        same(
            file,
            feedback,
            "two answers of this step get the same feedback",
            "say why this very answer is, or isn't, a good idea",
        );
    }
}

fn listed<'a>(step: &str, list: &str, texts: impl Iterator<Item = &'a String>) -> Vec<(String, String)> {
    texts
        .enumerate()
        .map(|(i, text)| (format!("{step}.{list}[{i}].feedback"), text.clone()))
        .collect()
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
