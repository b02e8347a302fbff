//! What Harbour promises, natively: one module a room.

mod agreement;
mod allocated;
mod attached;
mod board;
mod broken;
mod class;
mod class_list;
mod codes;
mod countersign;
mod device;
mod fitting;
mod guidance;
mod json;
mod key_file;
mod knowing;
mod languages;
mod lesson;
mod letters;
mod liars;
mod library;
mod links;
mod look;
mod narration;
mod paper;
mod pictures;
mod progress;
mod register;
mod release;
mod roll;
mod rooms;
mod school;
mod school_form;
mod school_script;
mod school_sites;
mod search;
mod security;
mod shelf;
mod storage;
mod teachers;
mod view;
mod ways;

/// So that a test can tell how much memory something takes.
#[global_allocator]
static ALLOCATOR: allocated::Counted = allocated::Counted;

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
