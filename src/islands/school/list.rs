//! A field that is a list: entries to add, to remove and to move.

use super::desk::Desk;
use super::field::{Typing, typed, why_of};
use crate::browser::page;
use crate::components::icon;
use crate::school::{Asked, ListAct, Place, Profile, parts};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn list(desk: Desk, asked: &'static Asked) -> View {
    let field = asked.field;
    let place = Place::Field(field);
    let (id, why) = (place.anchor(), format!("{}-why", place.anchor()));
    let wrong = desk.wrong(place);
    // an empty one to begin with
    let count = Memo::new(move |_| desk.draft.with(|draft| draft.entries(field)).max(1));
    let described = why.clone();
    let entries = move || {
        let all = count.get();
        (0..all).map(|n| entry(desk, asked, n, all)).collect::<View>()
    };
    let add = move |_| {
        let all = count.get_untracked();
        desk.change(|draft| {
            // the empty one that is shown counts
            while draft.entries(field) <= all && draft.entries(field) < Profile::MAX_LIST {
                draft.change_list(field, ListAct::Add);
            }
        });
        focus(field, all);
    };
    let is_full = move || count.get() >= Profile::MAX_LIST;
    html! {
        <fieldset class="sf-asked sf-list" data-field=field id=id.clone() tabindex="-1" aria-describedby=described>
            <legend>{asked.label}</legend>
            {if parts(field).is_empty() { why_of(why, asked) } else { html! { <p class="sf-why" id=why>{asked.why}</p> } }}
            <p class="sf-wrong">{move || wrong.get()}</p>
            <ol class="sf-entries" role="list">{entries}</ol>
            {move || if is_full() {
                html! { <p class="sf-left">{format!("There is room for {}.", Profile::MAX_LIST)}</p> }
            } else {
                html! {
                    <button type="button" class="btn btn-ghost btn-small" data-do=format!("add-{field}") on:click=add>
                        {icon("plus")} <span>"Add another"</span> <span class="hush">{format!(" to “{}”", asked.label)}</span>
                    </button>
                }
            }}
        </fieldset>
    }
}

fn focus(field: &'static str, n: usize) {
    let first = parts(field).first();
    let place = first.map_or(Place::Entry(field, n), |(part, _, _)| Place::Part(field, n, part));
    page::focus(place.anchor());
}

fn entry(desk: Desk, asked: &'static Asked, n: usize, all: usize) -> View {
    let field = asked.field;
    let one = |place: Place, label: String, more: Option<String>, hint: Option<&'static str>| {
        let why = hint.map(|_| format!("{}-why", place.anchor()));
        let typing = Typing {
            place,
            label,
            label_more: more,
            why: why.clone().or_else(|| Some(format!("sf-{field}-why"))),
            most: Profile::MAX_TEXT,
            is_long: false,
        };
        let hint = why
            .zip(hint)
            .map(|(id, hint)| html! { <p class="sf-why" id=id>"For example: “" {hint} "”"</p> });
        typed(desk, typing, hint)
    };
    let number = n + 1;
    let inputs: View = if parts(field).is_empty() {
        one(
            Place::Entry(field, n),
            format!("{number}."),
            Some(asked.label.into()),
            None,
        )
    } else {
        let parts = parts(field).iter().map(|(part, label, hint)| {
            // one example is enough
            let hint = (n == 0).then_some(*hint);
            one(
                Place::Part(field, n, part),
                (*label).into(),
                Some(format!("{number}, {}", asked.label)),
                hint,
            )
        });
        parts.collect()
    };
    let act = move |act: ListAct, then: usize| {
        desk.change(|draft| draft.change_list(field, act));
        focus(field, then);
    };
    let name = |what: &str| Some(format!("{what} {number} of “{}”", asked.label));
    html! {
        <li class="sf-entry" data-parts=parts(field).len().to_string()>
            <div class="sf-parts">{inputs}</div>
            <div class="sf-moves">
                <button
                    type="button"
                    class="round sf-move"
                    aria-label=name("Move up")
                    disabled=(n == 0).then_some("disabled")
                    on:click=move |_| act(ListAct::Up(n), n.saturating_sub(1))
                >
                    {icon("arrow-up")}
                </button>
                <button
                    type="button"
                    class="round sf-move"
                    aria-label=name("Move down")
                    disabled=(number == all).then_some("disabled")
                    on:click=move |_| act(ListAct::Up(number), number)
                >
                    {icon("arrow-down")}
                </button>
                <button
                    type="button"
                    class="round sf-move"
                    aria-label=name("Remove")
                    data-do=format!("remove-{field}-{n}")
                    on:click=move |_| act(ListAct::Remove(n), n.min(all.saturating_sub(2)))
                >
                    {icon("trash-2")}
                </button>
            </div>
        </li>
    }
}
