//! A trail's questions: asked before its lessons and after.

use crate::components::{Audience, Scene, help_panel, pupil_footer, scene};
use crate::islands::notices::Notices;
use crate::islands::quiz::QuizPlayer;
use crate::json::Given;
use crate::lesson::{Activity, Quiz};
use leptos::prelude::*;

pub fn page(quiz: &Quiz, root: &str) -> impl IntoView + use<> {
    view! {
        {help_panel(root, Audience::Pupils)}
        {scene(root, Scene::from(quiz.trail.band))}
        <Notices root=root.to_string() />
        <QuizPlayer quiz=Given(quiz.clone()) root=root.to_string() />
        {to_read(quiz)}
        {pupil_footer(root)}
    }
}

/// The questions for a device that can't run the player: to answer aloud, then to look at why. The style sheet hides it where the player runs.
fn to_read(quiz: &Quiz) -> impl IntoView + use<> {
    let questions = quiz
        .questions
        .iter()
        .map(|question| {
            let Activity::Choose(choose) = &question.activity else {
                return ().into_any();
            };
            let options = choose.options.iter();
            let options = options
                .map(|o| view! { <li><b>{o.text.clone()}</b> " – " {o.feedback.clone()}</li> })
                .collect_view();
            view! {
                <details>
                    <summary>{question.say.clone()} " " {question.title.clone()}</summary>
                    <ul>{options}</ul>
                </details>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <section class="reasons" aria-labelledby="reasons-title">
            <h2 id="reasons-title">"All questions"</h2>
            <p>"Answer aloud first. Then open one and see."</p>
            {questions}
        </section>
    }
}
