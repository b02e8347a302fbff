//! Carrying on from a half-done agreement that was saved as a file, perhaps on another device.

use super::desk::{Desk, art};
use crate::agreement::{Checked, Draft, check};
use crate::browser::agreements;
use crate::browser::device;
use crate::browser::files::FileError;
use leptos::prelude::*;

/// Takes up what the file holds, unless it would take the place of something that is further, or of another child's.
pub fn carry_on(desk: Desk, read: Result<Vec<u8>, FileError>) {
    match read
        .map_err(|error| error.to_string())
        .and_then(|bytes| arrive(desk, &bytes))
    {
        Ok(()) => desk.say("Carried on from the file."),
        Err(words) => desk.say(&words),
    }
}

fn arrive(desk: Desk, bytes: &[u8]) -> Result<(), String> {
    let record = match check(bytes) {
        Checked::Unchanged(record) => record,
        Checked::Changed => {
            return Err(
                "This file has changed since it was saved, so it can’t be used. Save it again on the other device."
                    .into(),
            );
        }
        Checked::NewerFormat => {
            return Err(
                "A newer Harbour made this file. Open this page again with the internet on, and then try again.".into(),
            );
        }
        Checked::NotARecord(reason) => return Err(reason.to_string()),
    };
    if !desk.agreement.with_value(|a| record.agreement().is(a)) {
        return Err(
            "This file is about other rules, or an older version of these. Start here from the beginning.".into(),
        );
    }
    let draft = Draft::from_record(&record);
    let child = draft.child();
    let learners = device::learners();
    let same = |learner: &&crate::progress::Learner| {
        learner.nickname.as_str() == child.name.as_str() && learner.avatar.picture() == art(child)
    };
    let owner = learners.list().iter().find(same).map(|learner| learner.id.clone());
    if owner.is_none() && !learners.is_empty() {
        return Err(format!(
            "This file is {}’s ({}). Add them here first: choose “I’m new”, the same animal and the same name. Then open the file again.",
            child.name, child.picture
        ));
    }
    let here = agreements::load(owner.as_ref(), &draft.agreement().id);
    if here.is_some_and(|here| !draft.events().starts_with(here.events())) {
        return Err(format!(
            "Here, {} has gone on with something else. Choose {} and press “Start over”, then open the file again.",
            child.name, child.name
        ));
    }
    if let Some(id) = &owner {
        device::choose_learner(id);
    }
    desk.owner.set_value(owner);
    desk.look_at(None);
    desk.keep(draft);
    Ok(())
}
