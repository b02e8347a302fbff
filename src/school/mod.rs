//! What a school has said about itself, and the slots in pages that it fills. Pure: names no other room.

mod profile;
mod slot;

pub use profile::*;
pub use slot::*;
