//! A lesson: the player, and beneath it the reasons for those who read without it.

use crate::components::{Audience, Scene, help_panel, pupil_footer, scene};
use crate::islands::lesson::LessonPlayer;
use crate::islands::notices::Notices;
use crate::json::Given;
use crate::lesson::{Activity, Lesson, Step};
use leptos::prelude::*;

pub fn page(lesson: &Lesson, root: &str) -> impl IntoView + use<> {
    view! {
        {help_panel(root, Audience::Pupils)}
        {scene(root, Scene::from(lesson.band))}
        <Notices root=root.to_string() />
        <LessonPlayer lesson=Given(lesson.clone()) root=root.to_string() />
        {reasons(lesson)}
        {pupil_footer(root)}
    }
}

/// What the player would say, step by step, for a device that can't run it. The style sheet hides it when it can.
fn reasons(lesson: &Lesson) -> impl IntoView + use<> {
    let steps = lesson
        .steps
        .iter()
        .filter_map(|step| {
            let answers = answers(step);
            (!answers.is_empty()).then(|| {
                let answers = answers
                    .into_iter()
                    .map(|(what, why)| view! { <li><b>{what}</b> " – " {why}</li> })
                    .collect_view();
                view! {
                    <details>
                        <summary>{step.title.clone()}</summary>
                        <ul>{answers}</ul>
                    </details>
                }
            })
        })
        .collect_view();
    view! {
        <section class="reasons" aria-labelledby="reasons-title">
            <h2 id="reasons-title">"What Pip thinks"</h2>
            <p>"Talk first. Then open one and see."</p>
            {steps}
        </section>
    }
}

/// Each option of a step with what it teaches.
pub fn answers(step: &Step) -> Vec<(String, String)> {
    match &step.activity {
        Activity::Story(_) | Activity::Talk(_) => vec![],
        Activity::Choose(a) => a.options.iter().map(|o| (o.text.clone(), o.feedback.clone())).collect(),
        Activity::Sort(a) => a
            .items
            .iter()
            .map(|i| {
                let group = a.groups.iter().find(|g| g.id == i.group).map_or("", |g| &g.name);
                (format!("{} → {group}", i.text), i.feedback.clone())
            })
            .collect(),
        Activity::Order(a) => {
            let numbered = a.items.iter().enumerate();
            numbered
                .map(|(n, i)| (format!("{}. {}", n + 1, i.text), i.feedback.clone()))
                .collect()
        }
        Activity::Match(a) => a
            .pairs
            .iter()
            .map(|p| (format!("{} → {}", p.left, p.right), p.feedback.clone()))
            .collect(),
        Activity::Spot(a) => a.places.iter().map(|p| (p.text.clone(), p.feedback.clone())).collect(),
        Activity::Chat(a) => {
            let replies = a.turns.iter().flat_map(|t| &t.replies);
            replies.map(|r| (format!("“{}”", r.text), r.feedback.clone())).collect()
        }
        Activity::Investigate(a) => {
            let parts = a.parts.iter().map(|p| (p.text.clone(), p.feedback.clone()));
            let verdicts = a.options.iter();
            let verdicts = verdicts.map(|o| (format!("{} {}", a.verdict, o.text), o.feedback.clone()));
            parts.chain(verdicts).collect()
        }
        Activity::Password(a) => a.cards.iter().map(|c| (c.text.clone(), c.feedback.clone())).collect(),
        Activity::Settings(a) => {
            let options = a.settings.iter().flat_map(|s| s.options.iter().map(move |o| (s, o)));
            options
                .map(|(s, o)| (format!("{} {}", s.text, o.text), o.feedback.clone()))
                .collect()
        }
        Activity::Timeline(a) => {
            let replies = a.moments.iter().flat_map(|m| m.replies.iter().map(move |r| (m, r)));
            replies
                .map(|(m, r)| (format!("{}: {} {}", m.when, m.question, r.text), r.feedback.clone()))
                .collect()
        }
    }
}
