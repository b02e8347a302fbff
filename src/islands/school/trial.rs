//! Seeing the words on every page of this device, before anybody else does.

use super::desk::{Desk, Said};
use crate::browser::school;
use crate::components::icon;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn section(desk: Desk) -> View {
    let begin = move |_| {
        if !desk.check() {
            return desk.say(Said::Trial, Err("Mend what is listed above first.".into()));
        }
        let begun = school::begin_trial(desk.draft_file());
        desk.is_on_trial.set(begun.is_ok());
        let words = "Every page on this device shows your words now, and says so at its top.";
        desk.say(
            Said::Trial,
            begun.map(|()| words.into()).map_err(|error| error.to_string()),
        );
    };
    let end = move |_| {
        let ended = school::end_trial();
        desk.is_on_trial.set(school::trial().is_some());
        desk.say(
            Said::Trial,
            ended
                .map(|()| "The trial is over. Nothing of it is left.".into())
                .map_err(|error| error.to_string()),
        );
    };
    let root = desk.root.get_value();
    let look = move || {
        desk.is_on_trial.get().then(|| {
            let pages = [
                ("parents/school/", "What families read"),
                ("teachers/school-says/", "What staff read"),
                ("help/", "Help for pupils"),
                ("parents/", "For parents and carers"),
            ];
            let pages = pages.map(|(path, name)| html! { <li><a href=format!("{root}{path}")>{name}</a></li> });
            html! {
                <p>"Look at these pages, or any other:"</p>
                <ul class="part-links">{pages}</ul>
            }
        })
    };
    let buttons = move || {
        let again = if desk.is_on_trial.get() {
            "Try it again with the newest words"
        } else {
            "Try it on this device"
        };
        html! {
            <p class="reg-acts">
                <button type="button" class="btn" data-do="try" on:click=begin>{icon("eye")} <span>{again}</span></button>
                {desk.is_on_trial.get().then(|| html! {
                    <button type="button" class="btn btn-ghost" data-do="end-trial" on:click=end>{icon("x")} <span>"Stop the trial"</span></button>
                })}
            </p>
        }
    };
    html! {
        <section class="sf-part" aria-labelledby="sf-trial-title">
            <h3 id="sf-trial-title">"2. Try it on this device"</h3>
            <p>
                "Your words stand on every page, in this browser only, until midnight or until you stop. Agreements don’t show them: people may sign there, and they sign what is really in force. "
                "Read those under “Agreements” in this form."
            </p>
            {buttons}
            {look}
            {desk.said(Said::Trial)}
        </section>
    }
}
