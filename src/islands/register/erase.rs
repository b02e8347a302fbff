//! Erasing: a school year that is over, or everything.

use super::desk::{Ask, Desk, Place};
use crate::agreement::Date;
use crate::browser::page;
use crate::components::icon;
use crate::islands::sure::{Question, sure};
use crate::register::{Book, many};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn section(desk: Desk) -> View {
    let years = Memo::new(move |_| desk.book.with(|book| desk.today.with(|today| book.ended(today))));
    let year = move |(until, records): (Date, usize)| {
        if desk.ask.with(|ask| *ask == Some(Ask::Year(until))) {
            return erase_year(desk, until, records);
        }
        let words = format!(
            "Erase the {} that ended on {}",
            many(records, "record", "records"),
            until.long()
        );
        html! {
            <button type="button" class="btn btn-ghost" data-do="erase-year" on:click=move |_| desk.ask.set(Some(Ask::Year(until)))>
                {icon("eraser")} <span>{words}</span>
            </button>
        }
    };
    let everything = move || {
        if desk.ask.with(|ask| *ask == Some(Ask::Everything)) {
            return erase_everything(desk);
        }
        html! {
            <button type="button" class="btn btn-ghost" data-do="erase-everything" on:click=move |_| desk.ask.set(Some(Ask::Everything))>
                {icon("eraser")} <span>"Erase the whole register"</span>
            </button>
        }
    };
    html! {
        <section aria-labelledby="reg-erase-title">
            <h2 id="reg-erase-title" tabindex="-1">"Erase"</h2>
            <p>"A child who leaves: open their row and erase them there. At the end of the year, erase what is over."</p>
            <div class="reg-acts">
                {move || years.get().into_iter().map(year).collect::<View>()}
                {everything}
            </div>
            {desk.said(Place::Erase)}
        </section>
    }
}

fn erase_year(desk: Desk, until: Date, records: usize) -> View {
    let question = Question {
        asks: format!("Erase everything that ended on {}?", until.long()),
        loses: format!(
            "{} go from this device for good. The class list stays. Files that you saved elsewhere stay.",
            many(records, "record", "records")
        ),
        keep: "Keep them".into(),
        erase: "Erase them".into(),
    };
    sure(question, move |erase| {
        desk.ask.set(None);
        if erase {
            let words = format!("What ended on {} was erased from this device.", until.long());
            desk.erase(Place::Erase, words, |book| book.erase_year(until));
        }
        page::focus("reg-erase-title".into());
    })
}

fn erase_everything(desk: Desk) -> View {
    let records = desk.book.with_untracked(Book::count);
    let question = Question {
        asks: "Erase the whole register?".into(),
        loses: format!(
            "The class list, {} and what you decided about them go from this device for good, and so does the school key. Copies that you saved elsewhere stay.",
            many(records, "record", "records")
        ),
        keep: "Keep everything".into(),
        erase: "Erase everything".into(),
    };
    sure(question, move |erase| {
        desk.ask.set(None);
        if erase {
            desk.open.set(None);
            desk.shelf().clear(Box::new(move |result| {
                if result.is_ok() {
                    desk.book.set(Book::default());
                    desk.refused.set(Vec::new());
                    desk.hold(None);
                }
                desk.say_erased(Place::Erase, "Everything was erased from this device.".into(), result);
            }));
        }
        page::focus("reg-erase-title".into());
    })
}
