//! The register elsewhere: on paper, in a spreadsheet, as a copy that can be brought back.

use super::desk::{Desk, Place};
use super::restore;
use crate::browser::files::{self, FileError};
use crate::browser::{clock, page, turns};
use crate::components::icon;
use crate::register::{Backup, Book, csv, many, sheet};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn section(desk: Desk) -> View {
    html! {
        <section aria-labelledby="reg-copies-title">
            <h2 id="reg-copies-title">"Copies"</h2>
            <p>"The register is on this device only. A copy holds everything but the school key, and can be brought back here or on another device. It holds children’s names: keep it where your school keeps such files."</p>
            <p class="reg-acts">
                <button type="button" class="btn" data-do="back-up" on:click=move |_| back_up(desk)>
                    {icon("save")} <span>"Save a copy"</span>
                </button>
                <label class="btn btn-ghost file">
                    {icon("upload")} <span>"Bring a copy back"</span>
                    <input
                        type="file"
                        class="hush"
                        data-do="restore"
                        accept="application/json,.json"
                        on:change=move |event| files::read_chosen_bytes(&event, Backup::MAX_BYTES, move |read| bring_back(desk, read))
                    />
                </label>
                <button type="button" class="btn btn-ghost" data-do="csv" on:click=move |_| spreadsheet(desk)>
                    {icon("download")} <span>"Save what is shown as CSV"</span>
                </button>
                <button type="button" class="btn btn-ghost" data-do="print" on:click=move |_| print(desk)>
                    {icon("printer")} <span>"Print what is shown"</span>
                </button>
            </p>
            {desk.said(Place::Copies)}
        </section>
    }
}

const NOT_SAVED: &str = "This browser would not save the file. Open Harbour in another browser window and try again.";

fn back_up(desk: Desk) {
    let done = move |texts: Result<Vec<String>, _>| {
        let backup = desk
            .book
            .with_untracked(|book| Backup::of(book, texts.unwrap_or_default()));
        let missing = desk
            .book
            .with_untracked(Book::count)
            .saturating_sub(backup.records.len());
        let name = format!("harbour-register-{}.json", clock::today());
        let words = format!(
            "Saved: {} and the class list.",
            many(backup.records.len(), "record", "records")
        );
        let saved = files::download(&name, "application/json", &backup.to_text());
        desk.say(
            Place::Copies,
            match (saved, missing) {
                (false, _) => Err(NOT_SAVED.into()),
                (true, 0) => Ok(words),
                (true, missing) => Err(format!(
                    "{words} {} could not be read from this device. Add these files again, then save another copy.",
                    many(missing, "record", "records")
                )),
            },
        );
    };
    desk.shelf().all_values(Book::RECORDS, Box::new(done));
}

fn bring_back(desk: Desk, read: Result<Vec<u8>, FileError>) {
    let backup = read
        .map_err(|error| error.to_string())
        .and_then(|bytes| Backup::read(&bytes).map_err(|error| error.to_string()));
    let mut backup = match backup {
        Ok(backup) => backup,
        Err(why) => return desk.say(Place::Copies, Err(why)),
    };
    let list = std::mem::take(&mut backup.list);
    let mut joined = Ok(0);
    desk.change(|book| {
        if book.list.pupils.is_empty() {
            joined = Ok(list.pupils.len());
            book.list = list;
        } else {
            joined = book.list.join(list);
        }
        book.assignments.join(&backup.assignments);
        book.kept_list()
    });
    match joined {
        Ok(_) => restore::restore(desk, backup),
        Err(error) => desk.say(Place::Copies, Err(error.to_string())),
    }
}

fn spreadsheet(desk: Desk) {
    let rows = desk.book.with_untracked(|book| {
        let (filter, order) = (desk.filter.get_untracked(), desk.order.get_untracked());
        desk.roll.with_untracked(|roll| {
            desk.today
                .with_untracked(|today| sheet(book, roll, &filter, order, today))
        })
    });
    let name = format!("harbour-register-{}.csv", clock::today());
    let saved = files::download(&name, "text/csv", &csv(&rows));
    let words = format!("Saved: {}.", many(rows.len().saturating_sub(1), "row", "rows"));
    desk.say(Place::Copies, if saved { Ok(words) } else { Err(NOT_SAVED.into()) });
}

/// All rows are drawn first: a hundred of them would be half a list.
fn print(desk: Desk) {
    desk.open.set(None);
    desk.whole.set(true);
    turns::later(move || {
        if !page::print() {
            desk.say(
                Place::Copies,
                Err("This browser would not print. Try it from the browser’s own menu.".into()),
            );
        }
    });
}
