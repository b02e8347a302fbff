//! The first is done; the device goes to whoever signs second, or to the next person.

use super::desk::Desk;
use super::sheet::{TITLE, button, heading};
use crate::agreement::Event;
use crate::components::sticker;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn screen(desk: Desk) -> View {
    if desk.is_pupil() { child(desk) } else { adult(desk) }
}

fn child(desk: Desk) -> View {
    let words = "You signed! Now give this to your grown-up.";
    html! {
        <div class="taped">
            <div class="beside">
                {sticker(&desk.root.get_value(), "family-two", "big-art")}
                <div>
                    {heading(words, words)}
                    <p class="say">"They read it too, and then they sign."</p>
                    <p>"No grown-up here? That is fine. You can stop now. It is kept for later."</p>
                </div>
            </div>
            <div class="rule-foot">
                {next_person(desk)}
                {button("hand-over", "btn", "users", "I am the grown-up", move || desk.act(Event::HandedOver))}
            </div>
        </div>
    }
}

fn adult(desk: Desk) -> View {
    html! {
        <div class="taped" data-for="adult">
            <h2 id=TITLE tabindex="-1">"Signed. Now the school’s part"</h2>
            <p>
                "The headteacher, or whoever acts for them, signs too. Hand this device over now, or save your part below "
                "and give them the file."
            </p>
            <div class="rule-foot">
                {next_person(desk)}
                {button("hand-over", "btn", "users", "I sign for the school", move || desk.act(Event::HandedOver))}
            </div>
        </div>
    }
}

/// On a device of many: nothing of this stays on the screen.
pub fn next_person(desk: Desk) -> View {
    let words = if desk.is_pupil() { "Next child" } else { "Put it away" };
    button("next-person", "btn btn-ghost", "users", words, move || desk.put_away())
}
