//! Talk about it: questions for two or more. Not marked.

use super::hand::Hand;
use crate::components::{icon, listen};
use crate::lesson::{Action, Talk, ask};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn view(talk: Talk, hand: Hand) -> View {
    let questions = talk
        .questions
        .into_iter()
        .map(|q| html! { <li>{listen(q.clone())} <span>{q}</span></li> })
        .collect::<View>();
    let done = move || hand.state().with(|s| s.finished);
    html! {
        <div class="talk">
            <p class="ask">{icon("users")} <span>{ask::TALK}</span> {listen(ask::TALK)}</p>
            <ul class="talk-questions">{questions}</ul>
            <p class="talk-starter">"You could begin: " <b>{format!("“{} …”", talk.starter.trim_end_matches(['…', '.', ' ']))}</b></p>
            <button type="button" class="btn talked only-awake" aria-pressed=move || super::hand::yes_no(done())
                on:click=move |_| hand.act(Action::Talked)>
                {icon("check")} <span>{move || if done() { "We talked" } else { "We talked about it" }}</span>
            </button>
        </div>
    }
}
