//! Something lent comes back: what the school says then, and its signature.

use super::adult_signs::adult_signs;
use super::desk::{Desk, Screen};
use super::mark::Mark;
use super::second::details_given;
use super::sheet::{TITLE, button, lines};
use crate::agreement::{Event, Role};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn screen(desk: Desk) -> View {
    let Some(part) = desk.agreement.with_value(|a| a.give_back.clone()) else {
        return View::nothing();
    };
    let clauses = part.clauses.clone();
    let sign = move |role: Role, name: &str, mark: Mark| {
        let clauses = desk.agreement.with_value(|a| a.give_back.clone());
        let mut clauses = clauses.into_iter().flat_map(|part| part.clauses);
        if clauses.all(|clause| desk.did(Event::ReturnRead { clause: clause.id })) {
            desk.sign(role, name, mark, None);
        }
    };
    html! {
        <div class="taped" data-for="adult">
            <h2 id=TITLE tabindex="-1">"It has come back"</h2>
            <p>{part.intro}</p>
            {details_given(desk)}
            <h3>"By signing, you say"</h3>
            <ul class="plain-list">{lines(&clauses)}</ul>
            {adult_signs(desk.audience().second_roles(), "return-name", String::new(), sign)}
            {desk.trouble()}
            <div class="rule-foot">
                {button("back", "btn btn-ghost", "arrow-left", "Back", move || desk.look_at(Some(Screen::Receipt)))}
            </div>
        </div>
    }
}
