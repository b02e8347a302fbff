//! Lessons, their steps, and what a child can do in them. Pure: no browser, no files, no other room.

mod activity;
mod shape;
mod mark;
mod plan;
mod state;

pub use activity::*;
pub use shape::*;
pub use mark::*;
pub use plan::*;
pub use state::*;
