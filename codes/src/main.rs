//! The module itself: what the library exports.

#[cfg(target_arch = "wasm32")]
use harbour_codes as _;

fn main() {}
