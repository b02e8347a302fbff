//! The part of whoever signs second: one short page, then the decision, then the signature. A parent or carer for a
//! pupil's agreement, otherwise the school.

use super::desk::Desk;
use super::details::fields;
use super::mark::Mark;
use super::pad::{Ink, pad};
use super::sheet::{TITLE, button, yes_no};
use super::sign::{Way, name_field, ways};
use crate::agreement::{Clause, Event, Role};
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

pub fn lines(clauses: &[Clause]) -> View {
    clauses
        .iter()
        .map(|clause| html! { <li>{clause.text.clone()}</li> })
        .collect::<View>()
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
            <details>
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
            .map(|(label, words)| (label.to_owned(), words.to_string()))
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

/// As what an adult signs, their name, and typing or drawing it.
pub fn adult_signs<F>(roles: &'static [Role], field: &'static str, name: String, sign: F) -> View
where
    F: Fn(Role, &str, Mark) + Copy + Send + Sync + 'static,
{
    let way = RwSignal::new(Way::Type);
    let ink = RwSignal::new(Ink::new());
    let name = RwSignal::new(name);
    let role = RwSignal::new(roles.first().copied().unwrap_or(Role::Child));
    let choose = |is: Role| {
        let (label, words) = about(is);
        html! {
            <li>
                <button type="button" class="way" data-do=label aria-pressed=move || yes_no(role.get() == is) on:click=move |_| role.set(is)>
                    {words}
                </button>
            </li>
        }
    };
    let choice = (roles.len() > 1).then(|| {
        html! { <ul class="ways" role="list" aria-label="Who are you?">{roles.iter().copied().map(choose).collect::<View>()}</ul> }
    });
    let press = move || {
        let mark = match way.get_untracked() {
            Way::Draw => Mark::Drawn(ink.get_untracked()),
            Way::Type | Way::Picture => Mark::Typed,
        };
        sign(role.get_untracked(), &name.get_untracked(), mark);
    };
    html! {
        {choice}
        {name_field(field, "Your name, as it should stand in the record", name)}
        {move || super::sign::undrawable(&name.get())}
        {ways(&[Way::Type, Way::Draw], way)}
        {move || match way.get() {
            Way::Draw => pad(ink),
            Way::Type | Way::Picture => html! { <p>"Your typed name is your signature. It counts the same as a drawn one."</p> },
        }}
        {button("sign", "btn", "check", "Sign", press)}
    }
}

fn about(role: Role) -> (&'static str, &'static str) {
    match role {
        Role::Child => ("role-child", "Child"),
        Role::Parent => ("role-parent", "Parent"),
        Role::Carer => ("role-carer", "Carer"),
        Role::Staff => ("role-staff", "I work here"),
        Role::Governor => ("role-governor", "Governor"),
        Role::Volunteer => ("role-volunteer", "Volunteer"),
        Role::Visitor => ("role-visitor", "Visitor"),
        Role::Borrower => ("role-borrower", "I borrow it"),
        Role::Head => ("role-head", "Headteacher"),
        Role::Delegate => ("role-delegate", "I act for the headteacher"),
    }
}
