//! What Harbour promises, natively: one module a room.

mod agreement;
mod attached;
mod broken;
mod codes;
mod device;
mod json;
mod knowing;
mod lesson;
mod letters;
mod library;
mod links;
mod look;
mod paper;
mod pictures;
mod progress;
mod release;
mod rooms;
mod school;
mod security;
mod storage;
mod view;
