//! How one signs, and a name to type: for children and adults.

use super::sheet::yes_no;
use crate::agreement::Name;
use crate::components::icon;
use crate::export;
use crate::view::{View, html};
use leptos::prelude::*;

/// How somebody signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Picture,
    Draw,
    Type,
}

impl Way {
    fn about(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Picture => ("way-picture", "hand", "Hold my picture"),
            Self::Draw => ("way-draw", "pencil", "Draw my name"),
            Self::Type => ("way-type", "type", "Type my name"),
        }
    }
}

/// The ways to choose from.
pub fn ways(all: &[Way], way: RwSignal<Way>) -> View {
    let one = |is: Way| {
        let (name, symbol, words) = is.about();
        html! {
            <li>
                <button
                    type="button"
                    class="way"
                    data-do=name
                    aria-pressed=move || yes_no(way.get() == is)
                    on:click=move |_| way.set(is)
                >
                    {icon(symbol)} <span>{words}</span>
                </button>
            </li>
        }
    };
    html! { <ul class="ways" role="list" aria-label="How do you want to sign?">{all.iter().copied().map(one).collect::<View>()}</ul> }
}

/// A name to type.
pub fn name_field(name: &'static str, label: &'static str, typed: RwSignal<String>) -> View {
    html! {
        <div class="field">
            <label for=name>{label}</label>
            <input
                id=name
                type="text"
                data-do=name
                maxlength=Name::LONGEST.to_string()
                autocomplete="off"
                spellcheck="false"
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
            />
        </div>
    }
}

/// Said before signing is finished: a name that the PDF's letters can't draw.
pub fn undrawable(name: &str) -> Option<View> {
    let letter = export::undrawable(name)?;
    let words = format!(
        "You can sign with this name. Only a PDF of the record can’t show the letter “{letter}”: it says so there. If you can, write the name with Latin, Greek, Cyrillic or Arabic letters."
    );
    Some(html! { <p class="notice" data-tone="think" role="status" data-undrawable="yes">{words}</p> })
}
