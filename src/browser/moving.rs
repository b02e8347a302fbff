//! Taking what is on this device elsewhere, and erasing it.

use super::device::{are_learners_kept, change_learners, give_up_unsaved, load, refresh, save, with_store};
use super::{agreements, clock, storage};
use crate::progress::{
    Belongings, Brought, HandedIn, Learner, LearnerId, Moved, kept_learners, kept_progress, kept_settings,
};
use crate::storage::{PREFIX, StoreError};

/// Everything about the learners of this device, to save as a file.
pub fn pack() -> Moved {
    let learners = load(&kept_learners()).unwrap_or_default();
    let belongings = |learner: &Learner| Belongings {
        learner: learner.clone(),
        progress: load(&kept_progress(Some(&learner.id))).unwrap_or_default(),
        settings: load(&kept_settings(Some(&learner.id))),
    };
    Moved::new(clock::today(), learners.list().iter().map(belongings).collect())
}

/// What a learner hands to their teacher: the steps that are finished.
pub fn hand_in(learner: &Learner) -> HandedIn {
    let progress = load(&kept_progress(Some(&learner.id))).unwrap_or_default();
    HandedIn::of(&learner.id, &progress, clock::today())
}

/// Brings in what a file holds, together with what is here; nothing here gets less.
pub fn unpack(moved: Moved) -> Result<Brought, StoreError> {
    let arrived = change_learners(|learners| Ok(moved.into_device(learners)));
    let (accepted, brought) = arrived.unwrap_or_default();
    let mut kept_all = are_learners_kept();
    for belongings in accepted {
        let kept = kept_progress(Some(&belongings.learner.id));
        let here = load(&kept).unwrap_or_default();
        kept_all &= save(&kept, &here.merged(belongings.progress));
        let own = kept_settings(Some(&belongings.learner.id));
        if let Some(settings) = belongings.settings
            && load(&own).is_none()
        {
            kept_all &= save(&own, &settings);
        }
    }
    refresh();
    if kept_all { Ok(brought) } else { Err(StoreError::Full) }
}

/// Erases a learner and all that they did, in every generation that is kept.
pub fn erase_learner(id: &LearnerId) -> Result<(), StoreError> {
    // the progress first: cut short, the learner is still there to be erased again
    with_store(|store| kept_progress(Some(id)).erase(store))?;
    with_store(|store| kept_settings(Some(id)).erase(store))?;
    agreements::erase(id)?;
    let kept = kept_learners();
    let mut learners = load(&kept).unwrap_or_default();
    learners.remove(id);
    let erased = with_store(|store| kept.save_over(store, &learners));
    give_up_unsaved();
    refresh();
    erased
}

/// Erases everything that Harbour keeps on this device: learners, progress, agreements, settings.
pub fn erase_everything() -> Result<(), StoreError> {
    let erased = with_store(|store| {
        let keys = store.keys()?;
        keys.iter()
            .filter(|key| key.starts_with(PREFIX))
            .try_for_each(|key| store.remove(key))
    });
    storage::tab_forget(super::device::CURRENT);
    give_up_unsaved();
    refresh();
    erased
}
