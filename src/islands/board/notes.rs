//! The teacher's own view: what is on the board, what comes next, notes, the time, hands.

use super::controls::{eyes, hands, main_controls};
use super::keys;
use super::slide::letter;
use super::stage::Stage;
use crate::board::{Press, Slide};
use crate::browser::clock;
use crate::json::Given;
use crate::view::{View, html};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a teacher knows about a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepNotes {
    pub title: String,
    pub note: String,
    /// A question to ask.
    pub ask: Option<String>,
    /// What the plan gives this step, in minutes.
    pub minutes: Option<u32>,
}

/// Notes beside the board, in another window of the device or on a screen of the teacher's own.
#[island]
pub fn Presenter(slides: Given<Vec<Slide>>, notes: Given<Vec<StepNotes>>, name: String) -> impl IntoView {
    let stage = Stage::new(slides.0, &name);
    let notes = StoredValue::new(notes.0);
    // the time that this window has been open
    let began = RwSignal::new(0u64);
    let now = RwSignal::new(0u64);
    Effect::new(move |_| {
        keys::listen(stage, |_| false);
        began.set(clock::now());
        now.set(clock::now());
        crate::browser::board::every_second(move || now.set(clock::now()));
    });
    let gone = move || now.get().saturating_sub(began.get());
    html! {
        <div class="presenter">
            <section class="presenter-now" aria-labelledby="presenter-now-title">
                <h2 id="presenter-now-title">"On the board"</h2>
                {move || stage.slide(on_board).unwrap_or_else(View::nothing)}
            </section>
            <section class="presenter-next" aria-labelledby="presenter-next-title">
                <h2 id="presenter-next-title">"Next"</h2>
                <p>{move || next(stage)}</p>
                <p class="presenter-time">
                    <span>"Open for "</span> <b>{move || format!("{} min", gone() / 60)}</b>
                    <button type="button" class="btn btn-ghost" data-do="clock" on:click=move |_| began.set(clock::now())>"From now"</button>
                </p>
            </section>
            <section class="presenter-notes" aria-labelledby="presenter-notes-title">
                <h2 id="presenter-notes-title">"Notes"</h2>
                {move || {
                    let step = stage.slide(|slide| slide.step).unwrap_or(0);
                    notes.with_value(|notes| notes.get(step).map_or_else(ending, step_notes))
                }}
            </section>
            {hands(stage, true)}
            <div class="presenter-foot">{main_controls(stage, View::nothing())} {eyes(stage)}</div>
            <details class="presenter-all">
                <summary>"All slides"</summary>
                <ol>{stage.slides.with_value(|slides| slides.iter().enumerate().map(|(at, slide)| html! {
                    <li><button type="button" class="link-button" data-do="slide" on:click=move |_| stage.press(Press::To(at))>{slide.name().to_owned()}</button></li>
                }).collect::<View>())}</ol>
            </details>
        </div>
    }
}

/// What the class sees, with what it doesn't see yet.
fn on_board(slide: &Slide) -> View {
    let words = slide
        .words
        .iter()
        .map(|text| html! { <p>{text.clone()}</p> })
        .collect::<View>();
    let answers = slide.answers.iter().enumerate().map(|(n, answer)| {
        let right = if answer.right { "yes" } else { "no" };
        html! { <li data-right=right><b>{letter(n)}</b> " " {answer.text.clone()} " – " {answer.feedback.clone()}</li> }
    });
    let answers = answers.collect::<View>();
    html! {
        {slide.lead.clone().map(|lead| html! { <p>{lead}</p> })}
        {slide.title.clone().map(|title| html! { <p class="presenter-title">{title}</p> })}
        {words}
        <ul class="presenter-answers">{answers}</ul>
        {slide.reveals.clone().map(|said| html! { <p>{said}</p> })}
    }
}

fn next(stage: Stage) -> String {
    let at = stage.of(|show| show.at + 1);
    let next = stage
        .slides
        .with_value(|slides| slides.get(at).map(|slide| slide.name().to_owned()));
    next.unwrap_or_else(|| "This is the last slide.".into())
}

fn step_notes(step: &StepNotes) -> View {
    let minutes = step.minutes.map(|minutes| format!(" ({minutes} min)"));
    html! {
        <h3>{step.title.clone()}{minutes}</h3>
        <p>{step.note.clone()}</p>
        {step.ask.clone().map(|ask| html! { <p><b>"Ask: "</b> {ask}</p> })}
    }
}

fn ending() -> View {
    html! { <p>"The end. The plan has a plenary, and a card for home."</p> }
}
