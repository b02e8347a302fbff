//! Who learns on this device; any of them can be removed.

use super::{Ask, Desk, Place};
use crate::browser::{device, files, moving, page};
use crate::components::{icon, sticker};
use crate::islands::sure::{Question, sure};
use crate::progress::Learner;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn section(desk: Desk, root: String) -> View {
    let people = move || {
        let learners = if desk.awake.get() {
            device::learners()
        } else {
            Default::default()
        };
        if learners.is_empty() {
            return html! { <p>"Nobody yet. Choose an animal where the lessons are."</p> };
        }
        let rows = learners
            .list()
            .iter()
            .map(|learner| row(desk, &root, learner.clone()))
            .collect::<View>();
        html! { <ul class="people" role="list">{rows}</ul> }
    };
    html! {
        <section class="sheet" id="learners" aria-labelledby="learners-title">
            <h2 id="learners-title" tabindex="-1">"Who learns on this device"</h2>
            {people}
            {desk.said(Place::People)}
        </section>
    }
}

fn row(desk: Desk, root: &str, learner: Learner) -> View {
    let picture = learner.avatar.picture();
    let name = learner.nickname.to_string();
    let learner = StoredValue::new(learner);
    let asked = Memo::new(move |_| {
        desk.ask
            .with(|ask| learner.with_value(|l| matches!(ask, Some(Ask::Learner(id)) if *id == l.id)))
    });
    let answer = move |erase: bool| {
        desk.ask.set(None);
        if erase {
            let (id, name) = learner.with_value(|l| (l.id.clone(), l.nickname.to_string()));
            let erased = moving::erase_learner(&id).map_err(|error| error.to_string());
            desk.say(
                Place::People,
                erased.map(|()| format!("{name} was removed from this device.")),
            );
        }
        page::focus("learners-title".into());
    };
    let question = move || {
        let name = learner.with_value(|l| l.nickname.to_string());
        Question {
            asks: format!("Remove {name}?"),
            loses: format!(
                "{name}’s picture, stars and answers, and the agreements that {name} signed, will be gone from this device for good. Save a signed agreement on its own page first. Files that were saved stay."
            ),
            keep: format!("Keep {name}"),
            erase: format!("Remove {name}"),
        }
    };
    html! {
        <li class="person">
            <span class=format!("disc {picture}")>{sticker(root, picture, "disc-art")}</span>
            <span class="name">{name.clone()}</span>
            <button
                type="button"
                class="btn btn-ghost"
                data-do="hand-in"
                aria-label=format!("Steps for the teacher: save what {name} has finished")
                on:click=move |_| hand_in(desk, &learner.get_value())
            >
                {icon("save")} <span>"Steps for the teacher"</span>
            </button>
            <button
                type="button"
                class="btn btn-ghost"
                data-do="remove"
                aria-label=format!("Remove {name}")
                on:click=move |_| desk.ask.set(Some(Ask::Learner(learner.with_value(|l| l.id.clone()))))
            >
                "Remove"
            </button>
            {move || asked.get().then(|| sure(question(), answer))}
        </li>
    }
}

/// Saves which steps a learner has finished, for a teacher to see how far the class has come.
fn hand_in(desk: Desk, learner: &Learner) {
    let handed = moving::hand_in(learner);
    let name = handed.file_name();
    let saved = files::download(&name, "application/json", &handed.write());
    desk.say(
        Place::People,
        if saved {
            Ok(format!(
                "Saved for the teacher: “{name}” is in your downloads. It says which steps are finished. It holds no name and no answers."
            ))
        } else {
            Err("This browser would not save the file. Open Harbour in another browser window and try again.".into())
        },
    );
}
