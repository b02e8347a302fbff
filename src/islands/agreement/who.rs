//! Who this is: the learner whose agreement it becomes, or an adult by name. Also what shows before the page is awake.

use super::desk::{Desk, art};
use super::details::fields;
use super::sheet::{TITLE, button};
use super::sign::name_field;
use crate::agreement::{Audience, Draft, Standing};
use crate::browser::device;
use crate::components::{listen, sticker};
use crate::islands::learners::picker;
use crate::lesson::Band;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn screen(desk: Desk, awake: ReadSignal<bool>) -> View {
    if desk.is_pupil() {
        pupil(desk, awake)
    } else {
        adult(desk, awake)
    }
}

fn pupil(desk: Desk, awake: ReadSignal<bool>) -> View {
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
                            {listen(format!("{title}. {intro}"))} <h2 id=TITLE tabindex="-1">{title}</h2>
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

fn adult(desk: Desk, awake: ReadSignal<bool>) -> View {
    let (title, intro) = desk.agreement.with_value(|a| (a.title.clone(), a.intro.clone()));
    let ready = move || (awake.get() && desk.is_ready.get()).then(|| adult_ready(desk));
    html! {
        <div class="who-screen">
            <div class="taped" data-for="adult">
                <h2 id=TITLE tabindex="-1">{title}</h2>
                <p>{intro}</p>
                {desk.trouble()} {ready}
            </div>
        </div>
    }
}

/// A name and what else is asked; or what lies here already.
fn adult_ready(desk: Desk) -> View {
    let name = RwSignal::new(String::new());
    let (draft, standing) = desk.standing();
    let here = draft.filter(|_| !standing.begins_again()).map(|draft| {
        let words = format!(
            "An agreement of {} is on this device: {}.",
            draft.name(),
            lower(&standing.to_string())
        );
        let go = if desk_shows(standing) { "Show it" } else { "Carry on" };
        html! {
            <div class="notice" data-tone="info">
                <p>{words}</p>
                <p class="actions">
                    {button("carry-on", "btn", "play", go, move || desk.carry_on())}
                    {button("put-away", "btn btn-ghost", "users", "Put it away: I am somebody else", move || {
                        desk.carry_on();
                        desk.put_away();
                    })}
                </p>
            </div>
        }
    });
    let again = match standing {
        Standing::Changed => {
            Some("The words have changed since this was signed here. You read what is new, and sign again.")
        }
        Standing::Ended(_) => Some("A new school year has begun. You look at the agreement again, and sign again."),
        _ => None,
    };
    let details = desk.agreement.with_value(|a| a.details.clone());
    html! {
        {here}
        {again.map(|words| html! { <p class="notice" data-tone="info">{words}</p> })}
        {name_field("name", "Your name, as it should stand in the record", name)}
        {fields(desk, &details)}
        <div class="rule-foot">
            <p>"Nothing is sent from here. You can stop at any time and carry on later."</p>
            {button("start", "btn", "arrow-right", "Read it", move || desk.start_adult(&name.get_untracked()))}
        </div>
    }
}

fn desk_shows(standing: Standing) -> bool {
    matches!(standing, Standing::Signed(_) | Standing::OnLoan)
}

fn lower(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
