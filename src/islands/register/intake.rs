//! Records arrive: files of any number, or what was signed on this device.

use super::desk::{Desk, Place};
use super::list;
use super::said::record_of;
use crate::agreement::Record;
use crate::browser::files::FileError;
use crate::browser::pile::Pile;
use crate::browser::{agreements, turns};
use crate::components::icon;
use crate::export::MAX_PDF_BYTES;
use crate::islands::dropping;
use crate::register::{Kept, Taken, many};
use crate::view::{View, html};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// How many records are kept at a time, and shown: the table is made anew with each.
const BATCH: usize = 250;
/// After how many files the line that tells how far it is changes.
const STRIDE: usize = 20;
/// Files that are no records, named one by one.
const MOST_NAMED: usize = 50;

/// What has arrived so far.
#[derive(Default)]
pub struct Arrived {
    pub kept: Kept,
    done: usize,
    waiting: usize,
    new: usize,
    again: usize,
    countersigned: usize,
    pub refused: Vec<(String, String)>,
}

const FILES: dropping::Place = dropping::Place {
    name: "records",
    does: "records",
    label: "Choose records",
    hint: "Or drop them here: any number of .json and .pdf files. A class list can be dropped here, too.",
    accept: "application/json,.json,.txt,application/pdf,.pdf",
    several: true,
    quiet: false,
};

pub fn section(desk: Desk) -> View {
    html! {
        <section aria-labelledby="reg-in-title">
            <h2 id="reg-in-title">"Records"</h2>
            {dropping::place(FILES, move |pile| take_in(desk, pile))}
            <button type="button" class="btn btn-ghost" data-do="this-device" on:click=move |_| this_device(desk)>
                {icon("users")} <span>"Take in the agreements on this device"</span>
            </button>
            {desk.said(Place::In)}
        </section>
    }
}

/// The files that are no records, each with the reason.
pub fn refused(desk: Desk) -> View {
    let seen = move || {
        html! {
            <button type="button" class="btn btn-ghost" data-do="refused-seen" on:click=move |_| desk.refused.set(Vec::new())>
                {icon("check")} <span>"I have seen this"</span>
            </button>
        }
    };
    let said = move || {
        desk.refused
            .with(|files| dropping::refused(files, MOST_NAMED, Some(seen())))
    };
    html! { <div role="status">{said}</div> }
}

fn take_in(desk: Desk, pile: Pile) {
    let all = pile.count();
    if all == 0 || is_busy(desk) {
        return;
    }
    let arrived = begin(desk, all);
    let last = arrived.clone();
    let each = move |name: String, bytes: Result<Vec<u8>, FileError>| {
        let mut arrived = arrived.borrow_mut();
        if list::is_list(&name) {
            match bytes {
                Ok(bytes) => list::arrive(desk, &bytes),
                Err(error) => arrived.refused.push((name, error.to_string())),
            }
        } else {
            match bytes
                .map_err(|error| error.to_string())
                .and_then(|bytes| record_of(&bytes))
            {
                Ok(record) => arrived.take(desk, &record),
                Err(why) => arrived.refused.push((name, why)),
            }
        }
        arrived.step(desk, all);
    };
    pile.read_each(MAX_PDF_BYTES, each, move || end(desk, &last));
}

/// After a class has signed on one tablet.
fn this_device(desk: Desk) {
    let drafts = agreements::everybodys();
    if is_busy(desk) {
        return;
    }
    if drafts.is_empty() {
        desk.say(
            Place::In,
            Err("No agreement was begun on this device. Add files instead.".into()),
        );
        return;
    }
    let all = drafts.len();
    let arrived = begin(desk, all);
    let last = arrived.clone();
    let each = move |draft: crate::agreement::Draft| {
        let mut arrived = arrived.borrow_mut();
        // what is on the device is not handed in twice by being looked at twice
        let taken = desk
            .book
            .try_update_untracked(|book| book.restore(&draft.to_record(), 1, &mut arrived.kept));
        arrived.count(taken);
        arrived.step(desk, all);
    };
    turns::in_turns(drafts, each, move || end(desk, &last));
}

pub fn is_busy(desk: Desk) -> bool {
    let busy = desk.busy.get_untracked().is_some();
    if busy {
        desk.say(
            Place::In,
            Err("Other files are still being read. Wait until they are in, then add these again.".into()),
        );
    }
    busy
}

pub fn begin(desk: Desk, all: usize) -> Rc<RefCell<Arrived>> {
    desk.busy.set(Some((0, all)));
    desk.refused.set(Vec::new());
    Rc::default()
}

pub fn end(desk: Desk, arrived: &RefCell<Arrived>) {
    let mut arrived = arrived.borrow_mut();
    arrived.flush(desk);
    desk.refused.set(std::mem::take(&mut arrived.refused));
    desk.busy.set(None);
    desk.say(Place::In, Ok(arrived.words()));
}

impl Arrived {
    fn take(&mut self, desk: Desk, record: &Record) {
        let taken = desk.book.try_update_untracked(|book| book.take(record, &mut self.kept));
        self.count(taken);
    }
    pub fn count(&mut self, taken: Option<Taken>) {
        match taken {
            Some(Taken::New) => self.new += 1,
            Some(Taken::Again) => self.again += 1,
            Some(Taken::Countersigned) => self.countersigned += 1,
            None => {}
        }
        self.waiting += 1;
    }
    pub fn step(&mut self, desk: Desk, all: usize) {
        self.done += 1;
        if self.done.is_multiple_of(STRIDE) {
            desk.busy.set(Some((self.done, all)));
        }
        if self.waiting >= BATCH {
            self.flush(desk);
        }
    }
    pub fn flush(&mut self, desk: Desk) {
        self.waiting = 0;
        desk.keep(std::mem::take(&mut self.kept));
        desk.book.update(|_| {});
    }
    pub fn words(&self) -> String {
        let mut words = format!("{} added.", many(self.new, "record", "records"));
        if self.again > 0 {
            words += &format!(" {} here already.", many(self.again, "was", "were"));
        }
        if self.countersigned > 0 {
            words += &format!(
                " {} brought a countersignature.",
                many(self.countersigned, "record", "records")
            );
        }
        words
    }
}
