//! Spot: a drawn screen with places to tap, and the same places as a list of words.

use super::hand::{Hand, yes_no};
use crate::lesson::{Action, Place, Spot, Work};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn view(spot: Spot, hand: Hand) -> View {
    let to_find = spot.places.iter().filter(|p| p.find).count();
    let found = move || {
        hand.work(|work| {
            if let Work::Spot { found, .. } = work {
                found.len()
            } else {
                0
            }
        })
    };
    let places = spot.places.into_iter().map(|p| place(p, hand)).collect::<View>();
    html! {
        <p class="ask" role="status">{move || format!("Found: {} of {to_find}", found())}</p>
        <div class="screen">
            {hand.picture(&spot.screen, "screen-picture")}
            <svg class="places" viewBox="0 0 400 300" role="group" aria-label="Places to tap">
                {places}
            </svg>
        </div>
    }
}

/// A place is drawn in the screen's own units, so that it stays where it belongs at any size.
fn place(place: Place, hand: Hand) -> View {
    let id = StoredValue::new(place.id);
    let found =
        move || hand.work(|work| matches!(work, Work::Spot { found, .. } if id.with_value(|id| found.contains(id))));
    let tapped =
        move || hand.work(|work| matches!(work, Work::Spot { last: Some(last), .. } if id.with_value(|id| last == id)));
    let tap = move || hand.act(Action::Tap(id.get_value()));
    let (x, y) = (u32::from(place.x) * 4, u32::from(place.y) * 3);
    let (width, height) = (u32::from(place.width) * 4, u32::from(place.height) * 3);
    html! {
        <g
            class="place"
            role="button"
            tabindex="0"
            aria-label=place.text
            aria-pressed=move || yes_no(tapped() || found())
            data-found=move || yes_no(found())
            on:click=move |_| tap()
            on:keydown=move |event| {
                if matches!(event.key().as_str(), "Enter" | " ") {
                    event.prevent_default();
                    tap();
                }
            }
        >
            <rect x=x y=y width=width height=height rx="12"></rect>
            <g class="place-tick" transform=format!("translate({} {})", x + width - 12, y + 12)>
                <circle r="15"></circle>
                <path d="M-7 0l5 5 9-10"></path>
            </g>
        </g>
    }
}
