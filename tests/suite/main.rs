//! What Harbour promises, natively: one module a room.

mod release;
mod security;
mod lesson;
mod pictures;
