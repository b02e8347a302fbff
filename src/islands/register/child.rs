//! Everything that is known of one pupil.

use super::desk::{Ask, Desk, Place as Said};
use super::record;
use super::rows::COLUMNS;
use crate::components::icon;
use crate::islands::sure::{Question, sure};
use crate::register::{Place, PupilKey, Roll, Row, Whose, many};
use crate::view::{View, html};
use leptos::prelude::*;

/// The row below a pupil's row.
pub fn details(desk: Desk, roll: &Roll, row: &Row) -> View {
    let Some(pupil) = roll.pupils.get(row.pupil) else {
        return View::nothing();
    };
    let name = pupil.name();
    let keys = PupilKey::all(&roll.pupils);
    let key = keys.get(row.pupil);
    let places: View = row
        .places
        .iter()
        .map(|place| agreement(desk, roll, place, key))
        .collect();
    let nothing = row
        .places
        .is_empty()
        .then(|| html! { <p>"There is no record of this child yet."</p> });
    let (place, records) = (row.pupil, row.records(roll).len());
    let asked = desk.ask.with(|ask| *ask == Some(Ask::Child(place)));
    let erase = {
        let name = name.clone();
        move || erase(desk, place, &name, records)
    };
    html! {
        <tr class="reg-details" data-details=name.clone()>
            <td colspan=COLUMNS>
                {nothing}
                {places}
                {if asked {
                    erase()
                } else {
                    html! {
                        <button type="button" class="btn btn-ghost" data-do="erase-child" on:click=move |_| desk.ask.set(Some(Ask::Child(place)))>
                            {icon("eraser")} <span>{format!("Erase {name}")}</span>
                        </button>
                    }
                }}
            </td>
        </tr>
    }
}

fn agreement(desk: Desk, roll: &Roll, place: &Place, key: Option<&PupilKey>) -> View {
    let Some(shown) = roll.slips.get(place.shown) else {
        return View::nothing();
    };
    let title = format!("{}: {}", shown.title, shown.says(place.state));
    let conflict = place.conflict.then(|| {
        html! {
            <p class="notice" data-tone="think" data-conflict="yes">
                <b>"Two different records. "</b>
                "They can’t both be the way it went: it was signed twice, or gone on with in two ways. Both are kept and shown here, the newest first; "
                "nothing was chosen for you. Ask the family which one counts, and erase the other."
            </p>
        }
    });
    let unsure = roll.by_first_name.contains(&place.shown).then(|| {
        let digest = shown.digest;
        let key = key.cloned();
        html! {
            <p class="notice" data-tone="think">
                "This record tells no more than a first name, and nobody else on the list has it. "
                {key.map(|key| html! {
                    <button type="button" class="btn btn-ghost btn-small" data-do="is-theirs" on:click=move |_| {
                        desk.assign(digest, Some(Whose::Pupil(key.clone())));
                    }>"Yes, it is theirs"</button>
                })}
            </p>
        }
    });
    let all = [&place.shown].into_iter().chain(&place.others);
    let records = all.filter_map(|record| Some((roll.slips.get(*record)?, *roll.arrived.get(*record)?)));
    let records: View = records
        .map(|(slip, times)| record::one(desk, slip, times, true))
        .collect();
    html! {
        <h3>{title}</h3>
        {conflict}
        {unsure}
        <ul class="reg-records" role="list">{records}</ul>
    }
}

fn erase(desk: Desk, place: usize, name: &str, records: usize) -> View {
    let question = Question {
        asks: format!("Erase {name}?"),
        loses: format!(
            "Their line of the class list and {} go from this device for good. Files that you saved elsewhere stay.",
            many(records, "record", "records")
        ),
        keep: "Keep them".into(),
        erase: format!("Erase {name}"),
    };
    let name = StoredValue::new(name.to_owned());
    sure(question, move |erase| {
        desk.ask.set(None);
        if erase {
            let roll = desk.roll.get_untracked();
            let Some(row) = roll.rows.get(place) else { return };
            let words = format!("{} was erased from this device.", name.get_value());
            desk.erase(Said::Rows, words, |book| book.erase_child(&roll, row));
        }
        crate::browser::page::focus("reg-rows-title".into());
    })
}
