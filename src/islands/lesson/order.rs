//! Order: move things up and down until they stand in order.

use super::hand::{Hand, ask as how_to};
use crate::browser::page;
use crate::components::{icon, listen};
use crate::lesson::{Action, Id, Order, OrderItem, Work, ask};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn view(order: Order, hand: Hand) -> View {
    let count = order.items.len();
    let items = StoredValue::new(order.items);
    let rows = move || {
        let order = hand.work(|work| {
            if let Work::Order { order, .. } = work {
                order.clone()
            } else {
                vec![]
            }
        });
        items.with_value(|items| {
            let found = |id: &Id| items.iter().find(|i| &i.id == id).cloned();
            order
                .iter()
                .filter_map(found)
                .enumerate()
                .map(|(n, item)| row(n, count, item, hand))
                .collect::<View>()
        })
    };
    html! {
        {how_to(ask::ORDER)}
        <ol class="order">{rows}</ol>
        <button type="button" class="btn check only-awake" on:click=move |_| hand.act(Action::Check)>
            {icon("check")} <span>"Check"</span>
        </button>
    }
}

fn row(n: usize, count: usize, item: OrderItem, hand: Hand) -> View {
    let id = StoredValue::new(item.id);
    // The rows are drawn anew after a move, so the keyboard is put back on the button that was pressed.
    let shift = move |to: usize, way: &'static str| {
        hand.act(Action::Move {
            item: id.get_value(),
            to,
        });
        let end = (way == "up" && to == 0) || (way == "down" && to + 1 == count);
        let way = if end {
            if way == "up" { "down" } else { "up" }
        } else {
            way
        };
        page::focus(id.with_value(|id| hand.element(&format!("{id}-{way}"))));
    };
    let (up, down) = id.with_value(|id| (hand.element(&format!("{id}-up")), hand.element(&format!("{id}-down"))));
    html! {
        <li class="order-row">
            <span class="order-number">{n + 1}</span>
            {item.picture.map(|p| html! { <span class="order-art">{hand.picture(&p, "option-picture")}</span> })}
            <span class="order-text">{item.text.clone()}</span>
            {listen(item.text.clone())}
            <span class="order-ways only-awake">
                <button type="button" class="round" id=up aria-label=format!("Move up: {}", item.text) disabled=n == 0
                    on:click=move |_| shift(n.saturating_sub(1), "up")>
                    {icon("arrow-up")}
                </button>
                <button type="button" class="round" id=down aria-label=format!("Move down: {}", item.text) disabled=n + 1 == count
                    on:click=move |_| shift(n + 1, "down")>
                    {icon("arrow-down")}
                </button>
            </span>
        </li>
    }
}
