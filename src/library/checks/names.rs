//! Checks of names: ids, pictures, curriculum statements.

use crate::lesson::{Activity, Id, Picture};
use crate::library::lesson_file::{Known, LessonFile};
use crate::library::nearest::{article, nearest};
use std::collections::BTreeMap;

pub(super) fn check_file_name(file: &mut LessonFile, _: &Known<'_>) {
    let (stem, id) = (file.stem().to_owned(), file.lesson.id.to_string());
    if stem != id {
        let help = format!("write `id = \"{stem}\"`, or rename the file to {id}.toml");
        file.walk.report(
            "id",
            format!("the id is not the file's name, \"{stem}\""),
            "another name",
            help,
        );
    }
}

pub(super) fn check_unique_step_ids(file: &mut LessonFile, _: &Known<'_>) {
    let ids = file
        .lesson
        .steps
        .iter()
        .enumerate()
        .map(|(i, step)| (format!("step[{i}].id"), step.id.clone()));
    unique(file, "step", ids.collect());
}

pub(super) fn check_unique_ids_in_steps(file: &mut LessonFile, _: &Known<'_>) {
    for (step, activity) in file.activities() {
        match activity {
            Activity::Story(a) => unique(file, "page", listed(&step, "page", a.pages.iter().map(|p| &p.id))),
            Activity::Choose(a) => unique(file, "option", listed(&step, "option", a.options.iter().map(|o| &o.id))),
            Activity::Sort(a) => {
                unique(file, "group", listed(&step, "group", a.groups.iter().map(|g| &g.id)));
                unique(file, "item", listed(&step, "item", a.items.iter().map(|i| &i.id)));
            }
            Activity::Order(a) => unique(file, "item", listed(&step, "item", a.items.iter().map(|i| &i.id))),
            Activity::Match(a) => unique(file, "pair", listed(&step, "pair", a.pairs.iter().map(|p| &p.id))),
            Activity::Spot(a) => unique(file, "place", listed(&step, "place", a.places.iter().map(|p| &p.id))),
            Activity::Chat(a) => {
                unique(file, "turn", listed(&step, "turn", a.turns.iter().map(|t| &t.id)));
                for (i, turn) in a.turns.iter().enumerate() {
                    let path = format!("{step}.turn[{i}]");
                    unique(
                        file,
                        "reply",
                        listed(&path, "reply", turn.replies.iter().map(|reply| &reply.id)),
                    );
                }
            }
            Activity::Talk(_) => {}
        }
    }
}

pub(super) fn check_unique_vocabulary(file: &mut LessonFile, _: &Known<'_>) {
    let words = file.plan.vocabulary.iter().enumerate();
    let words = words.map(|(i, word)| (format!("vocabulary[{i}].word"), Id::new(word.word.to_lowercase())));
    unique(file, "word", words.collect());
}

fn listed<'a>(step: &str, list: &str, ids: impl Iterator<Item = &'a Id>) -> Vec<(String, Id)> {
    ids.enumerate()
        .map(|(i, id)| (format!("{step}.{list}[{i}].id"), id.clone()))
        .collect()
}

fn unique(file: &mut LessonFile, what: &str, ids: Vec<(String, Id)>) {
    let mut seen: BTreeMap<Id, String> = BTreeMap::new();
    for (path, id) in ids {
        let Some(first) = seen.get(&id) else {
            seen.insert(id, path);
            continue;
        };
        let line = file
            .walk
            .at(first)
            .map(|span| file.walk.file.text[..span.start].matches('\n').count() + 1);
        let help = format!("choose another; the first stands in line {}", line.unwrap_or_default());
        file.walk.report(
            &path,
            format!("there is already {} {what} \"{id}\"", article(what)),
            "again",
            help,
        );
    }
}

pub(super) fn check_pictures(file: &mut LessonFile, known: &Known<'_>) {
    for (path, picture) in pictures(file) {
        let name = picture.name.as_str();
        if !(known.pictures)(name) {
            let near = nearest(name, known.picture_names.iter().map(String::as_str));
            let help = match near {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("draw assets/pictures/{name}.svg, or name a picture that is there"),
            };
            file.walk.report(
                &format!("{path}.name"),
                format!("there is no picture \"{name}\""),
                "unknown picture",
                help,
            );
        }
        let begin = picture.alt.to_lowercase();
        if let Some(words) = ["picture of", "image of", "a picture of", "an image of", "photo of"]
            .iter()
            .find(|w| begin.starts_with(*w))
        {
            let help =
                format!("leave out “{words}” and say what it shows: a screen reader says already that it is a picture");
            file.walk.report(
                &format!("{path}.alt"),
                "`alt` says that it is a picture",
                "not needed",
                help,
            );
        }
    }
}

