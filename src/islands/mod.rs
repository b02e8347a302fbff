//! What reacts in the browser, one file each.
//!
//! A page loads one WebAssembly module: `learn` for lessons, `know` for questions and certificates, `sign` for
//! agreements, `settings`; the generator takes the
//! first that holds every island of the page (`site::modules`). What pupils have on their pages must be awake soonest.

#[cfg(feature = "sign")]
pub mod agreement;
#[cfg(feature = "sign")]
pub mod check;
pub mod learners;
#[cfg(any(feature = "learn", feature = "know"))]
pub mod lesson;
pub mod notices;
#[cfg(feature = "settings")]
mod offline;
#[cfg(feature = "know")]
pub mod quiz;
#[cfg(feature = "settings")]
pub mod settings;
#[cfg(feature = "learn")]
pub mod stars;
#[cfg(feature = "know")]
pub mod trails;

#[cfg(feature = "settings")]
pub use offline::OfflineStatus;
