//! A trail's questions: asked before its lessons and again after them. Nothing is said about an answer until all were given; nobody gets a
//! mark.

use super::lesson::hand::{Desk, Hand, feedback_view, heading, sheet};
use super::lesson::options::options_view;
use crate::browser::{device, page, progress};
use crate::components::{Audience, help_button, icon, listen, spoken, sticker};
use crate::json::Given;
use crate::lesson::{Activity, Choice, Id, Quiz, Step, StepState, Work};
use crate::progress::{LessonProgress, Outline};
use crate::view::{View, html};
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// A question, counted from 0; `true` after the lessons.
    Ask(usize, bool),
    Looking,
}

/// Asks the questions. `root` is the way to the site's root.
#[island]
pub fn QuizPlayer(quiz: Given<Quiz>, root: String) -> impl IntoView {
    let Given(quiz) = quiz;
    let outlines = StoredValue::new([false, true].map(|after| Outline::of_quiz(&quiz, after)));
    let stage = RwSignal::new(Stage::Ask(0, false));
    let count = quiz.questions.len();
    let (title, back) = (quiz.trail.title(), format!("{root}{}/know/", quiz.trail.band.slug()));
    let quiz = StoredValue::new(quiz);
    let awake = device::awake();
    let kept = move |after: bool| outlines.with_value(|o| progress::of(&o[usize::from(after)].key));
    Effect::new(move |opened: Option<bool>| {
        if awake.get() && opened != Some(true) {
            let (before, after) = (untrack(|| kept(false)), untrack(|| kept(true)));
            stage.set(if before.steps.len() < count {
                Stage::Ask(before.steps.len(), false)
            } else if (1..count).contains(&after.steps.len()) {
                Stage::Ask(after.steps.len(), true)
            } else {
                Stage::Looking
            });
        }
        awake.get()
    });
    let go = move |to: Stage| {
        stage.set(to);
        page::to_top();
        let target = match to {
            Stage::Ask(n, _) => quiz.with_value(|q| q.questions.get(n).map(heading)),
            Stage::Looking => None,
        };
        page::focus(target.unwrap_or_else(|| "looking-title".into()));
    };
    let way_back = back.clone();
    let body = {
        let root = root.clone();
        move || match stage.get() {
            Stage::Ask(n, after) => {
                let question = quiz.with_value(|q| q.questions.get(n).cloned());
                question.map(|question| ask(question, n, after, count, &root, outlines, go))
            }
            Stage::Looking => {
                let (before, after) = (kept(false), kept(true));
                let pair = |question: &Step| then_and_now(question, &before, &after);
                let pairs = quiz.with_value(|q| q.questions.iter().map(pair).collect::<View>());
                let again = !after.steps.is_empty();
                Some(looking(pairs, again, &back, &root, move || go(Stage::Ask(0, true))))
            }
        }
    };
    html! {
        <div class="lesson quiz">
            <header class="lesson-top">
                <a class="round" href=way_back aria-label="Back">{icon("arrow-left")}</a>
                <p class="quiz-top">{title}</p>
                <a class="round" href=format!("{root}settings/") aria-label="Settings">{icon("settings")}</a>
            </header>
            <main id="main" class="stage" tabindex="-1">{body}</main>
            <footer class="lesson-foot">{help_button(&root, Audience::Pupils)}</footer>
        </div>
    }
}

fn ask(
    question: Step,
    n: usize,
    after: bool,
    count: usize,
    root: &str,
    outlines: StoredValue<[Outline; 2]>,
    go: impl Fn(Stage) + Copy + Send + Sync + 'static,
) -> View {
    let state = RwSignal::new(question.activity.begin());
    let outline = outlines.with_value(|o| o[usize::from(after)].clone());
    let desk = Desk {
        root: root.to_string(),
        lesson: StoredValue::new(outline),
        state,
        first: n == 0,
    };
    let sheet = sheet(&question, &desk);
    let Activity::Choose(choose) = question.activity.clone() else {
        return View::nothing();
    };
    let options = options_view(choose.options, Hand::new(question, desk), picked);
    let none = move || state.with(|s: &StepState| matches!(&s.work, Work::Choose { picked, .. } if picked.is_empty()));
    let next = if n + 1 < count {
        Stage::Ask(n + 1, after)
    } else {
        Stage::Looking
    };
    html! {
        <h1 class="hush">{if after { "What do you think now?" } else { "What do you think?" }}</h1>
        <p class="quiz-count">{format!("Question {} of {count}. Nobody gets a mark.", n + 1)}</p>
        <section class="step" data-kind="choose" data-now="yes">
            {sheet} {options}
            <p class="quiz-next">
                <button type="button" class="btn next" disabled=none data-ready=move || if none() { "no" } else { "yes" }
                    on:click=move |_| go(next)>
                    <span>"Next"</span> {icon("arrow-right")}
                </button>
            </p>
        </section>
    }
}

/// Picked, and not looked at: what it is worth is said when all were answered.
fn picked(work: &Work, id: &Id) -> (bool, bool) {
    (
        matches!(work, Work::Choose { picked, .. } if picked.contains(id)),
        false,
    )
}

fn chosen<'s>(question: &'s Step, kept: &LessonProgress) -> Option<&'s Choice> {
    let (Activity::Choose(choose), Some(Work::Choose { picked, .. })) =
        (&question.activity, kept.steps.get(&question.id).map(|s| &s.work))
    else {
        return None;
    };
    choose.options.iter().find(|o| picked.contains(&o.id))
}

/// A question with what was chosen before and now. What it is worth is said of now only: before the lessons, nobody can know.
fn then_and_now(question: &Step, before: &LessonProgress, after: &LessonProgress) -> View {
    let now = chosen(question, after);
    let said = now.map(|o| feedback_view(o.said()));
    let line = |when: &'static str, option: Option<&Choice>| {
        option.map(|o| html! { <p class="then"><b>{when}</b> <span>{o.text.clone()}</span></p> })
    };
    html! {
        <li class="then-and-now">
            <p class="say">{question.say.clone()}</p>
            <h3>{question.title.clone()}</h3>
            {line("Before", chosen(question, before))}
            {line("Now", now)}
            {said}
        </li>
    }
}

fn looking(pairs: View, again: bool, back: &str, root: &str, start: impl Fn() + Copy + Send + Sync + 'static) -> View {
    let (title, words) = if again {
        ("Look what you think now!", spoken::QUIZ_AGAIN)
    } else {
        ("Thank you for telling me!", spoken::QUIZ_FIRST)
    };
    let more = if again {
        "Answer again"
    } else {
        "I did the lessons: answer again"
    };
    html! {
        <section class="step" data-now="yes" aria-labelledby="looking-title">
            <div class="sheet">
                <div class="sheet-art">{sticker(root, "pip-happy", "step-picture")}</div>
                <div class="sheet-words">
                    <h1 id="looking-title" class="question" tabindex="-1">{title}</h1>
                    <p class="say">{listen(words)} <span>{words}</span></p>
                </div>
            </div>
            <ul class="thens">{pairs}</ul>
            <p class="acts">
                <a class="btn" href=back.to_string()>{icon("arrow-left")} <span>"Back to my trail"</span></a>
                <button type="button" class="btn btn-ghost quiz-again" on:click=move |_| start()>{icon("rotate-ccw")} <span>{more}</span></button>
                <button type="button" class="btn btn-ghost" on:click=move |_| { page::print(); }>{icon("printer")} <span>"Print"</span></button>
            </p>
        </section>
    }
}
