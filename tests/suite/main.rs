//! What Harbour promises, natively: one module a room.

mod agreement;
mod allocated;
mod attached;
mod broken;
mod class_list;
mod codes;
mod countersign;
mod device;
mod json;
mod key_file;
mod knowing;
mod lesson;
mod letters;
mod liars;
mod library;
mod links;
mod look;
mod paper;
mod pictures;
mod progress;
mod register;
mod release;
mod roll;
mod rooms;
mod school;
mod security;
mod shelf;
mod storage;
mod view;
mod ways;

/// So that a test can tell how much memory something takes.
#[global_allocator]
static ALLOCATOR: allocated::Counted = allocated::Counted;
