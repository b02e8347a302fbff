//! The record within a PDF: ours, or one that another program saved again.

use super::streams::{Packed, Stream, attached_files, find};
use crate::agreement::{Checked, Reason, Record, check};
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
use std::collections::VecDeque;
use std::fmt;

/// The largest PDF that is looked at, in bytes.
pub const MAX_PDF_BYTES: usize = 4 * 1024 * 1024;

/// How many of its attached files are unpacked, the newest first: what bounds the work on a PDF that is made to be slow.
const MOST_FILES: usize = 8;

/// What a PDF holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attached {
    /// A record's bytes, as they were attached. Whether it is unchanged is for [`check`] to say.
    Found(Vec<u8>),
    /// No record is attached: the PDF was printed anew, scanned, or is something else.
    NoRecord,
    /// A file is attached that can't be read.
    Damaged,
    /// Locked with a password.
    Encrypted,
    /// More than [`MAX_PDF_BYTES`].
    TooLarge,
    NotAPdf,
}

/// Whether a file says that it is a PDF: within its first kilobyte, as readers look for it.
pub fn is_pdf(bytes: &[u8]) -> bool {
    find(&bytes[..bytes.len().min(1024)], 0, b"%PDF-").is_some()
}

/// Looks for a record in a PDF. Takes any bytes.
pub fn attached(pdf: &[u8]) -> Attached {
    if !is_pdf(pdf) {
        return Attached::NotAPdf;
    }
    if pdf.len() > MAX_PDF_BYTES {
        return Attached::TooLarge;
    }
    // a program that saves a change appends it, so the last is the one that counts
    let mut files = VecDeque::with_capacity(MOST_FILES);
    for file in attached_files(pdf) {
        if files.len() == MOST_FILES {
            files.pop_front();
        }
        files.push_back(file);
    }
    let mut damaged = false;
    for file in files.iter().rev() {
        match unpack(file) {
            Some(bytes) if is_record(&bytes) => return Attached::Found(bytes),
            Some(_) => {}
            None => damaged = true,
        }
    }
    if is_encrypted(pdf) {
        Attached::Encrypted
    } else if damaged {
        Attached::Damaged
    } else {
        Attached::NoRecord
    }
}

/// The file as it was attached; nothing if it is damaged, or larger than any record.
fn unpack(file: &Stream) -> Option<Vec<u8>> {
    match file.packed {
        Packed::Flate => decompress_to_vec_zlib_with_limit(file.data, Record::MAX_BYTES).ok(),
        Packed::Not => Some(plain(file)?.to_vec()).filter(|bytes| bytes.len() <= Record::MAX_BYTES),
        Packed::Otherwise => None,
    }
}

/// What is there as it is: as long as it says, if `endstream` follows; else up to that word and the line end before it.
fn plain<'p>(file: &Stream<'p>) -> Option<&'p [u8]> {
    let said = file.length.and_then(|length| file.data.split_at_checked(length));
    if let Some((data, rest)) = said
        && rest.trim_ascii_start().starts_with(b"endstream")
    {
        return Some(data);
    }
    let most = file.data.len().min(Record::MAX_BYTES + 16);
    let end = find(&file.data[..most], 0, b"endstream")?;
    let data = &file.data[..end];
    let ended = data.strip_suffix(b"\n").unwrap_or(data);
    Some(ended.strip_suffix(b"\r").unwrap_or(ended))
}

/// Also one that has changed, so that its check can say so.
fn is_record(bytes: &[u8]) -> bool {
    !matches!(
        check(bytes),
        Checked::NotARecord(Reason::Other | Reason::Empty | Reason::TooLarge)
    )
}

/// Whether the file says how it is locked: `/Encrypt 12 0 R`.
fn is_encrypted(pdf: &[u8]) -> bool {
    let mut at = 0;
    while let Some(found) = find(pdf, at, b"/Encrypt") {
        at = found + b"/Encrypt".len();
        let rest = pdf[at..].trim_ascii_start();
        if rest.starts_with(b"<<") || rest.first().is_some_and(u8::is_ascii_digit) {
            return true;
        }
    }
    false
}

impl fmt::Display for Attached {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Found(_) => "The record is in this PDF.",
            Self::NoRecord => {
                "There is no record in this PDF: it was printed anew or scanned. Choose the PDF or the record that Harbour saved, or compare the receipt codes by eye."
            }
            Self::Damaged => "This PDF is damaged, and the record in it can’t be read. Ask for the file that Harbour saved.",
            Self::Encrypted => {
                "This PDF is locked with a password, so the record in it can’t be read. Ask for the file that Harbour saved."
            }
            Self::TooLarge => {
                "This PDF is larger than any that Harbour makes. Choose the PDF or the record that Harbour saved."
            }
            Self::NotAPdf => "This file is not a PDF. Choose the PDF or the record that Harbour saved.",
        })
    }
}
