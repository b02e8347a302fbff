//! Harbour: the map. Each room, what it is for, and which rooms it may name.
//! `tests/suite/rooms.rs` reads the sources and fails on an arrow that runs back.
#![cfg_attr(
    not(all(feature = "learn", feature = "know", feature = "sign", feature = "adults", feature = "office", feature = "register", feature = "settings", feature = "board", feature = "school")),
    // a module of one feature does without what the others need
    allow(dead_code)
)]

/// Pure. One way to read values from JSON, and one to write them. Names nothing else.
pub mod json;

/// Pure. Agreement, flow (a state machine), record, receipt, check. Names `json`.
pub mod agreement;
/// Pure. A lesson on the classroom board: slides, hands, a timer. Names `lesson`.
pub mod board;
/// Pure. A record on paper, and found again in a PDF. Names `agreement`.
pub mod export;
/// Pure. Lesson, step, activity kinds, marking, feedback. Names nothing else.
pub mod lesson;
/// Pure. Learners and how far each has come. Names `json`, `lesson` and `storage`.
pub mod progress;
/// Pure. The teacher's register: class lists, whose record is whose, who has signed. Names `agreement` and `json`.
pub mod register;
/// Pure. What a school has said about itself, and the slots it fills. Names `agreement` and `json`.
pub mod school;
/// Pure. How a value is kept on a device: the port, its in-memory twin, two generations. Names `json`.
pub mod storage;

/// What an island shows, as one type. Names nothing else.
pub mod view;

/// The only room that names web_sys, js_sys, gloo or wasm_bindgen. Implements the ports of the pure rooms, and
/// brings views to life.
pub mod browser;
/// Views without state that pages and islands share.
pub mod components;
/// What reacts in the browser, one file each.
pub mod islands;

/// Native. Reads what people write, checks all of it, explains every mistake.
#[cfg(not(target_arch = "wasm32"))]
pub mod library;
/// Native. One file a kind of page.
#[cfg(not(target_arch = "wasm32"))]
pub mod pages;
/// Native. Draws the pictures from their source files.
#[cfg(not(target_arch = "wasm32"))]
pub mod pictures;
/// Native. Routes, page template, release list, build.
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
