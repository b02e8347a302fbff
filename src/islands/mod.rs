//! What reacts in the browser, one file each.
//!
//! A page loads one WebAssembly module: `learn` for lessons, `know` for questions and certificates, `sign` for a child's
//! part of agreements, `adults` for the adults' part, `office` for lists and checks, `register` for the teacher's, `settings`, `board` for the board and how far a class has come, `school` for the form that makes a school.json; the generator
//! takes the smallest that holds every island of the page (`site::modules`). What pupils have on their pages must be awake soonest.

#[cfg(any(feature = "sign", feature = "adults"))]
pub mod agreement;
#[cfg(feature = "sign")]
pub mod agreement_status;
#[cfg(feature = "board")]
pub mod board;
#[cfg(feature = "office")]
pub mod check;
#[cfg(feature = "board")]
pub mod class_progress;
#[cfg(any(feature = "board", feature = "office", feature = "register", feature = "school"))]
mod dropping;
#[cfg(any(feature = "learn", feature = "know", feature = "sign", feature = "adults"))]
pub mod learners;
#[cfg(any(feature = "learn", feature = "know"))]
pub mod lesson;
pub mod notices;
#[cfg(feature = "settings")]
mod offline;
#[cfg(feature = "know")]
pub mod quiz;
#[cfg(feature = "register")]
pub mod register;
#[cfg(any(feature = "register", feature = "school"))]
mod saying;
#[cfg(feature = "school")]
pub mod school;
#[cfg(feature = "settings")]
pub mod settings;
#[cfg(any(feature = "adults", feature = "office", feature = "sign"))]
pub mod signed;
#[cfg(feature = "learn")]
pub mod stars;
#[cfg(any(feature = "register", feature = "settings", feature = "school"))]
pub mod sure;
#[cfg(any(feature = "office", feature = "register"))]
pub mod texts;
#[cfg(feature = "know")]
pub mod trails;

#[cfg(feature = "settings")]
pub use offline::OfflineStatus;
