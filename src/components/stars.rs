//! How far a lesson is done.

use super::icon;
use crate::view::{View, html};

/// Three stars, `done` of them filled. Empty ones are an outline, never a loss.
pub fn stars(done: u8) -> View {
    let star = move |n: u8| {
        html! {
            <span class="star" data-on=if n <= done { "yes" } else { "no" }>
                {icon("star")}
            </span>
        }
    };
    html! {
        <span class="stars" role="img" aria-label=format!("{} of 3 stars", done.min(3))>
            {star(1)} {star(2)} {star(3)}
        </span>
    }
}
