//! One step: its sheet with picture and words, its activity, hints and feedback.

use super::{chat, choose, matching, order, sort, spot, story, talk};
use crate::browser::progress;
use crate::components::{icon, listen, picture};
use crate::lesson::{Action, Activity, Feedback, Picture, Step, StepState, Tone};
use crate::progress::Outline;
use crate::view::{View, html};
use leptos::prelude::*;

/// What a step's views share: where they are and how to act.
#[derive(Clone)]
pub struct Desk {
    pub root: String,
    pub lesson: StoredValue<Outline>,
    pub state: RwSignal<StepState>,
    /// Whether it is the step in view when the page opens.
    pub first: bool,
}

/// A step that can be acted on; small to copy into every handler.
#[derive(Clone, Copy)]
pub struct Hand {
    step: StoredValue<Step>,
    desk: StoredValue<Desk>,
}

impl Hand {
    /// Does it, shows it and keeps it on the device.
    pub fn act(self, action: Action) {
        let state = self.desk.with_value(|d| d.state);
        let next = self.step.with_value(|s| s.activity.act(&state.get_untracked(), action));
        if next == state.get_untracked() {
            return;
        }
        state.set(next.clone());
        let lesson = self.desk.with_value(|d| d.lesson);
        lesson.with_value(|l| self.step.with_value(|s| progress::record_step(l, &s.id, next)));
    }
    pub fn state(self) -> RwSignal<StepState> {
        self.desk.with_value(|d| d.state)
    }
    /// Something of the state's work, drawn again when it changes.
    pub fn work<T>(self, read: impl Fn(&crate::lesson::Work) -> T) -> T {
        self.state().with(|s| read(&s.work))
    }
    pub fn picture(self, shown: &Picture, class: &'static str) -> View {
        self.desk.with_value(|d| picture(&d.root, shown, class, d.first))
    }
    /// An id for an element of this step, unlike any other on the page.
    pub fn element(self, part: &str) -> String {
        self.step.with_value(|s| format!("{}-{part}", s.id))
    }
}

/// Puts text into an attribute that is true or false.
pub fn yes_no(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

pub fn step_view(step: Step, desk: Desk) -> View {
    let (title, say, shown) = (step.title.clone(), step.say.clone(), step.picture.clone());
    let activity = step.activity.clone();
    let heading = format!("title-{}", step.id);
    let hand = Hand {
        step: StoredValue::new(step),
        desk: StoredValue::new(desk),
    };
    let aloud = if say.is_empty() {
        title.clone()
    } else {
        format!("{say} {title}")
    };
    let words = html! {
        <div class="sheet-words">
            {(!say.is_empty()).then(|| html! { <p class="say">{say}</p> })}
            <div class="question-line">
                {listen(aloud)} <h2 id=heading class="question" tabindex="-1">{title}</h2>
            </div>
        </div>
    };
    let sheet = match shown {
        Some(shown) => html! {
            <div class="sheet">
                <div class="sheet-art">{hand.picture(&shown, "step-picture")}</div>
                {words}
            </div>
        },
        None => html! { <div class="sheet sheet-plain">{words}</div> },
    };
    let body = match activity {
        Activity::Story(a) => story::view(a, hand),
        Activity::Choose(a) => choose::view(a, hand),
        Activity::Sort(a) => sort::view(a, hand),
        Activity::Order(a) => order::view(a, hand),
        Activity::Match(a) => matching::view(a, hand),
        Activity::Spot(a) => spot::view(a, hand),
        Activity::Chat(a) => chat::view(a, hand),
        Activity::Talk(a) => talk::view(a, hand),
    };
    html! { {sheet} {body} {said(hand)} }
}

/// Hints and feedback. The status region is there from the start, so that screen readers say what comes into it.
fn said(hand: Hand) -> View {
    let hints = hand.step.with_value(|s| s.activity.hints().to_vec());
    let most = hints.len();
    let open = move || hand.state().with(|s| usize::from(s.hints));
    let finished = move || hand.state().with(|s| s.finished);
    let feedback = move || hand.step.with_value(|s| hand.work(|work| s.activity.feedback(work)));
    html! {
        <div class="said">
            <div class="feedback-list" role="status">
                {move || hints.iter().take(open()).map(|h| hint(h)).collect::<View>()}
                {move || feedback().into_iter().map(feedback_view).collect::<View>()}
            </div>
            {(most > 0)
                .then(|| html! {
                    <button
                        type="button"
                        class="btn btn-ghost hint-button"
                        hidden=move || finished() || open() == most
                        on:click=move |_| hand.act(Action::Hint)
                    >
                        {icon("lightbulb")} <span>"Hint"</span>
                    </button>
                })}
        </div>
    }
}

fn hint(text: &str) -> View {
    html! { <p class="hint">{icon("lightbulb")} <span>{text.to_string()}</span></p> }
}

fn feedback_view(feedback: Feedback) -> View {
    let (symbol, word) = match feedback.tone {
        Tone::Yes => ("check", "Yes!"),
        Tone::Think => ("message-circle-question-mark", "Let’s think."),
        Tone::Info => ("arrow-right", ""),
    };
    html! {
        <p class="feedback" data-tone=feedback.tone.slug()>
            {icon(symbol)} <span><b>{word}</b> " " {feedback.text.clone()}</span> {listen(feedback.text)}
        </p>
    }
}
