//! Options beside each other: of a question, of a verdict.

use super::hand::{Hand, yes_no};
use crate::components::{icon, listen};
use crate::lesson::{Action, Choice, Id, Work};
use crate::view::{View, html};
use leptos::prelude::*;

/// Options beside each other; `how` says of one whether it is picked, and whether that was looked at.
pub fn options_view(options: Vec<Choice>, hand: Hand, how: How) -> View {
    let count = options.len().to_string();
    let pictured = options.iter().any(|o| o.picture.is_some());
    let options = options.into_iter().map(|o| choice(o, hand, how)).collect::<View>();
    html! { <ul class="options" data-count=count data-pictured=yes_no(pictured)>{options}</ul> }
}

type How = fn(&Work, &Id) -> (bool, bool);

fn choice(option: Choice, hand: Hand, how: How) -> View {
    let id = StoredValue::new(option.id);
    let state = move || hand.work(|work| id.with_value(|id| how(work, id)));
    let right = option.right;
    // Shown only after looking: amber to think again, green for yes; never a red cross.
    let tone = move || match (state(), right) {
        ((true, true), true) => "yes",
        ((true, true), false) => "think",
        _ => "",
    };
    html! {
        <li class="opt">
            <button
                type="button"
                class="option"
                aria-pressed=move || yes_no(state().0)
                data-tone=tone
                on:click=move |_| hand.act(Action::Pick(id.get_value()))
            >
                {option.picture.map(|p| html! { <span class="option-art">{hand.picture(&p, "option-picture")}</span> })}
                <span class="option-text">{option.text.clone()}</span>
                <span class="tick">
                    // a tick reads as "right", so what is to be thought about again has none
                    {move || icon(if tone() == "think" { "message-circle-question-mark" } else { "check" })}
                </span>
            </button>
            {listen(option.text)}
        </li>
    }
}
