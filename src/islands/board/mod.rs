//! A lesson on the classroom board, and the teacher's own view of it. What a press does is decided in the `board` room; every
//! window of the device that has the lesson open shows the same.
//!
//! Journeys in tests/browser go by `[data-do=NAME]`: `back`, `next`, `answer`, `hands`, `count` (an option itself), `count-more` and
//! `uncount` (each with `data-option`), `numbers`, `again`, `timer`, `skip`, `blank`, `light`, `spotlight`, `screen`, `size`; in the notes also
//! `slide` and `clock`. The slide in view is `.slide[data-now=yes]`.

mod controls;
mod keys;
mod notes;
mod slide;
mod stage;
mod wall;

pub use notes::{Presenter, StepNotes};
pub use slide::{letter, still_slide};
pub use wall::Board;
