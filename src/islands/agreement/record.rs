//! A record as people read it: what was agreed, who signed and how. On screen, on paper and on the check page.

use super::desk::Desk;
use super::pad::drawn;
use super::receipt::{PROVES, last_day};
use crate::agreement::{Clause, Date, Method, Record, Signature, time_of_day};
use crate::view::{View, html};
use leptos::prelude::*;

/// Each signature, with who gave it, how and when; drawn ones are drawn again.
pub fn signatures(record: &Record) -> View {
    let all = record
        .signatures()
        .map(|(signature, at)| one(signature, at))
        .collect::<View>();
    html! { <ul class="signatures" role="list">{all}</ul> }
}

fn one(signature: &Signature, at: u64) -> View {
    let name = signature.name().to_string();
    let how = format!(
        "{}: {}, {} at {}",
        signature.role().word(),
        signature.method().words(),
        Date::in_uk(at).long(),
        time_of_day(at)
    );
    let mark = match signature.method() {
        Method::Drawn { strokes } => Some(drawn(strokes, format!("The signature of {name}"))),
        Method::Typed | Method::Picture { .. } => None,
    };
    html! { <li class="signed">{mark} <p><b>{name}</b> ", " {how}</p></li> }
}

/// The whole record on paper: shown only when the page is printed.
pub fn on_paper(desk: Desk) -> View {
    let Some(record) = desk.record() else {
        return View::nothing();
    };
    let shown = record.agreement();
    let title = shown.title.clone();
    let signed = last_day(&record).long();
    let until = record.school_year_end().long();
    let version = format!("{}, version {}", shown.id, shown.version);
    let child = record.draft().child().name.to_string();
    let line = |clause: &Clause| html! { <li>{clause.text.clone()}</li> };
    let (rules, parent) = desk.agreement.with_value(|a| {
        let rule = |page: &crate::agreement::RulePage| {
            let lines = page.clauses.iter().map(line).collect::<View>();
            html! { <section class="signed"><h3>{page.title.clone()}</h3><ul>{lines}</ul></section> }
        };
        (
            a.pages.iter().map(rule).collect::<View>(),
            a.parent.clauses.iter().map(line).collect::<View>(),
        )
    });
    html! {
        <h1>{title}</h1>
        <p>{format!("Signed by {child} and a parent or carer on {signed}. Lasts until {until}.")}</p>
        <p>"Receipt code"</p>
        <p class="receipt-code">{record.receipt().to_string()}</p>
        <h2>{format!("What {child} agreed to")}</h2>
        {rules}
        <h2>"What the parent or carer agreed to"</h2>
        <ul>{parent}</ul>
        <h2>"Signatures"</h2>
        {signatures(&record)}
        <p>{PROVES}</p>
        <p>{format!("Agreement: {version}. The saved file carries the same receipt code.")}</p>
    }
}
