//! One rule: a taped sheet with a big picture, what we will do, and what to think of first. Bookmarks lead to the others.

use super::desk::{Desk, Screen};
use super::renewed;
use super::sheet::{button, heading, lines};
use crate::agreement::{Event, Picture, RulePage};
use crate::components::{icon, listen, picture, sticker};
use crate::lesson;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn screen(desk: Desk, at: usize) -> View {
    let count = desk.count();
    let Some(rule) = desk.agreement.with_value(|a| a.pages.get(at).cloned()) else {
        return View::nothing();
    };
    let root = desk.root.get_value();
    let back = (at > 0).then(|| {
        button("back", "btn btn-ghost", "arrow-left", "Back", move || {
            desk.look_at(Some(Screen::Rule(at - 1)))
        })
    });
    html! {
        <div class="rule-page">
            {tabs(desk, at)}
            <div class="taped" data-for=(!desk.is_pupil()).then_some("adult")>
                {renewed::news(desk)}
                {sheet(&rule, &root, &format!("{} {} of {count}", if desk.is_pupil() { "Rule" } else { "Part" }, at + 1))}
                {desk.trouble()}
                <div class="rule-foot">
                    {back} {button("next", "btn", "arrow-right", "I have read it", move || read(desk, at))}
                </div>
            </div>
        </div>
    }
}

/// What stands on the sheet of a rule.
fn sheet(rule: &RulePage, root: &str, number: &str) -> View {
    let promised = rule.clauses.iter().map(|clause| clause.text.as_str());
    let aloud = std::iter::once(rule.title.as_str())
        .chain(promised)
        .collect::<Vec<_>>()
        .join(" ");
    let art = rule
        .picture
        .as_ref()
        .map(|shown| html! { <div class="polaroid">{art(root, shown)}</div> });
    html! {
        <div class="rule-head">
            <div class="rule-words">
                <p class="rule-number">{number.to_string()}</p>
                {heading(&rule.title, &aloud)} {promises(rule)}
            </div>
            {art}
        </div>
        {panels(rule)}
    }
}

/// What is promised: a child's in large words, an adult's as a list.
pub fn promises(rule: &RulePage) -> View {
    if rule.picture.is_none() {
        return html! { <ul class="plain-list">{lines(&rule.clauses)}</ul> };
    }
    rule.clauses
        .iter()
        .map(|clause| html! { <p class="say">{clause.text.clone()}</p> })
        .collect::<View>()
}

/// The rule's picture.
pub fn art(root: &str, shown: &Picture) -> View {
    let shown = lesson::Picture {
        name: lesson::Id::new(shown.name.as_str()),
        alt: shown.alt.clone(),
    };
    picture(root, &shown, "polaroid-art", true)
}

/// What grown-ups promise, and “Think first”; also for those who read without the app.
pub fn panels(rule: &RulePage) -> View {
    let panel = |tone: &'static str, title: &'static str, symbol: &'static str, lines: &[String]| {
        let aloud = format!("{title}. {}", lines.join(" "));
        let lines = lines
            .iter()
            .map(|line| html! { <li>{icon(symbol)} <span>{line.clone()}</span></li> })
            .collect::<View>();
        html! {
            <div class="panel" data-tone=tone>
                <h3>{listen(aloud)} <span>{title}</span></h3>
                <ul role="list">{lines}</ul>
            </div>
        }
    };
    if rule.we_will.is_empty() && rule.think_first.is_empty() {
        return View::nothing();
    }
    html! {
        <div class="panels">
            {panel("yes", "Grown-ups say", "check", &rule.we_will)} {panel("think", "Think first", "arrow-right", &rule.think_first)}
        </div>
    }
}

/// On to the questions about this rule; when it is read again, to the next rule.
fn read(desk: Desk, at: usize) {
    let Some(page) = desk
        .agreement
        .with_value(|a| a.pages.get(at).map(|rule| rule.id.clone()))
    else {
        return;
    };
    let again = desk
        .draft
        .with_untracked(|d| d.as_ref().is_some_and(|d| d.has_read(&page)));
    let next_read = desk.agreement.with_value(|a| {
        let next = a.pages.get(at + 1);
        next.is_some_and(|next| {
            desk.draft
                .with_untracked(|d| d.as_ref().is_some_and(|d| d.has_read(&next.id)))
        })
    });
    if again {
        return desk.look_at(next_read.then_some(Screen::Rule(at + 1)));
    }
    if desk.did(Event::PageRead { page }) {
        desk.look_at(None);
    }
}

fn tabs(desk: Desk, at: usize) -> View {
    let root = desk.root.get_value();
    let has_read = |rule: &RulePage| {
        desk.draft
            .with_untracked(|d| d.as_ref().is_some_and(|d| d.has_read(&rule.id)))
    };
    // a rule opens once the one before it is read
    let open_to = desk
        .agreement
        .with_value(|a| a.pages.iter().take_while(|rule| has_read(rule)).count());
    let one = |n: usize, rule: &RulePage| {
        let (read, open) = (has_read(rule), n <= open_to);
        html! {
            <li>
                <button
                    type="button"
                    class="tab"
                    data-do=format!("rule-{}", n + 1)
                    aria-current=(n == at).then_some("step")
                    disabled=!open
                    on:click=move |_| desk.look_at(Some(Screen::Rule(n)))
                >
                    {rule.picture.as_ref().map(|picture| sticker(&root, picture.name.as_str(), "tab-art"))}
                    <span>{rule.title.clone()}</span>
                    {(read && n != at).then(|| html! { <span class="tick">{icon("check")} <span class="hush">"read"</span></span> })}
                </button>
            </li>
        }
    };
    let all = desk.agreement.with_value(|a| {
        a.pages
            .iter()
            .enumerate()
            .map(|(n, rule)| one(n, rule))
            .collect::<View>()
    });
    html! { <ol class="tabs" aria-label="The rules">{all}</ol> }
}
