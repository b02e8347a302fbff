//! The first page: who are you?

use super::languages::list::ways;
use crate::components::{
    Audience, Scene, help_button, help_panel, icon, listen, page_footer, pupil_header, scene, spoken, sticker,
};
use crate::lesson::{Band, Lesson};
use crate::library::languages::Language;
use leptos::prelude::*;

/// A door leads somewhere that exists: a band without lessons has none.
struct Door {
    /// Its colours in the style sheet.
    look: &'static str,
    href: String,
    picture: &'static str,
    words: &'static str,
    more: &'static str,
}

pub fn page(lessons: &[&Lesson], languages: &[Language], root: &str) -> impl IntoView + use<> {
    let doors = doors(lessons, root).into_iter().map(|d| door(d, root)).collect_view();
    view! {
        {help_panel(root, Audience::Pupils)}
        {scene(root, Scene::Harbour)}
        {pupil_header(root, "./")}
        <main id="main" class="home" tabindex="-1">
            <div class="home-hello">
                {sticker(root, "pip-cut-wave", "home-pip")}
                <div class="home-bubble">
                    {listen(spoken::HELLO)}
                    <h1>{spoken::HELLO}</h1>
                </div>
            </div>
            <ul class="doors">{doors}</ul>
            {ways(languages, "", root).map(|ways| view! { <div class="paper">{ways}</div> })}
        </main>
        {help_button(root, Audience::Pupils)}
        {page_footer(root)}
    }
}

fn doors(lessons: &[&Lesson], root: &str) -> Vec<Door> {
    let has = |band: Band| lessons.iter().any(|lesson| lesson.band == band);
    let pupils = |band: Band| {
        let (look, picture, words) = match band {
            Band::Eyfs => ("eyfs", "door-eyfs", spoken::DOORS[0]),
            Band::Ks1 => ("ks1", "door-ks1", spoken::DOORS[1]),
            Band::Ks2 => ("ks2", "door-ks2", spoken::DOORS[2]),
        };
        let href = format!("{root}{}/", band.slug());
        Door {
            look,
            href,
            picture,
            words,
            more: "",
        }
    };
    let mut doors: Vec<Door> = Band::ALL.into_iter().filter(|band| has(*band)).map(pupils).collect();
    doors.push(Door {
        look: "parents",
        href: format!("{root}parents/"),
        picture: "door-parents",
        words: spoken::DOORS[3],
        more: "or I look after a child",
    });
    doors.push(Door {
        look: "teachers",
        href: format!("{root}teachers/"),
        picture: "door-teachers",
        words: spoken::DOORS[4],
        more: "or I work in a school",
    });
    doors
}

fn door(door: Door, root: &str) -> impl IntoView + use<> {
    let more = (!door.more.is_empty()).then(|| view! { <small>{door.more}</small> });
    view! {
        <li class="opt">
            <a class="door" data-door=door.look href=door.href>
                {sticker(root, door.picture, "door-art")}
                <span class="door-words">
                    <span>{door.words} {more}</span>
                    <span class="go">{icon("arrow-right")}</span>
                </span>
            </a>
            {listen(door.words)}
        </li>
    }
}
