//! The WebAssembly module of what pupils have on their pages: learners, stars, lessons. Wakes the islands that the feature `learn` holds.

#[cfg(target_arch = "wasm32")]
use harbour as _;

fn main() {
    #[cfg(target_arch = "wasm32")]
    leptos::mount::hydrate_islands();
}
