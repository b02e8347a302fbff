//! The frame around the screens: who it is, the way home, help, and what can be done on every screen.

use super::begin;
use super::desk::{Desk, Screen, art};
use super::more::more;
use super::sheet::TITLE;
use crate::browser::{device, page};
use crate::components::{Audience, help_button, icon, sticker};
use crate::view::{View, html};
use leptos::prelude::*;

/// Shows what `show` makes of each screen: its name and what stands in it.
pub fn frame<F>(desk: Desk, awake: ReadSignal<bool>, show: F) -> View
where
    F: Fn(Screen) -> (&'static str, View) + Copy + Send + Sync + 'static,
{
    let screen = Memo::new(move |_| desk.screen());
    Effect::new(move |asked: Option<bool>| {
        let now = awake.get();
        if now && asked != Some(true) {
            begin::ask_school(desk);
        }
        now
    });
    Effect::new(move |before: Option<Screen>| {
        let now = screen.get();
        page::show_signed(now == Screen::Receipt);
        if before.is_some_and(|before| before != now) {
            page::to_top();
            page::focus(TITLE.into());
        }
        now
    });
    let root = desk.root.get_value();
    let (list, settings) = (format!("{root}agreements/"), format!("{root}settings/"));
    // codes are read where adults are
    let reader = if desk.is_pupil() && !desk.for_adults.get_value() {
        Audience::Pupils
    } else {
        Audience::Adults
    };
    let help = help_button(&root, reader);
    let who = move || {
        desk.is_going().then(|| {
            let disc = desk.child().map(|child| {
                let picture = art(&child);
                html! { <span class=format!("disc {picture}")>{sticker(&root, picture, "disc-art")}</span> }
            });
            html! { <p class="agree-who">{disc} <span>{desk.name()}</span></p> }
        })
    };
    html! {
        <div class="agreement" data-ready=move || if awake.get() && desk.is_ready.get() { "yes" } else { "no" }>
            <header class="agree-top">
                <a class="round" href=list aria-label="All agreements">{icon("house")}</a>
                {who}
                <a class="round" href=settings aria-label="Settings">{icon("settings")}</a>
            </header>
            <main id="main" class="stage" tabindex="-1">
                {move || {
                    let (name, body) = show(screen.get());
                    // the first screen shows it
                    let title = (name != "who").then(|| desk.agreement.with_value(|a| a.title.clone()));
                    html! { <div data-screen=name>{title.map(|title| html! { <h1 class="hush">{title}</h1> })} {body}</div> }
                }}
            </main>
            <div class="agree-foot">
                {help}
                <div class="agree-more">
                    <p class="said-line" role="status">{move || Some(desk.said.get()).filter(|said| !said.is_empty())}</p>
                    {more(desk)}
                </div>
            </div>
        </div>
    }
}

/// For an island: awake, and a desk.
pub fn set_up(agreement: crate::agreement::Agreement, root: String) -> (Desk, ReadSignal<bool>) {
    (Desk::new(agreement, root), device::awake())
}
