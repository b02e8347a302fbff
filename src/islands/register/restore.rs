//! Records that come back: from a copy, or where what is kept of them in short is lost.

use super::desk::{Desk, Place};
use super::intake::{Arrived, begin, end, is_busy};
use super::said::record_of;
use crate::browser::turns;
use crate::register::{BackedUp, Backup, Book};
use crate::storage::Shelf;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// The records of a copy come back: checked like any, and nothing here is overwritten.
pub fn restore(desk: Desk, backup: Backup) {
    if is_busy(desk) {
        return;
    }
    let all = backup.records.len();
    let arrived = begin(desk, all);
    let last = arrived.clone();
    let each = move |copy: BackedUp| {
        let mut arrived = arrived.borrow_mut();
        match record_of(copy.text.as_bytes()) {
            Ok(record) => {
                let record = record.countersigned(&copy.countersignatures());
                let taken = desk
                    .book
                    .try_update_untracked(|book| book.restore(&record, copy.times, &mut arrived.kept));
                arrived.count(taken);
            }
            Err(why) => arrived.refused.push(("A record of the copy".into(), why)),
        }
        arrived.step(desk, all);
    };
    turns::in_turns(backup.records, each, move || {
        end(desk, &last);
        let words = last.borrow().words();
        desk.say(
            Place::Copies,
            Ok(format!(
                "The copy was brought back, and nothing here was overwritten. {words}"
            )),
        );
    });
}

/// Where what is kept of a record in short can't be read, it is made again from the record.
pub fn make_slips_again(desk: Desk, shelf: Rc<dyn Shelf>) {
    shelf.all_values(
        Book::RECORDS,
        Box::new(move |texts| {
            let texts = texts.unwrap_or_default();
            let known = |text: &String| {
                let digest = Book::digest_of(text);
                digest.is_some_and(|digest| desk.book.with_untracked(|book| book.entry(&digest).is_some()))
            };
            let missing: Vec<String> = texts.into_iter().filter(|text| !known(text)).collect();
            let arrived = Rc::new(RefCell::new(Arrived::default()));
            let last = arrived.clone();
            let each = move |text: String| {
                if let Ok(record) = record_of(text.as_bytes()) {
                    let mut arrived = arrived.borrow_mut();
                    desk.book
                        .try_update_untracked(|book| book.restore(&record, 1, &mut arrived.kept));
                }
            };
            turns::in_turns(missing, each, move || last.borrow_mut().flush(desk));
        }),
    );
}
