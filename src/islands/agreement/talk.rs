//! “I want to talk about this first” and “I don't agree”: proper ends of the sitting, for everybody.

use super::desk::Desk;
use super::handover::next_person;
use super::sheet::{TITLE, button, heading};
use crate::agreement::{Event, State};
use crate::components::sticker;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn first(desk: Desk) -> View {
    let disagrees = desk
        .draft
        .with_untracked(|draft| matches!(draft.as_ref().map(|d| d.state()), Some(State::Disagrees(_))));
    match (desk.is_pupil(), disagrees) {
        (true, false) => child(
            desk,
            "Good choice. Talk about it first.",
            "You are not in trouble. It is good to ask. Nobody has to sign today.",
        ),
        (true, true) => child(
            desk,
            "You said that you don’t agree.",
            "Thank you for saying so. You are not in trouble. Tell a grown-up why, and they will listen.",
        ),
        (false, _) => adult(desk, disagrees),
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

fn adult(desk: Desk, disagrees: bool) -> View {
    let (title, words) = if disagrees {
        ("You don’t agree", "Nothing is signed. This is kept as your answer.")
    } else {
        (
            "Talk about it first",
            "Nothing is signed. What you have read and answered is kept.",
        )
    };
    html! {
        <div class="taped" data-for="adult">
            <h2 id=TITLE tabindex="-1">{title}</h2>
            <p>{words}</p>
            {whom()}
            <div class="rule-foot">
                {next_person(desk)}
                {button("resume", "btn", "arrow-right", "We have talked. Carry on", move || desk.act(Event::Resumed))}
            </div>
        </div>
    }
}

fn whom() -> View {
    html! {
        <p>
            "Talk to "<span data-school="contact">"the class teacher or the school office"</span>
            ". Say which rule it is about. You can save this as a file for the school, and come back to this page at any time."
        </p>
    }
}

pub fn second(desk: Desk) -> View {
    let disagrees = desk
        .draft
        .with_untracked(|draft| matches!(draft.as_ref().map(|d| d.state()), Some(State::SecondDisagrees(_))));
    let pupil = desk.is_pupil();
    let (title, words) = match (pupil, disagrees) {
        (true, false) => (
            "Talk to the school first",
            "Nothing is signed for you. Your child’s part is kept on this device, and stays as it is.",
        ),
        (true, true) => (
            "You don’t agree",
            "Nothing is signed for you, and your answer is kept. Your child’s part stays as it is. It changes nothing about the care that your child has at school.",
        ),
        (false, false) => (
            "Talk about it first",
            "Nothing is signed for the school. The first part is kept, and stays as it is.",
        ),
        (false, true) => (
            "The school does not agree",
            "Nothing is signed for the school, and this answer is kept. The first part stays as it is.",
        ),
    };
    html! {
        <div class="taped" data-for="adult">
            <h2 id=TITLE tabindex="-1">{title}</h2>
            <p>{words}</p>
            {pupil.then(whom)}
            <div class="rule-foot">
                {next_person(desk)}
                {button("second-resume", "btn", "arrow-right", "We have talked. Carry on", move || desk.act(Event::Resumed))}
            </div>
        </div>
    }
}
