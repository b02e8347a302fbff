//! Colours, size of words, movement, reading aloud.

use super::{Desk, whose};
use crate::browser::{device, speech};
use crate::components::listen;
use crate::progress::{Motion, TextSize, Theme};
use crate::view::{Content, View, html};
use leptos::prelude::*;

pub fn section(desk: Desk) -> View {
    let themes = Theme::ALL.map(|theme| {
        pick(
            "theme",
            theme.slug(),
            theme.name(),
            move || desk.settings().look.theme == theme,
            move || {
                device::change_settings(|settings| settings.look.theme = theme);
            },
        )
    });
    let sizes = TextSize::ALL.map(|text| {
        pick(
            "text",
            text.slug(),
            text.name(),
            move || desk.settings().look.text == text,
            move || {
                device::change_settings(|settings| settings.look.text = text);
            },
        )
    });
    let motions = Motion::ALL.map(|motion| {
        pick(
            "motion",
            motion.slug(),
            motion.name(),
            move || desk.settings().look.motion == motion,
            move || {
                device::change_settings(|settings| settings.look.motion = motion);
            },
        )
    });
    let no_voice = move || desk.awake.get() && desk.settings().aloud && !speech::can_speak();
    html! {
        <section class="sheet" aria-labelledby="look-title">
            <h2 id="look-title">"How it looks and sounds"</h2>
            {whose::fieldset(desk)}
            <fieldset class="picks"><legend>"Colours"</legend> {themes}</fieldset>
            <fieldset class="picks"><legend>"Size of words"</legend> {sizes}</fieldset>
            <fieldset class="picks"><legend>"Movement"</legend> {motions}</fieldset>
            <fieldset class="picks">
                <legend>"Reading aloud"</legend>
                <label class="pick">
                    <input
                        type="checkbox"
                        prop:checked=move || desk.settings().aloud
                        on:change=move |event| {
                            let aloud = event_target_checked(&event);
                            device::change_settings(|settings| settings.aloud = aloud);
                        }
                    />
                    <span>"Show listen buttons"</span>
                </label>
                {listen("Hello! This is how I read to you.")}
            </fieldset>
            {move || {
                no_voice()
                    .then(|| html! {
                        <p class="hint">
                            "This device has no voice of its own that works without the internet, so there are no listen buttons. A grown-up can add a voice in the device’s settings."
                        </p>
                    })
            }}
        </section>
    }
}

pub fn pick(
    group: &'static str,
    value: &'static str,
    name: impl Content,
    chosen: impl Fn() -> bool + Send + Sync + 'static,
    choose: impl Fn() + Send + 'static,
) -> View {
    html! {
        <label class="pick" data-value=value>
            <input type="radio" name=group value=value prop:checked=chosen on:change=move |_| choose() />
            <span>{name}</span>
        </label>
    }
}
