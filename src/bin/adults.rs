//! The WebAssembly module of adults' agreements, and of what follows when a child has signed. Wakes the islands that the feature `adults` holds.

#[cfg(target_arch = "wasm32")]
use harbour as _;

fn main() {
    #[cfg(target_arch = "wasm32")]
    leptos::mount::hydrate_islands();
}
