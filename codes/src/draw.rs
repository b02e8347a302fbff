//! From a text to the modules of its code.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt;

/// The text is longer than any code can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMuch;

impl fmt::Display for TooMuch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("This is too much for a code. Send the file instead.")
    }
}

impl std::error::Error for TooMuch {}

/// The side in modules, then row by row a byte a module, 1 where it is dark. The smallest code that holds the text, with the strongest
/// error correction that makes it no bigger. Digits at the end of the text take 3.33 bits each, everything before them 8.
pub fn modules(text: &str) -> Result<Vec<u8>, TooMuch> {
    let words = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let mut segments = Vec::new();
    if !words.is_empty() {
        segments.push(QrSegment::make_bytes(words.as_bytes()));
    }
    segments.push(QrSegment::make_numeric(&text[words.len()..]));
    let code = QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Low,
        Version::MIN,
        Version::MAX,
        None::<Mask>,
        true,
    )
    .map_err(|_| TooMuch)?;
    let side = code.size();
    let dark = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
    // no code is wider than 177
    let mut modules = vec![side as u8];
    modules.extend(dark.map(|(x, y)| u8::from(code.get_module(x, y))));
    Ok(modules)
}
