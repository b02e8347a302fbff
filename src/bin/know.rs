//! The WebAssembly module of what a learner knows: questions before and after, certificates. Wakes the islands that the feature `know` holds.

#[cfg(target_arch = "wasm32")]
use harbour as _;

fn main() {
    #[cfg(target_arch = "wasm32")]
    leptos::mount::hydrate_islands();
}
