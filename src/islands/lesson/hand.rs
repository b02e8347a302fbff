//! A step at hand: how to act in it, its sheet with picture and words, what is said about an answer. For lessons and for questions.

use crate::browser::progress;
use crate::components::{icon, listen, picture};
use crate::lesson::{Action, Feedback, Picture, Step, StepState, Tone};
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
        self.picture_in_view(shown, class, true)
    }
    /// `now` says whether it is in view as soon as its step is.
    pub fn picture_in_view(self, shown: &Picture, class: &'static str, now: bool) -> View {
        self.desk.with_value(|d| picture(&d.root, shown, class, d.first && now))
    }
    /// Something of the step itself.
    #[cfg(feature = "learn")]
    pub fn step<T>(self, read: impl Fn(&Step) -> T) -> T {
        self.step.with_value(read)
    }
    /// An id for an element of this step, unlike any other on the page.
    #[cfg(feature = "learn")]
    pub fn element(self, part: &str) -> String {
        self.step(|s| format!("{}-{part}", s.id))
    }
}

/// Puts text into an attribute that is true or false.
pub fn yes_no(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

impl Hand {
    pub fn new(step: Step, desk: Desk) -> Self {
        Self {
            step: StoredValue::new(step),
            desk: StoredValue::new(desk),
        }
    }
}

/// The id of a step's heading.
pub fn heading(step: &Step) -> String {
    format!("title-{}", step.id)
}

/// What to do, above an activity.
#[cfg(feature = "learn")]
pub fn ask(words: &'static str) -> View {
    html! { <p class="ask">{listen(words)} <span>{words}</span></p> }
}

/// What a step is about, and its question, beside its picture.
pub fn sheet(step: &Step, desk: &Desk) -> View {
    let (title, say, ask) = (step.title.clone(), step.say.clone(), step.ask.clone());
    let aloud = step.opening();
    let words = html! {
        <div class="sheet-words">
            {(!say.is_empty()).then(|| html! { <p class="say">{say}</p> })}
            <div class="question-line">
                {listen(aloud)} <h2 id=heading(step) class="question" tabindex="-1">{title}</h2>
            </div>
            {ask.map(|ask| html! { <p class="adult-ask">{icon("users")} <span><b>"Ask:"</b> " " {ask}</span></p> })}
        </div>
    };
    match &step.picture {
        Some(shown) => html! {
            <div class="sheet">
                <div class="sheet-art">{picture(&desk.root, shown, "step-picture", desk.first)}</div>
                {words}
            </div>
        },
        None => html! { <div class="sheet sheet-plain">{words}</div> },
    }
}

pub fn feedback_view(feedback: Feedback) -> View {
    let (symbol, word) = match feedback.tone {
        Tone::Yes => ("check", "That’s it!"),
        Tone::Think => ("message-circle-question-mark", "Let’s think."),
        Tone::Info => ("arrow-right", ""),
    };
    html! {
        <p class="feedback" data-tone=feedback.tone.slug()>
            {icon(symbol)} <span><b>{word}</b> " " {feedback.text.clone()}</span> {listen(feedback.text)}
        </p>
    }
}
