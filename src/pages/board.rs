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
    let notes = lesson.steps.iter().zip(&plan.notes).map(|(step, notes)| StepNotes {
        title: step.title.clone(),
        notes: vec![notes.note.clone()],
        ask: step.ask.clone(),
        minutes: None,
    });
    let notes: Vec<StepNotes> = notes.collect();
    view! {
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult presenter-page" tabindex="-1">
            <h1>{lesson.title.clone()}</h1>
            <p class="only-awake">"This window and the board go together on this device: what is pressed here happens there. Keep it where the class can’t see it."</p>
            <Presenter slides=Given(slides(lesson)) notes=Given(notes) name=name(lesson) />
        </main>
        {page_footer(root)}
    }
}

/// What the windows of a lesson call each other.
fn name(lesson: &Lesson) -> String {
    format!("{}/{}", lesson.band.slug(), lesson.id)
}
