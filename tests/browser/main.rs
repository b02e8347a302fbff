//! Harbour in real browsers: `cargo test --test browser`, after `script/build`.
//!
//! `cargo test --test browser -- keyboard firefox` makes the journeys whose name or engine holds every word.
//! `-- --bench 7` measures instead, seven times.

mod across;
mod agreeing;
mod axe;
mod bench;
mod board;
mod class;
mod doing;
mod engines;
mod every_page;
mod fitting;
mod knowing;
mod languages;
mod lessons;
mod listening;
mod offline;
mod outcome;
mod pdf;
mod printing;
mod pupil;
mod records;
mod register;
mod releases;
mod runner;
mod school;
mod school_form;
mod search;
mod server;
mod settings;
mod signing;
mod sizes;
mod stage;
mod waits;
mod waking;
mod without;

use std::process::ExitCode;

/// The project's folder, as Cargo says when a test runs: `env!` would keep the folder of whichever clone compiled it, and
/// clones share what is compiled.
fn project() -> &'static std::path::Path {
    static PROJECT: std::sync::LazyLock<std::path::PathBuf> = std::sync::LazyLock::new(|| {
        std::env::var_os("CARGO_MANIFEST_DIR")
            .unwrap_or_else(|| ".".into())
            .into()
    });
    &PROJECT
}

#[tokio::main]
async fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let good = match words.iter().position(|word| word == "--bench") {
        Some(at) => {
            let runs = words.get(at + 1).and_then(|runs| runs.parse().ok()).unwrap_or(7);
            report(sizes::check()) & report(bench::measure(runs).await)
        }
        None => {
            let words: Vec<String> = words.into_iter().filter(|word| !word.starts_with('-')).collect();
            let journeys = [
                every_page::journeys(),
                lessons::journeys(),
                listening::journeys(),
                board::journeys(),
                class::journeys(),
                knowing::journeys(),
                languages::journeys(),
                signing::journeys(),
                agreeing::journeys(),
                across::journeys(),
                pdf::journeys(),
                printing::journeys(),
                register::journeys(),
                school::journeys(),
                school_form::journeys(),
                search::journeys(),
                settings::journeys(),
                fitting::journeys(),
                without::journeys(),
                waking::journeys(),
                offline::journeys(),
                releases::journeys(),
            ]
            .concat();
            // measuring takes one processor a while; journeys mostly wait
            let all = words.is_empty();
            let small = tokio::task::spawn_blocking(move || !all || report(sizes::check()));
            let good = runner::run(journeys, &words).await;
            good & small.await.unwrap_or(false)
        }
    };
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Says what went wrong, if something did.
fn report(outcome: outcome::Outcome) -> bool {
    if let Err(error) = &outcome {
        println!("FAILED:\n{error}");
    }
    outcome.is_ok()
}
