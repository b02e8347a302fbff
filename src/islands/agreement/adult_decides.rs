//! An adult decides: agree, talk about it first, or don't agree; and what follows when they don't.

use super::desk::{Desk, Screen};
use super::next_person::next_person;
use super::renewed;
use super::sheet::{TITLE, button, heading};
use crate::agreement::{Event, State};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn screen(desk: Desk) -> View {
    html! {
        <div class="taped" data-for="adult">
            {heading("Your decision", "Your decision")}
            {renewed::known(desk)}
            <p>"You have read all of it. You sign on the next screen. If something is unclear, talk about it first: nobody has to sign today."</p>
            {desk.trouble()}
            <div class="rule-foot">
                {button("back", "btn btn-ghost", "arrow-left", "Read it again", move || desk.look_at(Some(Screen::Rule(0))))}
                {button("disagree", "btn btn-ghost", "x", "I don’t agree", move || desk.act(Event::Disagreed))}
                {button("talk", "btn btn-ghost", "message-circle", "I want to talk about this first", move || desk.act(Event::WantsToTalk))}
                {button("agree", "btn", "check", "I agree", move || desk.act(Event::Agreed))}
            </div>
        </div>
    }
}

pub fn first(desk: Desk) -> View {
    let disagrees = desk
        .draft
        .with_untracked(|draft| matches!(draft.as_ref().map(|d| d.state()), Some(State::Disagrees(_))));
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
