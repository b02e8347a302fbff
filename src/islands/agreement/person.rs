//! Which adult this is, by name, and what else is asked of them. Also what shows before the page is awake.

use super::desk::Desk;
use super::details::fields;
use super::field::name_field;
use super::sheet::{TITLE, button};
use crate::agreement::Standing;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn screen(desk: Desk, awake: ReadSignal<bool>) -> View {
    let (title, intro) = desk.agreement.with_value(|a| (a.title.clone(), a.intro.clone()));
    let ready = move || (awake.get() && desk.is_ready.get()).then(|| adult_ready(desk));
    html! {
        <div class="who-screen">
            <div class="taped" data-for="adult">
                <h1 id=TITLE tabindex="-1">{title}</h1>
                <p>{intro}</p>
                {ready}
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
            "An agreement of {} is on this device. Where it stands: {}.",
            draft.name(),
            standing
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
        {desk.trouble()}
        <div class="rule-foot">
            <p>"Nothing is sent from here. You can stop at any time and carry on later."</p>
            {button("start", "btn", "arrow-right", "Read it", move || desk.start_adult(&name.get_untracked()))}
        </div>
    }
}

fn desk_shows(standing: Standing) -> bool {
    matches!(standing, Standing::Signed(_) | Standing::OnLoan)
}
