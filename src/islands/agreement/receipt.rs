//! Everybody has signed: the receipt, what to keep, and what happens next.

use super::carry::save_record;
use super::desk::{Desk, Screen};
use super::next_person::next_person;
use super::pdf::save_pdf;
use super::second::details_given;
use super::sheet::{TITLE, button};
use crate::agreement::{Date, Outcome, Record, State};
use crate::browser::page;
use crate::islands::signed::{PROVES, signatures};
use crate::view::{View, html};
use leptos::prelude::*;

/// The day of the last thing that happened.
pub fn last_day(record: &Record) -> Date {
    Date::in_uk(record.draft().events().last().map_or(0, |entry| entry.at))
}

pub fn screen(desk: Desk) -> View {
    let Some(record) = desk.record() else {
        return View::nothing();
    };
    let code = record.receipt().to_string();
    let (signed, until) = (last_day(&record).long(), record.school_year_end().long());
    let title = format!("{}, version {}", record.agreement().title, record.agreement().edition());
    let by = signatures(&record);
    let audience = record.agreement().audience();
    let on_loan = desk
        .draft
        .with_untracked(|draft| matches!(draft.as_ref().map(|d| d.state()), Some(State::OnLoan(_))));
    let heading = match (record.agreement().has_second(), record.outcome()) {
        (_, Outcome::Returned) => "Given back. Thank you.",
        (true, _) => "Signed. Thank you both.",
        (false, _) => "Signed. Thank you.",
    };
    let (lasts, ends) = match (audience.is_yearly(), audience.is_pupil()) {
        (true, true) => (
            until.clone(),
            format!(
                "After {until}, or when the rules change, the school asks you both to look at what is new and sign again."
            ),
        ),
        (true, false) => (
            until.clone(),
            format!(
                "After {until}, or when the words change, the school asks you to look at what is new and sign again."
            ),
        ),
        (false, _) => (
            "it comes back".to_owned(),
            "When it comes back, open this page again: the school signs that it has it.".to_owned(),
        ),
    };
    let save = move || {
        let saved = desk.record().is_some_and(|record| save_record(&record, "record"));
        desk.say(if saved {
            "Saved. The file is in your downloads. Give it to the school, and keep a copy."
        } else {
            "This browser would not save the file. Print the record, or open Harbour in another browser window and try again."
        });
    };
    let print = move || {
        if !page::print() {
            desk.say("This browser would not print. Save the record and print it on another device.");
        }
    };
    html! {
        <div class="taped" data-for="adult">
            <h2 id=TITLE tabindex="-1">{heading}</h2>
            <div class="receipt">
                <div>
                    <p>"Your receipt code"</p>
                    <p class="receipt-code" data-receipt="yes">{code}</p>
                </div>
                <dl class="facts">
                    <dt>"Agreement"</dt>
                    <dd>{title}</dd>
                    <dt>"Signed on"</dt>
                    <dd>{signed}</dd>
                    <dt>"Lasts until"</dt>
                    <dd>{lasts}</dd>
                </dl>
            </div>
            <p class="actions">
                {button("save-record", "btn", "download", "Save the record", save)}
                {button("save-pdf", "btn btn-ghost", "file-check", "Save as PDF", move || save_pdf(desk))}
                {button("print", "btn btn-ghost", "printer", "Print", print)}
                {on_loan.then(|| button("give-back", "btn btn-ghost", "rotate-ccw", "It has come back", move || desk.look_at(Some(Screen::GiveBack))))}
                {next_person(desk)}
            </p>
            {details_given(desk)}
            {by}
            <h3>"What happens next"</h3>
            <ul class="plain-list">
                <li>"Give the saved file or the printed page to the school. Nothing has been sent from here."</li>
                <li>"The file and the printed page carry the same code."</li>
                <li>{ends}</li>
                <li>"Have you changed your mind? Tell the school. You can start over here at any time."</li>
            </ul>
            <p>
                {PROVES} " "
                <a href=format!("{}agreements/check/", desk.root.get_value())>"Check a record"</a>
            </p>
        </div>
    }
}
