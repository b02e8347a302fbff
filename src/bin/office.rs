//! The WebAssembly module of what schools do with agreements: where each stands, checking records. Wakes the islands that the feature `office` holds.

#[cfg(target_arch = "wasm32")]
use harbour as _;

fn main() {
    #[cfg(target_arch = "wasm32")]
    leptos::mount::hydrate_islands();
}
