//! Search for adults. assets/search.js looks in the index that the generator writes; without script the main places are listed.

use super::help::phone;
use crate::components::{Audience, Here, help_button, help_panel, icon, page_footer, page_header};
use crate::lesson::Band;
use crate::library::Contact;
use leptos::prelude::*;

/// Whom to ring before anything is read, in this order (guidance/contacts.toml).
const AT_ONCE: [&str; 7] = [
    "emergency",
    "nhs-111",
    "lifeline-ni",
    "police",
    "nspcc",
    "samaritans",
    "childline",
];

pub fn page(contacts: &[Contact], root: &str) -> impl IntoView + use<> {
    let numbers = AT_ONCE
        .into_iter()
        .filter_map(|id| contacts.iter().find(|c| c.id == id));
    let numbers = numbers.map(number).collect_view();
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult search" tabindex="-1">
            <h1>"Search"</h1>
            <form id="search" class="search-form" role="search" autocomplete="off" hidden>
                <label for="search-words">"What are you looking for?"</label>
                <p id="search-hint" class="search-hint">
                    "Say it in your own words: “roblox chat”, “can’t stop playing”, “password lesson”. What you type stays on this device."
                </p>
                <div class="search-line">
                    <input
                        id="search-words"
                        type="search"
                        maxlength="120"
                        autocapitalize="none"
                        spellcheck="true"
                        enterkeyhint="search"
                        aria-describedby="search-hint"
                    />
                    <button class="btn" type="submit">
                        {icon("search")}
                        <span>"Search"</span>
                    </button>
                </div>
            </form>
            <section id="search-urgent" class="notice search-urgent" data-tone="tell" aria-labelledby="search-urgent-title" hidden>
                <h2 id="search-urgent-title">"Is a child hurt or in danger? Don’t wait."</h2>
                <ul>{numbers}</ul>
                <p><a href=format!("{root}help/#adults")>"What to do, step by step"</a></p>
            </section>
            <p id="search-said" class="search-said" role="status"></p>
            <p id="search-lost" class="notice" data-tone="think" hidden>
                "There may be no internet just now, or a filter may be in the way. Try again when you are connected. Pages that you have opened before "
                "still work: go there from the places below. If it stays like this, ask whoever looks after your network to let this site’s search.json through."
            </p>
            <ol id="search-found" class="search-found" hidden></ol>
            <section id="search-places" aria-labelledby="search-places-title">
                <h2 id="search-places-title">"The main places"</h2>
                <ul class="search-found">{places(root)}</ul>
            </section>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

fn number(contact: &Contact) -> impl IntoView + use<> {
    view! { <li><b>{contact.name.clone()}</b> " " {phone(contact)} " " <span>{contact.what.clone()}</span></li> }
}

fn places(root: &str) -> impl IntoView + use<> {
    let fixed = [
        ("help/#adults", "Help", "What to do now, and who to ring."),
        (
            "parents/",
            "For parents and carers",
            "Short pages that say what to do and what to say.",
        ),
        (
            "teachers/",
            "For teachers",
            "Plans, what to print, the register, and what to do when something has happened.",
        ),
        ("agreements/", "Agreements", "Read, understand and sign the rules."),
    ];
    let fixed = fixed.map(|(path, title, what)| place(format!("{root}{path}"), title.into(), what.into()));
    let lessons = Band::ALL.map(|band| {
        let title = format!("Lessons for {}", band.name());
        place(
            format!("{root}{}/", band.slug()),
            title,
            format!("For {}.", band.ages()),
        )
    });
    (fixed.collect_view(), lessons.collect_view())
}

fn place(href: String, title: String, what: String) -> impl IntoView {
    view! { <li><a href=href>{title}</a> <p>{what}</p></li> }
}
