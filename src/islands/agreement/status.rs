//! Where an agreement stands on this device, for whoever is chosen.

use crate::agreement::{Shown, Standing};
use crate::browser::{agreements, clock, device};
use crate::components::icon;
use crate::json::Given;
use crate::view::{View, html};
use leptos::prelude::*;

/// For /agreements/. `shown` is the agreement as it is today.
#[island]
pub fn AgreementStatus(shown: Given<Shown>) -> impl IntoView {
    let Given(shown) = shown;
    let awake = device::awake();
    let lines = move || {
        if !awake.get() {
            return vec![];
        }
        let learners = device::learners();
        let who = learners
            .list()
            .iter()
            .map(|l| (Some(l.id.clone()), l.nickname.to_string()));
        who.chain([(None, "On this device".to_string())])
            .filter_map(|(id, name)| {
                let draft = agreements::load(id.as_ref(), &shown.id)?;
                Some((name, Standing::of(Some(&draft), &shown, clock::now())))
            })
            .collect()
    };
    let line = |(name, standing): (String, Standing)| {
        html! { <li>{icon("file-check")} <span><b>{name}</b> ": " {standing.to_string()}</span></li> }
    };
    let said = move || {
        let lines = lines();
        if lines.is_empty() {
            return html! { <p class="standing">{Standing::NotStarted.to_string()} " on this device"</p> };
        }
        html! { <ul class="standing" role="list">{lines.into_iter().map(line).collect::<View>()}</ul> }
    };
    html! { <div data-standing=move || if awake.get() { "yes" } else { "no" }>{said}</div> }
}
