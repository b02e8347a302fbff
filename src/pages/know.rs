//! What I know: a band's trails, with questions, lessons and certificates.

use super::band::stages;
use crate::components::{Audience, help_button, help_panel, pupil_footer, pupil_header, scene};
use crate::islands::learners::LearnerPicker;
use crate::islands::notices::Notices;
use crate::islands::trails::{Stage, Trails, Way};
use crate::json::Given;
use crate::lesson::{Band, Lesson, Quiz};
use crate::progress::lesson_key;
use leptos::prelude::*;

pub fn page(band: Band, lessons: &[&Lesson], quizzes: &[Quiz], root: &str) -> impl IntoView + use<> {
    let sections = stages(band)
        .map(|years| {
            let name = years.map_or(band.name(), |years| years.name());
            let trails = quizzes
                .iter()
                .map(|quiz| quiz.trail)
                .filter(|trail| trail.band == band && trail.years == years);
            let trails = trails.map(|trail| {
                let of_trail = lessons.iter().filter(|l| l.rule == trail.rule && l.years == years);
                Way {
                    trail,
                    lessons: of_trail.map(|l| (lesson_key(l.band, &l.id), l.title.clone())).collect(),
                }
            });
            let stage = Stage {
                band,
                years,
                trails: trails.collect(),
            };
            view! {
                <section class="know-stage">
                    <h2>{name}</h2>
                    <Trails stage=Given(stage) name=name.to_string() root=root.to_string() />
                </section>
            }
        })
        .collect_view();
    let back = format!("{root}{}/", band.slug());
    view! {
        {help_panel(root, Audience::Pupils)}
        {scene(root, band)}
        {pupil_header(root, &back)}
        <main id="main" class="know" tabindex="-1">
            <h1>"What I know"</h1>
            <p class="lead">"Answer some questions. Do the lessons. Answer again. Then print your certificate."</p>
            <LearnerPicker root=root.to_string() band=band />
            <Notices root=root.to_string() />
            {sections}
        </main>
        {help_button(root, Audience::Pupils)}
        {pupil_footer(root)}
    }
}
