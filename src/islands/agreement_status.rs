//! Where an agreement stands on this device, for whoever is chosen.

use crate::agreement::{Agreement, Changes, Draft, Shown, Standing};
use crate::browser::agreements::{self, Owner};
use crate::browser::{clock, device, school};
use crate::components::icon;
use crate::json::Given;
use crate::school::changes_in;
use crate::view::{View, html};
use leptos::prelude::*;

/// For /agreements/. `agreement` is all that it may say; `root` is the way to the site's root.
#[island]
pub fn AgreementStatus(agreement: Given<Agreement>, root: String) -> impl IntoView {
    let Given(agreement) = agreement;
    let awake = device::awake();
    let general = agreement
        .in_force(&Changes::default())
        .unwrap_or_else(|_| agreement.clone());
    let shown = RwSignal::new(Shown::of(&general));
    Effect::new(move |_| {
        let agreement = agreement.clone();
        // at most once: nothing here changes but by the school's own words
        school::load(&root, move |text| {
            let changes = changes_in(text.as_deref(), agreement.id.as_str()).unwrap_or_default();
            if let Ok(agreement) = agreement.in_force(&changes) {
                shown.set(Shown::of(&agreement));
            }
        });
    });
    let lines = move || -> Vec<(String, Standing)> {
        if !awake.get() {
            return vec![];
        }
        let shown = shown.get();
        let standing = |draft: &Draft| {
            (
                draft.name().to_string(),
                Standing::of(Some(draft), &shown, clock::now()),
            )
        };
        let owners = if shown.audience().is_pupil() {
            let learners = device::learners();
            let learners = learners.list().iter().map(|learner| Owner::Learner(learner.id.clone()));
            learners.chain([Owner::Nobody]).collect()
        } else {
            vec![Owner::Adult]
        };
        let kept = owners.iter().filter_map(|owner| agreements::load(owner, &shown.id));
        kept.map(|draft| standing(&draft)).collect()
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
