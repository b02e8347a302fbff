//! What Harbour promises, natively: one module a room.

mod release;
mod security;
mod lesson;
mod pictures;
mod library;
mod school;
mod rooms;
mod links;
mod progress;
mod storage;
mod broken;
mod device;
mod agreement;
