//! Who this is: the learner whose agreement it becomes. Also what shows before the page is awake.

use super::desk::{Desk, art};
use super::sheet::{TITLE, button};
use crate::agreement::Standing;
use crate::browser::device;
use crate::components::{listen, sticker};
use crate::islands::learners::picker;
use crate::lesson::Band;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn screen(desk: Desk, awake: ReadSignal<bool>) -> View {
    let (title, intro) = desk.agreement.with_value(|a| (a.title.clone(), a.intro.clone()));
    let ready = move || awake.get().then(|| ready(desk)).flatten();
    html! {
        <div class="who-screen">
            <div class="taped">
                <div class="beside">
                    {sticker(&desk.root.get_value(), "pip-cut-wave", "big-art")}
                    <div>
                        <div class="rule-title">
                            {listen(format!("{title}. {intro}"))} <h2 id=TITLE tabindex="-1">{title}</h2>
                        </div>
                        <p class="say">{intro}</p>
                    </div>
                </div>
                {desk.trouble()} {ready}
            </div>
            {picker(desk.root.get_value(), Band::Ks1)}
        </div>
    }
}

/// For somebody who is chosen, or whose half-done agreement came in a file.
fn ready(desk: Desk) -> Option<View> {
    let learner = device::current();
    let (draft, standing) = desk.standing();
    let (name, picture) = match (&draft, &learner) {
        (_, Some(learner)) => (learner.nickname.to_string(), learner.avatar.picture()),
        (Some(draft), None) if !standing.begins_again() => (draft.child().name.to_string(), art(draft.child())),
        _ => return None,
    };
    let (words, go) = match standing {
        Standing::NotStarted => (format!("You are {name}. Ready to read?"), "Start"),
        Standing::Changed => (
            format!("You are {name}. The rules have changed. Let’s read them again."),
            "Start",
        ),
        Standing::Ended(_) => (
            format!("You are {name}. It is a new school year. Let’s read the rules again."),
            "Start",
        ),
        Standing::Signed(until) => (
            format!("You are {name}. You have signed. It lasts until {until}."),
            "Show it",
        ),
        _ => (format!("You are {name}. Carry on where you stopped?"), "Carry on"),
    };
    let root = desk.root.get_value();
    Some(html! {
        <div class="rule-foot">
            <div class="rule-title">
                <span class=format!("disc {picture}")>{sticker(&root, picture, "disc-art")}</span>
                {listen(words.clone())}
                <p>{words}</p>
            </div>
            {button("start", "btn", "play", go, move || desk.start())}
        </div>
    })
}
