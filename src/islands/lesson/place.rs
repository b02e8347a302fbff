//! Where a child is in a lesson: taken up again after a reload, turned page by page.

use crate::browser::{device, page, progress};
use crate::lesson::{Action, Lesson, Step, StepState, Work};
use crate::progress::Outline;
use leptos::prelude::*;

/// The page of a story that is open; 0 for other steps.
pub fn page_of(states: StoredValue<Vec<RwSignal<StepState>>>, n: usize) -> usize {
    states.with_value(|all| {
        all.get(n).map_or(0, |s| {
            s.with(|s| if let Work::Story { page } = s.work { page } else { 0 })
        })
    })
}

/// Turns a story's page and keeps it; `false` when there is none that way.
pub fn turn_page(
    step: &Step,
    states: StoredValue<Vec<RwSignal<StepState>>>,
    outline: StoredValue<Outline>,
    n: usize,
    way: isize,
) -> bool {
    let Some(to) = page_of(states, n).checked_add_signed(way) else {
        return false;
    };
    let state = states.with_value(|all| all[n]);
    let next = step.activity.act(&state.get_untracked(), Action::Turn(to));
    if next == state.get_untracked() {
        return false;
    }
    state.set(next.clone());
    outline.with_value(|o| progress::record_step(o, &step.id, next));
    page::to_top();
    true
}

/// Once awake: takes up what this learner did before, and follows when another learner or tab changes it.
pub fn resume(
    lesson: StoredValue<Lesson>,
    outline: StoredValue<Outline>,
    states: StoredValue<Vec<RwSignal<StepState>>>,
    at: RwSignal<usize>,
) {
    let awake = device::awake();
    Effect::new(move |opened: Option<bool>| {
        if !awake.get() {
            return false;
        }
        let kept = outline.with_value(|o| progress::of(&o.key).fitted(o));
        lesson.with_value(|l| {
            for (n, step) in l.steps.iter().enumerate() {
                let state = kept
                    .steps
                    .get(&step.id)
                    .map_or_else(|| step.activity.begin(), |s| step.activity.adopt(s));
                let signal = states.with_value(|all| all[n]);
                if signal.get_untracked() != state {
                    signal.set(state);
                }
            }
            // Only when the page wakes: a change from elsewhere must not turn the page under a child's finger.
            if opened != Some(true) {
                let place = outline.with_value(|o| kept.carry_on(o).and_then(|id| l.index_of(id)));
                at.set(place.unwrap_or(0));
            }
        });
        true
    });
}
