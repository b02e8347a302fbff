//! What isn't a page: the curriculum for spreadsheets, and which words have a picture.

use super::build::{BuildError, write};
use crate::library::Library;
use crate::pages::curriculum_rows;
use crate::register;
use std::path::Path;

const CURRICULUM: &str = "teachers/curriculum/curriculum.csv";
/// What assets/symbols.js reads.
const SYMBOLS: &str = "symbols.json";

pub(super) fn write_curriculum(library: &Library, dist: &Path) -> Result<(), BuildError> {
    write(&dist.join(CURRICULUM), register::csv(&curriculum_rows::rows(library)))
}

pub(super) fn write_symbols(library: &Library, dist: &Path) -> Result<(), BuildError> {
    // texts only: nothing in them can fail
    let symbols = serde_json::to_string(&library.symbols).unwrap_or_default();
    write(&dist.join(SYMBOLS), symbols)
}
