//! The pages in other languages, rendered. A language of which nothing is translated has none.

use super::pages::page;
use super::{Page, Route};
use crate::library::Library;
use crate::library::languages::{Language, translated, words};
use crate::pages::languages::{Tongue, agreements, help, hub, list, topic};
use leptos::prelude::*;

pub(super) fn all(library: &Library) -> Vec<Page> {
    let begun: Vec<&Language> = library
        .languages
        .iter()
        .filter(|language| language.is_begun())
        .collect();
    if begun.is_empty() {
        return Vec::new();
    }
    let names: Vec<&str> = begun.iter().map(|language| language.english.as_str()).collect();
    let about = format!("For parents and carers in {}.", names.join(", "));
    let list = page(
        Route::Languages,
        words::OTHER_LANGUAGES,
        &about,
        "parents",
        "adult",
        |root| list::page(&begun, root),
    );
    let mut all = vec![list];
    all.extend(begun.into_iter().flat_map(|language| of(library, language)));
    all
}

fn of(library: &Library, language: &Language) -> Vec<Page> {
    let one = |route: Route, title: &str, body: &dyn Fn(&Tongue<'_>) -> AnyView| {
        let title = format!("{title} ({})", language.own);
        let about = format!("In {}, with the English beside it.", language.english);
        page(route, &title, &about, "parents", "adult", |root| {
            body(&Tongue { language, root })
        })
    };
    let code = || language.code.clone();
    let mut pages = vec![
        one(Route::Language(code()), words::FOR_PARENTS, &|tongue| {
            hub::page(tongue, library).into_any()
        }),
        one(Route::LanguageHelp(code()), words::HELP_NOW, &|tongue| {
            help::page(tongue, library).into_any()
        }),
        one(Route::LanguageAgreements(code()), words::ASKED, &|tongue| {
            agreements::page(tongue, library).into_any()
        }),
    ];
    for read in translated(library) {
        let route = Route::LanguageTopic {
            code: code(),
            id: read.id.clone(),
        };
        pages.push(one(route, &read.title, &|tongue| topic::page(tongue, read).into_any()));
    }
    pages
}
