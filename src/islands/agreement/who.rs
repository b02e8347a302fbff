//! Who this is: the learner whose agreement it becomes. Also what shows before the page is awake.

use super::desk::{Desk, art};
use super::sheet::{TITLE, button};
use crate::agreement::{Audience, Draft, Standing};
use crate::browser::device;
use crate::components::{listen, sticker};
use crate::islands::learners::picker;
use crate::lesson::Band;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn screen(desk: Desk, awake: ReadSignal<bool>) -> View {
    let (title, intro) = desk.agreement.with_value(|a| (a.title.clone(), a.intro.clone()));
    let band = match desk.audience() {
        Audience::Ks2 => Band::Ks2,
        _ => Band::Ks1,
    };
    let ready = move || (awake.get() && desk.is_ready.get()).then(|| ready(desk)).flatten();
    html! {
        <div class="who-screen">
            <div class="taped">
                <div class="beside">
                    {sticker(&desk.root.get_value(), "pip-cut-wave", "big-art")}
                    <div>
                        <div class="rule-title">
                            {listen(format!("{title}. {intro}"))} <h1 id=TITLE tabindex="-1">{title}</h1>
                        </div>
                        <p class="say">{intro}</p>
                    </div>
                </div>
                {desk.trouble()} {ready}
            </div>
            {picker(desk.root.get_value(), band)}
        </div>
    }
}

/// For somebody who is chosen, or whose half-done agreement came in a file.
fn ready(desk: Desk) -> Option<View> {
    let learner = device::current();
    let (draft, standing) = desk.standing();
    let (name, picture) = match (&draft, &learner) {
        (_, Some(learner)) => (learner.nickname.to_string(), learner.avatar.picture()),
        (Some(draft), None) if !standing.begins_again() => {
            (draft.name().to_string(), draft.child().map_or("pip-cut-wave", art))
        }
        _ => return None,
    };
    let root = desk.root.get_value();
    let disc = html! { <span class=format!("disc {picture}")>{sticker(&root, picture, "disc-art")}</span> };
    if let (true, Some(away)) = (draft.is_none(), desk.put_away_before()) {
        return Some(is_away(desk, disc, &name, away));
    }
    let (words, go) = match standing {
        Standing::NotStarted => (format!("You are {name}. Ready to read?"), "Start"),
        Standing::Changed => (
            format!("You are {name}. The rules have changed. Let’s read what is new."),
            "Start",
        ),
        Standing::Ended(_) => (
            format!("You are {name}. It is a new school year. Let’s look at the rules again."),
            "Start",
        ),
        Standing::Signed(until) => (
            format!("You are {name}. You have signed. It lasts until {until}."),
            "Show it",
        ),
        _ => (format!("You are {name}. Carry on where you stopped?"), "Carry on"),
    };
    Some(html! {
        <div class="rule-foot">
            <div class="rule-title">
                {disc}
                {listen(words.clone())}
                <p>{words}</p>
            </div>
            {button("start", "btn", "play", go, move || desk.start())}
        </div>
    })
}

/// Their part was put away on a device of many: no other child can open it by chance.
fn is_away(desk: Desk, disc: View, name: &str, away: Draft) -> View {
    let words = format!("You are {name}. You have done your part. A grown-up keeps it safe.");
    html! {
        <div class="rule-foot" data-away="yes">
            <div class="rule-title">
                {disc}
                {listen(words.clone())}
                <p>{words}</p>
            </div>
            {button("bring-back", "btn btn-ghost", "upload", "For grown-ups: open it", move || desk.bring_back(&away))}
        </div>
    }
}
