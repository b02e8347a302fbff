//! The module itself: what the library exports.

#[cfg(target_arch = "wasm32")]
use harbour_pdf as _;

fn main() {}
