//! What is said to somebody who signs again: what is new, and what they know already.

use super::desk::Desk;
use super::sheet::lines;
use crate::agreement::{Id, RulePage};
use crate::components::listen;
use crate::view::{View, html};
use leptos::prelude::*;

/// The rules that count as read, because an earlier record of the same person has them.
fn unchanged(desk: Desk) -> Option<Vec<Id>> {
    desk.draft.with_untracked(|draft| {
        let (_, unchanged) = draft.as_ref()?.renews()?;
        Some(unchanged.to_vec())
    })
}

/// Before the rules that are new.
pub fn news(desk: Desk) -> View {
    let Some(unchanged) = unchanged(desk).filter(|unchanged| !unchanged.is_empty()) else {
        return View::nothing();
    };
    let new = desk.count() - unchanged.len();
    let words = match (desk.is_pupil(), new) {
        (true, 1) => "One rule is new. You know the others.".to_owned(),
        (true, new) => format!("{new} rules are new. You know the others."),
        (false, 1) => {
            "One part has changed since you signed. The others are as they were; you can look at any.".to_owned()
        }
        (false, new) => {
            format!("{new} parts have changed since you signed. The others are as they were; you can look at any.")
        }
    };
    html! { <p class="notice" data-tone="info" data-renewal="news">{listen(words.clone())} <span>{words}</span></p> }
}

/// Before the decision: everything that counts as read, to look at once more.
pub fn known(desk: Desk) -> View {
    let Some(unchanged) = unchanged(desk) else {
        return View::nothing();
    };
    let all = desk.count() == unchanged.len();
    let words = match (desk.is_pupil(), all) {
        (true, true) => "The rules are the same as before. Here they are again.",
        (false, true) => "Nothing has changed since you signed before. Here is all of it again.",
        (true, false) => "These rules are the same as before.",
        (false, false) => "These parts are as they were when you signed before.",
    };
    let rules = desk.agreement.with_value(|a| {
        let known = a.pages.iter().filter(|page| unchanged.contains(&page.id));
        let rule = |page: &RulePage| html! { <li><b>{page.title.clone()}</b><ul>{lines(&page.clauses)}</ul></li> };
        known.map(rule).collect::<View>()
    });
    html! {
        <div class="notice" data-tone="info" data-renewal="known">
            <p>{listen(words.to_owned())} <span>{words}</span></p>
            <ul class="plain-list">{rules}</ul>
        </div>
    }
}
