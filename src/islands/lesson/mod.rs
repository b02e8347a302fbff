//! The lesson player: one step at a time. What an answer means is decided in the `lesson` room.

mod chat;
mod choose;
mod matching;
mod order;
mod place;
mod player;
mod sort;
mod spot;
mod step;
mod story;
mod talk;

pub use player::LessonPlayer;
