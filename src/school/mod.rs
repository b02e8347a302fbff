//! What a school has said about itself, and the slots in pages that it fills; what it changes in agreements. Pure: names `agreement` and `json`.

mod changed;
mod error;
mod form;
mod link;
mod profile;
mod slot;

pub use changed::{changes_in, key_in};
pub use error::ProfileError;
pub use form::*;
pub use link::SchoolLink;
pub use profile::*;
pub use slot::*;
