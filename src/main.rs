//! The WASM binary: wakes the islands. Everything else lives in the library.

#[cfg(target_arch = "wasm32")]
use harbour as _;

fn main() {
    #[cfg(target_arch = "wasm32")]
    leptos::mount::hydrate_islands();
}
