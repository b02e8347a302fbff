//! Everything at once.

use super::{Ask, Desk, Place};
use crate::browser::{moving, page, shelf};
use crate::components::icon;
use crate::islands::sure::{Question, sure};
use crate::storage::ShelfError;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn section(desk: Desk) -> View {
    let asked = Memo::new(move |_| desk.ask.with(|ask| *ask == Some(Ask::Everything)));
    let answer = move |erase: bool| {
        desk.ask.set(None);
        if erase {
            let erased = moving::erase_everything().map_err(|error| error.to_string());
            // a teacher's register lies elsewhere on the device, and goes too
            shelf::shelf().clear(Box::new(move |register| {
                let register = match register {
                    Err(ShelfError::Blocked) => Ok(()),
                    register => register.map_err(|error| error.to_string()),
                };
                let words = erased
                    .and(register)
                    .map(|()| "Everything was removed from this device.".into());
                desk.say(Place::Erase, words);
            }));
        }
        page::focus("erase-title".into());
    };
    let question = || {
        Question {
        asks: "Remove everything from this device?".into(),
        loses: "All learners, their stars and answers, all agreements (signed ones too), a teacher’s register and these settings will be gone for good. \
                Save what you need first."
            .into(),
        keep: "Keep everything".into(),
        erase: "Remove everything".into(),
    }
    };
    html! {
        <section class="sheet" aria-labelledby="erase-title">
            <h2 id="erase-title" tabindex="-1">"Start afresh"</h2>
            <p>"For a device that goes to somebody else, or at the end of the school year."</p>
            <button type="button" class="btn btn-ghost" on:click=move |_| desk.ask.set(Some(Ask::Everything))>
                {icon("eraser")} <span>"Remove everything"</span>
            </button>
            {move || asked.get().then(|| sure(question(), answer))}
            {desk.said(Place::Erase)}
        </section>
    }
}
