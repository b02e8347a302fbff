//! Is this file an unchanged record of an agreement?

use super::dropping;
use super::signed::{PROVES, signatures};
use super::texts::in_force;
use crate::agreement::{
    Agreement, Checked, Clause, Date, Outcome, PublicKey, Record, Seal, SecondPart, SummaryLine, time_of_day,
};
use crate::browser::files::FileError;
use crate::browser::{device, page, school};
use crate::export::{Attached, MAX_PDF_BYTES, record_in};
use crate::json::Given;
use crate::school::key_in;
use crate::view::{View, html};
use leptos::prelude::*;

/// What is said of a file.
#[derive(Clone)]
enum Answer {
    Nothing,
    Unread(FileError),
    /// A PDF without a record that can be read.
    Paper(Attached),
    Read(Box<Checked>),
}

/// What this site knows of its school.
#[derive(Clone, Default)]
struct Known {
    /// Every text that is in force here, and each as it is for everybody.
    texts: Vec<Agreement>,
    key: Option<PublicKey>,
}

impl Known {
    fn of(agreements: &[Agreement], school: Option<&str>) -> Self {
        let mut texts = in_force(agreements, school);
        texts.extend(in_force(agreements, None));
        Self {
            texts,
            key: key_in(school).and_then(|key| PublicKey::parse(&key).ok()),
        }
    }
}

const FILE: dropping::Place = dropping::Place {
    name: "check",
    does: "check-file",
    label: "Choose a record",
    hint: "Or drop the file here. Its name ends in .json or .pdf.",
    accept: "application/json,.json,.txt,application/pdf,.pdf",
    several: false,
    quiet: false,
};

/// For /agreements/check/. `agreements` is all that they may say; `root` is the way to the site's root.
#[island]
pub fn RecordCheck(agreements: Given<Vec<Agreement>>, root: String) -> impl IntoView {
    let Given(agreements) = agreements;
    let awake = device::awake();
    let answer = RwSignal::new(Answer::Nothing);
    let known = RwSignal::new(Known::default());
    let above = root.clone();
    Effect::new(move |_| {
        if !awake.get() {
            return;
        }
        known.set(Known::of(&agreements, None));
        let agreements = agreements.clone();
        school::load(&above, move |text| known.set(Known::of(&agreements, text.as_deref())));
    });
    let read = move |bytes: Result<Vec<u8>, FileError>| {
        answer.set(match bytes.map(|bytes| record_in(&bytes)) {
            Ok(Ok(checked)) => Answer::Read(Box::new(checked)),
            Ok(Err(why)) => Answer::Paper(why),
            Err(error) => Answer::Unread(error),
        });
        page::focus("verdict-title".into());
    };
    html! {
        <div class="check" data-ready=move || if awake.get() { "yes" } else { "no" }>
            {dropping::place(FILE, move |pile| pile.read_first(MAX_PDF_BYTES, read))}
            <div role="status">{move || said(answer.get(), &known.get(), &root)}</div>
        </div>
    }
}

fn said(answer: Answer, known: &Known, root: &str) -> View {
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
        Answer::Paper(why) => return paper(&why),
        Answer::Read(checked) => *checked,
    };
    match checked {
        Checked::Unchanged(record) => unchanged(&record, known, root),
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

/// A PDF that can't be checked by itself, and what can still be done by eye.
fn paper(why: &Attached) -> View {
    let mut words = vec![why.to_string()];
    if matches!(why, Attached::NoRecord | Attached::Damaged | Attached::Encrypted) {
        words.push(
            "What can be compared by hand: the receipt code on this paper and the code of the file that the school keeps. If they are the same, they \
             belong together. Words and signatures on paper can’t be checked here."
                .into(),
        );
    }
    verdict("no-record", "think", "The record in this PDF can’t be checked", words)
}

/// What was agreed, if this site still has these words.
fn agreed(record: &Record, known: &Known) -> View {
    let Some(text) = known.texts.iter().find(|text| record.agreement().is(text)) else {
        return html! {
            <p data-words="gone">"The words that were agreed to are not on this site any more: the rules have changed since, or they are another school’s. The record still says which edition it was."</p>
        };
    };
    let clauses = |clauses: &[Clause]| {
        let line = |clause: &Clause| html! { <li>{clause.text.clone()}</li> };
        html! { <ul class="plain-list">{clauses.iter().map(line).collect::<View>()}</ul> }
    };
    let rules = text
        .pages
        .iter()
        .map(|page| html! { <h3>{page.title.clone()}</h3> {clauses(&page.clauses)} });
    let part = |title: &'static str, part: &Option<SecondPart>| {
        part.as_ref()
            .map(|part| html! { <h3>{title}</h3> {clauses(&part.clauses)} })
    };
    html! {
        <details class="agreed" data-words="here">
            <summary>"What was agreed, word for word"</summary>
            {rules.collect::<View>()}
            {part("The parent or carer", &text.parent)}
            {part("The school", &text.authorise)}
            {part("When it comes back", &text.give_back)}
        </details>
    }
}

/// What the record's countersignatures say.
fn seals(record: &Record, known: &Known) -> View {
    let one = |by: &crate::agreement::Countersignature| {
        let seal = by.seal(record.digest(), known.key.as_ref());
        let (name, tone) = match seal {
            Seal::School => ("school", "yes"),
            Seal::Unknown => ("unknown", "think"),
            Seal::Broken => ("broken", "tell"),
        };
        html! { <p class="notice" data-tone=tone data-seal=name>{by.words(seal)}</p> }
    };
    record.countersignatures().iter().map(one).collect()
}

fn unchanged(record: &Record, known: &Known, root: &str) -> View {
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
            {seals(record, known)}
            {agreed(record, known)}
            {carry_on}
            <p>{PROVES}</p>
        </div>
    }
}
