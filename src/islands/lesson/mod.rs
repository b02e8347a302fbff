//! The lesson player: one step at a time. What an answer means is decided in the `lesson` room. Questions share its sheets and options.

#[cfg(feature = "learn")]
mod chat;
#[cfg(feature = "learn")]
mod choose;
pub(super) mod hand;
#[cfg(feature = "learn")]
mod investigate;
#[cfg(feature = "learn")]
mod matching;
pub(super) mod options;
#[cfg(feature = "learn")]
mod order;
#[cfg(feature = "learn")]
mod password;
#[cfg(feature = "learn")]
mod place;
#[cfg(feature = "learn")]
mod player;
#[cfg(feature = "learn")]
mod set_up;
#[cfg(feature = "learn")]
mod sort;
#[cfg(feature = "learn")]
mod spot;
#[cfg(feature = "learn")]
mod step;
#[cfg(feature = "learn")]
mod story;
#[cfg(feature = "learn")]
mod talk;
#[cfg(feature = "learn")]
mod timeline;

#[cfg(feature = "learn")]
pub use player::LessonPlayer;
