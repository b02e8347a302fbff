//! A band's lessons, SMART rules first, under the learners of this device.

use crate::components::{Audience, help_button, help_panel, icon, picture, pupil_footer, pupil_header, scene};
use crate::islands::learners::LearnerPicker;
use crate::islands::notices::Notices;
use crate::islands::stars::LessonStars;
use crate::lesson::{Band, Lesson, Rule, Years};
use crate::progress::lesson_key;
use leptos::prelude::*;

/// The halves of a band; a band without halves is one whole.
pub fn stages(band: Band) -> impl Iterator<Item = Option<Years>> {
    let halves: &[Option<Years>] = match band {
        Band::Ks2 => &[Some(Years::Lower), Some(Years::Upper)],
        _ => &[None],
    };
    halves.iter().copied()
}

pub fn page(band: Band, lessons: &[&Lesson], has_quizzes: bool, root: &str) -> impl IntoView + use<> {
    let shelves = stages(band).map(|years| shelf(years, lessons, root)).collect_view();
    let know = format!("{root}{}/know/", band.slug());
    let know = has_quizzes.then(|| {
        view! {
            <p class="know-link">
                <a class="btn btn-ghost" href=know>{icon("star")} <span>"What I know"</span></a>
            </p>
        }
    });
    view! {
        {help_panel(root, Audience::Pupils)}
        {scene(root, band)}
        {pupil_header(root, root)}
        <main id="main" class="band" tabindex="-1">
            <h1 class="hush">{format!("Lessons for {}", band.ages())}</h1>
            <LearnerPicker root=root.to_string() band=band />
            <Notices root=root.to_string() />
            {shelves}
            {know}
        </main>
        {help_button(root, Audience::Pupils)}
        {pupil_footer(root)}
    }
}

/// The lessons of a half, or of the band: those of the SMART rules, then the others.
fn shelf(years: Option<Years>, lessons: &[&Lesson], root: &str) -> impl IntoView + use<> {
    let here = || lessons.iter().filter(|lesson| lesson.years == years);
    let smart = here()
        .filter(|l| l.rule != Rule::Well)
        .map(|l| card(l, root))
        .collect_view();
    let well: Vec<_> = here().filter(|l| l.rule == Rule::Well).map(|l| card(l, root)).collect();
    let well = (!well.is_empty()).then(|| {
        view! {
            <h3 class="shelf-title">{Rule::Well.name()}</h3>
            <ul class="lesson-cards">{well}</ul>
        }
    });
    view! {
        <section class="shelf">
            {years.map(|years| view! { <h2 class="shelf-years">{years.name()}</h2> })}
            <h3 class="shelf-title">"Be SMART"</h3>
            <ul class="lesson-cards">{smart}</ul>
            {well}
        </section>
    }
}

fn card(lesson: &Lesson, root: &str) -> impl IntoView + use<> {
    let letter = match lesson.rule {
        Rule::Well => icon("heart").into_any(),
        rule => rule.letter().into_any(),
    };
    view! {
        <li>
            <a class="lesson-card" href=format!("{root}{}/{}/", lesson.band.slug(), lesson.id)>
                {picture(root, &lesson.picture, "lesson-card-art", true)}
                <span class="letter" aria-hidden="true">{letter}</span>
                <h4>{lesson.title.clone()}</h4>
                <span class="lesson-card-foot">
                    <LessonStars lesson=lesson_key(lesson.band, &lesson.id) />
                    <span class="go">{icon("play")}</span>
                </span>
            </a>
        </li>
    }
}
