//! How a value is kept on a device. Pure: the browser implements [`Store`], tests use [`MemoryStore`].
//!
//! Every value lies in two slots, `KEY.a` and `KEY.b`, each in an envelope with a schema number, a sequence number and a
//! checksum. A save goes to the slot that matters less, so the last good generation survives whatever happens to it.

mod below;
mod envelope;
mod kept;
mod memory;
mod port;
mod slots;

pub use envelope::checksum;
pub use kept::{Kept, Loaded, Migration};
pub use memory::MemoryStore;
pub use port::{Store, StoreError};

/// Everything that Harbour keeps has a key that begins so.
pub const PREFIX: &str = "harbour.";
