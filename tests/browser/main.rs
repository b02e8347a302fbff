//! Harbour in real browsers.

fn main() {}
