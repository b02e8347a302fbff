//! Has a record changed since it was made? Never more than that: not who made it.

use super::canonical::{Digest, canonical};
use super::countersign::Countersignature;
use super::draft::Draft;
use super::record::{Body, COUNTERSIGNED, FORMAT, Record, SCHEMA};
use crate::json;
use serde_json::Value;
use std::fmt;

/// What a check of a file found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checked {
    /// Every byte is as it was made; it may be half-done (see its outcome).
    Unchanged(Box<Record>),
    /// It was a record, and something in it has changed since.
    Changed,
    /// Made by a Harbour newer than this one, which has to be the one to check it.
    NewerFormat,
    NotARecord(Reason),
}

/// Why a file is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Empty,
    /// More than [`Record::MAX_BYTES`].
    TooLarge,
    /// Something else than a record: a photo, a letter, another program's file.
    Other,
    /// The sum is right, but what it tells can't have happened: Harbour didn't write it.
    Impossible,
}

/// Checks a file. Takes any bytes.
pub fn check(bytes: &[u8]) -> Checked {
    if bytes.is_empty() {
        return Checked::NotARecord(Reason::Empty);
    }
    if bytes.len() > Record::MAX_BYTES {
        return Checked::NotARecord(Reason::TooLarge);
    }
    // refuses what isn't UTF-8, a byte order mark, more than 128 levels, and more values than a record has
    let text = std::str::from_utf8(bytes).ok();
    let mut fields = match text.and_then(json::parse_strange) {
        Some(Value::Object(fields)) if fields.get("format").and_then(Value::as_str) == Some(FORMAT) => fields,
        _ if was_one(bytes) => return Checked::Changed,
        _ => return Checked::NotARecord(Reason::Other),
    };
    if fields
        .get("schema")
        .and_then(Value::as_u64)
        .is_some_and(|schema| schema > SCHEMA)
    {
        return Checked::NewerFormat;
    }
    let claimed = match fields.remove("sha256") {
        Some(Value::String(claimed)) => claimed,
        _ => return Checked::Changed,
    };
    // beside the record: it has no part in the sum
    let countersignatures = match fields.remove(COUNTERSIGNED).map(|all| json::from_value(&all)) {
        None => Vec::new(),
        Some(Some(all)) if Vec::<Countersignature>::len(&all) <= Record::MOST_COUNTERSIGNATURES => all,
        Some(_) => return Checked::Changed,
    };
    let mut body = Value::Object(fields);
    if Digest::of(&canonical(&mut body)).to_string() != claimed {
        return Checked::Changed;
    }
    let Some(draft) = read(&body) else {
        return Checked::NotARecord(Reason::Impossible);
    };
    // also finds spaces, a key written twice, and an end of the school year or an outcome that doesn't follow from the events
    let record = Record::with(draft, countersignatures);
    if record.digest().to_string() != claimed {
        Checked::NotARecord(Reason::Impossible)
    } else if record.to_bytes() != bytes {
        Checked::Changed
    } else {
        Checked::Unchanged(Box::new(record))
    }
}

/// Whether a file that can't be read was a record before it was damaged: whether it has a word or a key that only records have.
fn was_one(bytes: &[u8]) -> bool {
    let has = |mark: &str| bytes.windows(mark.len()).any(|part| part == mark.as_bytes());
    has(FORMAT) || has("\"text_sha256\":")
}

fn read(body: &Value) -> Option<Draft> {
    json::from_value::<Body>(body)?.into_draft()
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "This file is empty. Choose the record that was saved.",
            Self::TooLarge => "This file is larger than any agreement record. Choose the record that was saved.",
            Self::Other => "This file is not an agreement record from Harbour. Choose the record that was saved.",
            Self::Impossible => {
                "Harbour didn’t write this file: what it tells can’t have happened in that order. Ask whoever gave it to you for the record that was saved."
            }
        })
    }
}

impl std::error::Error for Reason {}
