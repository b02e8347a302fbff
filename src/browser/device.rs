//! What this device knows, as signals that every island on a page shares. Each change is saved as it happens; other
//! tabs hear of it. Islands read here only once [`awake`] says so: the first render must equal the generator's.
//! How things look is in `settings.rs`; how far a learner is, in `progress.rs`; erasing and moving in `moving.rs`.

use super::notices::{dismiss, note};
use super::settings::load_settings;
pub use super::settings::{change_settings, has_own_settings, have_own_settings, settings};
use super::{clock, random, storage, tabs};
use crate::lesson::Band;
use crate::progress::{Avatar, Learner, LearnerError, LearnerId, Learners, Nickname, kept_learners, kept_progress};
use crate::storage::{Kept, Store, StoreError};
use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};
use std::cell::{Cell, OnceCell, RefCell};

pub(super) const CURRENT: &str = "harbour.current";
/// In place of a learner: nobody is chosen in this tab.
const NOBODY: &str = "nobody";

#[derive(Default)]
struct Device {
    store: OnceCell<Box<dyn Store>>,
    awake: Cell<bool>,
    asked_to_persist: Cell<bool>,
    /// The last change of the learners could not be saved: what is shown is ahead of what is kept.
    learners_ahead: Cell<bool>,
    learners: ArcRwSignal<Learners>,
    current: ArcRwSignal<Option<LearnerId>>,
    /// Who hears that something here may have changed.
    followers: RefCell<Vec<fn(Change)>>,
}

/// What followers hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// Somebody else learns here, or another tab may have kept something.
    Look,
    /// Something was erased: what could not be kept is given up.
    Erased,
}

thread_local! {
    static DEVICE: Device = Device::default();
}

/// For an island: `false` in the first render, then `true` with everything below loaded.
pub fn awake() -> ReadSignal<bool> {
    let (awake, set_awake) = signal(false);
    Effect::new(move |_| {
        wake();
        set_awake.set(true);
    });
    awake
}

/// Loads what is kept and shows the page as this device likes it. Once a page; again does nothing.
pub fn wake() {
    if DEVICE.with(|device| device.awake.replace(true)) {
        return;
    }
    refresh();
    tabs::on_change(refresh);
}

/// Does something with the store itself.
pub fn with_store<R>(f: impl FnOnce(&dyn Store) -> R) -> R {
    DEVICE.with(|device| {
        let store = device.store.get_or_init(|| {
            let (store, reason) = storage::open();
            reason.into_iter().for_each(note);
            store
        });
        f(store.as_ref())
    })
}

/// Loads a value and notes what the person should know of it.
pub fn load<T: Serialize + DeserializeOwned>(kept: &Kept<T>) -> Option<T> {
    let loaded = with_store(|store| kept.load(store));
    loaded.notices.into_iter().for_each(note);
    loaded.value
}

/// Saves a value; `false` (and a notice) if it could not be kept.
pub fn save<T: Serialize + DeserializeOwned>(kept: &Kept<T>, value: &T) -> bool {
    tell_saved(with_store(|store| kept.save(store, value)))
}

fn tell_saved(saved: Result<(), StoreError>) -> bool {
    match saved {
        Ok(()) if are_learners_kept() => dismiss(StoreError::Full),
        Ok(()) => {}
        Err(error) => note(error),
    }
    DEVICE.with(|device| {
        if saved.is_ok() && !device.asked_to_persist.replace(true) {
            tabs::ask_to_persist();
        }
    });
    saved.is_ok()
}

/// Everybody who learns here.
pub fn learners() -> Learners {
    DEVICE.with(|device| device.learners.get())
}

/// Who learns in this tab.
pub fn current() -> Option<Learner> {
    DEVICE
        .with(|device| device.current.get())
        .and_then(|id| learners().get(&id).cloned())
}

/// From now on this learner learns in this tab.
pub fn choose_learner(id: &LearnerId) {
    storage::tab_put(CURRENT, id.as_str());
    // a learner who was removed in another tab can't be chosen: the list says so when it is shown again
    let _ = change_learners(|learners| {
        learners.choose(id);
        Ok(())
    });
    turn_to(Some(id.clone()));
}

/// From now on nobody is chosen: the next to take the device says who they are.
pub fn choose_nobody() {
    storage::tab_put(CURRENT, NOBODY);
    let _ = change_learners(|learners| {
        learners.leave();
        Ok(())
    });
    turn_to(None);
}

