//! The WebAssembly module of the classroom: the board, and how far a class has come. Wakes the islands that the feature `board` holds.

#[cfg(target_arch = "wasm32")]
use harbour as _;

fn main() {
    #[cfg(target_arch = "wasm32")]
    leptos::mount::hydrate_islands();
}
