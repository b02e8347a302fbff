//! What a teacher presses: at the bottom of the board, where children and adults can reach it, and in the teacher's own view.

use super::slide::letter;
use super::stage::{Stage, yes_no};
use crate::board::{Kind, Press};
use crate::browser::clock;
use crate::components::icon;
use crate::view::{View, html};
use leptos::prelude::*;

/// Back, talk time, hands, answer, next; `more` stands between what moves and what is done.
pub fn main_controls(stage: Stage, more: View) -> View {
    let asks = move || stage.slide(|slide| slide.kind == Kind::Ask).unwrap_or(false);
    let covered = move || stage.slide(|slide| slide.is_covered()).unwrap_or(false);
    let open = move || stage.of(|show| show.is_open);
    let last = move || stage.of(|show| show.at + 1 == stage.slides.with_value(Vec::len) && !covered());
    html! {
        <button type="button" class="round" data-do="back" aria-label="Back"
            disabled=move || stage.of(|show| show.at == 0 && !show.is_open)
            on:click=move |_| stage.press(Press::Back)>{icon("arrow-left")}</button>
        <p class="board-place">{move || place(stage)}</p>
        {more}
        {timer(stage)}
        <button type="button" class="btn btn-ghost" data-do="timer" aria-pressed=move || pressed(stage.of(|show| show.timer.is_some()))
            on:click=move |_| stage.press(Press::Timer(clock::now()))>
            {icon("clock")} <span>{move || if stage.of(|show| show.timer.is_some()) { "Stop" } else { "Talk time" }}</span>
        </button>
        <button type="button" class="btn btn-ghost" data-do="hands" hidden=move || !asks()
            aria-pressed=move || pressed(stage.of(|show| show.is_counting))
            on:click=move |_| stage.press(Press::Hands)>
            {icon("hand")} <span>{move || if stage.of(|show| show.is_counting) { "Stop counting" } else { "Count hands" }}</span>
        </button>
        <button type="button" class="btn" data-do="answer" hidden=move || !covered() on:click=move |_| stage.press(Press::Answer)>
            {icon("eye")} <span>{move || if open() { "Hide answer" } else { "Show answer" }}</span>
        </button>
        <button type="button" class="round" data-do="next" aria-label="Next" disabled=last
            on:click=move |_| stage.press(Press::On)>{icon("arrow-right")}</button>
    }
}

fn pressed(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

/// "4 of 31".
fn place(stage: Stage) -> String {
    let count = stage.slides.with_value(Vec::len);
    format!("{} of {count}", stage.of(|show| show.at + 1))
}

/// Dark board and light on one option.
pub fn eyes(stage: Stage) -> View {
    html! {
        <button type="button" class="btn btn-ghost" data-do="blank" on:click=move |_| stage.press(Press::Blank)>
            {icon("moon")} <span>"Dark board"</span>
        </button>
        <button type="button" class="btn btn-ghost" data-do="spotlight"
            hidden=move || !stage.slide(|slide| !slide.answers.is_empty()).unwrap_or(false)
            on:click=move |_| stage.press(Press::Spotlight)>
            {icon("lightbulb")} <span>"Light one answer"</span>
        </button>
    }
}

/// What can be done with hands that were counted. `sees` is whether this window shows numbers before the class may see them.
pub fn hands(stage: Stage, sees: bool) -> View {
    let counted = move || stage.of(|show| show.vote().is_some());
    let row = move |n: usize| {
        let hands = move || stage.of(|show| show.vote().map_or(0, |vote| vote.now().of(n)));
        html! {
            <li class="tally">
                <b class="tally-letter">{letter(n)}</b>
                <button type="button" class="round" data-do="uncount" data-option=n.to_string() aria-label=format!("{}: one hand less", letter(n))
                    disabled=move || hands() == 0 on:click=move |_| stage.press(Press::Uncount(n))>
                    <span aria-hidden="true">"−"</span>
                </button>
                {sees.then(|| html! { <b class="tally-number">{move || hands().to_string()}</b> })}
                <button type="button" class="round" data-do="count-more" data-option=n.to_string() aria-label=format!("{}: one hand more", letter(n))
                    on:click=move |_| stage.press(Press::Count(n))>
                    <span aria-hidden="true">"+"</span>
                </button>
            </li>
        }
    };
    let tallies = move || {
        let options = stage.slide(|slide| slide.answers.len()).unwrap_or(0);
        let counting = stage.of(|show| show.is_counting);
        counting.then(|| html! { <ul class="tallies">{(0..options).map(row).collect::<View>()}</ul> })
    };
    let shown = move || stage.of(|show| show.vote().is_some_and(|vote| vote.now().is_shown));
    html! {
        <div class="hands" data-on=move || yes_no(counted())>
            {move || counted().then(|| html! {
                <p class="hands-total" role="status">{move || total(stage)}</p>
                {tallies}
                <button type="button" class="btn btn-ghost" data-do="numbers" on:click=move |_| stage.press(Press::Numbers)>
                    {icon("eye")} <span>{move || if shown() { "Hide numbers" } else { "Show numbers" }}</span>
                </button>
                <button type="button" class="btn btn-ghost" data-do="again" on:click=move |_| stage.press(Press::Again)>
                    {icon("refresh-cw")} <span>"Count again after talking"</span>
                </button>
            })}
        </div>
    }
}

/// How many hands, and nothing of what for.
fn total(stage: Stage) -> String {
    stage.of(|show| match show.vote().map(|vote| vote.now().total()) {
        Some(1) => "1 hand".into(),
        Some(all) => format!("{all} hands"),
        None => String::new(),
    })
}

/// The timer while it runs: what to do, how long still.
fn timer(stage: Stage) -> View {
    let running = move || {
        let now = stage.now.get();
        stage.of(|show| show.timer.and_then(|timer| timer.at(now)))
    };
    html! {
        <div class="board-timer" role="timer" data-phase=move || running().map_or("none", |(phase, _)| phase.slug())>
            {move || running().map(|(phase, left)| html! {
                <b>{phase.name()}</b>
                <span class="board-seconds">{format!("{}:{:02}", left / 60, left % 60)}</span>
                <button type="button" class="round" data-do="skip" aria-label="Go on" on:click=move |_| stage.press(Press::Skip(clock::now()))>
                    {icon("arrow-right")}
                </button>
            })}
        </div>
    }
}
