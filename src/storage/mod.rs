//! How a value is kept on a device. Pure: the browser implements [`Store`], tests use [`MemoryStore`].
//!
//! Every value lies in two slots, `KEY.a` and `KEY.b`, each in an envelope with a schema number, a sequence number and a
//! checksum. A save goes to the slot that matters less, so the last good generation survives whatever happens to it.
//!
//! Thousands of values at once lie on a [`Shelf`], one each, and all of a change is kept or nothing of it.

mod below;
mod envelope;
mod kept;
mod memory;
mod port;
mod shelf;
mod slots;
mod spare;

pub use envelope::checksum;
pub use kept::{Kept, Loaded, Migration};
pub use memory::MemoryStore;
pub use port::{Store, StoreError};
pub use shelf::{Done, MemoryShelf, Shelf, ShelfError};
pub use spare::Spare;

/// Everything that Harbour keeps has a key that begins so.
pub const PREFIX: &str = "harbour.";
