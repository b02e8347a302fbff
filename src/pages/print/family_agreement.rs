//! What a family agrees on: a few promises of children, a few of grown-ups, and lines for their own.

use super::leaf::Leaf;
use super::smart_poster::tell;
use leptos::prelude::*;

const CHILD: [&str; 4] = [
    "I ask before I get a new app, game or chat.",
    "I keep our names, school, street and passwords private.",
    "I stop when our time is over. A warning comes first.",
    "If something feels wrong, I tell. Even if I broke a rule.",
];
const GROWN_UP: [&str; 4] = [
    "We stay calm when you tell us. Telling never costs you your device.",
    "We ask you before we share a picture of you.",
    "We put our phones away at meals and at bedtime, too.",
    "We play and watch with you, and ask what you like.",
];
/// Lines to write on, in each half.
const OWN: usize = 2;

pub(super) fn leaf() -> Leaf {
    let content = view! {
        <div class="frame">
            <h2 class="poster-title">"Our family agreement"</h2>
            <p class="family-lead">"Talk about each line. Change what doesn’t fit you: cross it out and write your own."</p>
            <div class="family-halves">{half("We children", CHILD)} {half("We grown-ups", GROWN_UP)}</div>
            <p class="class-lines"><span>"Screens sleep here at night"</span> <span>"No screens at these times"</span></p>
            <p class="class-lines"><span>"Names"</span> <span>"We look at this again on"</span></p>
            {tell()}
        </div>
    };
    Leaf::new("family", "parents", content.into_any())
}

fn half(title: &'static str, lines: [&'static str; 4]) -> impl IntoView {
    let own = (0..OWN)
        .map(|_| view! { <li class="own-rule"><span class="hush">"A line of our own"</span></li> })
        .collect_view();
    view! {
        <section>
            <h3>{title}</h3>
            <ul class="class-rules family-rules">{lines.map(|line| view! { <li>{line}</li> })} {own}</ul>
        </section>
    }
}
