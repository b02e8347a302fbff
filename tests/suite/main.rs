//! What Harbour promises, natively: one module a room.

mod agreement;
mod broken;
mod codes;
mod device;
mod json;
mod knowing;
mod lesson;
mod library;
mod links;
mod look;
mod pictures;
mod progress;
mod release;
mod rooms;
mod school;
mod security;
mod storage;
mod view;
mod ways;
