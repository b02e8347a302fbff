//! The steps, in any order, with how far each is.

use super::desk::{About, Ask, Desk, Said};
use super::{agreements, finish, open, summary};
use super::{field::single, list::list};
use crate::components::icon;
use crate::school::{ASKED, Form, FormStep, form};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn all(desk: Desk) -> View {
    let at = move || desk.step.get();
    html! {
        <div class="sf-desk">
            <nav class="sf-steps" aria-label="Steps">
                <ol role="list">{FormStep::ALL.map(|step| way(desk, step))}</ol>
            </nav>
            <div class="sf-sheet">
                {open::left_out(desk)}
                {summary::summary(desk)}
                {move || step(desk, at())}
                {move || turn(desk, at())}
            </div>
            {work(desk)}
        </div>
    }
}

fn way(desk: Desk, step: FormStep) -> View {
    let number = FormStep::ALL.iter().position(|other| *other == step).unwrap_or(0) + 1;
    let state = Memo::new(move |_| state(desk, step));
    html! {
        <li>
            <button
                type="button"
                class="sf-way"
                data-step=step.slug()
                data-wrong=move || if state.get().1 { "yes" } else { "no" }
                aria-current=move || (desk.step.get() == step).then_some("step")
                on:click=move |_| desk.go(step)
            >
                <span class="sf-number" aria-hidden="true">{number}</span>
                <span>{step.title()}</span>
                <small>{move || state.get().0}</small>
            </button>
        </li>
    }
}

/// How far a step is, and whether something in it has to be mended.
fn state(desk: Desk, step: FormStep) -> (String, bool) {
    let wrong = desk.amiss_in(About::Step(step)).len();
    if wrong > 0 && desk.told.with(|told| told.contains(&step)) {
        return (format!("{wrong} to mend"), true);
    }
    let words = match step {
        FormStep::Finish => String::new(),
        FormStep::Agreements => {
            let changed = desk.agreements.with_value(|all| {
                let changed =
                    |of: &&crate::agreement::Agreement| desk.draft.with(|draft| draft.count_changes(&of.id) > 0);
                all.iter().filter(changed).count()
            });
            match changed {
                0 => "as most schools have them".into(),
                1 => "1 changed".into(),
                many => format!("{many} changed"),
            }
        }
        _ => {
            let asked: Vec<_> = ASKED.iter().filter(|asked| asked.step == step).collect();
            let said = desk.draft.with(|draft| {
                let said = asked.iter().filter(|asked| !draft.says(asked.field).is_empty());
                said.count()
            });
            format!("{said} of {} said", asked.len())
        }
    };
    (words, false)
}

fn step(desk: Desk, step: FormStep) -> View {
    let fields: View = match step {
        FormStep::Agreements => agreements::section(desk),
        FormStep::Finish => finish::section(desk),
        _ => {
            let asked = ASKED.iter().filter(|asked| asked.step == step);
            let each = asked.map(|asked| match form(asked.field) {
                Some(Form::Texts | Form::Tables(_)) => list(desk, asked),
                _ => single(desk, asked),
            });
            each.collect()
        }
    };
    let is_asking = !matches!(step, FormStep::Agreements | FormStep::Finish);
    let about = is_asking
        .then(|| html! { <p>"Leave empty what you don’t want to say. Write roles, never people’s names."</p> });
    html! {
        <section class="sf-step" data-step=step.slug() aria-labelledby="sf-title">
            <h2 id="sf-title" tabindex="-1">{step.title()}</h2>
            <p class="sf-about">{step.about()}</p>
            {about}
            {fields}
        </section>
    }
}

fn turn(desk: Desk, step: FormStep) -> View {
    let before = step.before().map(|to| {
        html! {
            <button type="button" class="btn btn-ghost" data-do="before" on:click=move |_| desk.go(to)>
                {icon("arrow-left")} <span>"Back"</span> <span class="hush">{format!(": {}", to.title())}</span>
            </button>
        }
    });
    let next = step.next().map(|to| {
        html! {
            <button type="button" class="btn" data-do="next" on:click=move |_| desk.go(to)>
                <span>"Next"</span> <span class="hush">{format!(": {}", to.title())}</span> {icon("arrow-right")}
            </button>
        }
    });
    html! { <p class="reg-acts sf-turn">{before} {next}</p> }
}

/// What can be done with the work as a whole.
fn work(desk: Desk) -> View {
    html! {
        <section class="sf-work" aria-labelledby="sf-work-title">
            <h2 id="sf-work-title" tabindex="-1">"Your work"</h2>
            <p>"It is kept in this browser, on this device. On a shared device, download it and throw it away here."</p>
            {open::file(desk)}
            <button type="button" class="btn btn-ghost" data-do="throw-away" on:click=move |_| desk.ask.set(Some(Ask::ThrowAway))>
                {icon("trash-2")} <span>"Throw this away"</span>
            </button>
            {move || open::asked(desk)}
            {desk.said(Said::Open)}
        </section>
    }
}
