//! What a school has said about itself, and the slots in pages that it fills; what it changes in agreements; the form that asks for all of it.
//! Pure: names `agreement` and `json`.

mod amiss;
mod asked;
mod changed;
mod checks;
mod chosen;
mod draft;
mod error;
mod form;
mod link;
mod opening;
mod place;
mod profile;
mod slot;
mod trial;

pub use amiss::{Amiss, shortened};
pub use asked::{ASKED, Asked, FormStep, parts};
pub use changed::{changes_in, key_in};
pub use draft::{Draft, ListAct};
pub use error::ProfileError;
pub use form::*;
pub use link::SchoolLink;
pub use opening::Opened;
pub use place::Place;
pub use profile::*;
use slot::with_ways;
pub use slot::*;
pub use trial::Trial;
