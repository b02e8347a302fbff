//! What reacts in the browser, one file each.

pub mod lesson;
mod offline;

pub use offline::OfflineStatus;
