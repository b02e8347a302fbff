//! What is filled in: a job title, a serial number, a class.

use super::desk::Desk;
use super::sheet::{button, heading};
use crate::agreement::{Detail, DetailKind, Draft, Event, State, Words};
use crate::view::{View, html};
use leptos::prelude::*;

/// A field each. Before anybody has begun they are kept on the desk; afterwards each is written down when it is left.
pub fn fields(desk: Desk, details: &[Detail]) -> View {
    details.iter().map(|detail| field(desk, detail)).collect::<View>()
}

fn field(desk: Desk, detail: &Detail) -> View {
    let input = format!("detail-{}", detail.id);
    let hint_id = format!("{input}-hint");
    let filled = desk.draft.with_untracked(|draft| {
        draft
            .as_ref()
            .and_then(|draft| draft.filled(&detail.id).map(Words::to_string))
    });
    let optional = detail
        .optional
        .then(|| html! { <span class="optional">" (if you like)"</span> });
    let hint = detail
        .hint
        .clone()
        .map(|hint| html! { <p class="field-hint" id=hint_id.clone()>{hint}</p> });
    let described = detail.hint.as_ref().map(|_| hint_id.clone());
    let kind = match detail.kind {
        DetailKind::Text => "text",
        DetailKind::Date => "date",
    };
    let id = detail.id.clone();
    html! {
        <div class="field">
            <label for=input.clone()>{detail.label.clone()} {optional}</label>
            {hint}
            <input
                id=input.clone()
                type=kind
                data-do=input
                aria-describedby=described
                maxlength=Words::LONGEST.to_string()
                autocomplete="off"
                spellcheck="false"
                value=filled
                on:change=move |event| fill(desk, &id, event_target_value(&event))
            />
        </div>
    }
}

fn fill(desk: Desk, detail: &crate::agreement::Id, words: String) {
    if !desk.is_going() {
        return desk.fill_later(detail, words);
    }
    match Words::parse(&words) {
        Ok(words) => desk.act(Event::Filled {
            detail: detail.clone(),
            words,
        }),
        Err(_) if words.trim().is_empty() => {}
        Err(error) => desk.complain(error.to_string()),
    }
}

/// For a record that came from elsewhere without all that is needed.
pub fn screen(desk: Desk) -> View {
    let details = desk.agreement.with_value(|a| a.details.clone());
    let missing = desk
        .draft
        .with_untracked(|draft| match draft.as_ref().map(Draft::state) {
            Some(State::Filling(left)) => left.unfilled().to_vec(),
            _ => Vec::new(),
        });
    let details: Vec<Detail> = details
        .into_iter()
        .filter(|detail| missing.contains(&detail.id))
        .collect();
    html! {
        <div class="taped" data-for="adult">
            {heading("Please fill this in", "Please fill this in")}
            {fields(desk, &details)}
            {desk.trouble()}
            <div class="rule-foot">
                {button("next", "btn", "arrow-right", "Next", move || desk.look_at(None))}
            </div>
        </div>
    }
}
