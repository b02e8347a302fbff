//! A record on paper: what its PDF says, which letters a PDF can draw, and the record found again in one. Pure.

mod arrived;
mod attached;
mod letters;
mod paper;
mod streams;

pub use arrived::record_in;
pub use attached::{Attached, MAX_PDF_BYTES, attached, is_pdf};
pub use letters::undrawable;
pub use paper::{PROVES, file_name, paper};
