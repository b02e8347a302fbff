//! What is on a parent's mind, in a parent's words (guidance/start.toml): what can't wait in one box, and the rest. Each leads to its topic.

use crate::components::{NSPCC, sticker};
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
                    "Somebody in danger now? Ring " <a href="tel:999">"999"</a> ". Advice for adults: NSPCC, "
                    <a href=format!("tel:{}", NSPCC.replace(' ', ""))>{NSPCC}</a> "."
                </p>
            </div>
            <ul class="cant-wait-ways">
                {urgent} <li><a href=format!("{root}parents/something-wrong/")>"Something else has just happened"</a></li>
            </ul>
        </section>
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
