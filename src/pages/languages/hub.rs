//! Everything that there is in a language.

use super::frame;
use super::tongue::{As, Tongue};
use crate::library::Library;
use crate::library::languages::{AGREEMENTS, HELP, SITE, place_of, texts, translated, words};
use leptos::prelude::*;

pub fn page(tongue: &Tongue<'_>, library: &Library) -> impl IntoView + use<> {
    let code = &tongue.language.code;
    let topics = translated(library).map(|topic| {
        let way = tongue.way(
            &format!("languages/{code}/{}/", topic.id),
            &place_of(topic),
            &topic.title,
        );
        view! { <li>{way}</li> }
    });
    let title = tongue.pair(As::Title, SITE, words::FOR_PARENTS);
    let body = view! {
        {tongue.pair(As::Lead, SITE, words::LEAD)}
        <section class="tongue-part">
            {tongue.pair(As::Heading, SITE, words::HELP_NOW)}
            <ul class="tongue-list">
                <li>{tongue.way(&format!("languages/{code}/help/#adults"), HELP, words::TOLD)}</li>
                <li>{tongue.way(&format!("languages/{code}/help/"), HELP, words::WORRIED)}</li>
            </ul>
        </section>
        <section class="tongue-part">
            {tongue.pair(As::Heading, SITE, words::GUIDANCE)}
            <ul class="tongue-list">{topics.collect_view()}</ul>
        </section>
        <section class="tongue-part">
            {tongue.pair(As::Heading, SITE, words::AGREEMENTS)}
            <ul class="tongue-list">
                <li>{tongue.way(&format!("languages/{code}/agreements/"), AGREEMENTS, words::ASKED)}</li>
            </ul>
        </section>
    };
    // whatever is checked or missing anywhere in the language is so for its first page
    frame(tongue, title, &texts(library), "parents/", true, body.into_any())
}
