//! Colours, size of words, movement, reading aloud.

use super::{Desk, whose};
use crate::browser::device;
use crate::components::{listen, spoken};
use crate::progress::{Motion, Reads, TextSize, Theme, Voice};
use crate::view::{Content, View, html};

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
    let voices = Voice::ALL.map(|voice| {
        pick(
            "voice",
            voice.slug(),
            voice.name(),
            move || desk.settings().look.voice == voice,
            move || {
                device::change_settings(|settings| settings.look.voice = voice);
            },
        )
    });
    let reads = Reads::ALL.map(|reads| {
        pick(
            "reads",
            reads.slug(),
            reads.name(),
            move || desk.settings().look.reads == reads,
            move || {
                device::change_settings(|settings| settings.look.reads = reads);
            },
        )
    });
    html! {
        <section class="sheet" aria-labelledby="look-title">
            <h2 id="look-title">"How it looks and sounds"</h2>
            {whose::fieldset(desk)}
            <fieldset class="picks"><legend>"Colours"</legend> {themes}</fieldset>
            <fieldset class="picks"><legend>"Size of words"</legend> {sizes}</fieldset>
            <fieldset class="picks"><legend>"Movement"</legend> {motions}</fieldset>
            <fieldset class="picks"><legend>"Listen buttons"</legend> {voices} {listen(spoken::TRY_ME)}</fieldset>
            <fieldset class="picks"><legend>"Read to me"</legend> {reads}</fieldset>
            // shown by the style sheet, where it is so
            <p class="hint no-voice">
                "Lessons for ages 4 to 7 have a voice of their own. This device has none that works without the internet, so other pages have no listen buttons. A grown-up can add a voice in the device’s settings."
            </p>
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
