//! Clauses of an agreement: on or off, in other words, or the school's own; and questions.

use super::desk::Desk;
use super::field::{Typing, typed};
use crate::agreement::{Agreement, Changes, Clause, Id, Question, RulePage};
use crate::browser::page;
use crate::components::icon;
use crate::school::{Place, shortened};
use crate::view::{View, html};
use leptos::prelude::*;

/// The heading of a rule, which can be worded in another way.
pub fn title(desk: Desk, agreement: &Agreement, page: &RulePage) -> View {
    let words = words_of(desk, agreement, &page.id, &page.title);
    html! {
        <h4>{move || words.get()}</h4>
        {reworded(desk, agreement, &page.id, &page.title, "the heading")}
    }
}

pub fn clause(desk: Desk, agreement: &Agreement, clause: &Clause) -> View {
    let words = words_of(desk, agreement, &clause.id, &clause.text);
    let place = Place::Clause(agreement.id.clone(), clause.id.clone());
    let shown = if clause.switch.is_some() {
        switch(desk, agreement, clause, words)
    } else {
        html! {
            <p class="sf-fixed">{icon("check")} <span>{move || words.get()} " " <small>"Every school keeps this one."</small></span></p>
        }
    };
    let wrong = wrong_with_switch(desk, place);
    html! {
        <li class="sf-clause" data-clause=clause.id.to_string()>
            {shown}
            <p class="sf-wrong">{wrong}</p>
            {reworded(desk, agreement, &clause.id, &clause.text, "this clause")}
        </li>
    }
}

fn switch(desk: Desk, agreement: &Agreement, clause: &Clause, words: Memo<String>) -> View {
    let id = format!("{}-on", Place::Clause(agreement.id.clone(), clause.id.clone()).anchor());
    let (of, switched) = (agreement.id.clone(), clause.clone());
    let stands = Memo::new(move |_| desk.draft.with(|draft| draft.stands(&of, &switched)));
    checkbox(desk, agreement, &clause.id, id, stands, words)
}

/// The id is the place's own where no text field has it.
fn checkbox(desk: Desk, agreement: &Agreement, id: &Id, anchor: String, on: Memo<bool>, words: Memo<String>) -> View {
    let (n, id) = (desk.at(agreement), id.clone());
    let press = move |event: leptos::ev::Event| {
        let stands = event_target_checked(&event);
        desk.agreements.with_value(|all| {
            if let Some(agreement) = all.get(n) {
                desk.change(|draft| draft.switch(agreement, &id, stands));
            }
        });
    };
    html! {
        <label class="sf-switch" for=anchor.clone()>
            <input id=anchor type="checkbox" prop:checked=move || on.get() on:change=press />
            <span>{move || words.get()}</span>
        </label>
    }
}

pub fn question(desk: Desk, agreement: &Agreement, question: &Question) -> View {
    let anchor = Place::Clause(agreement.id.clone(), question.id.clone()).anchor();
    let (of, id) = (agreement.id.clone(), question.id.clone());
    let asked = Memo::new(move |_| desk.draft.with(|draft| draft.asks(&of, &id)));
    let ask = question.ask.clone();
    let words = Memo::new(move |_| format!("Ask: {ask}"));
    html! { <div class="sf-question">{checkbox(desk, agreement, &question.id, anchor, asked, words)}</div> }
}

/// As the school has it.
fn words_of(desk: Desk, agreement: &Agreement, id: &Id, general: &str) -> Memo<String> {
    let (of, id, general) = (agreement.id.clone(), id.clone(), general.to_owned());
    Memo::new(move |_| {
        desk.draft
            .with(|draft| draft.reworded(&of, &id).map(|words| words.trim().to_owned()))
            .filter(|words| !words.is_empty())
            .unwrap_or_else(|| general.clone())
    })
}

/// What is amiss beside the switch; what is amiss with the words stands at their field.
fn wrong_with_switch(desk: Desk, place: Place) -> impl Fn() -> Option<String> + Send + Sync + 'static {
    let wrong = desk.wrong(place.clone());
    move || {
        let is_typed =
            matches!(&place, Place::Clause(of, id) if desk.draft.with(|draft| draft.reworded(of, id).is_some()));
        if is_typed { None } else { wrong.get() }
    }
}

