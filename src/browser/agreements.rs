//! The agreements that this device keeps: for each learner, and for adults, one way through each agreement that is gone on
//! with, and beside it what was signed before, what is put away, and what went on differently elsewhere.

use super::{device, notices};
use crate::agreement::{Draft, Id, Joined};
use crate::progress::LearnerId;
use crate::storage::{Kept, StoreError};

/// Each under its agreement's id, or under a name of its own once it is put aside; the newest last.
type All = Vec<(Id, Draft)>;

/// Whose agreements these are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Owner {
    /// A pupil's, brought here in a file before this device knew a learner.
    #[default]
    Nobody,
    Learner(LearnerId),
    /// A parent, a member of staff, a visitor: whoever it is stands in the draft.
    Adult,
}

impl Owner {
    /// Of a pupil's agreement: the learner who is chosen.
    pub fn current() -> Self {
        device::current().map_or(Self::Nobody, |learner| Self::Learner(learner.id))
    }
}

/// Parts of the names under which drafts lie aside.
const AWAY: &str = "away";
const OTHER: &str = "other";

fn kept(owner: &Owner) -> Kept<All> {
    let who = match owner {
        Owner::Nobody => "nobody",
        Owner::Learner(learner) => learner.as_str(),
        // no learner's id: those are hexadecimal
        Owner::Adult => "adults",
    };
    Kept::new(format!("harbour.agreements.{who}"), &[])
}

fn all(owner: &Owner) -> All {
    device::load(&kept(owner)).unwrap_or_default()
}

/// How far this owner is with an agreement.
pub fn load(owner: &Owner, agreement: &Id) -> Option<Draft> {
    let found = all(owner).into_iter().find(|(name, _)| name == agreement);
    found.map(|(_, draft)| draft)
}

/// Keeps it; `false` (and a notice) if that was not possible.
pub fn save(owner: &Owner, draft: &Draft) -> bool {
    change(owner, |all| put(all, draft.agreement().id.clone(), draft))
}

fn put(all: &mut All, name: Id, draft: &Draft) {
    all.retain(|(known, _)| *known != name);
    all.push((name, draft.clone()));
}

fn change(owner: &Owner, act: impl FnOnce(&mut All)) -> bool {
    let mut now = all(owner);
    act(&mut now);
    device::save(&kept(owner), &now)
}

/// "ks1-away-5f2c…": a name of its own for each draft that lies aside.
fn aside(draft: &Draft, why: &str) -> Option<Id> {
    let sum: String = draft.to_record().digest().to_string().chars().take(12).collect();
    Id::parse(&format!("{}-{why}-{sum}", draft.agreement().id)).ok()
}

/// Keeps what was signed before under a name of its own, so that beginning again loses nothing.
pub fn put_aside(owner: &Owner, draft: &Draft) -> bool {
    let last = draft.events().last().map_or(0, |entry| entry.at);
    match Id::parse(&format!("{}-{last}", draft.agreement().id)) {
        Ok(name) => change(owner, |all| put(all, name, draft)),
        Err(_) => false,
    }
}

/// Puts away what is gone on with, so that whoever takes the device next sees nothing of it.
pub fn put_away(owner: &Owner, agreement: &Id) -> bool {
    let Some(draft) = load(owner, agreement) else {
        return true;
    };
    let Some(name) = aside(&draft, AWAY) else { return false };
    change(owner, |all| {
        all.retain(|(known, _)| known != agreement);
        put(all, name, &draft);
    })
}

/// What was put away of an agreement.
pub fn away(owner: &Owner, agreement: &Id) -> Vec<Draft> {
    named(owner, agreement, AWAY)
}

/// Takes up again what was put away.
pub fn bring_back(owner: &Owner, draft: &Draft) -> bool {
    let Some(name) = aside(draft, AWAY) else { return false };
    change(owner, |all| {
        all.retain(|(known, _)| *known != name);
        put(all, draft.agreement().id.clone(), draft);
    })
}

/// Keeps another continuation beside the one that is gone on with.
pub fn keep_other(owner: &Owner, draft: &Draft) -> bool {
    aside(draft, OTHER).is_some_and(|name| change(owner, |all| put(all, name, draft)))
}

/// Continuations of what is gone on with that were made on other devices.
pub fn others(owner: &Owner, agreement: &Id) -> Vec<Draft> {
    let here = load(owner, agreement);
    let apart = |draft: &Draft| here.as_ref().is_some_and(|here| here.beside(draft) == Joined::Apart);
    named(owner, agreement, OTHER).into_iter().filter(apart).collect()
}

/// Goes on with another continuation; the one so far is kept beside it.
pub fn swap(owner: &Owner, here: &Draft, other: &Draft) -> bool {
    let (Some(from), Some(to)) = (aside(other, OTHER), aside(here, OTHER)) else {
        return false;
    };
    change(owner, |all| {
        all.retain(|(known, _)| *known != from);
        put(all, to, here);
        put(all, other.agreement().id.clone(), other);
    })
}

fn named(owner: &Owner, agreement: &Id, why: &str) -> Vec<Draft> {
    let start = format!("{agreement}-{why}-");
    let all = all(owner).into_iter();
    all.filter(|(name, _)| name.as_str().starts_with(&start))
        .map(|(_, draft)| draft)
        .collect()
}

/// What an owner signed before, newest last.
pub fn put_aside_before(owner: &Owner, agreement: &Id) -> Vec<Draft> {
    let start = format!("{agreement}-");
    let dated = |name: &Id| {
        let rest = name.as_str().strip_prefix(&start);
        rest.is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let all = all(owner).into_iter();
    all.filter(|(name, _)| dated(name)).map(|(_, draft)| draft).collect()
}

/// Everything that this device keeps, of everybody: for the register.
pub fn everybodys() -> Vec<Draft> {
    let learners = device::learners();
    let learners = learners.list().iter().map(|learner| Owner::Learner(learner.id.clone()));
    let owners = learners.chain([Owner::Nobody, Owner::Adult]);
    owners.flat_map(|owner| all(&owner)).map(|(_, draft)| draft).collect()
}

/// What was brought here before the device knew a learner becomes the first learner's.
pub fn adopt(learner: &LearnerId) {
    let theirs = kept(&Owner::Learner(learner.clone()));
    if let Err(error) = device::with_store(|store| kept(&Owner::Nobody).hand_over(store, &theirs)) {
        notices::note(error);
    }
}

/// Forgets one agreement of an owner, in every generation that is kept.
pub fn forget(owner: &Owner, agreement: &Id) {
    let mut left = all(owner);
    left.retain(|(known, _)| known != agreement);
    if let Err(error) = device::with_store(|store| kept(owner).save_over(store, &left)) {
        notices::note(error);
    }
}

/// Erases all agreements of a learner.
pub fn erase(learner: &LearnerId) -> Result<(), StoreError> {
    device::with_store(|store| kept(&Owner::Learner(learner.clone())).erase(store))
}
