//! How far the current learner is, as a signal that every island on a page shares. Each change is saved as it happens.

use super::device::{self, load, save};
use crate::lesson::{Id, StepState};
use crate::progress::{LearnerId, LessonProgress, Outline, Progress, kept_progress};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};

#[derive(Default)]
struct Current {
    following: Cell<bool>,
    progress: ArcRwSignal<Progress>,
    /// The last change could not be saved: what is shown is ahead of what is kept.
    ahead: Cell<bool>,
    /// Whose it is.
    learner: RefCell<Option<LearnerId>>,
}

thread_local! {
    static CURRENT: Current = Current::default();
}

fn follow() {
    if !CURRENT.with(|current| current.following.replace(true)) {
        device::follow(show);
    }
}

/// How far the current learner is in a lesson (`ks1/safe`).
pub fn of(lesson: &str) -> LessonProgress {
    follow();
    CURRENT.with(|current| current.progress.with(|progress| progress.of(lesson)))
}

/// Something of all the progress of the current learner; of nobody's before the page is awake.
pub fn with<T>(awake: bool, read: impl FnOnce(&Progress) -> T) -> T {
    if !awake {
        return read(&Progress::default());
    }
    follow();
    CURRENT.with(|current| current.progress.with(read))
}

/// Notes where the child is in a lesson.
pub fn visit_step(lesson: &Outline, step: &Id) {
    change(|progress| progress.visit(lesson, step));
}

/// Notes what the child has done in a step.
pub fn record_step(lesson: &Outline, step: &Id, state: StepState) {
    change(|progress| progress.record(lesson, step, state));
}

/// The progress of a learner, as it is kept; together with what could not be kept.
fn now(learner: Option<&LearnerId>) -> Progress {
    let stored = load(&kept_progress(learner)).unwrap_or_default();
    CURRENT.with(|current| {
        if current.ahead.get() {
            current.progress.get_untracked().merged(stored)
        } else {
            stored
        }
    })
}

fn change(change: impl FnOnce(&mut Progress)) {
    follow();
    if !device::is_current_here() {
        // removed in another tab: what was asked to be forgotten doesn't come back
        return device::refresh();
    }
    let learner = device::current_id();
    let mut progress = now(learner.as_ref());
    change(&mut progress);
    let saved = save(&kept_progress(learner.as_ref()), &progress);
    CURRENT.with(|current| {
        current.ahead.set(!saved);
        current.progress.set(progress);
    });
}

/// Called when somebody else learns here, when something may have changed in another tab, and when all was erased.
fn show(change: device::Change) {
    let learner = device::current_id();
    CURRENT.with(|current| {
        let before = current.learner.replace(learner.clone());
        if before != learner || change == device::Change::Erased {
            current.ahead.set(false);
        }
        let progress = now(learner.as_ref());
        if current.progress.get_untracked() != progress {
            current.progress.set(progress);
        }
    });
}
