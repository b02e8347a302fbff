//! Both have signed: the receipt, what to keep, and what happens next.

use super::desk::Desk;
use super::record::signatures;
use super::sheet::{TITLE, button};
use crate::agreement::{Date, Record};
use crate::browser::{files, page};
use crate::view::{View, html};
use leptos::prelude::*;

pub use crate::export::PROVES;

/// Saves a record; `kind` says in the file's name what it is.
pub fn save_record(record: &Record, kind: &str) -> bool {
    let text = String::from_utf8(record.to_bytes()).unwrap_or_default();
    let name = format!("harbour-{}-{kind}-{}.json", record.agreement().id, record.receipt());
    files::download(&name, "application/json", &text)
}

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
    let title = format!("{}, version {}", record.agreement().title, record.agreement().version);
    let by = signatures(&record);
    let ends = format!("After {until}, or when the rules change, the school asks you both to read and sign again.");
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
            <h2 id=TITLE tabindex="-1">"Signed. Thank you both."</h2>
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
                    <dd>{until}</dd>
                </dl>
            </div>
            <p class="actions">
                {button("save-record", "btn", "download", "Save the record", save)}
                {button("print", "btn btn-ghost", "printer", "Print", print)}
            </p>
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
