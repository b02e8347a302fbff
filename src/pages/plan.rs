//! A lesson for its teacher: plan, notes a step with answers, words, talk at home. Made to be printed.

use super::lesson::answers;
use super::plan_teach::{objectives, teaching};
use crate::components::{Audience, Here, button_link, help_button, help_panel, icon, page_footer, page_header};
use crate::lesson::{Lesson, Notes, Plan, Step};
use crate::library::{Curriculum, column_name};
use leptos::prelude::*;

pub fn page(lesson: &Lesson, plan: &Plan, curriculum: &Curriculum, root: &str) -> impl IntoView + use<> {
    let pupils = format!("{root}{}/{}/", lesson.band.slug(), lesson.id);
    let words = plan
        .vocabulary
        .iter()
        .map(|w| view! { <dt>{w.word.clone()}</dt> <dd>{w.means.clone()}</dd> })
        .collect_view();
    let list = |texts: &[String]| texts.iter().map(|t| view! { <li>{t.clone()}</li> }).collect_view();
    let minutes = |n: usize| plan.teach.as_ref().and_then(|teach| teach.minutes.get(n).copied());
    let board = format!("{root}board/{}/{}/", lesson.band.slug(), lesson.id);
    let printed = |what: &str| format!("{root}teachers/print/{what}-{}-{}/", lesson.band.slug(), lesson.id);
    let steps = lesson.steps.iter().zip(&plan.notes).enumerate();
    let steps = steps
        .map(|(n, (step, notes))| step_notes(n, step, notes, minutes(n)))
        .collect_view();
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult plan" tabindex="-1">
            <p class="meta">
                <span>{icon("users")} {format!("{}, {}", column_name((lesson.band, lesson.years)), lesson.ages())}</span>
                <span>{icon("clock")} {format!("{} minutes", lesson.minutes)}</span>
            </p>
            <h1>{format!("{}: {}", lesson.rule.name(), lesson.title)}</h1>
            <p class="lead">{lesson.summary.clone()}</p>
            <p class="acts">
                {button_link(pupils, "btn", Some("play"), "Open the lesson")}
                {button_link(board, "btn", Some("monitor"), "On the board")}
                {button_link(printed("worksheet"), "btn btn-ghost", Some("printer"), "Worksheet and answers")}
                {button_link(printed("home"), "btn btn-ghost", Some("printer"), "Cards to send home")}
            </p>
            {plan.teach.as_ref().map(objectives)}
            <section>
                <h2>"What it teaches"</h2>
                <ul class="statements">{statements(plan, curriculum)}</ul>
            </section>
            <section>
                <h2>"Words"</h2>
                <dl class="words">{words}</dl>
            </section>
            <section>
                <h2>"Step by step"</h2>
                <ol class="plan-steps">{steps}</ol>
            </section>
            {plan.teach.as_ref().map(teaching)}
            <section>
                <h2>"Talk about it with the class"</h2>
                <ul>{list(&plan.discussion)}</ul>
            </section>
            <section>
                <h2>"To end with"</h2>
                <p>{plan.plenary.clone()}</p>
            </section>
            <section class="home-card" aria-labelledby="home-card-title">
                <h2 id="home-card-title">{format!("Talk at home: {}", lesson.title)}</h2>
                <p>{plan.home.learnt.clone()}</p>
                <h3>"Ask each other"</h3>
                <ul>{list(&plan.home.ask)}</ul>
                <h3>"Do together"</h3>
                <p>{plan.home.together.clone()}</p>
                <p class="home-card-help">"If something online worries your child: stay calm, listen, and tell the school."</p>
            </section>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

/// Every statement that a step teaches, once, in the order in which they come.
fn statements(plan: &Plan, curriculum: &Curriculum) -> impl IntoView + use<> {
    let mut seen: Vec<&String> = vec![];
    for id in plan.notes.iter().flat_map(|n| &n.teaches) {
        if !seen.contains(&id) {
            seen.push(id);
        }
    }
    let found = seen.into_iter().filter_map(|id| curriculum.statement(id));
    found
        .map(|s| {
            let framework = curriculum
                .framework(&s.framework)
                .map_or(String::new(), |f| f.name.clone());
            view! { <li>{s.text.clone()} " " <small>{framework}</small></li> }
        })
        .collect_view()
}

fn step_notes(n: usize, step: &Step, notes: &Notes, minutes: Option<u32>) -> impl IntoView + use<> {
    let answers = answers(step);
    let answers = (!answers.is_empty()).then(|| {
        let rows = answers
            .into_iter()
            .map(|(what, why)| view! { <li><b>{what}</b> " – " {why}</li> })
            .collect_view();
        view! { <ul class="plan-answers">{rows}</ul> }
    });
    let minutes = minutes.map(|minutes| view! { <small class="plan-minutes">{format!("{minutes} min")}</small> });
    view! {
        <li>
            <h3>{format!("{}. {}", n + 1, step.title)} {minutes}</h3>
            <p>{notes.note.clone()}</p>
            {step.ask.clone().map(|ask| view! { <p><b>"Ask: "</b> {ask}</p> })}
            {answers}
        </li>
    }
}
