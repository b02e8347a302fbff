//! The teachers' pages, rendered.

use super::pages::page;
use super::{Page, Route};
use crate::lesson::Lesson;
use crate::library::{COLUMNS, Library, Strand, column_name};
use crate::pages;
use crate::pages::curriculum::{Part, column_slug};
use crate::pages::print::{Sheet, sheets};

/// Everything below /teachers/ but the plans.
pub(super) fn all(library: &Library) -> Vec<Page> {
    let lessons: Vec<&Lesson> = library.lessons.iter().map(|(lesson, _)| lesson).collect();
    let mut all = vec![
        page(
            Route::Teachers,
            "For teachers",
            "Lessons, plans, what to print, agreements, and what to do when something has happened.",
            "teachers",
            "adult",
            |root| pages::teachers::page(&lessons, root),
        ),
        page(
            Route::Curriculum,
            "What the lessons teach",
            "Every statement of the curriculum, and the steps that teach it.",
            "teachers",
            "adult",
            |root| pages::curriculum::page(library, root),
        ),
        page(
            Route::Register,
            "Register",
            "Who has signed, who waits for a parent, who wants to talk. On this device only.",
            "teachers",
            "adult",
            |root| pages::register::page(&library.agreements, root),
        ),
        page(
            Route::ClassProgress,
            "How far the class has come",
            "Lessons finished and statements met, from files without names. Nothing is kept.",
            "teachers",
            "adult",
            |root| pages::progress::page(library, root),
        ),
        page(
            Route::Sequences,
            "Sequences of lessons",
            "Lessons for September, Anti-Bullying Week, Safer Internet Day, moving on, and a whole year.",
            "teachers",
            "adult",
            |root| pages::sequences::page(library, root),
        ),
    ];
    all.extend(curriculum(library));
    all.extend(incidents(library));
    all.extend(print(library));
    all
}

fn curriculum(library: &Library) -> Vec<Page> {
    let columns = COLUMNS.map(|column| (column_slug(column), column_name(column), Part::Column(column)));
    let strands = Strand::ALL.map(|strand| (strand.id(), strand.name(), Part::Strand(strand)));
    let parts = columns.into_iter().chain(strands);
    let part = |(slug, name, part): (&str, &str, Part)| {
        page(
            Route::CurriculumPart(slug.into()),
            &format!("What the lessons teach: {name}"),
            "A part of the curriculum, and the steps that teach it.",
            "teachers",
            "adult",
            |root| pages::curriculum::part(library, part, root),
        )
    };
    parts.map(part).collect()
}

/// The cards, each for one page of paper. Without cards the form to write on still stands.
fn incidents(library: &Library) -> Vec<Page> {
    let mut all = vec![
        page(
            Route::Incidents,
            "When something has happened",
            "A card for each kind of incident: what to do now, what never to do, whom to tell.",
            "teachers",
            "adult",
            |root| pages::incidents::page(&library.incidents, root),
        ),
        page(
            Route::IncidentNote,
            "A note of what happened",
            "A form to print and write on. This site keeps nothing.",
            "teachers",
            "incident",
            pages::incident_note::page,
        ),
    ];
    all.extend(library.incidents.iter().map(|card| {
        page(
            Route::Incident(card.id.clone()),
            &card.title,
            &card.when,
            "teachers",
            "incident",
            |root| pages::incident::page(card, &library.contacts, root),
        )
    }));
    for card in all.iter_mut().skip(1) {
        card.print = Some("A4 1".into());
    }
    all
}

fn print(library: &Library) -> Vec<Page> {
    let sheets = sheets(library);
    let mut all = vec![page(
        Route::Print,
        "To print",
        "Posters, class rules, cards and worksheets, with the paper that each needs.",
        "teachers",
        "adult",
        |root| pages::print::page(&sheets, library, root),
    )];
    let sheet = |sheet: &Sheet<'_>| {
        let route = Route::Printable(sheet.path.clone());
        let mut made = page(route, &sheet.title, &sheet.about, "teachers", "print", |root| {
            sheet.page(root)
        });
        made.print = Some(sheet.paper());
        made
    };
    all.extend(sheets.iter().map(sheet));
    all
}
