//! How this device shows things, who learns on it, and what is kept on it.

mod appearance;
mod copy;
mod erase;
mod more;
mod people;
mod whose;

use crate::browser::{device, notices};
use crate::progress::{LearnerId, Settings as Kept};
use crate::storage::StoreError;
use crate::view::{View, html};
use leptos::prelude::*;

/// The question that stands open; one at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Ask {
    Learner(LearnerId),
    Everything,
}

/// What the sections share.
#[derive(Clone, Copy)]
struct Desk {
    awake: ReadSignal<bool>,
    ask: RwSignal<Option<Ask>>,
    /// What was done, and in which section: it is said where it happened.
    said: RwSignal<(Place, Result<String, String>)>,
}

/// A section that says what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Look,
    People,
    Copy,
    Erase,
}

impl Desk {
    fn settings(self) -> Kept {
        if self.awake.get() {
            device::settings()
        } else {
            Kept::default()
        }
    }
    /// Says what was done, or why it could not be.
    fn say(self, place: Place, words: Result<String, String>) {
        self.said.set((place, words));
    }
    /// Where a section says it.
    fn said(self, place: Place) -> View {
        let here = Memo::new(move |_| {
            self.said
                .with(|(there, words)| (*there == place).then(|| words.clone()))
        });
        let tone = move || {
            if matches!(here.get(), Some(Err(_))) {
                "think"
            } else {
                "yes"
            }
        };
        let words = move || here.get().map(|words| words.unwrap_or_else(|error| error));
        html! { <p class="said" role="status" data-tone=tone>{words}</p> }
    }
}

/// For /settings/.
#[island]
pub fn Settings(root: String) -> impl IntoView {
    let desk = Desk {
        awake: device::awake(),
        ask: RwSignal::new(None),
        said: RwSignal::new((Place::People, Ok(String::new()))),
    };
    let keeping = move || {
        if desk.awake.get() && !notices::is_keeping() {
            return StoreError::Blocked.to_string();
        }
        "What you do in Harbour is kept in this browser, on this device, and nowhere else. Some browsers clear it when a site \
         isn’t visited for a while, so save a copy now and then."
            .into()
    };
    html! {
        <div class="settings-desk" data-ready=move || if desk.awake.get() { "yes" } else { "no" }>
            {appearance::section(desk)}
            {more::section(desk)}
            {people::section(desk, root)}
            {copy::section(desk, keeping)}
            {erase::section(desk)}
        </div>
    }
}
