//! The WebAssembly module of a child's part of agreements: reading, understanding, deciding, signing. Wakes the islands that the feature `sign` holds.

#[cfg(target_arch = "wasm32")]
use harbour as _;

fn main() {
    #[cfg(target_arch = "wasm32")]
    leptos::mount::hydrate_islands();
}
