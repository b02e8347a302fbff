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

/// What a band's folder holds beside lessons on the site, and in what a learner has done.
pub(super) fn check_reserved(file: &mut LessonFile, _: &Known<'_>) {
    let id = file.lesson.id.as_str();
    if ["know", "check", "explain"].contains(&id)
        || ["before-", "after-", "explain-"]
            .iter()
            .any(|start| id.starts_with(start))
    {
        let message = format!("a lesson can't be called \"{id}\": Harbour uses that name itself");
        file.walk.report("id", message, "taken", "choose another name");
    }
}

pub(super) fn check_unique_step_ids(file: &mut LessonFile, _: &Known<'_>) {
    let list = file.list;
    let ids = file
        .lesson
        .steps
        .iter()
        .enumerate()
        .map(|(i, step)| (format!("{list}[{i}].id"), step.id.clone()));
    unique(file, list, ids.collect());
}

pub(super) fn check_unique_ids_in_steps(file: &mut LessonFile, _: &Known<'_>) {
    for set in file.sets() {
        let what = set.first().map_or("", |entry| entry.what);
        let ids = set.into_iter().map(|entry| (format!("{}.id", entry.path), entry.id));
        unique(file, what, ids.collect());
    }
}

pub(super) fn check_unique_vocabulary(file: &mut LessonFile, _: &Known<'_>) {
    let words = file.plan.vocabulary.iter().enumerate();
    let words = words.map(|(i, word)| (format!("vocabulary[{i}].word"), Id::new(word.word.to_lowercase())));
    unique(file, "word", words.collect());
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

/// Whoever listens would hear the same twice.
pub(super) fn check_alt_adds(file: &mut LessonFile, _: &Known<'_>) {
    let plain = |text: &str| text.trim_end_matches(['.', '!', '?']).to_lowercase();
    // a picture on a pretend page is shown without its alt: the part's text says what it shows
    for entry in file.sets().into_iter().flatten().filter(|entry| entry.what != "part") {
        let path = &entry.path;
        for (field, picture) in entry
            .pictures
            .iter()
            .filter_map(|(field, picture)| Some((field, picture.as_ref()?)))
        {
            if entry.texts.iter().any(|(_, text)| plain(text) == plain(&picture.alt)) {
                let help = "say what the picture shows beyond those words: a colour, a face, a place";
                file.walk.report(
                    &format!("{path}.{field}.alt"),
                    "`alt` says the same as the words beside it",
                    "heard twice",
                    help,
                );
            }
        }
    }
}

/// Every picture that the lesson shows, with its path.
fn pictures(file: &LessonFile) -> Vec<(String, Picture)> {
    let list = file.list;
    let mut found = vec![("picture".to_owned(), Some(file.lesson.picture.clone()))];
    for (i, step) in file.lesson.steps.iter().enumerate() {
        found.push((format!("{list}[{i}].picture"), step.picture.clone()));
        match &step.activity {
            Activity::Spot(a) => found.push((format!("{list}[{i}].screen"), Some(a.screen.clone()))),
            Activity::Chat(a) => found.push((format!("{list}[{i}].avatar"), Some(a.picture.clone()))),
            Activity::Timeline(a) => found.push((format!("{list}[{i}].post_picture"), a.picture.clone())),
            _ => {}
        }
    }
    for entry in file.sets().into_iter().flatten() {
        let path = entry.path;
        let pictures = entry.pictures.into_iter();
        found.extend(pictures.map(|(field, picture)| (format!("{path}.{field}"), picture)));
    }
    found
        .into_iter()
        .filter_map(|(path, picture)| Some((path, picture?)))
        .collect()
}

/// Every statement that a step names, with its path.
fn taught(file: &LessonFile) -> Vec<(String, String)> {
    let list = file.list;
    let notes = file.plan.notes.iter().enumerate();
    let all = notes.flat_map(|(i, notes)| {
        notes
            .teaches
            .iter()
            .enumerate()
            .map(move |(j, id)| (format!("{list}[{i}].teaches[{j}]"), id.clone()))
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
