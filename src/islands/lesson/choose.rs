//! Choose: a question with options.

use super::step::{Hand, yes_no};
use crate::components::{icon, listen};
use crate::lesson::{Action, Choice, Choose, Pick, Work};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn view(choose: Choose, hand: Hand) -> View {
    let several = choose.pick == Pick::Several;
    let none = move || hand.work(|work| matches!(work, Work::Choose { picked, .. } if picked.is_empty()));
    let count = choose.options.len().to_string();
    let pictured = choose.options.iter().any(|o| o.picture.is_some());
    let options = choose
        .options
        .into_iter()
        .map(|option| choice(option, hand))
        .collect::<View>();
    html! {
        {several.then(|| html! { <p class="ask">"Pick all that fit. Then tap Check."</p> })}
        <ul class="options" data-count=count data-pictured=yes_no(pictured)>{options}</ul>
        {several
            .then(|| html! {
                <button type="button" class="btn check only-awake" disabled=none on:click=move |_| hand.act(Action::Check)>
                    {icon("check")} <span>"Check"</span>
                </button>
            })}
    }
}

fn choice(option: Choice, hand: Hand) -> View {
    let id = StoredValue::new(option.id);
    let picked = move || {
        hand.work(|work| matches!(work, Work::Choose { picked, .. } if id.with_value(|id| picked.contains(id))))
    };
    let right = option.right;
    // Shown only after looking: amber to think again, green for yes; never a red cross.
    let tone = move || {
        let checked = hand.work(|work| matches!(work, Work::Choose { checked: true, .. }));
        match (checked && picked(), right) {
            (false, _) => "",
            (true, true) => "yes",
            (true, false) => "think",
        }
    };
    html! {
        <li class="opt">
            <button
                type="button"
                class="option"
                aria-pressed=move || yes_no(picked())
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
