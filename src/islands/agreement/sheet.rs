//! What the screens have in common: a taped sheet with a heading that takes the keyboard, and a dotted foot.

use crate::agreement::Clause;
use crate::components::{icon, listen};
use crate::view::{View, html};

/// The id of the heading of whatever screen is shown.
pub const TITLE: &str = "agree-title";

/// A heading with its “listen” button; `aloud` is what is read.
pub fn heading(words: &str, aloud: &str) -> View {
    html! {
        <div class="rule-title">
            {listen(aloud.to_string())} <h2 id=TITLE tabindex="-1">{words.to_string()}</h2>
        </div>
    }
}

/// A button of the flow.
pub fn button<F: Fn() + Send + 'static>(
    name: &'static str,
    class: &'static str,
    symbol: &'static str,
    words: &str,
    press: F,
) -> View {
    html! {
        <button type="button" class=class data-do=name on:click=move |_| press()>
            {icon(symbol)} <span>{words.to_string()}</span>
        </button>
    }
}

/// Puts text into an attribute that is true or false.
pub fn yes_no(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

/// Clauses, one a line.
pub fn lines(clauses: &[Clause]) -> View {
    clauses
        .iter()
        .map(|clause| html! { <li>{clause.text.clone()}</li> })
        .collect::<View>()
}
