//! What the school has said, and what it hasn't: to print for a meeting.

use super::agreements::short_name;
use super::desk::Desk;
use crate::agreement::{Agreement, Changes, Date, Id};
use crate::browser::{clock, page};
use crate::components::icon;
use crate::school::{ASKED, Asked, FormStep};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn section(desk: Desk) -> View {
    let rows = move || ASKED.iter().map(|asked| row(desk, asked)).collect::<View>();
    let changed = move || {
        let finished = desk.draft.with(|draft| draft.finished());
        desk.agreements.with_value(|all| {
            let each = all.iter().map(|agreement| {
                let changes = finished.agreements.get(agreement.id.as_str());
                of_agreement(agreement, changes)
            });
            each.collect::<View>()
        })
    };
    html! {
        <section class="sf-part sf-overview" aria-labelledby="sf-overview-title">
            <h3 id="sf-overview-title">"4. What we have said, and what we haven’t yet"</h3>
            <p>{format!("For a meeting of governors, or whoever decides. As it was in the form on {}.", Date::in_uk(clock::now()))}</p>
            <p class="reg-acts">
                <button type="button" class="btn btn-ghost" data-do="print" on:click=move |_| { page::print(); }>
                    {icon("printer")} <span>"Print this list"</span>
                </button>
            </p>
            <div class="table-wrap" role="region" aria-label="What we have said" tabindex="0">
                <table>
                    <thead><tr><th scope="col">"About"</th><th scope="col">"What we say"</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <h4>"Agreements"</h4>
            <div class="sf-changed">{changed}</div>
        </section>
    }
}

fn row(desk: Desk, asked: &'static Asked) -> View {
    let says = desk.draft.with(|draft| draft.says(asked.field));
    let who = match asked.step {
        FormStep::Staff => "staff only",
        FormStep::Agreements => "the check page",
        FormStep::Pupils => "pupils and families",
        _ => "everybody",
    };
    let unsaid = match asked.step {
        FormStep::Agreements => "None.",
        _ => "Not said yet. General words stand there.",
    };
    let said = if says.is_empty() {
        html! { <span class="sf-unsaid">{unsaid}</span> }
    } else {
        says.into_iter().map(|line| html! { <p>{line}</p> }).collect()
    };
    html! { <tr data-says=asked.field><th scope="row">{asked.label} <small>{who}</small></th><td>{said}</td></tr> }
}

fn of_agreement(agreement: &Agreement, changes: Option<&Changes>) -> View {
    let name = short_name(agreement.audience);
    let Some(changes) = changes else {
        return html! { <h5>{name}</h5> <p>"As most schools have it."</p> };
    };
    let text = |id: &Id| {
        let clause = agreement.clauses().find(|clause| &clause.id == id);
        let clause = clause.map(|clause| clause.text.clone());
        let rule = || agreement.page(id).map(|page| page.title.clone());
        let question = || agreement.question(id).map(|question| question.ask.clone());
        clause.or_else(rule).or_else(question).unwrap_or_default()
    };
    let on = changes.on.iter().map(|id| ("Added: ", text(id)));
    let off = changes.off.iter().map(|id| ("Left out: ", text(id)));
    let words = changes.words.iter().map(|words| ("In our words: ", words.text.clone()));
    let own = changes.add.iter().map(|added| ("Our own: ", added.text.clone()));
    let lines = on.chain(off).chain(words).chain(own);
    let lines: View = lines
        .map(|(kind, text)| html! { <li><b>{kind}</b> {text}</li> })
        .collect();
    html! { <h5>{name}</h5> <ul class="plain-list">{lines}</ul> }
}
