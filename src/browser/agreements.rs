//! The agreements that this device keeps: for each learner, one way through each agreement.

use super::{device, notices};
use crate::agreement::{Draft, Id};
use crate::progress::LearnerId;
use crate::storage::{Kept, StoreError};

/// Each under its agreement's id, or under a name of its own once it is put aside; the newest last.
type All = Vec<(Id, Draft)>;

fn kept(learner: Option<&LearnerId>) -> Kept<All> {
    let who = learner.map_or("nobody", LearnerId::as_str);
    Kept::new(format!("harbour.agreements.{who}"), &[])
}

/// How far this learner (or nobody in particular) is with an agreement.
pub fn load(learner: Option<&LearnerId>, agreement: &Id) -> Option<Draft> {
    let all = device::load(&kept(learner)).unwrap_or_default();
    all.into_iter()
        .find(|(name, _)| name == agreement)
        .map(|(_, draft)| draft)
}

/// Keeps it; `false` (and a notice) if that was not possible.
pub fn save(learner: Option<&LearnerId>, draft: &Draft) -> bool {
    save_as(learner, draft.agreement().id.clone(), draft)
}

fn save_as(learner: Option<&LearnerId>, name: Id, draft: &Draft) -> bool {
    let kept = kept(learner);
    let mut all = without(device::load(&kept), &name);
    all.push((name, draft.clone()));
    device::save(&kept, &all)
}

fn without(all: Option<All>, name: &Id) -> All {
    let mut all = all.unwrap_or_default();
    all.retain(|(known, _)| known != name);
    all
}

/// Keeps what was signed before under a name of its own, so that beginning again loses nothing.
pub fn put_aside(learner: Option<&LearnerId>, draft: &Draft) -> bool {
    let last = draft.events().last().map_or(0, |entry| entry.at);
    Id::parse(&format!("{}-{last}", draft.agreement().id)).is_ok_and(|name| save_as(learner, name, draft))
}

/// What a learner signed before, newest last.
pub fn put_aside_before(learner: Option<&LearnerId>, agreement: &Id) -> Vec<Draft> {
    let all = device::load(&kept(learner)).unwrap_or_default();
    all.into_iter()
        .filter(|(name, draft)| name != agreement && &draft.agreement().id == agreement)
        .map(|(_, d)| d)
        .collect()
}

/// What was brought here before the device knew a learner becomes the first learner's.
pub fn adopt(learner: &LearnerId) {
    if let Err(error) = device::with_store(|store| kept(None).hand_over(store, &kept(Some(learner)))) {
        notices::note(error);
    }
}

/// Forgets one agreement of a learner, in every generation that is kept.
pub fn forget(learner: Option<&LearnerId>, agreement: &Id) {
    let kept = kept(learner);
    let all = without(device::load(&kept), agreement);
    if let Err(error) = device::with_store(|store| kept.save_over(store, &all)) {
        notices::note(error);
    }
}

/// Erases all agreements of a learner.
pub fn erase(learner: &LearnerId) -> Result<(), StoreError> {
    device::with_store(|store| kept(Some(learner)).erase(store))
}
