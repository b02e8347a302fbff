//! What teachers print: posters, class rules, cards, worksheets. One file a kind; every sheet says which paper it needs.

mod agreement_poster;
mod cards;
mod class_rules;
mod family_agreement;
mod index;
mod leaf;
mod questions;
mod sheet;
mod smart_poster;
mod worksheet;

pub use index::page;
pub use sheet::{Sheet, sheets};
