//! A record in whatever file somebody hands in.

use super::attached::{Attached, attached, is_pdf};
use crate::agreement::{Checked, check};

/// The record in a file, checked: a record's own file, or a PDF with one attached. The error says why a PDF has none. Takes
/// any bytes; at most [`super::MAX_PDF_BYTES`] are worth reading.
pub fn record_in(bytes: &[u8]) -> Result<Checked, Attached> {
    // a record begins with a bracket, whatever names stand in it
    if bytes.starts_with(b"{") || !is_pdf(bytes) {
        return Ok(check(bytes));
    }
    match attached(bytes) {
        Attached::Found(record) => Ok(check(&record)),
        why => Err(why),
    }
}
