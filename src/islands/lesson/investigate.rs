//! Investigate: a pretend page whose parts can be looked at, then judged.

use super::hand::{Hand, yes_no};
use super::options::options_view;
use crate::components::{icon, listen};
use crate::lesson::{Action, Id, Investigate, Part, Work};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn view(page: Investigate, hand: Hand) -> View {
    let clues = page.clues();
    let found = move || hand.work(found);
    let parts = page.parts.iter().map(|p| part(p.clone(), hand)).collect::<View>();
    let (screen, verdict, options) = (page.screen.slug(), page.verdict, page.options);
    let judge = move || {
        (found() == clues).then(|| {
            html! {
                <div class="verdict-line">{listen(verdict.clone())} <h3>{verdict.clone()}</h3></div>
                {options_view(options.clone(), hand, judged)}
            }
        })
    };
    html! {
        <p class="ask" role="status">{move || format!("Clues found: {} of {clues}", found())}</p>
        <div class="work">
            <ul class="mock" data-frame=screen aria-label="Parts to look at. Just pretend.">{parts}</ul>
            <div class="verdict">{judge}</div>
        </div>
    }
}

fn found(work: &Work) -> usize {
    if let Work::Investigate { found, .. } = work {
        found.len()
    } else {
        0
    }
}

/// Whether this option was judged last, and looked at: it always is.
fn judged(work: &Work, id: &Id) -> (bool, bool) {
    let is = matches!(work, Work::Investigate { judged: Some(judged), .. } if judged == id);
    (is, is)
}

fn part(mut part: Part, hand: Hand) -> View {
    // the words beside it say what it shows
    if let Some(picture) = &mut part.picture {
        picture.alt.clear();
    }
    let id = StoredValue::new(part.id);
    let found = move || {
        hand.work(|work| matches!(work, Work::Investigate { found, .. } if id.with_value(|id| found.contains(id))))
    };
    let tapped = move || {
        hand.work(|work| matches!(work, Work::Investigate { last: Some(last), .. } if id.with_value(|id| last == id)))
    };
    html! {
        <li class="part-line" data-as=part.role>
            <button
                type="button"
                class="part"
                aria-pressed=move || yes_no(tapped() || found())
                data-found=move || yes_no(found())
                on:click=move |_| hand.act(Action::Tap(id.get_value()))
            >
                {part.picture.map(|p| hand.picture(&p, "part-picture"))}
                <span class="part-text">{part.text}</span>
                <span class="part-tick">{icon("check")}</span>
            </button>
        </li>
    }
}
