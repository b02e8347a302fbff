//! What is on a parent's mind, in a parent's words (guidance/start.toml): what can't wait in one box, and the rest. Each leads to its topic.

use crate::components::{LIFELINE, NSPCC, sticker, tel};
use crate::library::{Answer, Start, Topic};
use leptos::prelude::*;

/// Whom to ring, and the worries that can't wait.
pub fn cant_wait(start: &Start, topics: &[Topic], root: &str) -> impl IntoView + use<> {
    let urgent = links(start.worries.iter().filter(|worry| worry.urgent), topics, root);
    view! {
        <section class="cant-wait" aria-labelledby="cant-wait-title">
            {sticker(root, "heart-hands", "cant-wait-art")}
            <div>
                <h2 id="cant-wait-title">"It can’t wait"</h2>
                <p>
                    "In danger now, missing, or on the way to meet somebody: ring " <a href="tel:999">"999"</a> "."
                </p>
            </div>
            <ul class="cant-wait-ways">
                {urgent} <li><a href=format!("{root}parents/something-wrong/")>"Something else has just happened"</a></li>
            </ul>
            {numbers()}
        </section>
    }
}

/// Whom to ring at any hour, and who may have gone home.
fn numbers() -> impl IntoView {
    let number = |number: &'static str| {
        view! { <a href=tel(number)>{number}</a> }
    };
    view! {
        <ul class="cant-wait-numbers">
            <li>{number("111")} <span>"NHS, day and night: talk of dying, self-harm. Choose mental health"</span></li>
            <li>{number(LIFELINE)} <span>"Lifeline, the same in Northern Ireland"</span></li>
            <li>{number("101")} <span>"Police, day and night: threats, strangers, harm"</span></li>
            <li>{number(NSPCC)} <span>"NSPCC, to talk it over. May be closed at night"</span></li>
        </ul>
    }
}

/// The worries that can wait until it has been read.
pub fn others(start: &Start, topics: &[Topic], root: &str) -> impl IntoView + use<> {
    let others = start.worries.iter().filter(|worry| !worry.none && !worry.urgent);
    view! { <ul class="start-worries">{links(others, topics, root)}</ul> }
}

fn links<'a>(worries: impl Iterator<Item = &'a Answer>, topics: &[Topic], root: &str) -> AnyView {
    let link = |worry: &Answer| {
        let topic = topics.iter().find(|topic| Some(&topic.id) == worry.read.first())?;
        Some(view! { <li><a href=format!("{root}parents/{}/", topic.id)>{worry.title.clone()}</a></li> })
    };
    worries.filter_map(link).collect_view().into_any()
}
