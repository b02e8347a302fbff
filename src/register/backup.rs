//! A register as one file, to be kept elsewhere and brought back. The school's private key is never in it.

use super::{Assignments, Book, ClassList};
use crate::agreement::{Countersignature, hex};
use crate::json;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fmt;

const FORMAT: &str = "harbour-register";
const SCHEMA: u32 = 1;

/// Everything but the key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Backup {
    pub list: ClassList,
    pub assignments: Assignments,
    pub records: Vec<BackedUp>,
}

/// A record of a backup. Its text is checked like that of any file when it comes back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BackedUp {
    pub text: String,
    /// Each as JSON.
    pub countersigned: Vec<String>,
    /// How often it had arrived.
    pub times: u32,
}

/// Why a file is no backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupError {
    Other,
    /// It was one, and something in it has changed since.
    Damaged,
    Newer,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    format: String,
    schema: u32,
    register: Backup,
    sha256: String,
}

impl Backup {
    /// In bytes: some thousand records.
    pub const MAX_BYTES: usize = 256 * 1024 * 1024;

    /// Of a register and the texts of its records, in any order. The texts of others are left out.
    pub fn of(book: &Book, texts: Vec<String>) -> Self {
        let known: BTreeMap<[u8; 32], &super::Entry> = book
            .entries()
            .map(|entry| (*entry.slip.digest.bytes(), entry))
            .collect();
        let backed_up = |text: String| {
            let entry = known.get(Book::digest_of(&text)?.bytes())?;
            Some(BackedUp {
                text,
                countersigned: entry.slip.countersigned.clone(),
                times: entry.times,
            })
        };
        Self {
            list: book.list.clone(),
            assignments: book.assignments.clone(),
            records: texts.into_iter().filter_map(backed_up).collect(),
        }
    }

    /// The file: JSON on one line.
    pub fn to_text(self) -> String {
        let sha256 = sum(&self);
        json::write(&Written {
            format: FORMAT.into(),
            schema: SCHEMA,
            register: self,
            sha256,
        })
    }

    /// Reads a file. Takes any bytes.
    pub fn read(bytes: &[u8]) -> Result<Self, BackupError> {
        let text = std::str::from_utf8(bytes).map_err(|_| BackupError::Other)?;
        let text = text.trim_start_matches('\u{FEFF}');
        let Some(value) = json::parse(text) else {
            return Err(if text.contains(FORMAT) {
                BackupError::Damaged
            } else {
                BackupError::Other
            });
        };
        if value.get("format").and_then(|format| format.as_str()) != Some(FORMAT) {
            return Err(BackupError::Other);
        }
        if value.get("schema").and_then(|schema| schema.as_u64()) > Some(SCHEMA.into()) {
            return Err(BackupError::Newer);
        }
        let written: Written = json::from_value(&value).ok_or(BackupError::Damaged)?;
        if written.schema != SCHEMA || written.sha256 != sum(&written.register) {
            return Err(BackupError::Damaged);
        }
        Ok(written.register)
    }
}

impl BackedUp {
    pub fn countersignatures(&self) -> Vec<Countersignature> {
        self.countersigned.iter().filter_map(|one| json::read(one)).collect()
    }
}

fn sum(backup: &Backup) -> String {
    hex::write(&Sha256::digest(json::write(backup).as_bytes()))
}

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Other => "This file is not a copy of a register. Choose the copy that Harbour saved; records and class lists go in above.",
            Self::Damaged => "This copy is damaged: something in it has changed since it was saved. Nothing was brought back. Choose another copy.",
            Self::Newer => "A newer Harbour saved this copy. Close every Harbour page, open this one again while you are online, and choose the copy again.",
        })
    }
}

impl std::error::Error for BackupError {}
