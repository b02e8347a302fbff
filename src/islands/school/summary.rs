//! What has to be mended, as a list that leads to the fields.

use super::agreements::short_name;
use super::desk::{About, Desk};
use crate::school::{ASKED, Amiss, Place, parts};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn summary(desk: Desk) -> View {
    let all = Memo::new(move |_| desk.summary.get().map(|about| (about, desk.amiss_in(about))));
    let shown = move || match all.get() {
        Some((about, amiss)) if !amiss.is_empty() => list(desk, about, &amiss),
        _ => View::nothing(),
    };
    html! { <div>{shown}</div> }
}

fn list(desk: Desk, about: About, amiss: &[Amiss]) -> View {
    let one = |amiss: &Amiss| {
        let place = amiss.place.clone();
        let words = format!("{}: {}", label(desk, &amiss.place), amiss.words);
        html! {
            <li>
                <a
                    href=format!("#{}", target(desk, &amiss.place))
                    on:click=move |event| {
                        event.prevent_default();
                        desk.go_to(&place);
                    }
                >
                    {words}
                </a>
            </li>
        }
    };
    let things = if amiss.len() == 1 { "1 thing" } else { "These things" };
    let title = match about {
        About::All => format!("{things} to mend before the file can be used"),
        About::Step(step) => format!("{things} to mend in “{}”", step.title()),
    };
    html! {
        <div class="sf-summary notice" data-tone="think" role="alert" tabindex="-1" id="sf-summary" data-amiss=amiss.len().to_string()>
            <h2>{title}</h2>
            <ul class="plain-list">{amiss.iter().map(one).collect::<View>()}</ul>
        </div>
    }
}

/// The id of what is there: a clause that isn't worded in another way has a box to tick.
pub fn target(desk: Desk, place: &Place) -> String {
    match place {
        Place::Clause(of, id) => {
            let is_typed = desk.draft.with_untracked(|draft| {
                draft.reworded(of, id).is_some() || draft.changes(of).add.iter().any(|added| &added.id == id)
            });
            let is_clause = desk.agreements.with_value(|all| {
                let agreement = all.iter().find(|agreement| &agreement.id == of);
                agreement.is_some_and(|agreement| agreement.clauses().any(|clause| &clause.id == id))
            });
            let end = if is_clause && !is_typed { "-on" } else { "" };
            format!("{}{end}", place.anchor())
        }
        place => place.anchor(),
    }
}

/// What a place is called.
fn label(desk: Desk, place: &Place) -> String {
    let of_field = |field: &str| {
        let asked = ASKED.iter().find(|asked| asked.field == field);
        asked.map_or(String::new(), |asked| asked.label.to_owned())
    };
    let of_agreement = |id: &crate::agreement::Id| {
        desk.agreements.with_value(|all| {
            let found = all.iter().find(|agreement| &agreement.id == id);
            found.map_or(String::new(), |agreement| short_name(agreement.audience).to_owned())
        })
    };
    match place {
        Place::Field(field) => of_field(field),
        Place::Entry(field, n) => format!("{}, {}", of_field(field), n + 1),
        Place::Part(field, n, name) => {
            let part = parts(field).iter().find(|(part, _, _)| part == name);
            let part = part.map_or("", |(_, label, _)| label);
            format!("{}, {}, {}", of_field(field), n + 1, part.to_lowercase())
        }
        Place::Agreement(id) | Place::Clause(id, _) => format!("Agreement “{}”", of_agreement(id)),
    }
}
