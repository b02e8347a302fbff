//! What a school has said about itself, and the slots in pages that it fills; what it changes in agreements. Pure: names `agreement` and `json`.

mod changed;
mod profile;
mod slot;

pub use changed::{changes_in, key_in};
pub use profile::*;
pub use slot::*;
