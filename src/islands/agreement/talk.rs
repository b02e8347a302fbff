//! “I want to talk about this first” and “I don't agree”: proper ends of the sitting, for a child.

use super::desk::Desk;
use super::next_person::next_person;
use super::sheet::{button, heading};
use crate::agreement::{Event, State};
use crate::components::sticker;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn screen(desk: Desk) -> View {
    let disagrees = desk
        .draft
        .with_untracked(|draft| matches!(draft.as_ref().map(|d| d.state()), Some(State::Disagrees(_))));
    match disagrees {
        false => child(
            desk,
            "Good choice. Talk about it first.",
            "You are not in trouble. It is good to ask. Nobody has to sign today.",
        ),
        true => child(
            desk,
            "You said that you don’t agree.",
            "Thank you for saying so. You are not in trouble. Tell a grown-up why, and they will listen.",
        ),
    }
}

fn child(desk: Desk, words: &'static str, say: &'static str) -> View {
    let root = desk.root.get_value();
    let who = [
        ("who-teacher", "your teacher"),
        ("who-home", "a grown-up at home"),
        ("who-trusted", "another adult you trust"),
    ];
    let who = who.map(|(art, name)| {
        let slot = (art == "who-teacher").then_some("tell");
        html! { <li>{sticker(&root, art, "calm-who-art")} <span data-school=slot>{name}</span></li> }
    });
    html! {
        <div class="taped">
            <div class="beside">
                {sticker(&root, "child-tells-adult", "big-art")}
                <div>
                    {heading(words, &format!("{words} {say} You can talk to your teacher, a grown-up at home, or another adult you trust."))}
                    <p class="say">{say}</p>
                    <p>"You can talk to:"</p>
                    <ul class="calm-who">{who}</ul>
                </div>
            </div>
            <div class="rule-foot">
                {next_person(desk)}
                {button("resume", "btn", "arrow-right", "We have talked. Carry on", move || desk.act(Event::Resumed))}
            </div>
        </div>
    }
}
