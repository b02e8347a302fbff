//! The frame of a lesson: stepping-stones, the step that is open, back and next, the end.

use super::hand::{Desk, heading};
use super::place::{page_of, resume, turn_page};
use super::step::step_view;
use crate::browser::{page, progress};
use crate::components::{Audience, help_button, icon, listen, stars, sticker_later};
use crate::json::Given;
use crate::lesson::{Lesson, Step, StepState, THE_END};
use crate::progress::Outline;
use crate::view::{View, html};
use leptos::prelude::*;

/// Runs a lesson. `root` is the way to the site's root.
#[island]
pub fn LessonPlayer(lesson: Given<Lesson>, root: String) -> impl IntoView {
    let Given(lesson) = lesson;
    let count = lesson.steps.len();
    let at = RwSignal::new(0usize);
    let states: Vec<RwSignal<StepState>> = lesson.steps.iter().map(|s| RwSignal::new(s.activity.begin())).collect();
    let states = StoredValue::new(states);
    let outline = StoredValue::new(Outline::of(&lesson));
    let lesson = StoredValue::new(lesson);
    resume(lesson, outline, states, at);

    let go = move |to: usize| {
        let to = to.min(count);
        at.set(to);
        page::to_top();
        let target = lesson.with_value(|l| l.steps.get(to).map(heading));
        page::focus(target.unwrap_or_else(|| "the-end-title".into()));
        outline.with_value(|o| {
            if let Some(step) = o.steps.get(to) {
                progress::visit_step(o, step);
            }
        });
    };
    // A story's pages come before the next step: the big buttons turn them too.
    let turn = move |way: isize| {
        let here = at.get_untracked();
        let turned = lesson.with_value(|l| {
            l.steps
                .get(here)
                .is_some_and(|step| turn_page(step, states, outline, here, way))
        });
        if !turned {
            go(here.saturating_add_signed(way));
        }
    };
    let finished = move || states.with_value(|all| all.iter().filter(|s| s.with(|s| s.finished)).count());

    let stones = lesson.with_value(|l| {
        let stone = |n: usize, step: &Step| {
            let state = states.with_value(|all| all[n]);
            let how = move || match (at.get() == n, state.with(|s| s.finished)) {
                (true, _) => "now",
                (false, true) => "done",
                (false, false) => "ahead",
            };
            let name = format!("Step {}: {}", n + 1, step.title);
            html! {
                <li class="stone" data-state=how>
                    <button
                        type="button"
                        class="stone-button"
                        aria-label=move || if how() == "done" { format!("{name} (done)") } else { name.clone() }
                        aria-current=move || (at.get() == n).then_some("step")
                        on:click=move |_| go(n)
                    >
                        {icon("check")}
                    </button>
                </li>
            }
        };
        l.steps
            .iter()
            .enumerate()
            .map(|(n, step)| stone(n, step))
            .collect::<View>()
    });
    let steps = lesson.with_value(|l| {
        let view = |n: usize, step: &Step| {
            let desk = Desk {
                root: root.clone(),
                lesson: outline,
                state: states.with_value(|all| all[n]),
                first: n == 0,
            };
            html! {
                <section
                    class="step"
                    id=format!("step-{}", step.id)
                    data-kind=step.activity.kind()
                    data-now=move || if at.get() == n { "yes" } else { "no" }
                    aria-labelledby=heading(step)
                >
                    {step_view(step.clone(), desk)}
                </section>
            }
        };
        l.steps
            .iter()
            .enumerate()
            .map(|(n, step)| view(n, step))
            .collect::<View>()
    });
    let (band, title) = lesson.with_value(|l| (l.band, l.title.clone()));
    let lessons = format!("{root}{}/", band.slug());
    html! {
        <div class="lesson">
            <header class="lesson-top">
                <a class="round" href=lessons.clone() aria-label="All lessons">{icon("house")}</a>
                <ol class="stones" aria-label="Steps of this lesson">{stones}</ol>
                <a class="round" href=format!("{root}settings/") aria-label="Settings">{icon("settings")}</a>
            </header>
            <main id="main" class="stage" tabindex="-1">
                <h1 class="lesson-title">{title.clone()}</h1>
                {steps}
                <section class="step the-end" data-now=move || if at.get() == count { "yes" } else { "no" } aria-labelledby="the-end-title">
                    <div class="sheet">
                        <div class="sheet-art">{sticker_later(&root, "pip-happy", "step-picture")}</div>
                        <div class="sheet-words">
                            <h2 id="the-end-title" class="question" tabindex="-1">"You got to the end!"</h2>
                            <p class="say">
                                {listen(THE_END)}
                                <span>"Tell someone at home what you learnt."</span>
                            </p>
                            <p class="end-stars">{move || stars((finished() * 3 / count.max(1)) as u8)}</p>
                            <p class="end-left" role="status">
                                {move || (finished() < count)
                                    .then_some("Want another go? Tap a stone at the top that has no tick.")}
                            </p>
                            <a class="btn" href=lessons>{icon("house")} <span>"More lessons"</span></a>
                        </div>
                    </div>
                </section>
            </main>
            <footer class="lesson-foot">
                {help_button(&root, Audience::Pupils)}
                <div class="lesson-ways">
                    <button
                        type="button"
                        class="btn btn-ghost back"
                        disabled=move || at.get() == 0 && page_of(states, 0) == 0
                        on:click=move |_| turn(-1)
                    >
                        {icon("arrow-left")} <span>"Back"</span>
                    </button>
                    <button
                        type="button"
                        class="btn next"
                        data-ready=move || {
                            let ready = states.with_value(|all| all.get(at.get()).is_some_and(|s| s.with(|s| s.finished)));
                            if ready { "yes" } else { "no" }
                        }
                        disabled=move || at.get() == count
                        on:click=move |_| turn(1)
                    >
                        <span>"Next"</span> {icon("arrow-right")}
                    </button>
                </div>
            </footer>
        </div>
    }
}
