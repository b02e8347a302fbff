//! What can be pressed: a thick coloured bottom edge says so.

use crate::view::{View, html};

/// An interface icon from the sprite that the template puts in every page. Decoration: the words stand beside it.
pub fn icon(name: &'static str) -> View {
    html! {
        <svg class="icon" aria-hidden="true">
            <use href=format!("#i-{name}")></use>
        </svg>
    }
}

/// Reads `text` aloud. Hidden until the page knows of a recording, or a voice that works without a network
/// (`html[data-speech=yes]`); assets/listen.js answers.
pub fn listen(text: impl Into<String>) -> View {
    html! {
        <button type="button" class="round listen" data-say=text.into() aria-label="Listen">
            {icon("volume-2")}
        </button>
    }
}

/// Reads what stands on the page: the blocks that `what`, a selector, finds.
pub fn listen_to(what: &'static str) -> View {
    html! {
        <button type="button" class="round listen" data-read=what aria-label="Listen to this page">
            {icon("volume-2")}
        </button>
    }
}

/// A link that looks and feels like a button. `class` is `btn` or `btn btn-ghost`.
pub fn button_link(
    href: impl Into<String>,
    class: &'static str,
    symbol: Option<&'static str>,
    words: impl Into<String>,
) -> View {
    html! {
        <a class=class href=href.into()>
            {symbol.map(icon)}
            <span>{words.into()}</span>
        </a>
    }
}

/// A round link that shows only an icon; `name` is what it is called.
pub fn round_link(href: impl Into<String>, symbol: &'static str, name: &'static str) -> View {
    html! {
        <a class="round" href=href.into() aria-label=name>
            {icon(symbol)}
        </a>
    }
}

/// The way to the search, for adults.
pub fn search_link(root: &str) -> View {
    html! {
        <a class="search-way" href=format!("{root}search/")>
            {icon("search")}
            <span>"Search"</span>
        </a>
    }
}
