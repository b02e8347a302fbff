//! From one device to another: by the share sheet, or by a code that one screen shows and another device's camera reads.
//!
//! What can be pressed: `share` (where the device has a share sheet), `show-code`, `read-code`, `read-picture` (the file input) and
//! `close-code`. What is shown is `[data-code=drawing|shown|camera]`.

use super::sheet::button;
use crate::browser::camera;
use crate::browser::codes::{self, Drawing};
use crate::browser::page;
use crate::browser::share::{self, Shared};
use crate::components::icon;
use crate::view::{View, html};
use leptos::prelude::*;

const TOO_MUCH: &str = "Too much is drawn and written for a code. Use the file instead.";
/// Where the camera's picture is shown.
const VIDEO: &str = "across-video";

/// What the panel shows below its buttons.
#[derive(Clone, PartialEq)]
enum Open {
    Nothing,
    /// The code is on its way.
    Drawing,
    /// The code of a text.
    Code(String, Drawing),
    Camera,
}

/// The panel. `file` is what can go to another device, with its name, if there is anything; `text` is the same for a code, unless it is too
/// much for one; `found` is called with the text of a code that was read here.
pub fn across(
    text: impl Fn() -> Option<String> + Copy + Send + 'static,
    file: impl Fn() -> Option<(String, Vec<u8>)> + Copy + Send + 'static,
    found: impl Fn(String) + Copy + Send + 'static,
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
    on_cleanup(camera::stop);
    let shares = move || can_share.get() && file().is_some();
    html! {
        <section
            class="across"
            aria-labelledby="across-title"
            on:keydown=move |event| if event.key() == "Escape" { close(open) }
        >
            <p id="across-title" tabindex="-1"><b>"On another device"</b></p>
            <p class="across-do">
                {move || shares().then(|| button("share", "btn btn-ghost", "send", "Share", move || hand_over(file(), said)))}
                {move || file().is_some().then(|| button("show-code", "btn btn-ghost", "monitor", "Show a code", move || show(text(), open, said)))}
                {button("read-code", "btn btn-ghost", "search", "Read a code", move || film(open, said, found))}
                {choose(open, said, found)}
            </p>
            <p class="across-said" role="status">{move || said.get()}</p>
            {move || open.with(|open_now| below(open_now, open))}
        </section>
    }
}

fn below(now: &Open, open: RwSignal<Open>) -> View {
    let (name, inside) = match now {
        Open::Nothing => return View::nothing(),
        Open::Drawing => ("drawing", html! { <p>"One moment: the code is being drawn."</p> }),
        Open::Code(_, drawing) => ("shown", shown(drawing)),
        Open::Camera => ("camera", filming()),
    };
    html! {
        <div class="across-open" id="across-open" tabindex="-1" data-code=name>
            {inside}
            {button("close-code", "btn btn-ghost", "x", "Close", move || close(open))}
        </div>
    }
}

fn shown(drawing: &Drawing) -> View {
    let size = drawing.size();
    html! {
        <svg class="across-code" viewBox=format!("0 0 {size} {size}") role="img" aria-label="A code for the camera of another device">
            <path d=drawing.path() />
        </svg>
        <p>"Open the camera of the other device, point it at this code and open the link that it shows."</p>
        <p>"If it shows no link, open Harbour there, go to this agreement and press “Read a code”."</p>
        <p>"What was answered and signed so far is in the code. Show it only to those who may see that."</p>
    }
}

fn filming() -> View {
    html! {
        <div class="across-view">
            <video id=VIDEO class="across-video" playsinline=true aria-label="What the camera shows"></video>
        </div>
        <p>"Hold the other device’s code in front of the camera, so that it fills the frame. Nothing is recorded."</p>
    }
}

fn choose(open: RwSignal<Open>, said: RwSignal<String>, found: impl Fn(String) + Copy + Send + 'static) -> View {
    let read = move |event: leptos::ev::Event| {
        close(open);
        said.set("One moment: the picture is being read.".into());
        codes::read_picture(&event, move |read| {
            end(read.map_err(|why| why.to_string()), said, found)
        });
    };
    html! {
        <label class="btn btn-ghost file">
            {icon("upload")} <span>"Choose a picture of a code"</span>
            <input type="file" class="hush" data-do="read-picture" accept="image/*" on:change=read />
        </label>
    }
}

fn end(read: Result<String, String>, said: RwSignal<String>, found: impl Fn(String)) {
    match read {
        Ok(text) => {
            said.set(String::new());
            found(text);
        }
        Err(why) => said.set(why),
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

fn film(open: RwSignal<Open>, said: RwSignal<String>, found: impl Fn(String) + Copy + 'static) {
    said.set(String::new());
    open.set(Open::Camera);
    page::focus("across-open".into());
    let ended = move |read| {
        open.set(Open::Nothing);
        end(read, said, found);
    };
    camera::start(
        VIDEO,
        move |text| ended(Ok(text)),
        move |why| ended(Err(why.to_string())),
    );
}

fn close(open: RwSignal<Open>) {
    camera::stop();
    let was = open.with_untracked(|open| matches!(open, Open::Code(..) | Open::Camera));
    open.set(Open::Nothing);
    if was {
        page::focus("across-title".into());
    }
}
