//! A band's lessons, a card a SMART letter, under the learners of this device.

use crate::components::{Audience, help_button, help_panel, icon, picture, pupil_footer, pupil_header, scene};
use crate::islands::learners::LearnerPicker;
use crate::islands::notices::Notices;
use crate::islands::stars::LessonStars;
use crate::lesson::{Band, Lesson};
use crate::progress::lesson_key;
use leptos::prelude::*;

pub fn page(band: Band, lessons: &[&Lesson], root: &str) -> impl IntoView + use<> {
    let cards = lessons.iter().map(|lesson| card(lesson, root)).collect_view();
    view! {
        {help_panel(root, Audience::Pupils)}
        {scene(root, band)}
        {pupil_header(root, root)}
        <main id="main" class="band" tabindex="-1">
            <h1 class="hush">{format!("Lessons for {}", band.ages())}</h1>
            <LearnerPicker root=root.to_string() band=band />
            <Notices root=root.to_string() />
            <ul class="lesson-cards">{cards}</ul>
        </main>
        {help_button(root, Audience::Pupils)}
        {pupil_footer(root)}
    }
}

fn card(lesson: &Lesson, root: &str) -> impl IntoView + use<> {
    view! {
        <li>
            <a class="lesson-card" href=format!("{root}{}/{}/", lesson.band.slug(), lesson.id)>
                {picture(root, &lesson.picture, "lesson-card-art", true)}
                <span class="letter" aria-hidden="true">{lesson.rule.letter()}</span>
                <h2>{lesson.title.clone()}</h2>
                <span class="lesson-card-foot">
                    <LessonStars lesson=lesson_key(lesson.band, &lesson.id) />
                    <span class="go">{icon("play")}</span>
                </span>
            </a>
        </li>
    }
}
