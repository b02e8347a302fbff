//! Harbour in real browsers: `cargo test --test browser`, after `script/build`.
//!
//! `cargo test --test browser -- keyboard firefox` makes the journeys whose name or engine holds every word.

mod axe;
mod engines;
mod every_page;
mod lessons;
mod outcome;
mod pupil;
mod runner;
mod server;
mod stage;
mod waits;
mod without;

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let journeys = [every_page::journeys(), lessons::journeys(), without::journeys()].concat();
    if runner::run(journeys, &words).await {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
