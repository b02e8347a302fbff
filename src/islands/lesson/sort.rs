//! Sort: take a thing up, then tap the group where it belongs.

use super::hand::{Hand, ask as how_to, yes_no};
use crate::components::{icon, listen};
use crate::lesson::{Action, Group, Sort, SortItem, Work, ask};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn view(sort: Sort, hand: Hand) -> View {
    let waiting = sort
        .items
        .iter()
        .cloned()
        .map(|item| tray_item(item, hand))
        .collect::<View>();
    let items = StoredValue::new(sort.items);
    let groups = sort.groups.into_iter().map(|g| group(g, items, hand)).collect::<View>();
    let holding = move || hand.work(|work| matches!(work, Work::Sort { held: Some(_), .. }));
    html! {
        {move || how_to(if holding() { ask::SORT_HELD } else { ask::SORT })}
        <ul class="tray" aria-label="To sort">{waiting}</ul>
        <ul class="groups" aria-label="Groups" data-holding=move || yes_no(holding())>{groups}</ul>
    }
}

fn tray_item(item: SortItem, hand: Hand) -> View {
    let id = StoredValue::new(item.id);
    let held =
        move || hand.work(|work| matches!(work, Work::Sort { held: Some(held), .. } if id.with_value(|id| held == id)));
    let placed =
        move || hand.work(|work| matches!(work, Work::Sort { placed, .. } if id.with_value(|id| placed.contains(id))));
    html! {
        <li class="opt" hidden=placed>
            <button type="button" class="item" aria-pressed=move || yes_no(held())
                on:click=move |_| hand.act(Action::Hold(id.get_value()))>
                {item.picture.map(|p| html! { <span class="item-art">{hand.picture(&p, "option-picture")}</span> })}
                <span class="item-text">{item.text.clone()}</span>
            </button>
            {listen(item.text)}
        </li>
    }
}

fn group(group: Group, items: StoredValue<Vec<SortItem>>, hand: Hand) -> View {
    let id = StoredValue::new(group.id);
    let place = move |_| {
        let held = hand.state().with_untracked(|s| match &s.work {
            Work::Sort { held, .. } => held.clone(),
            _ => None,
        });
        if let Some(item) = held {
            hand.act(Action::Place {
                item,
                group: id.get_value(),
            });
        }
    };
    let inside = move || {
        items.with_value(|items| {
            let here = |item: &&SortItem| {
                id.with_value(|id| &item.group == id)
                    && hand.work(|work| matches!(work, Work::Sort { placed, .. } if placed.contains(&item.id)))
            };
            items
                .iter()
                .filter(here)
                .map(|item| html! { <li>{icon("check")} {item.text.clone()}</li> })
                .collect::<View>()
        })
    };
    html! {
        <li class="group">
            <button type="button" class="group-button" on:click=place>
                {group.picture.map(|p| html! { <span class="group-art">{hand.picture(&p, "option-picture")}</span> })}
                <span class="group-name">{group.name.clone()}</span>
            </button>
            {listen(group.name)}
            <ul class="group-items">{inside}</ul>
        </li>
    }
}
