//! The part of whoever signs second: one short page, then the decision, then the signature. A parent or carer for a
//! pupil's agreement, otherwise the school.

use super::adult_signs::adult_signs;
use super::desk::Desk;
use super::details::fields;
use super::next_person::next_person;
use super::sheet::{TITLE, button, lines};
use crate::agreement::Event;
use crate::view::{View, html};
use leptos::prelude::*;

/// Words that differ between a parent and the school.
struct Voice {
    title: String,
    signed: String,
    talk: &'static str,
    sign: &'static str,
}

fn voice(desk: Desk) -> Voice {
    let name = desk.name();
    if desk.is_pupil() {
        Voice {
            title: format!("For the parent or carer of {name}"),
            signed: format!("The rules that {name} signed"),
            talk: "I want to talk to the school first",
            sign: "Sign as the parent or carer",
        }
    } else {
        Voice {
            title: "For the headteacher, or whoever acts for them".into(),
            signed: format!("What {name} signed"),
            talk: "I want to talk about this first",
            sign: "Sign for the school",
        }
    }
}

/// An adult signed; the school's part comes next.
pub fn handover(desk: Desk) -> View {
    let (title, words, go) = if desk.is_pupil() {
        (
            format!("{} has signed. Now your part", desk.name()),
            "You read one page, decide, and sign. It takes about two minutes. You can also talk to the school first, or say that you don’t agree.",
            "I am the parent or carer",
        )
    } else {
        (
            "Signed. Now the school’s part".to_owned(),
            "The headteacher, or whoever acts for them, signs too. Hand this device over now, or save your part below and give them the file.",
            "I sign for the school",
        )
    };
    html! {
        <div class="taped" data-for="adult">
            <h2 id=TITLE tabindex="-1">{title}</h2>
            <p>{words}</p>
            <div class="rule-foot">
                {next_person(desk)}
                {button("hand-over", "btn", "users", go, move || desk.act(Event::HandedOver))}
            </div>
        </div>
    }
}

pub fn read(desk: Desk) -> View {
    let Some(part) = desk.second() else {
        return View::nothing();
    };
    let voice = voice(desk);
    let pupil = desk.is_pupil();
    let rules = desk.agreement.with_value(|a| {
        let rule = |page: &crate::agreement::RulePage| {
            html! { <li><b>{page.title.clone()}</b><ul>{lines(&page.clauses)}</ul></li> }
        };
        a.pages.iter().map(rule).collect::<View>()
    });
    html! {
        <div class="taped" data-for="adult">
            <h2 id=TITLE tabindex="-1">{voice.title}</h2>
            <p>{part.intro.clone()}</p>
            {details_given(desk)}
            <details open=true>
                <summary>{voice.signed}</summary>
                <ul class="plain-list">{rules}</ul>
            </details>
            <h3>"By signing, you say"</h3>
            <ul class="plain-list">{lines(&part.clauses)}</ul>
            {desk.trouble()}
            <div class="rule-foot">
                {button("second-disagree", "btn btn-ghost", "x", "I don’t agree", move || decide(desk, Event::second_disagreed(pupil)))}
                {button("second-talk", "btn btn-ghost", "message-circle", voice.talk, move || decide(desk, Event::second_wants_to_talk(pupil)))}
                {button("second-agree", "btn", "check", "I agree", move || decide(desk, Event::second_agreed(pupil)))}
            </div>
        </div>
    }
}

/// What the first filled in: the item that is lent, a job title.
pub fn details_given(desk: Desk) -> View {
    let given = desk.draft.with(|draft| {
        let all = draft.as_ref().map(|draft| draft.details());
        let lines = all.unwrap_or_default().into_iter();
        lines
            .map(|(label, words)| (label.to_owned(), words))
            .collect::<Vec<_>>()
    });
    if given.is_empty() {
        return View::nothing();
    }
    let line = |(label, words): (String, String)| html! { <dt>{label}</dt><dd>{words}</dd> };
    html! { <dl class="facts">{given.into_iter().map(line).collect::<View>()}</dl> }
}

/// Their whole part stands on one page: it is read when they decide.
fn decide(desk: Desk, event: Event) {
    let Some(part) = desk.second() else { return };
    let pupil = desk.is_pupil();
    let mut clauses = part.clauses.into_iter();
    if clauses.all(|clause| desk.did(Event::second_read(pupil, clause.id))) {
        desk.act(event);
    }
}

pub fn sign(desk: Desk) -> View {
    let voice = voice(desk);
    let pupil = desk.is_pupil();
    let (fields, roles, sign) = (
        fields(desk, &desk.second().map(|part| part.details).unwrap_or_default()),
        desk.audience().second_roles(),
        move |role, name: &str, mark| desk.sign(role, name, mark, None),
    );
    let talk = button(
        "second-talk",
        "btn btn-ghost",
        "message-circle",
        voice.talk,
        move || desk.act(Event::second_wants_to_talk(pupil)),
    );
    html! {
        <div class="taped" data-for="adult">
            <h2 id=TITLE tabindex="-1">{voice.sign}</h2>
            {fields}
            {adult_signs(roles, "second-name", String::new(), sign)}
            {desk.trouble()}
            <div class="rule-foot">{talk}</div>
        </div>
    }
}
