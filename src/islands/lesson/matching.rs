//! Match: tap one on the left, then the one on the right that belongs to it.

use super::hand::{Hand, ask as how_to, yes_no};
use crate::components::{icon, listen};
use crate::lesson::{Action, Id, Match, Pair, Picture, Work, ask, mixed};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn view(matching: Match, hand: Hand) -> View {
    let pairs = matching.pairs;
    let left = pairs
        .iter()
        .cloned()
        .map(|pair| left_view(pair, hand))
        .collect::<View>();
    let right = mixed(pairs.len())
        .map(|n| right_view(pairs[n].clone(), hand))
        .collect::<View>();
    let holding = move || hand.work(|work| matches!(work, Work::Match { held: Some(_), .. }));
    html! {
        {move || how_to(if holding() { ask::MATCH_HELD } else { ask::MATCH })}
        <div class="pairs">
            <ul class="pairs-left" aria-label="On the left">{left}</ul>
            <ul class="pairs-right" aria-label="On the right" data-holding=move || yes_no(holding())>{right}</ul>
        </div>
    }
}

/// The number of a pair once it is found, the same on both sides; for those who can't tell by colour.
fn number(hand: Hand, id: StoredValue<Id>) -> Option<usize> {
    hand.work(|work| match work {
        Work::Match { joined, .. } => id.with_value(|id| joined.iter().position(|j| j == id)).map(|n| n + 1),
        _ => None,
    })
}

fn left_view(pair: Pair, hand: Hand) -> View {
    let id = StoredValue::new(pair.id);
    let held = move || {
        hand.work(|work| matches!(work, Work::Match { held: Some(held), .. } if id.with_value(|id| held == id)))
    };
    let press = move || hand.act(Action::Hold(id.get_value()));
    side(pair.left, pair.left_picture, hand, id, held, press)
}

fn right_view(pair: Pair, hand: Hand) -> View {
    let id = StoredValue::new(pair.id);
    let press = move || {
        let held = hand.state().with_untracked(|s| match &s.work {
            Work::Match { held, .. } => held.clone(),
            _ => None,
        });
        if let Some(left) = held {
            hand.act(Action::Join {
                left,
                right: id.get_value(),
            });
        }
    };
    side(pair.right, pair.right_picture, hand, id, || false, press)
}

fn side(
    text: String,
    shown: Option<Picture>,
    hand: Hand,
    id: StoredValue<Id>,
    held: impl Fn() -> bool + Send + 'static,
    press: impl Fn() + Send + 'static,
) -> View {
    let found = move || number(hand, id).is_some();
    html! {
        <li class="opt">
            <button type="button" class="pair" aria-pressed=move || yes_no(held()) data-found=move || yes_no(found())
                aria-disabled=move || yes_no(found()) on:click=move |_| press()>
                {shown.map(|p| html! { <span class="pair-art">{hand.picture(&p, "option-picture")}</span> })}
                <span class="pair-text">{text.clone()}</span>
                <span class="pair-number">{move || number(hand, id).map(|n| html! { {icon("check")} <span>{n}</span> })}</span>
            </button>
            {listen(text)}
        </li>
    }
}
