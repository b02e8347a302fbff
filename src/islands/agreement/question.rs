//! A question about a rule that matters. Nobody fails: a wrong answer says why, and one tries again.

use super::desk::{Desk, Screen};
use super::sheet::{button, heading, yes_no};
use crate::agreement::{Choice, Event, Id};
use crate::components::{icon, listen};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn screen(desk: Desk, id: Id) -> View {
    let Some(question) = desk.agreement.with_value(|a| a.question(&id).cloned()) else {
        return View::nothing();
    };
    let rule = desk
        .agreement
        .with_value(|a| a.pages.iter().position(|page| page.id == question.page))
        .unwrap_or(0);
    let chosen = RwSignal::new(None::<usize>);
    let ask = question.ask.clone();
    let aloud = question
        .options
        .iter()
        .fold(ask.clone(), |all, option| format!("{all} {}", option.text));
    let question = StoredValue::new(question);
    let answer = move |n: usize| {
        chosen.set(Some(n));
        // stays here, so that the child hears why
        desk.look_at(Some(Screen::Question(question.with_value(|q| q.id.clone()))));
        let event = question.with_value(|q| {
            let option = q.options.get(n)?;
            desk.agreement.with_value(|a| Event::answered(a, &q.id, &option.id))
        });
        if let Some(event) = event {
            desk.act(event);
        }
    };
    let options = question.with_value(|q| {
        let one = |(n, option): (usize, &Choice)| {
            html! {
                <li>
                    {listen(option.text.clone())}
                    <button
                        type="button"
                        class="choice"
                        data-do="answer"
                        data-option=option.id.to_string()
                        aria-pressed=move || yes_no(chosen.get() == Some(n))
                        on:click=move |_| answer(n)
                    >
                        <span>{option.text.clone()}</span>
                    </button>
                </li>
            }
        };
        q.options.iter().enumerate().map(one).collect::<View>()
    });
    let feedback = move || {
        question.with_value(|q| {
            chosen
                .get()
                .and_then(|n| q.options.get(n).map(|o| (o.right, o.feedback.clone())))
        })
    };
    let said = move || {
        feedback().map(|(right, text)| {
            let (tone, symbol, word) = if right {
                ("yes", "check", if desk.is_pupil() { "Yes!" } else { "Right." })
            } else {
                (
                    "think",
                    "message-circle-question-mark",
                    if desk.is_pupil() {
                        "Let’s think. Try again."
                    } else {
                        "Not quite. Try again."
                    },
                )
            };
            html! {
                <p class="feedback" data-tone=tone>
                    {icon(symbol)} <span><b>{word}</b> " " {text.clone()}</span> {listen(format!("{word} {text}"))}
                </p>
            }
        })
    };
    let next = move || {
        let right = feedback().is_some_and(|(right, _)| right);
        right.then(|| button("next", "btn", "arrow-right", "Next", move || desk.look_at(None)))
    };
    html! {
        <div class="taped">
            <p class="rule-number">{if desk.is_pupil() { format!("Rule {}: let’s see", rule + 1) } else { format!("About part {}", rule + 1) }}</p>
            {heading(&ask, &aloud)}
            <ul class="choices" role="list">{options}</ul>
            <div class="answered" role="status">{said}</div>
            {desk.trouble()}
            <div class="rule-foot">
                {button("back", "btn btn-ghost", "arrow-left", "Read the rule again", move || desk.look_at(Some(Screen::Rule(rule))))}
                {next}
            </div>
        </div>
    }
}
