//! Records that are not in the table: those that a teacher has to decide about, those of nobody on the list, and adults'.

use super::desk::Desk;
use super::record;
use crate::agreement::Audience;
use crate::components::icon;
use crate::register::{PupilKey, Roll, Slip, Whose, group, many, number};
use crate::view::{View, html};
use leptos::prelude::*;

/// Records of each kind that are listed.
const MOST: usize = 100;

pub fn section(desk: Desk) -> View {
    html! {
        <div class="reg-loose">
            {move || desk.roll.with(|roll| doubts(desk, roll))}
            {move || desk.roll.with(|roll| strangers(desk, roll))}
            {move || adults(desk)}
        </div>
    }
}

/// May be several pupils', or something about them doesn't fit.
fn doubts(desk: Desk, roll: &Roll) -> View {
    if roll.doubts.is_empty() {
        return View::nothing();
    }
    let keys = PupilKey::all(&roll.pupils);
    let one = |doubt: &crate::register::Doubt| {
        let slip = roll.slips.get(doubt.slip)?;
        let why = if doubt.contradicts {
            "Class, age or whole name don’t fit who has this name."
        } else {
            "Several pupils have this name."
        };
        let choices: Vec<_> = doubt
            .pupils
            .iter()
            .filter_map(|pupil| Some((named(roll, *pupil)?, keys.get(*pupil)?.clone())))
            .collect();
        Some(item(desk, slip, why, &choices))
    };
    let count = roll.doubts.len();
    let list: View = roll.doubts.iter().take(MOST).filter_map(one).collect();
    part(
        "doubts",
        format!("{} to decide about", many(count, "record", "records")),
        count,
        list,
        true,
    )
}

/// Nobody on the list has this name.
fn strangers(desk: Desk, roll: &Roll) -> View {
    if roll.strangers.is_empty() {
        return View::nothing();
    }
    let choosing = desk.choosing.get();
    // thousands of choices, so of one record at a time
    let all: Vec<_> = match choosing {
        None => Vec::new(),
        Some(_) => {
            let keys = PupilKey::all(&roll.pupils).into_iter();
            let mut all: Vec<_> = keys
                .enumerate()
                .filter_map(|(pupil, key)| Some((named(roll, pupil)?, key)))
                .collect();
            all.sort();
            all
        }
    };
    let has_list = !roll.pupils.is_empty();
    let one = |place: &usize| {
        let slip = roll.slips.get(*place)?;
        let digest = slip.digest;
        if choosing == Some(digest) {
            return Some(item(desk, slip, "Choose the pupil whose record this is.", &all));
        }
        let find = has_list.then(|| html! {
            <button type="button" class="btn btn-ghost btn-small" data-do="find-pupil" on:click=move |_| desk.choosing.set(Some(digest))>
                {icon("search")} <span>"Find the pupil"</span>
            </button>
        });
        Some(html! {
            <li class="reg-stranger" data-stranger=slip.receipt().to_string()>
                <ul class="reg-records" role="list">{record::one(desk, slip, 1, false)}</ul>
                {find}
            </li>
        })
    };
    let count = roll.strangers.len();
    let title = format!("{} of nobody on the class list", many(count, "record", "records"));
    let list: View = roll.strangers.iter().take(MOST).filter_map(one).collect();
    part("strangers", title, count, list, !has_list)
}

/// A record, and whose it may be.
fn item(desk: Desk, slip: &Slip, why: &'static str, choices: &[(String, PupilKey)]) -> View {
    let digest = slip.digest;
    let keys: Vec<PupilKey> = choices.iter().map(|(_, key)| key.clone()).collect();
    let option = |(place, (name, _)): (usize, &(String, PupilKey))| {
        html! { <option value=place.to_string()>{name.clone()}</option> }
    };
    let options: View = choices.iter().enumerate().map(option).collect();
    let choose = move |event: leptos::ev::Event| {
        let value = event_target_value(&event);
        let pupil = value.parse().ok().and_then(|place: usize| keys.get(place).cloned());
        match pupil {
            Some(key) => desk.assign(digest, Some(Whose::Pupil(key))),
            None if value == "nobody" => desk.assign(digest, Some(Whose::Nobody)),
            None => {}
        }
    };
    let code = slip.receipt().to_string();
    let id = format!("whose-{code}");
    html! {
        <li data-doubt=code>
            <ul class="reg-records" role="list">{record::one(desk, slip, 1, false)}</ul>
            <div class="field">
                <label for=id.clone()>{format!("{why} Whose is {}’s?", slip.called())}</label>
                <select id=id data-do="whose" on:change=choose>
                    <option value="">"Choose"</option>
                    {options}
                    <option value="nobody">"Nobody on this list"</option>
                </select>
            </div>
        </li>
    }
}

/// Parents' own, staff's, visitors' and loans: by agreement and name.
fn adults(desk: Desk) -> View {
    desk.book.with(|book| {
        desk.today.with(|today| {
            let all = book.adults(today);
            let groups = Audience::ALL
                .into_iter()
                .filter(|audience| !audience.is_pupil())
                .filter_map(|audience| {
                    let theirs: Vec<_> = all.iter().filter(|(slip, _)| slip.audience == Some(audience)).collect();
                    if theirs.is_empty() {
                        return None;
                    }
                    let one = |(slip, state): &&(&Slip, crate::register::State)| {
                        html! {
                            <tr>
                                <th scope="row">{slip.name.clone()}</th>
                                <td><span class="reg-state" data-state=state.word()>{slip.says(*state)}</span></td>
                                <td class="reg-wide">{slip.title.clone()}</td>
                                <td class="reg-wide">{record::day(slip.last_at)}</td>
                                <td class="reg-code">{slip.receipt().to_string()}</td>
                            </tr>
                        }
                    };
                    let rows: View = theirs.iter().map(one).collect();
                    let list = html! {
                        <table class="reg-table">
                            <caption>{group(audience)}</caption>
                            <thead>
                                <tr>
                                    <th scope="col">"Name"</th>
                                    <th scope="col">"State"</th>
                                    <th scope="col" class="reg-wide">"Agreement"</th>
                                    <th scope="col" class="reg-wide">"Last change"</th>
                                    <th scope="col">"Receipt code"</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    };
                    let title = format!("{}: {}", group(audience), many(theirs.len(), "record", "records"));
                    Some(html! { <details open><summary>{title}</summary>{list}</details> })
                });
            let groups: View = groups.collect();
            if all.is_empty() {
                return View::nothing();
            }
            html! {
                <section aria-labelledby="reg-adults" data-part="adults" data-count=all.len().to_string()>
                    <h2 id="reg-adults">"Adults’ agreements and loans"</h2>
                    {groups}
                </section>
            }
        })
    })
}

fn part(kind: &'static str, title: String, count: usize, list: View, open: bool) -> View {
    let more = count.saturating_sub(MOST);
    let more = (more > 0)
        .then(|| html! { <p>{format!("And {} more: they come when some of these are decided.", number(more))}</p> });
    html! {
        <details class="reg-part" data-part=kind data-count=count.to_string() open=open>
            <summary>{title}</summary>
            <ul class="reg-records" role="list">{list}</ul>
            {more}
        </details>
    }
}

/// "Aisha Khan, 3 Maple"
fn named(roll: &Roll, pupil: usize) -> Option<String> {
    let pupil = roll.pupils.get(pupil)?;
    let name = pupil.name();
    Some(if pupil.class.is_empty() {
        name
    } else {
        format!("{name}, {}", pupil.class)
    })
}
