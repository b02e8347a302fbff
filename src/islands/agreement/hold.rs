//! Press and hold: a signature for those who can't write yet, deliberate enough not to happen by accident.

use crate::components::{icon, sticker};
use crate::view::{View, html};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;

/// How long a child holds; the ring in assets/styles/agreement.css takes as long to fill.
const HELD_MS: u32 = 1500;

/// The child's picture, to be held. Held by finger, mouse, Space or Enter; `done` gets for how
/// many milliseconds. Those who can't hold press twice instead, and it gets 0.
pub fn hold<F>(root: &str, art: &'static str, done: F) -> View
where
    F: Fn(u32) + Copy + Send + Sync + 'static,
{
    let holding = RwSignal::new(false);
    let twice = RwSignal::new(false);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        holding.try_set(false);
    };
    let start = move || {
        if holding.get_untracked() {
            return;
        }
        holding.set(true);
        let held = move || {
            stop();
            done(HELD_MS);
        };
        timer.set_value(set_timeout_with_handle(held, Duration::from_millis(HELD_MS.into())).ok());
    };
    on_cleanup(stop);
    let is_key = |key: &str| key == " " || key == "Enter";
    html! {
        <div class="hold">
            <button
                type="button"
                class="hold-button"
                data-do="hold"
                data-holding=move || if holding.get() { "yes" } else { "no" }
                on:pointerdown=move |_| start()
                on:pointerup=move |_| stop()
                on:pointerleave=move |_| stop()
                on:pointercancel=move |_| stop()
                on:contextmenu=move |event| event.prevent_default()
                on:keydown=move |event| {
                    if is_key(&event.key()) {
                        event.prevent_default();
                        start();
                    }
                }
                on:keyup=move |_| stop()
                on:blur=move |_| stop()
            >
                <svg class="hold-ring" viewBox="0 0 100 100" aria-hidden="true">
                    <circle cx="50" cy="50" r="46" pathLength="100" />
                </svg>
                <span class=format!("disc {art}")>{sticker(root, art, "disc-art")}</span>
                <span class="hold-words">{move || if holding.get() { "Keep holding…" } else { "Press and hold my picture" }}</span>
            </button>
            <button
                type="button"
                class="btn btn-ghost btn-small"
                data-do="cannot-hold"
                on:click=move |_| if twice.get_untracked() { done(0) } else { twice.set(true) }
            >
                {move || twice.get().then(|| icon("check"))}
                <span>{move || if twice.get() { "Yes, this is me. Sign now" } else { "I can’t hold. Let me press" }}</span>
            </button>
        </div>
    }
}
