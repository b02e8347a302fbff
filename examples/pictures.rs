//! Draws every picture for its author to look at: `cargo run --example pictures -- /tmp/pictures`.

use std::path::PathBuf;
use std::process::ExitCode;

use harbour::pictures::Pictures;

fn main() -> ExitCode {
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from("target/pictures"), PathBuf::from);
    let drawn = Pictures::load("assets/pictures".as_ref(), "node_modules".as_ref())
        .map_err(|error| vec![error])
        .and_then(|all| all.draw_all(&folder));
    match drawn {
        Ok(count) => println!("{count} pictures are in {}", folder.display()),
        Err(mistakes) => {
            mistakes.iter().for_each(|mistake| eprintln!("{mistake}"));
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
