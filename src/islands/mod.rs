//! What reacts in the browser, one file each.

pub mod agreement;
pub mod check;
pub mod learners;
pub mod lesson;
pub mod notices;
mod offline;
pub mod settings;
pub mod stars;

pub use offline::OfflineStatus;
