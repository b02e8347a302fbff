//! What was done, said where it was done.

use crate::view::{View, html};
use leptos::prelude::*;

/// What is said last, and at which place: what was done, or why it could not be.
pub type Saying<P> = RwSignal<(P, Result<String, String>)>;

/// Where a place says it; an empty text is nothing.
pub fn said<P: Copy + PartialEq + Send + Sync + 'static>(saying: Saying<P>, place: P) -> View {
    let here = Memo::new(move |_| {
        saying.with(|(there, words)| {
            (*there == place)
                .then(|| words.clone())
                .filter(|words| *words != Ok(String::new()))
        })
    });
    let said = move || {
        here.get().map(|words| {
            let tone = if words.is_ok() { "yes" } else { "think" };
            html! { <p class="notice" data-tone=tone data-said="yes">{words.unwrap_or_else(|why| why)}</p> }
        })
    };
    html! { <div role="status">{said}</div> }
}
