//! The grown-up's part: one short page, then the decision, then the signature.

use super::desk::Desk;
use super::mark::Mark;
use super::pad::{Ink, pad};
use super::sheet::{TITLE, button, yes_no};
use super::sign::{Way, name_field, ways};
use crate::agreement::{Event, Role};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn read(desk: Desk) -> View {
    let child = desk.child().map_or_else(String::new, |child| child.name.to_string());
    let (intro, clauses, rules) = desk.agreement.with_value(|a| {
        let clauses = a
            .parent
            .clauses
            .iter()
            .map(|clause| html! { <li>{clause.text.clone()}</li> })
            .collect::<View>();
        let rules = a
            .pages
            .iter()
            .map(|rule| html! { <li>{rule.title.clone()}</li> })
            .collect::<View>();
        (a.parent.intro.clone(), clauses, rules)
    });
    html! {
        <div class="taped" data-for="adult">
            <h2 id=TITLE tabindex="-1">{format!("For the parent or carer of {child}")}</h2>
            <p>{intro}</p>
            <details>
                <summary>{format!("The rules that {child} signed")}</summary>
                <ul class="plain-list">{rules}</ul>
            </details>
            <h3>"By signing, you say"</h3>
            <ul class="plain-list">{clauses}</ul>
            {desk.trouble()}
            <div class="rule-foot">
                {button("parent-talk", "btn btn-ghost", "message-circle", "I want to talk to the school first", move || decide(desk, Event::ParentWantsToTalk))}
                {button("parent-agree", "btn", "check", "I agree", move || decide(desk, Event::ParentAgreed))}
            </div>
        </div>
    }
}

/// Their whole part stands on one page: it is read when they decide.
fn decide(desk: Desk, event: Event) {
    let clauses = desk.agreement.with_value(|a| {
        a.parent
            .clauses
            .iter()
            .map(|clause| clause.id.clone())
            .collect::<Vec<_>>()
    });
    let read = clauses.into_iter().all(|clause| desk.did(Event::ParentRead { clause }));
    if read {
        desk.act(event);
    }
}

pub fn sign(desk: Desk) -> View {
    let way = RwSignal::new(Way::Type);
    let ink = RwSignal::new(Ink::new());
    let name = RwSignal::new(String::new());
    let role = RwSignal::new(Role::Parent);
    let roles = [("role-parent", Role::Parent, "Parent"), ("role-carer", Role::Carer, "Carer")].map(|(label, is, words)| {
        html! {
            <li>
                <button type="button" class="way" data-do=label aria-pressed=move || yes_no(role.get() == is) on:click=move |_| role.set(is)>
                    {words}
                </button>
            </li>
        }
    });
    let press = move || {
        let mark = match way.get_untracked() {
            Way::Draw => Mark::Drawn(ink.get_untracked()),
            Way::Type | Way::Picture => Mark::Typed,
        };
        desk.sign(role.get_untracked(), &name.get_untracked(), mark);
    };
    html! {
        <div class="taped" data-for="adult">
            <h2 id=TITLE tabindex="-1">"Sign as the parent or carer"</h2>
            <ul class="ways" role="list" aria-label="Who are you?">{roles}</ul>
            {name_field("parent-name", "Your name, as it should stand in the record", name)}
            {ways(&[Way::Type, Way::Draw], way)}
            {move || match way.get() {
                Way::Draw => pad(ink),
                Way::Type | Way::Picture => html! { <p>"Your typed name is your signature. It counts the same as a drawn one."</p> },
            }}
            {desk.trouble()}
            <div class="rule-foot">
                {button("parent-talk", "btn btn-ghost", "message-circle", "I want to talk to the school first", move || desk.act(Event::ParentWantsToTalk))}
                {button("sign", "btn", "check", "Sign", press)}
            </div>
        </div>
    }
}
