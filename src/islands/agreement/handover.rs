//! The first is done; the device goes to whoever signs second, or to the next person.

use super::desk::Desk;
use super::next_person::next_person;
use super::sheet::{button, heading};
use crate::agreement::Event;
use crate::components::sticker;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn screen(desk: Desk) -> View {
    let words = "You signed! Now give this to your grown-up.";
    html! {
        <div class="taped">
            <div class="beside">
                {sticker(&desk.root.get_value(), "family-two", "big-art")}
                <div>
                    {heading(words, words)}
                    <p class="say">"They read it too, and then they choose."</p>
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
