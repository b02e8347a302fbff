//! Countersigning: that whoever holds the school's key has seen these records.

use super::desk::{Desk, Place};
use crate::agreement::{Digest, countersign};
use crate::browser::{clock, turns};
use crate::register::{Kept, Word, many};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// Countersigns one record.
pub fn one(desk: Desk, record: Digest) {
    let Some(by) = desk.with_key(|key| countersign(key, &record, clock::now())) else {
        return;
    };
    desk.change(|book| {
        let mut kept = Kept::new();
        book.countersign(&record, &by, &mut kept);
        kept
    });
    desk.say(
        Place::Rows,
        Ok("Countersigned. “Save the record” saves it with the countersignature.".into()),
    );
}

/// The records that everybody has signed, and that this key has not.
pub fn open(desk: Desk) -> Vec<Digest> {
    let Some(key) = desk.key.get() else { return Vec::new() };
    desk.book.with(|book| {
        let slips = book.entries().map(|entry| &entry.slip);
        let complete = slips.filter(|slip| matches!(slip.word, Word::Signed | Word::Returned) && !slip.names_key(&key));
        complete.map(|slip| slip.digest).collect()
    })
}

/// Countersigns all of them.
pub fn all(desk: Desk) {
    let records = untrack(|| open(desk));
    let count = records.len();
    if count == 0 || desk.busy.get_untracked().is_some() {
        return;
    }
    desk.busy.set(Some((0, count)));
    let kept: Rc<RefCell<Kept>> = Rc::default();
    let last = kept.clone();
    let mut done = 0;
    let each = move |record: Digest| {
        let Some(by) = desk.with_key(|key| countersign(key, &record, clock::now())) else {
            return;
        };
        desk.book
            .try_update_untracked(|book| book.countersign(&record, &by, &mut kept.borrow_mut()));
        done += 1;
        if done % 20 == 0 {
            desk.busy.set(Some((done, count)));
        }
    };
    turns::in_turns(records, each, move || {
        desk.keep(last.take());
        desk.busy.set(None);
        desk.book.update(|_| {});
        desk.say(
            Place::Key,
            Ok(format!(
                "{} countersigned. Each can be saved from its row; a copy of the register holds them all.",
                many(count, "record", "records")
            )),
        );
    });
}
