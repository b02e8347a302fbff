//! What the school changes in agreements: one of them open, rule by rule.

use super::clauses;
use super::desk::Desk;
use super::field::single;
use crate::agreement::{Agreement, Audience, Clause};
use crate::school::{ASKED, FormStep, Place};
use crate::view::{View, html};
use leptos::prelude::*;

/// What the parts are called in which somebody signs second.
const PARTS: [(&str, &str); 3] = [
    ("parent", "What the parent or carer says"),
    ("authorise", "What the school says by signing"),
    ("give-back", "When it comes back"),
];

/// Whose agreement it is, on its button.
pub fn short_name(audience: Audience) -> &'static str {
    match audience {
        Audience::Ks1 => "Key Stage 1",
        Audience::Ks2 => "Key Stage 2",
        Audience::Parent => "Parents",
        Audience::Staff => "Staff",
        Audience::Visitor => "Visitors",
        Audience::Loan => "Equipment",
    }
}

pub fn section(desk: Desk) -> View {
    let choices = desk.agreements.with_value(|all| {
        let each = all.iter().enumerate();
        each.map(|(n, agreement)| choice(desk, n, agreement)).collect::<View>()
    });
    let open = move || {
        let n = desk.which.get();
        desk.agreements
            .with_value(|all| all.get(n).map(|agreement| rules(desk, agreement)))
    };
    let key = ASKED.iter().find(|asked| asked.step == FormStep::Agreements);
    html! {
        <p class="notice" data-tone="info">
            "Every change makes an edition of its own, and people read and sign again what is new. So change agreements before the school year, not in the middle of it."
        </p>
        <div class="sf-choices" role="group" aria-label="Agreements">{choices}</div>
        {open}
        {key.map(|asked| single(desk, asked))}
    }
}

fn choice(desk: Desk, n: usize, agreement: &Agreement) -> View {
    let id = agreement.id.clone();
    let name = short_name(agreement.audience);
    let said = Memo::new(move |_| {
        let wrong = desk.amiss_in_agreement(&id);
        let changes = desk.draft.with(|draft| draft.count_changes(&id));
        match (wrong, changes) {
            (1.., _) => format!("{wrong} to mend"),
            (0, 0) => "as most have it".into(),
            (0, 1) => "1 change".into(),
            (0, many) => format!("{many} changes"),
        }
    });
    html! {
        <button
            type="button"
            class="sf-choice"
            data-agreement=agreement.id.to_string()
            aria-pressed=move || if desk.which.get() == n { "true" } else { "false" }
            on:click=move |_| desk.which.set(n)
        >
            <b>{name}</b> <span>{move || said.get()}</span>
        </button>
    }
}

fn rules(desk: Desk, agreement: &Agreement) -> View {
    let place = Place::Agreement(agreement.id.clone());
    let (id, wrong) = (place.anchor(), desk.wrong(place));
    let pages = agreement.pages.iter().map(|page| {
        let questions = agreement.questions_of(&page.id);
        let questions: View = questions
            .map(|question| clauses::question(desk, agreement, question))
            .collect();
        let title = clauses::title(desk, agreement, page);
        rule(desk, agreement, page.id.as_str(), title, &page.clauses, questions)
    });
    let parts = [
        agreement.parent.as_ref(),
        agreement.authorise.as_ref(),
        agreement.give_back.as_ref(),
    ];
    let parts = parts.into_iter().zip(PARTS).filter_map(|(part, (name, title))| {
        let title = html! { <h4>{title}</h4> };
        Some(rule(desk, agreement, name, title, &part?.clauses, View::nothing()))
    });
    html! {
        <section class="sf-agreement" id=id.clone() tabindex="-1" aria-label=agreement.title.clone()>
            <h3>{agreement.title.clone()}</h3>
            <p class="sf-wrong">{move || wrong.get()}</p>
            {pages.chain(parts).collect::<View>()}
            {in_force(desk, agreement)}
        </section>
    }
}

fn rule(desk: Desk, agreement: &Agreement, page: &str, title: View, all: &[Clause], questions: View) -> View {
    let all = all.iter().map(|clause| clauses::clause(desk, agreement, clause));
    html! {
        <section class="sf-rule">
            {title}
            <ul class="sf-clauses" role="list">{all.collect::<View>()}</ul>
            {clauses::own(desk, agreement, page)}
            {questions}
        </section>
    }
}

/// The agreement as it would be read: the signing pages never show a trial.
fn in_force(desk: Desk, agreement: &Agreement) -> View {
    let agreement = StoredValue::new(agreement.clone());
    let text = Memo::new(move |_| {
        let changes = agreement.with_value(|agreement| {
            let mut finished = desk.draft.with(|draft| draft.finished());
            finished.agreements.remove(agreement.id.as_str()).unwrap_or_default()
        });
        agreement.with_value(|agreement| agreement.in_force(&changes).ok())
    });
    let shown = move || {
        let Some(text) = text.get() else {
            return html! { <p>"Something above has to be mended first. Until then the site would show general words."</p> };
        };
        let line = |clause: &Clause| html! { <li>{clause.text.clone()}</li> };
        let page = |page: &crate::agreement::RulePage| {
            html! { <h4>{page.title.clone()}</h4> <ul class="plain-list">{page.clauses.iter().map(line).collect::<View>()}</ul> }
        };
        let parts = [&text.parent, &text.authorise, &text.give_back];
        let parts = parts.into_iter().zip(PARTS).filter_map(|(part, (_, title))| {
            let clauses = part.as_ref()?.clauses.iter().map(line).collect::<View>();
            Some(html! { <h4>{title}</h4> <ul class="plain-list">{clauses}</ul> })
        });
        text.pages.iter().map(page).chain(parts).collect::<View>()
    };
    html! { <details class="sf-in-force"><summary>"Read it as it would be signed"</summary> <div>{shown}</div></details> }
}
