//! The table: a pupil a row, a hundred rows at a time. A row opens to everything that is known of the pupil.

use super::desk::{Desk, Place};
use super::{child, counts};
use crate::components::icon;
use crate::register::{Column, Roll, Row, number};
use crate::view::{View, html};
use leptos::prelude::*;

/// Rows on the page at a time.
const ROWS: usize = 100;
/// Columns of the table.
pub const COLUMNS: &str = "5";

pub fn section(desk: Desk) -> View {
    let order = Memo::new(move |_| {
        desk.roll
            .with(|roll| desk.filter.with(|filter| roll.ordered(filter, desk.order.get())))
    });
    let here = move || {
        let shown = order.with(Vec::len);
        if desk.whole.get() {
            return (0, shown, shown);
        }
        let first = (desk.page.get() * ROWS).min(shown.saturating_sub(1) / ROWS * ROWS);
        (first, (first + ROWS).min(shown), shown)
    };
    let caption = move || {
        let (_, _, shown) = here();
        let all = desk.roll.with(|roll| roll.rows.len());
        desk.filter.with(|filter| counts::words(filter, shown, all))
    };
    let body = move || {
        let (first, end, _) = here();
        let places = order.with(|all| all.get(first..end).unwrap_or_default().to_vec());
        let open = desk.open.get();
        desk.roll.with(|roll| {
            let rows = places
                .into_iter()
                .filter_map(|place| Some((place, roll.rows.get(place)?)));
            rows.map(|(place, row)| one(desk, roll, row, open == Some(place)))
                .collect::<View>()
        })
    };
    let table = move || {
        html! {
            <table class="reg-table">
                <caption><span data-caption="yes">{caption}</span></caption>
                <thead>
                    <tr>
                        {heading(desk, "Name", Column::Name)}
                        {heading(desk, "Class", Column::Class)}
                        {heading(desk, "State", Column::State)}
                        <th scope="col" class="reg-wide">"Last change"</th>
                        <th scope="col" class="reg-wide">"Receipt code"</th>
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
            {pager(desk, here)}
        }
    };
    let has_list = Memo::new(move |_| desk.roll.with(|roll| !roll.rows.is_empty()));
    html! {
        <section aria-labelledby="reg-rows-title" class="reg-rows">
            <h2 id="reg-rows-title" tabindex="-1">"Pupils"</h2>
            {desk.said(Place::Rows)}
            {move || if has_list.get() {
                table()
            } else {
                html! { <p>"Add a class list above: then each record finds its pupil, and you see who hasn’t signed."</p> }
            }}
        </section>
    }
}

fn heading(desk: Desk, name: &'static str, column: Column) -> View {
    let sorted = move || {
        let order = desk.order.get();
        match (order.by == column, order.backwards) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        }
    };
    let press = move |_| {
        desk.page.set(0);
        desk.order.update(|order| *order = order.pressed(column));
    };
    html! {
        <th scope="col" aria-sort=sorted>
            <button type="button" class="reg-sort" data-sort=name on:click=press>
                {name} " " {move || match sorted() {
                    "ascending" => icon("arrow-down"),
                    "descending" => icon("arrow-up"),
                    _ => View::nothing(),
                }}
            </button>
        </th>
    }
}

fn one(desk: Desk, roll: &Roll, row: &Row, is_open: bool) -> View {
    let Some(pupil) = roll.pupils.get(row.pupil) else {
        return View::nothing();
    };
    let place = row.pupil;
    let slip = row.places.first().and_then(|first| roll.slips.get(first.shown));
    let says = slip.map_or_else(|| row.state.to_string(), |slip| slip.says(row.state));
    let look = row.places.iter().any(|place| place.conflict);
    let unsure = row.places.iter().any(|place| roll.by_first_name.contains(&place.shown));
    let more = row.places.len().saturating_sub(1);
    let code = slip.map(|slip| slip.receipt().to_string()).unwrap_or_default();
    let when = slip.map(|slip| super::record::day(slip.last_at)).unwrap_or_default();
    html! {
        <tr data-pupil=pupil.name() data-row=row.state.word()>
            <th scope="row">
                <button
                    type="button"
                    class="reg-name"
                    aria-expanded=if is_open { "true" } else { "false" }
                    on:click=move |_| {
                        let now = (desk.open.get_untracked() != Some(place)).then_some(place);
                        desk.ask.set(None);
                        desk.open.set(now);
                    }
                >
                    {pupil.name()}
                </button>
            </th>
            <td>{pupil.class.clone()}</td>
            <td>
                <span class="reg-state" data-state=row.state.word()>{says}</span>
                {look.then(|| html! { <span class="reg-mark" data-mark="conflict">"Different records"</span> })}
                {unsure.then(|| html! { <span class="reg-mark" data-mark="first-name">"By first name only"</span> })}
                {(more > 0).then(|| html! { <span class="reg-mark">{format!("and {more} more")}</span> })}
            </td>
            <td class="reg-wide">{when}</td>
            <td class="reg-wide reg-code">{code}</td>
        </tr>
        {is_open.then(|| child::details(desk, roll, row))}
    }
}

fn pager(desk: Desk, here: impl Fn() -> (usize, usize, usize) + Copy + Send + 'static) -> View {
    let turn = move |forward: bool| {
        desk.open.set(None);
        desk.page.set(if forward {
            here().0 / ROWS + 1
        } else {
            (here().0 / ROWS).saturating_sub(1)
        });
        crate::browser::page::focus("reg-rows-title".into());
    };
    let shown = move || {
        let (first, end, all) = here();
        if all <= ROWS {
            return View::nothing();
        }
        if desk.whole.get() {
            return html! {
                <p>{format!("All {} rows are shown.", number(all))}</p>
                <button type="button" class="btn btn-ghost" data-do="by-hundreds" on:click=move |_| desk.whole.set(false)>"Show a hundred at a time"</button>
            };
        }
        let words = format!("Rows {} to {} of {}", number(first + 1), number(end), number(all));
        html! {
            <button type="button" class="btn btn-ghost" data-do="rows-before" disabled=first == 0 on:click=move |_| turn(false)>
                {icon("arrow-left")} <span>"Before"</span>
            </button>
            <p data-rows="yes">{words}</p>
            <button type="button" class="btn btn-ghost" data-do="rows-after" disabled=end == all on:click=move |_| turn(true)>
                <span>"After"</span> {icon("arrow-right")}
            </button>
        }
    };
    html! { <nav class="reg-pager" aria-label="Rows of the table">{shown}</nav> }
}
