//! The most important pages for parents in other languages, with the English beside them.

pub mod agreements;
pub mod help;
pub mod hub;
pub mod list;
mod tongue;
pub mod topic;

use crate::components::{Here, icon, page_footer, page_header, sticker};
use crate::library::languages::{HELP, SITE, Text, words};
use leptos::prelude::*;
use tongue::As;
pub use tongue::Tongue;

/// What all pages of a language have around their body: the ways, the title, whom to ring, and what to think of the translation.
/// `here` are the page's own texts; `english` is the address of the same page in English, below the root.
fn frame(
    tongue: &Tongue<'_>,
    title: AnyView,
    here: &[Text],
    english: &str,
    is_hub: bool,
    body: AnyView,
) -> impl IntoView + use<> {
    let root = tongue.root;
    let all = (!is_hub).then(|| tongue.way(&format!("languages/{}/", tongue.language.code), SITE, words::ALL_PAGES));
    view! {
        {panel(tongue)}
        {page_header(root, Here::Parents)}
        <main id="main" class="adult tongue" dir=tongue.language.dir() tabindex="-1">
            <nav class="tongue-ways" aria-label="Languages">
                <ul class="tongue-way">
                    {all.map(|way| view! { <li>{way}</li> })}
                    <li>{tongue.way(english, SITE, words::IN_ENGLISH)}</li>
                    <li>{tongue.way("languages/", SITE, words::OTHER_LANGUAGES)}</li>
                </ul>
            </nav>
            {title}
            <div class="notice" data-tone="tell">
                {tongue.pair(As::Words, SITE, words::DANGER)}
                {tongue.pair(As::Words, SITE, words::INTERPRETER)}
            </div>
            {notice(tongue, here)}
            {body}
            <div class="notice tongue-notice">
                {tongue.pair(As::Words, SITE, words::ADVICE)}
                {tongue.pair(As::Words, SITE, words::CORRECT)}
            </div>
        </main>
        {button(tongue)}
        {page_footer(root)}
    }
}

/// The way to help, in the language.
fn button(tongue: &Tongue<'_>) -> impl IntoView + use<> {
    view! {
        <nav class="help-way" aria-label="Help">
            <a class="help" href="#need-help" data-help="yes">
                {sticker(tongue.root, "heart-hands", "help-hand")}
                {tongue.name(SITE, words::HELP_NOW)}
            </a>
        </nav>
    }
}

/// What it opens.
fn panel(tongue: &Tongue<'_>) -> impl IntoView + use<> {
    let all = format!("languages/{}/help/#adults", tongue.language.code);
    view! {
        <section id="need-help" class="calm calm-adult tongue" tabindex="-1" dir=tongue.language.dir() aria-labelledby="need-help-title">
            <div class="calm-sheet">
                {sticker(tongue.root, "pip-cut-calm", "calm-art")}
                <div class="calm-words">
                    <div id="need-help-title">{tongue.pair(As::Heading, SITE, words::HELP_NOW)}</div>
                    {tongue.pair(As::Words, SITE, words::INTERPRETER)}
                    <ol class="both-list">{help::told(tongue)}</ol>
                    {tongue.pair(As::Words, SITE, words::ADVICE)}
                    <p>{tongue.way(&all, HELP, words::FOR_ADULTS)}</p>
                </div>
                <a class="btn calm-back" href="#main">
                    {icon("arrow-left")}
                    {tongue.name(SITE, words::BACK)}
                </a>
            </div>
        </section>
    }
}

/// Whether anybody has checked what stands here, and what follows from that.
fn notice(tongue: &Tongue<'_>, here: &[Text]) -> impl IntoView + use<> {
    let tally = tongue.tally(here);
    let headline = match (tally.by_machine, tally.checked) {
        (0, 0) => None,
        (0, _) => Some(words::CHECKED),
        (_, 0) => Some(words::BY_MACHINE),
        _ => Some(words::PARTLY_BY_MACHINE),
    };
    let headline = headline.map(|words| tongue.pair(As::Strong, SITE, words));
    let missing = (tally.missing > 0).then(|| tongue.pair(As::Words, SITE, words::SOME_IN_ENGLISH));
    view! {
        <div class="notice tongue-notice">
            {headline}
            {tongue.pair(As::Words, SITE, words::MISTAKES)}
            {missing}
        </div>
    }
}
