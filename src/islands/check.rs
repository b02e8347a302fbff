//! Is this file an unchanged record of an agreement?

use super::signed::{PROVES, signatures};
use crate::agreement::{Checked, Date, Outcome, Record, SummaryLine, check, time_of_day};
use crate::browser::files::{self, FileError};
use crate::browser::{device, page};
use crate::components::icon;
use crate::view::{View, html};
use leptos::prelude::*;

/// What is said of a file.
#[derive(Clone)]
enum Answer {
    Nothing,
    Unread(FileError),
    Read(Box<Checked>),
}

/// For /agreements/check/.
#[island]
pub fn RecordCheck(root: String) -> impl IntoView {
    let awake = device::awake();
    let answer = RwSignal::new(Answer::Nothing);
    let over = RwSignal::new(false);
    let read = move |bytes: Result<Vec<u8>, FileError>| {
        answer.set(match bytes {
            Ok(bytes) => Answer::Read(Box::new(check(&bytes))),
            Err(error) => Answer::Unread(error),
        });
        page::focus("verdict-title".into());
    };
    let yes_no = |is: bool| if is { "yes" } else { "no" };
    html! {
        <div class="check" data-ready=move || yes_no(awake.get())>
            <div
                class="drop only-awake"
                data-drop="yes"
                data-over=move || yes_no(over.get())
                on:dragover=move |event| {
                    event.prevent_default();
                    over.set(true);
                }
                on:dragleave=move |_| over.set(false)
                on:drop=move |event| {
                    event.prevent_default();
                    over.set(false);
                    files::read_dropped_bytes(&event, Record::MAX_BYTES, read);
                }
            >
                <label class="btn file">
                    {icon("upload")} <span>"Choose a record"</span>
                    <input
                        type="file"
                        class="hush"
                        data-do="check-file"
                        accept="application/json,.json"
                        on:change=move |event| files::read_chosen_bytes(&event, Record::MAX_BYTES, read)
                    />
                </label>
                <p>"Or drop the file here. Its name ends in .json."</p>
            </div>
            <div role="status">{move || said(answer.get(), &root)}</div>
        </div>
    }
}

fn said(answer: Answer, root: &str) -> View {
    let checked = match answer {
        Answer::Nothing => return View::nothing(),
        Answer::Unread(error) => {
            return verdict(
                "not-a-record",
                "think",
                "This file could not be checked",
                vec![error.to_string()],
            );
        }
        Answer::Read(checked) => *checked,
    };
    match checked {
        Checked::Unchanged(record) => unchanged(&record, root),
        Checked::Changed => verdict(
            "changed",
            "tell",
            "This record has changed since it was made",
            vec![
                "Something in the file is not as it was when it was saved. It can’t be said where, or who changed it."
                    .into(),
                "Ask for the file again. If there is no unchanged one, read and sign the agreement again.".into(),
            ],
        ),
        Checked::NewerFormat => verdict(
            "newer",
            "think",
            "A newer Harbour made this record",
            vec![
                "This page is too old to check it. Open it again with the internet on, and choose the file once more."
                    .into(),
            ],
        ),
        Checked::NotARecord(reason) => verdict(
            "not-a-record",
            "think",
            "This is not a record",
            vec![reason.to_string()],
        ),
    }
}

fn verdict(name: &'static str, tone: &'static str, title: &'static str, words: Vec<String>) -> View {
    let words = words
        .into_iter()
        .map(|words| html! { <p>{words}</p> })
        .collect::<View>();
    html! {
        <div class="notice" data-tone=tone data-verdict=name>
            <h2 id="verdict-title" tabindex="-1">{title}</h2>
            {words}
        </div>
    }
}

fn unchanged(record: &Record, root: &str) -> View {
    let (name, title, tone) = match record.outcome() {
        Outcome::Complete => ("unchanged", "Unchanged: this record is as it was made", "yes"),
        Outcome::Returned => ("unchanged", "Unchanged: this record is as it was made", "yes"),
        Outcome::Talk | Outcome::HalfDone => ("unfinished", "Unchanged, and not signed by everybody yet", "info"),
        Outcome::Disagreed => ("unfinished", "Unchanged, and not agreed", "info"),
    };
    let carry_on = (!matches!(record.outcome(), Outcome::Complete | Outcome::Returned)).then(|| {
        let href = format!("{root}agreements/{}/", record.agreement().id);
        html! { <p><a href=href>"Carry on with it"</a> ": open the file on that page."</p> }
    });
    let line = |line: SummaryLine| {
        let when = line
            .at
            .map(|at| format!(", {} at {}", Date::in_uk(at).long(), time_of_day(at)));
        let who = if line.role.is_empty() {
            line.who
        } else {
            format!("{} ({})", line.who, line.role)
        };
        html! { <li><b>{who}</b> ": " {line.what} {when}</li> }
    };
    html! {
        <div class="notice" data-tone=tone data-verdict=name>
            <h2 id="verdict-title" tabindex="-1">{title}</h2>
            <p>"Receipt code"</p>
            <p class="receipt-code" data-receipt="yes">{record.receipt().to_string()}</p>
            <ul class="plain-list">{record.summary().into_iter().map(line).collect::<View>()}</ul>
            {signatures(record)}
            {carry_on}
            <p>{PROVES}</p>
        </div>
    }
}
