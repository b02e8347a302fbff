//! Class rules: a few to begin with, and lines for the class's own.

use super::leaf::Leaf;
use super::smart_poster::tell;
use crate::components::sticker;
use leptos::prelude::*;

/// Rules that no class goes without.
const FIRST: [(&str, &str); 3] = [
    ("agree-ask-first", "We ask before we go online."),
    ("agree-kind", "We are kind, online as in the classroom."),
    (
        "agree-tell-upset",
        "Something feels wrong? We tell. Nobody is in trouble for telling.",
    ),
];

/// Lines to write on.
const OWN: usize = 5;

pub(super) fn leaf(root: &str) -> Leaf {
    let first = FIRST.map(|(art, words)| view! { <li>{sticker(root, art, "rule-art")} <span>{words}</span></li> });
    let own = (0..OWN)
        .map(|_| view! { <li class="own-rule"><span class="hush">"A rule of our own"</span></li> })
        .collect_view();
    let content = view! {
        <div class="frame">
            <h2 class="poster-title">"Our class rules for going online"</h2>
            <ol class="class-rules">{first} {own}</ol>
            <p class="class-lines"><span>"Class"</span> <span>"We made these rules on"</span></p>
            {tell()}
        </div>
    };
    Leaf::new("rules", "ks1", content.into_any())
}
