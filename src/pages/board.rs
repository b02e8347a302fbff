//! A lesson on the classroom board, and the teacher's notes beside it.

use crate::board::slides;
use crate::components::{Here, Scene, page_footer, page_header, scene};
use crate::islands::board::{Board, Presenter, StepNotes};
use crate::json::Given;
use crate::lesson::{Lesson, Plan};
use leptos::prelude::*;

pub fn page(lesson: &Lesson, root: &str) -> impl IntoView + use<> {
    view! {
        {scene(root, Scene::from(lesson.band))}
        <Board slides=Given(slides(lesson)) name=name(lesson) title=lesson.title.clone() root=root.to_string() />
    }
}

pub fn presenter(lesson: &Lesson, plan: &Plan, root: &str) -> impl IntoView + use<> {
    let minutes = |n: usize| plan.teach.as_ref().and_then(|teach| teach.minutes.get(n).copied());
    let steps = lesson.steps.iter().zip(&plan.notes).enumerate();
    let notes = steps.map(|(n, (step, notes))| StepNotes {
        title: step.title.clone(),
        note: notes.note.clone(),
        ask: step.ask.clone(),
        minutes: minutes(n),
    });
    let notes: Vec<StepNotes> = notes.collect();
    let listen = plan.teach.as_ref().map(|teach| {
        let heard = teach
            .listen
            .iter()
            .map(|text| view! { <li>{text.clone()}</li> })
            .collect_view();
        let mixed = teach.misconceptions.iter();
        let mixed = mixed
            .map(|mixed| view! { <dt>{mixed.think.clone()}</dt> <dd>{mixed.say.clone()}</dd> })
            .collect_view();
        view! {
            <div class="presenter-listen">
                <section>
                    <h2>"Listen for"</h2>
                    <ul>{heard}</ul>
                </section>
                <section>
                    <h2>"Common mix-ups, and what to say"</h2>
                    <dl>{mixed}</dl>
                </section>
            </div>
        }
    });
    view! {
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult presenter-page" tabindex="-1">
            <h1>{lesson.title.clone()}</h1>
            <p class="only-awake">"This window and the board go together on this device: what is pressed here happens there. Keep it where the class can’t see it."</p>
            <Presenter slides=Given(slides(lesson)) notes=Given(notes) name=name(lesson) />
            {listen}
        </main>
        {page_footer(root)}
    }
}

/// What the windows of a lesson call each other.
fn name(lesson: &Lesson) -> String {
    format!("{}/{}", lesson.band.slug(), lesson.id)
}
