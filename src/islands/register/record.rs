//! One record: what it is, who signed, and what can be done with it.

use super::countersign;
use super::desk::{Ask, Desk, Place};
use super::said::kept_record;
use crate::agreement::{Date, Digest, Seal, time_of_day};
use crate::browser::files;
use crate::components::icon;
use crate::islands::sure::{Question, sure};
use crate::register::{Book, Slip, Whose, Word};
use crate::view::{View, html};
use leptos::prelude::*;

/// "22 November 2026 at 10:00"
pub fn when(at: u64) -> String {
    format!("{} at {}", Date::in_uk(at).long(), time_of_day(at))
}

/// "22 November 2026"
pub fn day(at: u64) -> String {
    Date::in_uk(at).long()
}

/// A record that arrived so often. `theirs`: it stands with a pupil.
pub fn one(desk: Desk, slip: &Slip, times: usize, theirs: bool) -> View {
    let signed = slip.signed.iter().map(|one| {
        let words = format!(": {}, {}", one.role.word(), when(one.at));
        html! { <li><b>{one.name.clone()}</b> {words}</li> }
    });
    let nobody = slip
        .signed
        .is_empty()
        .then(|| html! { <li>"Nobody has signed it."</li> });
    let school = desk.published.get();
    let seals = slip.countersignatures().into_iter().map(|one| {
        let seal = one.seal(&slip.digest, school.as_ref());
        let ours = desk.key.with(|key| *key == Some(one.key)) && seal != Seal::Broken;
        let words = if ours && seal == Seal::Unknown {
            format!(
                "Countersigned with this register’s key {}, {}.",
                one.key.short(),
                when(one.at)
            )
        } else {
            one.words(seal)
        };
        html! { <li data-seal=if seal == Seal::Broken { "broken" } else { "holds" }>{words}</li> }
    });
    let mut facts = vec![
        format!("Edition {}", slip.edition),
        format!("last change {}", when(slip.last_at)),
    ];
    facts.extend(slip.full_name.as_ref().map(|name| format!("whole name {name}")));
    facts.extend(slip.class.as_ref().map(|class| format!("class {class}")));
    if times > 1 {
        facts.push(format!("arrived {times} times"));
    }
    html! {
        <li class="reg-record" data-record=slip.receipt().to_string()>
            <p><b class="reg-code">{slip.receipt().to_string()}</b> " " <b>{slip.name.clone()}</b></p>
            <p data-times=times.to_string()>{facts.join(", ")} "."</p>
            <ul class="plain-list">{signed.collect::<View>()} {nobody} {seals.collect::<View>()}</ul>
            {actions(desk, slip, theirs)}
        </li>
    }
}

fn actions(desk: Desk, slip: &Slip, theirs: bool) -> View {
    let digest = slip.digest;
    if desk.ask.with(|ask| *ask == Some(Ask::Record(digest))) {
        return erase(desk, slip);
    }
    let decided = desk.book.with(|book| book.assignments.of(&digest).is_some());
    let can_sign = matches!(slip.word, Word::Signed | Word::Returned)
        && desk
            .key
            .with(|key| key.as_ref().is_some_and(|key| !slip.names_key(key)));
    html! {
        <p class="reg-acts">
            <button type="button" class="btn btn-ghost btn-small" data-do="save-record" on:click=move |_| save(desk, digest)>
                {icon("download")} <span>"Save the record"</span>
            </button>
            {can_sign.then(|| html! {
                <button type="button" class="btn btn-ghost btn-small" data-do="countersign" on:click=move |_| countersign::one(desk, digest)>
                    {icon("shield-check")} <span>"Countersign"</span>
                </button>
            })}
            {theirs.then(|| html! {
                <button type="button" class="btn btn-ghost btn-small" data-do="not-theirs" on:click=move |_| desk.assign(digest, Some(Whose::Nobody))>
                    {icon("x")} <span>"Not theirs"</span>
                </button>
            })}
            {decided.then(|| html! {
                <button type="button" class="btn btn-ghost btn-small" data-do="undecide" on:click=move |_| desk.assign(digest, None)>
                    {icon("undo-2")} <span>"Undo what I decided"</span>
                </button>
            })}
            <button type="button" class="btn btn-ghost btn-small" data-do="erase-record" on:click=move |_| desk.ask.set(Some(Ask::Record(digest)))>
                {icon("eraser")} <span>"Erase this record"</span>
            </button>
        </p>
    }
}

fn erase(desk: Desk, slip: &Slip) -> View {
    let (digest, code) = (slip.digest, slip.receipt().to_string());
    let question = Question {
        asks: format!("Erase the record {code}?"),
        loses: "It goes from this device for good. Files that you saved elsewhere stay.".into(),
        keep: "Keep it".into(),
        erase: "Erase it".into(),
    };
    sure(question, move |erase| {
        desk.ask.set(None);
        if erase {
            desk.erase(Place::Rows, "The record was erased from this device.".into(), |book| {
                book.erase(&[digest])
            });
        }
        crate::browser::page::focus("reg-rows-title".into());
    })
}

/// Saves a record as a file, with its countersignatures.
fn save(desk: Desk, digest: Digest) {
    let done = move |text: Result<Option<String>, _>| {
        let record = text.ok().flatten().and_then(|text| kept_record(desk, &text));
        let saved = record.is_some_and(|record| {
            let name = crate::export::file_name(&record, "record", "json");
            files::download_bytes(&name, "application/json", &record.to_bytes())
        });
        desk.say(
            Place::Rows,
            if saved {
                Ok("Saved. The file is in your downloads.".into())
            } else {
                Err("The record could not be saved. Open this page again, and try once more.".into())
            },
        );
    };
    desk.shelf().get(&Book::text_key(&digest), Box::new(done));
}
