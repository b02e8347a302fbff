//! How far a lesson is done.

use super::icon;
use leptos::prelude::*;

/// Three stars, `done` of them filled. Empty ones are an outline, never a loss.
pub fn stars(done: u8) -> impl IntoView {
    let star = move |n: u8| {
        view! {
            <span class="star" data-on=if n <= done { "yes" } else { "no" }>
                {icon("star")}
            </span>
        }
    };
    view! {
        <span class="stars" role="img" aria-label=format!("{} of 3 stars", done.min(3))>
            {star(1)} {star(2)} {star(3)}
        </span>
    }
}
