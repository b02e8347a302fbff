//! A lesson on the classroom board: what stands on it, slide by slide, and what a press does. Pure: names `lesson`.
//!
//! The same lesson file as the pupils' makes the slides ([`slides`]); nothing about a child is in them. A [`Show`] is where the
//! class is, what is uncovered, and how hands were raised; it is the same in every window that shows it.

mod activities;
mod show;
mod slides;
mod timer;
mod vote;

pub use show::{Cover, Press, Show};
pub use slides::{Answer, Kind, MAX_WORDS, Slide, slides};
pub use timer::{Phase, Timer};
pub use vote::{Round, Vote};