/// A button that brings other words, or their field.
fn reworded(desk: Desk, agreement: &Agreement, id: &Id, general: &str, what: &'static str) -> View {
    let place = Place::Clause(agreement.id.clone(), id.clone());
    let (of, id, general) = (agreement.id.clone(), id.clone(), general.to_owned());
    let is_reworded = {
        let (of, id) = (of.clone(), id.clone());
        Memo::new(move |_| desk.draft.with(|draft| draft.reworded(&of, &id).is_some()))
    };
    move_view(move || {
        let (of, id) = (of.clone(), id.clone());
        let anchor = place.anchor();
        let about = shortened(&general);
        if !is_reworded.get() {
            let words = general.clone();
            return html! {
                <button
                    type="button"
                    class="sf-reword"
                    data-do=format!("reword-{id}")
                    on:click=move |_| {
                        let words = words.clone();
                        desk.change(|draft| draft.reword(&of, &id, Some(words)));
                        page::focus(anchor.clone());
                    }
                >
                    {icon("pencil")} <span>{format!("Word {what} in another way")}</span> <span class="hush">{format!(": {about}")}</span>
                </button>
            };
        }
        let typing = Typing {
            place: place.clone(),
            label: "Your words".into(),
            label_more: Some(format!("in place of: {about}")),
            why: None,
            most: Changes::LONGEST,
            is_long: true,
        };
        html! {
            <div class="sf-words">
                {typed(desk, typing, None)}
                <p class="sf-why">"Harbour’s words: “" {general.clone()} "”"</p>
                <button
                    type="button"
                    class="sf-reword"
                    on:click=move |_| desk.change(|draft| draft.reword(&of, &id, None))
                >
                    {icon("undo-2")} <span>"Use Harbour’s words again"</span> <span class="hush">{format!(": {about}")}</span>
                </button>
            </div>
        }
    })
}

fn move_view(made: impl Fn() -> View + Send + 'static) -> View {
    View::Live(Box::new(made))
}

/// Clauses of the school's own under a rule.
pub fn own(desk: Desk, agreement: &Agreement, page: &str) -> View {
    let of = agreement.id.clone();
    let page = page.to_owned();
    let ids = {
        let (of, page) = (of.clone(), page.clone());
        Memo::new(move |_| {
            let own = desk.draft.with(|draft| draft.own_clauses(&of, &page));
            own.into_iter().map(|added| added.id).collect::<Vec<Id>>()
        })
    };
    let add_id = format!("sf-add-{of}-{page}");
    let each = {
        let (of, add_id) = (of.clone(), add_id.clone());
        move || {
            let all = ids.get();
            all.into_iter()
                .map(|id| own_one(desk, &of, id, &add_id))
                .collect::<View>()
        }
    };
    let add = move |_| {
        let mut added = None;
        desk.change(|draft| added = draft.add_clause(&of, &page));
        if let Some(id) = added {
            page::focus(Place::Clause(of.clone(), id).anchor());
        }
    };
    html! {
        <div class="sf-own">
            {each}
            <button type="button" class="sf-reword" id=add_id on:click=add>{icon("plus")} <span>"Add a clause of your own"</span></button>
        </div>
    }
}

fn own_one(desk: Desk, of: &Id, id: Id, add_id: &str) -> View {
    let typing = Typing {
        place: Place::Clause(of.clone(), id.clone()),
        label: "A clause of your own".into(),
        label_more: None,
        why: None,
        most: Changes::LONGEST,
        is_long: true,
    };
    let (of, add_id) = (of.clone(), add_id.to_owned());
    html! {
        <div class="sf-words" data-own=id.to_string()>
            {typed(desk, typing, None)}
            <button
                type="button"
                class="sf-reword"
                on:click=move |_| {
                    desk.change(|draft| draft.remove_clause(&of, &id));
                    page::focus(add_id.clone());
                }
            >
                {icon("trash-2")} <span>"Remove this clause"</span>
            </button>
        </div>
    }
}
