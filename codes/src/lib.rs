//! QR codes, drawn and read. Pages ask for this module when somebody wants a code, and not before; it works in a worker.

mod draw;
mod read;

pub use draw::{TooMuch, modules};
pub use read::text_in;

use wasm_bindgen::prelude::wasm_bindgen;

/// The code of `text`: its side in modules, then row by row a byte a module, 1 where it is dark.
#[wasm_bindgen]
pub fn draw(text: &str) -> Result<Vec<u8>, String> {
    modules(text).map_err(|error| error.to_string())
}

/// The text of a code in a picture: `luma` is its brightness, a byte a pixel, row by row.
#[wasm_bindgen]
pub fn read(luma: &[u8], width: u32, height: u32) -> Option<String> {
    text_in(luma, width as usize, height as usize)
}
