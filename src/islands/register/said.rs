//! What is said of a file that is handed in, and a record as it is kept.

use super::desk::Desk;
use crate::agreement::{Checked, Record, check};
use crate::export::record_in;
use crate::register::Backup;
use leptos::prelude::*;

/// The record in a file, or what is said of it.
pub fn record_of(bytes: &[u8]) -> Result<Box<Record>, String> {
    match record_in(bytes).map_err(|why| why.to_string())? {
        Checked::Unchanged(record) => Ok(record),
        Checked::Changed => Err("Something in it has changed since it was saved. Ask for the file again.".into()),
        Checked::NewerFormat => Err(
            "A newer Harbour made it. Open this page again with the internet on, and add the file once more.".into(),
        ),
        Checked::NotARecord(_) if Backup::read(bytes).is_ok() => {
            Err("This is a copy of a register. Bring it back under “Copies” below.".into())
        }
        Checked::NotARecord(reason) => Err(reason.to_string()),
    }
}

/// A record as it is kept, with the countersignatures that stand beside it.
pub fn kept_record(desk: Desk, text: &str) -> Option<Record> {
    let Checked::Unchanged(record) = check(text.as_bytes()) else {
        return None;
    };
    desk.book.with_untracked(|book| {
        let slip = &book.entry(record.digest())?.slip;
        Some(record.countersigned(&slip.countersignatures()))
    })
}