/// Adds a learner and chooses them. Whatever was done before anybody had a name becomes the first learner's.
pub fn add_learner(avatar: Avatar, nickname: Nickname, band: Option<Band>) -> Result<LearnerId, LearnerError> {
    let id = LearnerId::from_random(random::bytes());
    let learner = Learner {
        id: id.clone(),
        avatar,
        badge: None,
        nickname,
        band,
        created: clock::today(),
    };
    let first = change_learners(|learners| {
        let first = learners.is_empty();
        learners.add(learner).map(|()| first)
    })?;
    // only to somebody who is kept: else the work would lie where nobody finds it
    if first && are_learners_kept() {
        let done = kept_progress(Some(&id));
        if let Err(error) = with_store(|store| kept_progress(None).hand_over(store, &done)) {
            note(error);
        }
        super::agreements::adopt(&id);
    }
    choose_learner(&id);
    Ok(id)
}

/// Loads everything again: it may have changed in another tab.
pub fn refresh() {
    let learners = learners_now();
    show_learners(learners.clone());
    let chosen = storage::tab_get(CURRENT);
    if chosen.as_deref() == Some(NOBODY) {
        return turn_to(None);
    }
    let chosen = chosen.and_then(|id| LearnerId::parse(&id));
    let here = chosen.filter(|id| learners.get(id).is_some()).or_else(|| {
        // from now on this tab stays with them, whoever is chosen in another
        let last = learners.last().map(|learner| learner.id.clone());
        last.inspect(|id| storage::tab_put(CURRENT, id.as_str()))
    });
    turn_to(here);
}

/// Changes the learners as they are kept now, which another tab may have changed.
pub(super) fn change_learners<R>(
    change: impl FnOnce(&mut Learners) -> Result<R, LearnerError>,
) -> Result<R, LearnerError> {
    let mut learners = learners_now();
    let result = change(&mut learners)?;
    let saved = save(&kept_learners(), &learners);
    DEVICE.with(|device| device.learners_ahead.set(!saved));
    if saved {
        dismiss(StoreError::Full);
    }
    show_learners(learners);
    Ok(result)
}

/// Whether everybody who is shown is kept, too.
pub(super) fn are_learners_kept() -> bool {
    !DEVICE.with(|device| device.learners_ahead.get())
}

/// What could not be kept is given up: it was erased.
pub(super) fn give_up_unsaved() {
    DEVICE.with(|device| device.learners_ahead.set(false));
    tell(Change::Erased);
}

/// From now on `hear` is told; and once now.
pub(super) fn follow(hear: fn(Change)) {
    wake();
    DEVICE.with(|device| device.followers.borrow_mut().push(hear));
    hear(Change::Look);
}

fn tell(change: Change) {
    let followers = DEVICE.with(|device| device.followers.borrow().clone());
    followers.iter().for_each(|hear| hear(change));
}

/// Whose pages these are, for what is kept of them.
pub(super) fn current_id() -> Option<LearnerId> {
    DEVICE.with(|device| device.current.get_untracked())
}

/// Who learned here last: whom the next tab begins with.
pub(super) fn last_id() -> Option<LearnerId> {
    DEVICE.with(|device| {
        device
            .learners
            .with_untracked(|all| all.last().map(|learner| learner.id.clone()))
    })
}

/// Whether they are still on this device; nobody in particular always is.
pub(super) fn is_current_here() -> bool {
    current_id().is_none_or(|id| learners_now().get(&id).is_some())
}

/// The learners as they are kept, or as they would be if they could.
fn learners_now() -> Learners {
    let (ahead, shown) = DEVICE.with(|device| (device.learners_ahead.get(), device.learners.get_untracked()));
    if ahead {
        shown
    } else {
        load(&kept_learners()).unwrap_or_default()
    }
}

fn show_learners(learners: Learners) {
    DEVICE.with(|device| {
        if device.learners.get_untracked() != learners {
            device.learners.set(learners);
        }
    });
}

fn turn_to(learner: Option<LearnerId>) {
    DEVICE.with(|device| {
        if device.current.get_untracked() != learner {
            device.current.set(learner);
        }
    });
    load_settings();
    tell(Change::Look);
}
