//! Lessons, their steps, and what a child can do in them. Pure: no browser, no files, no other room.

mod activity;
mod conversation;
mod mark;
mod plan;
mod shape;
mod state;

pub use activity::*;
pub use mark::*;
pub use plan::*;
pub use shape::*;
pub use state::*;
