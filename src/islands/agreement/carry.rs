//! Taking an agreement to another device, and carrying on from what came from one.

use super::desk::{Desk, art};
use crate::agreement::{Checked, Draft, Joined, Record};
use crate::browser::agreements::{self, Owner};
use crate::browser::device;
use crate::browser::files::{self, FileError};
use crate::export::record_in;
use crate::progress::Learner;
use leptos::prelude::*;

/// Saves a record; `kind` says in the file's name what it is.
pub fn save_record(record: &Record, kind: &str) -> bool {
    let text = String::from_utf8(record.to_bytes()).unwrap_or_default();
    let name = format!("harbour-{}-{kind}-{}.json", record.agreement().id, record.receipt());
    files::download(&name, "application/json", &text)
}

/// Takes up what the file holds, unless it would take the place of something that is further, or of another person's.
pub fn carry_on(desk: Desk, read: Result<Vec<u8>, FileError>) {
    let arrived = read
        .map_err(|error| error.to_string())
        .and_then(|bytes| draft_in(&bytes))
        .and_then(|draft| arrive(desk, draft));
    match arrived {
        Ok(words) => desk.say(words),
        Err(words) => desk.say(&words),
    }
}

fn draft_in(bytes: &[u8]) -> Result<Draft, String> {
    match record_in(bytes).map_err(|why| why.to_string())? {
        Checked::Unchanged(record) => Ok(Draft::from_record(&record)),
        other => Err(other.to_string()),
    }
}

/// Takes up a draft from elsewhere; says what was done with it.
pub fn arrive(desk: Desk, draft: Draft) -> Result<&'static str, String> {
    if !desk.agreement.with_value(|a| draft.agreement().is(a)) {
        return Err(
            "This is about other rules, or other words of these. Use the same school’s Harbour on both devices, or start here from the beginning."
                .into(),
        );
    }
    let owner = owner_of(desk, &draft)?;
    let id = draft.agreement().id.clone();
    let here = agreements::load(&owner, &id);
    let joined = here.as_ref().map_or(Joined::SecondFurther, |here| here.beside(&draft));
    if joined == Joined::Strangers {
        let (name, here) = (
            draft.name(),
            here.map_or_else(String::new, |here| here.name().to_string()),
        );
        return Err(format!(
            "Here, {here} has gone on with an agreement of their own. Put that away or start over, then take in {name}’s again."
        ));
    }
    if let Owner::Learner(id) = &owner {
        device::choose_learner(id);
    }
    desk.owner.set_value(owner.clone());
    desk.look_at(None);
    match (joined, here) {
        (Joined::FirstFurther, Some(here)) => {
            desk.keep(here);
            Ok("What is on this device has gone on further. It carries on from there.")
        }
        (Joined::Apart, Some(here)) => {
            agreements::keep_other(&owner, &draft);
            desk.keep(here);
            Ok(
                "This went on differently on two devices. Both are kept: see “carry on later, another device” below to look at the other one.",
            )
        }
        _ => {
            desk.keep(draft);
            Ok("Carried on from the other device.")
        }
    }
}

/// Whose it becomes here: an adult's stays an adult's, a child's goes to the learner of the same name and picture.
fn owner_of(desk: Desk, draft: &Draft) -> Result<Owner, String> {
    let Some(child) = draft.child().filter(|_| desk.is_pupil()) else {
        return Ok(Owner::Adult);
    };
    let learners = device::learners();
    let same =
        |learner: &&Learner| learner.nickname.as_str() == child.name.as_str() && learner.avatar.picture() == art(child);
    match learners.list().iter().find(same) {
        Some(learner) => Ok(Owner::Learner(learner.id.clone())),
        None if learners.is_empty() => Ok(Owner::Nobody),
        None => Err(format!(
            "This is {}’s ({}). Add them here first: choose “I’m new”, the same animal and the same name. Then take it in again.",
            child.name, child.picture
        )),
    }
}
