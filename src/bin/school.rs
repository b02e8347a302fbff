//! The WebAssembly module of the form that makes a school.json. Wakes the islands that the feature `school` holds.

#[cfg(target_arch = "wasm32")]
use harbour as _;

fn main() {
    #[cfg(target_arch = "wasm32")]
    leptos::mount::hydrate_islands();
}
