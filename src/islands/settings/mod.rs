//! How this device shows things, who learns on it, and what is kept on it.

mod appearance;
mod copy;
mod erase;
mod people;
mod sure;

use crate::browser::device;
use crate::progress::{LearnerId, Settings as Kept};
use crate::storage::StoreError;
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
    /// What was done, said where all sections can be seen.
    said: RwSignal<String>,
}

impl Desk {
    fn settings(self) -> Kept {
        if self.awake.get() {
            device::settings()
        } else {
            Kept::default()
        }
    }
}

/// For /settings/.
#[island]
pub fn Settings(root: String) -> impl IntoView {
    let desk = Desk {
        awake: device::awake(),
        ask: RwSignal::new(None),
        said: RwSignal::new(String::new()),
    };
    let keeping = move || {
        if desk.awake.get() && !device::is_keeping() {
            return StoreError::Blocked.to_string();
        }
        "What you do in Harbour is kept in this browser, on this device, and nowhere else. Some browsers clear it when a site \
         isn’t visited for a while, so save a copy now and then."
            .into()
    };
    view! {
        <div class="settings-desk" data-ready=move || if desk.awake.get() { "yes" } else { "no" }>
            <p class="said" role="status">{move || desk.said.get()}</p>
            {appearance::section(desk)}
            {people::section(desk, root)}
            {copy::section(desk, keeping)}
            {erase::section(desk)}
        </div>
    }
}
