//! From one device to another: by the share sheet, or by a code that one screen shows and another device's camera reads.
//!
//! What can be pressed: `share` (where the device has a share sheet), `show-code`, `read-code`, `read-picture` (the file input) and
//! `close-code`. What is shown is `[data-code=drawing|shown|camera]`.

use super::across_reads::{filming, reading, stop};
use super::sheet::button;
use crate::browser::codes::{self, Drawing};
use crate::browser::page;
use crate::browser::share::{self, Shared};
use crate::view::{View, html};
use leptos::prelude::*;

const TOO_MUCH: &str = "Too much is drawn and written for a code. Use the file instead.";

/// What the panel shows below its buttons.
#[derive(Clone, PartialEq)]
pub(super) enum Open {
    Nothing,
    /// The code is on its way.
    Drawing,
    /// The code of a text.
    Code(String, Drawing),
    Camera,
}

/// The panel. `file` is what can go to another device, with its name, if there is anything; `text` is the same for a code, unless it is too
/// much for one; `found` is called with the text of a code that was read here; `reads` is whether codes are read here at all.
pub fn across(
    text: impl Fn() -> Option<String> + Copy + Send + 'static,
    file: impl Fn() -> Option<(String, Vec<u8>)> + Copy + Send + 'static,
    found: impl Fn(String) + Copy + Send + 'static,
    reads: bool,
) -> View {
    let (open, said) = (RwSignal::new(Open::Nothing), RwSignal::new(String::new()));
    let can_share = RwSignal::new(false);
    Effect::new(move |_| can_share.set(share::can_share_files()));
    // what has changed since is not what the code says
    Effect::new(move |_| {
        if open.with(|open| matches!(open, Open::Code(shown, _) if text().as_ref() != Some(shown))) {
            open.set(Open::Nothing);
        }
    });
    on_cleanup(stop);
    let shares = move || can_share.get() && file().is_some();
    html! {
        <section
            class="across"
            aria-labelledby="across-title"
            on:keydown=move |event| if event.key() == "Escape" { close(open) }
        >
            <h2 id="across-title" tabindex="-1">"On another device"</h2>
            <p class="across-do">
                {move || shares().then(|| button("share", "btn btn-ghost", "send", "Share", move || hand_over(file(), said)))}
                {move || file().is_some().then(|| button("show-code", "btn btn-ghost", "monitor", "Show a code", move || show(text(), open, said)))}
                {reads.then(|| reading(open, said, found))}
            </p>
            <p class="across-said" role="status">{move || said.get()}</p>
            {move || open.with(|open_now| below(open_now, open, reads))}
        </section>
    }
}

fn below(now: &Open, open: RwSignal<Open>, reads: bool) -> View {
    let (name, inside) = match now {
        Open::Nothing => return View::nothing(),
        Open::Drawing => ("drawing", html! { <p>"One moment: the code is being drawn."</p> }),
        Open::Code(_, drawing) => ("shown", shown(drawing, reads)),
        Open::Camera => ("camera", filming()),
    };
    html! {
        <div class="across-open" id="across-open" tabindex="-1" data-code=name>
            {inside}
            {button("close-code", "btn btn-ghost", "x", "Close", move || close(open))}
        </div>
    }
}

fn shown(drawing: &Drawing, reads: bool) -> View {
    let size = drawing.size();
    let otherwise = if reads {
        "If it shows no link, open Harbour there, go to this agreement and press “Read a code”."
    } else {
        "If it shows no link, open Harbour there, go to the parent’s page of this agreement and press “Read a code”; or use the file."
    };
    html! {
        <svg class="across-code" viewBox=format!("0 0 {size} {size}") role="img" aria-label="A code for the camera of another device">
            <path d=drawing.path() />
        </svg>
        <p>"Open the camera of the other device, point it at this code and open the link that it shows."</p>
        <p>{otherwise}</p>
        <p>"What was answered and signed so far is in the code. Show it only to those who may see that."</p>
    }
}

fn hand_over(file: Option<(String, Vec<u8>)>, said: RwSignal<String>) {
    let Some((name, bytes)) = file else { return };
    said.set(String::new());
    share::share_file(
        &name,
        "application/json",
        &bytes,
        "Our online-safety agreement",
        move |end| match end {
            Ok(Shared::Sent) => {
                said.set("Shared. On the other device, open the file with “Carry on from a file”.".into())
            }
            Ok(Shared::Canceled) => {}
            Err(why) => said.set(why.to_string()),
        },
    );
}

fn show(text: Option<String>, open: RwSignal<Open>, said: RwSignal<String>) {
    close(open);
    let Some(text) = text else {
        return said.set(TOO_MUCH.into());
    };
    said.set(String::new());
    open.set(Open::Drawing);
    codes::draw(text.clone(), move |drawn| {
        if open.with_untracked(|open| *open != Open::Drawing) {
            return;
        }
        match drawn {
            Ok(drawing) => {
                open.set(Open::Code(text, drawing));
                page::focus("across-open".into());
            }
            Err(why) => {
                open.set(Open::Nothing);
                said.set(why.to_string());
            }
        }
    });
}

pub(super) fn close(open: RwSignal<Open>) {
    stop();
    let was = open.with_untracked(|open| matches!(open, Open::Code(..) | Open::Camera));
    open.set(Open::Nothing);
    if was {
        page::focus("across-title".into());
    }
}
