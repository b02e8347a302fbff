//! A record on paper: what was agreed, who signed and how.

use super::desk::Desk;
use super::receipt::last_day;
use super::second::details_given;
use crate::agreement::Clause;
use crate::islands::signed::{PROVES, signatures};
use crate::view::{View, html};
use leptos::prelude::*;

/// The whole record on paper: shown only when the page is printed.
pub fn on_paper(desk: Desk) -> View {
    let Some(record) = desk.record() else {
        return View::nothing();
    };
    let shown = record.agreement();
    let title = shown.title.clone();
    let signed = last_day(&record).long();
    let until = record.school_year_end().long();
    let version = format!("{}, version {}", shown.id, shown.edition());
    let first = record.draft().name().to_string();
    let (by, second) = match (shown.has_second(), shown.audience().is_pupil()) {
        (true, true) => (
            format!("{first} and a parent or carer"),
            "What the parent or carer agreed to",
        ),
        (true, false) => (format!("{first} and the school"), "What the school said"),
        (false, _) => (first.clone(), ""),
    };
    let lasts = if shown.audience().is_yearly() {
        format!(" Lasts until {until}.")
    } else {
        String::new()
    };
    let line = |clause: &Clause| html! { <li>{clause.text.clone()}</li> };
    let (rules, second_part) = desk.agreement.with_value(|a| {
        let rule = |page: &crate::agreement::RulePage| {
            let lines = page.clauses.iter().map(line).collect::<View>();
            html! { <section class="signed"><h3>{page.title.clone()}</h3><ul>{lines}</ul></section> }
        };
        (
            a.pages.iter().map(rule).collect::<View>(),
            a.second()
                .map(|part| html! { <h2>{second}</h2><ul>{part.clauses.iter().map(line).collect::<View>()}</ul> }),
        )
    });
    html! {
        <h1>{title}</h1>
        <p>{format!("Signed by {by} on {signed}.{lasts}")}</p>
        {details_given(desk)}
        <p>"Receipt code"</p>
        <p class="receipt-code">{record.receipt().to_string()}</p>
        <h2>{format!("What {first} agreed to")}</h2>
        {rules}
        {second_part}
        <h2>"Signatures"</h2>
        {signatures(&record)}
        <p>{PROVES}</p>
        <p>{format!("Agreement: {version}. The saved file carries the same receipt code.")}</p>
    }
}
