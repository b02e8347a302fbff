//! One step: its sheet, its activity, hints and feedback.

use super::hand::{Desk, Hand, feedback_view, sheet};
use super::{chat, choose, investigate, matching, order, password, set_up, sort, spot, story, talk, timeline};
use crate::components::{icon, listen};
use crate::lesson::{Action, Activity, Step};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn step_view(step: Step, desk: Desk) -> View {
    let activity = step.activity.clone();
    let sheet = sheet(&step, &desk);
    let hand = Hand::new(step, desk);
    let body = match activity {
        Activity::Story(a) => story::view(a, hand),
        Activity::Choose(a) => choose::view(a, hand),
        Activity::Sort(a) => sort::view(a, hand),
        Activity::Order(a) => order::view(a, hand),
        Activity::Match(a) => matching::view(a, hand),
        Activity::Spot(a) => spot::view(a, hand),
        Activity::Chat(a) => chat::view(a, hand),
        Activity::Talk(a) => talk::view(a, hand),
        Activity::Investigate(a) => investigate::view(a, hand),
        Activity::Password(a) => password::view(a, hand),
        Activity::Settings(a) => set_up::view(a, hand),
        Activity::Timeline(a) => timeline::view(a, hand),
    };
    html! { {sheet} {body} {said(hand)} }
}

/// Hints and feedback. The status region is there from the start, so that screen readers say what comes into it.
fn said(hand: Hand) -> View {
    let hints = hand.step(|s| s.activity.hints().to_vec());
    let most = hints.len();
    let open = move || hand.state().with(|s| usize::from(s.hints));
    let finished = move || hand.state().with(|s| s.finished);
    let feedback = move || hand.step(|s| hand.work(|work| s.activity.feedback(work)));
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
    html! { <p class="hint">{icon("lightbulb")} <span>{text.to_string()}</span> {listen(text)}</p> }
}