/// Every picture that the lesson shows, with its path.
fn pictures(file: &LessonFile) -> Vec<(String, Picture)> {
    let mut found = vec![("picture".to_owned(), Some(file.lesson.picture.clone()))];
    for (i, step) in file.lesson.steps.iter().enumerate() {
        found.push((format!("step[{i}].picture"), step.picture.clone()));
        let mut list = |name: &str, picture: &str, all: Vec<Option<Picture>>| {
            let all = all.into_iter().enumerate();
            found.extend(all.map(|(j, shown)| (format!("step[{i}].{name}[{j}].{picture}"), shown)));
        };
        match &step.activity {
            Activity::Story(a) => list(
                "page",
                "picture",
                a.pages.iter().map(|p| Some(p.picture.clone())).collect(),
            ),
            Activity::Choose(a) => list(
                "option",
                "picture",
                a.options.iter().map(|o| o.picture.clone()).collect(),
            ),
            Activity::Sort(a) => {
                list("group", "picture", a.groups.iter().map(|g| g.picture.clone()).collect());
                list(
                    "item",
                    "picture",
                    a.items.iter().map(|item| item.picture.clone()).collect(),
                );
            }
            Activity::Order(a) => list(
                "item",
                "picture",
                a.items.iter().map(|item| item.picture.clone()).collect(),
            ),
            Activity::Match(a) => {
                list(
                    "pair",
                    "left_picture",
                    a.pairs.iter().map(|p| p.left_picture.clone()).collect(),
                );
                list(
                    "pair",
                    "right_picture",
                    a.pairs.iter().map(|p| p.right_picture.clone()).collect(),
                );
            }
            Activity::Spot(a) => found.push((format!("step[{i}].screen"), Some(a.screen.clone()))),
            Activity::Chat(a) => found.push((format!("step[{i}].avatar"), Some(a.picture.clone()))),
            Activity::Talk(_) => {}
        }
    }
    found
        .into_iter()
        .filter_map(|(path, picture)| Some((path, picture?)))
        .collect()
}

/// Every statement that a step names, with its path.
fn taught(file: &LessonFile) -> Vec<(String, String)> {
    let notes = file.plan.notes.iter().enumerate();
    let all = notes.flat_map(|(i, notes)| {
        notes
            .teaches
            .iter()
            .enumerate()
            .map(move |(j, id)| (format!("step[{i}].teaches[{j}]"), id.clone()))
    });
    all.collect()
}

pub(super) fn check_statements(file: &mut LessonFile, known: &Known<'_>) {
    // without a curriculum, its own file is the mistake
    let taught = if known.curriculum.statements.is_empty() {
        Vec::new()
    } else {
        taught(file)
    };
    for (path, id) in taught {
        if known.curriculum.statement(&id).is_none() {
            let near = nearest(
                &id,
                known
                    .curriculum
                    .statements
                    .iter()
                    .map(|statement| statement.id.as_str()),
            );
            let help = match near {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => "name a statement from lessons/curriculum.toml".to_owned(),
            };
            file.walk.report(
                &path,
                format!("there is no curriculum statement \"{id}\""),
                "unknown statement",
                help,
            );
        }
    }
}

pub(super) fn check_statement_bands(file: &mut LessonFile, known: &Known<'_>) {
    let band = file.lesson.band;
    for (path, id) in taught(file) {
        let Some(statement) = known.curriculum.statement(&id) else {
            continue;
        };
        if !statement.bands.contains(&band) {
            let asked: Vec<&str> = statement.bands.iter().map(|band| band.name()).collect();
            let message = format!("the statement \"{id}\" is not one for {}", band.name());
            let help = format!("it is asked of {}; name one for {}", asked.join(" and "), band.name());
            file.walk.report(&path, message, "another band", help);
        }
    }
}
