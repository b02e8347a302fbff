//! The island: the frame around the screens, and which of them is shown.

use super::desk::{Desk, Screen, art};
use super::more::more;
use super::record::on_paper;
use super::sheet::TITLE;
use super::{begin, decide, details, give_back, handover, question, receipt, rule, second, sign, talk, who};
use crate::agreement::Agreement;
use crate::browser::{device, page};
use crate::components::{Audience, help_button, icon, sticker};
use crate::json::Given;
use crate::view::{View, html};
use leptos::prelude::*;

/// Reads, understands, decides, signs: first one, and then who signs second. `root` is the way to the site's root.
#[island]
pub fn AgreementFlow(agreement: Given<Agreement>, root: String) -> impl IntoView {
    let awake = device::awake();
    let desk = Desk::new(agreement.0, root.clone());
    Effect::new(move |asked: Option<bool>| {
        let now = awake.get();
        if now && asked != Some(true) {
            begin::ask_school(desk);
        }
        now
    });
    let screen = Memo::new(move |_| desk.screen());
    Effect::new(move |before: Option<Screen>| {
        let now = screen.get();
        page::show_signed(now == Screen::Receipt);
        if before.is_some_and(|before| before != now) {
            page::to_top();
            page::focus(TITLE.into());
        }
        now
    });
    let (list, settings) = (format!("{root}agreements/"), format!("{root}settings/"));
    let child = move || {
        desk.is_going().then(|| {
            let disc = desk.child().map(|child| {
                let picture = art(&child);
                html! { <span class=format!("disc {picture}")>{sticker(&root, picture, "disc-art")}</span> }
            });
            html! { <p class="agree-who">{disc} <span>{desk.name()}</span></p> }
        })
    };
    let reader = if desk.is_pupil() {
        Audience::Pupils
    } else {
        Audience::Adults
    };
    let help = desk.root.with_value(|root| help_button(root, reader));
    html! {
        <div class="agreement" data-ready=move || if awake.get() && desk.is_ready.get() { "yes" } else { "no" }>
            <header class="agree-top">
                <a class="round" href=list aria-label="All agreements">{icon("house")}</a>
                {child}
                <a class="round" href=settings aria-label="Settings">{icon("settings")}</a>
            </header>
            <main id="main" class="stage" tabindex="-1">
                <h1 class="hush">{desk.agreement.with_value(|a| a.title.clone())}</h1>
                {move || {
                    let (name, body) = show(desk, awake, screen.get());
                    html! { <div data-screen=name>{body}</div> }
                }}
            </main>
            <footer class="agree-foot">
                {help}
                <div class="agree-more">
                    <p class="said-line" role="status">{move || Some(desk.said.get()).filter(|said| !said.is_empty())}</p>
                    {more(desk)}
                </div>
            </footer>
        </div>
        <div class="record">{move || (screen.get() == Screen::Receipt).then(|| on_paper(desk))}</div>
    }
}

fn show(desk: Desk, awake: ReadSignal<bool>, screen: Screen) -> (&'static str, View) {
    match screen {
        Screen::Who => ("who", who::screen(desk, awake)),
        Screen::Rule(at) => ("rule", rule::screen(desk, at)),
        Screen::Question(id) => ("question", question::screen(desk, id)),
        Screen::Decide => ("decide", decide::screen(desk)),
        Screen::Details => ("details", details::screen(desk)),
        Screen::Talk => ("talk", talk::first(desk)),
        Screen::Sign => ("sign", sign::screen(desk)),
        Screen::Handover => ("handover", handover::screen(desk)),
        Screen::Second => ("second", second::read(desk)),
        Screen::SecondTalk => ("second-talk", talk::second(desk)),
        Screen::SecondSign => ("second-sign", second::sign(desk)),
        Screen::GiveBack => ("give-back", give_back::screen(desk)),
        Screen::Receipt => ("receipt", receipt::screen(desk)),
    }
}
