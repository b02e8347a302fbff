//! A copy of everybody's progress as a file: to keep, or to take to another device.

use super::{Desk, Place};
use crate::browser::files::{self, FileError};
use crate::browser::moving;
use crate::components::icon;
use crate::progress::{Brought, Moved};
use crate::view::{View, html};

const SAVED: &str = "The copy is in your downloads. Keep it somewhere safe.";
const NOT_SAVED: &str = "This browser would not save the copy. Open Harbour in another browser window and try again.";

pub fn section(desk: Desk, keeping: impl Fn() -> String + Send + Sync + 'static) -> View {
    let save = move |_| {
        let moved = moving::pack();
        let saved = files::download(&moved.file_name(), "application/json", &moved.write());
        desk.say(
            Place::Copy,
            if saved { Ok(SAVED.into()) } else { Err(NOT_SAVED.into()) },
        );
    };
    let bring = move |text: Result<String, FileError>| {
        let brought = text
            .map_err(|error| error.to_string())
            .and_then(|text| Moved::read(&text).map_err(|error| error.to_string()))
            .and_then(|moved| moving::unpack(moved).map_err(|error| error.to_string()));
        desk.say(Place::Copy, brought.map(told));
    };
    html! {
        <section class="sheet" id="copy" aria-labelledby="copy-title">
            <h2 id="copy-title" tabindex="-1">"Keep a copy, or move it"</h2>
            <p>{keeping}</p>
            <p>"The copy holds every learner’s picture, nickname and progress. Signed agreements are saved on their own page."</p>
            <div class="actions">
                <button type="button" class="btn" on:click=save>{icon("save")} <span>"Save a copy"</span></button>
                <label class="btn btn-ghost file">
                    {icon("upload")}
                    <span>"Bring a copy in"</span>
                    <input
                        type="file"
                        class="hush"
                        accept="application/json,.json"
                        on:change=move |event| files::read_chosen(&event, Moved::LARGEST, bring)
                    />
                </label>
            </div>
            {desk.said(Place::Copy)}
        </section>
    }
}

fn told(brought: Brought) -> String {
    let people = |n: usize| {
        if n == 1 {
            "1 learner".to_string()
        } else {
            format!("{n} learners")
        }
    };
    let mut words = format!(
        "{} brought in, {} brought up to date.",
        people(brought.added),
        people(brought.joined)
    );
    if brought.left_out > 0 {
        words.push_str(&format!(
            " There was no room for {}: remove someone who doesn’t use this device, then bring the copy in again.",
            people(brought.left_out)
        ));
    }
    words
}
