//! Lessons, their steps, and what a child can do in them. Pure: no browser, no files, no other room.

mod activity;
mod aloud;
mod conversation;
mod mark;
mod password;
mod plan;
mod pretend;
mod quiz;
mod shape;
mod state;

pub use activity::*;
pub use aloud::*;
pub use mark::*;
pub use password::*;
pub use plan::*;
pub use pretend::*;
pub use quiz::*;
pub use shape::*;
pub use state::*;
