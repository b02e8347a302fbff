//! The WebAssembly module of agreements: reading and signing them, and checking a record. Wakes the islands that the feature `sign` holds.

#[cfg(target_arch = "wasm32")]
use harbour as _;

fn main() {
    #[cfg(target_arch = "wasm32")]
    leptos::mount::hydrate_islands();
}
