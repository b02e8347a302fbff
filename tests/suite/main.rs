//! What Harbour promises, natively: one module a room.

mod agreement;
mod broken;
mod codes;
mod class_list;
mod countersign;
mod device;
mod json;
mod key_file;
mod knowing;
mod lesson;
mod library;
mod links;
mod look;
mod pictures;
mod progress;
mod release;
mod roll;
mod rooms;
mod school;
mod security;
mod shelf;
mod storage;
mod view;
mod ways;
