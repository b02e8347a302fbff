//! What a page asks of the module that makes PDFs.

use crate::error::PdfError;
use crate::{Fonts, Paper, write};
use wasm_bindgen::prelude::wasm_bindgen;

/// The PDF of a [`Paper`] that comes as JSON; with the files of the fonts, of which the Arabic one is empty where none is needed.
#[wasm_bindgen]
pub fn paper_to_pdf(paper: &str, regular: &[u8], bold: &[u8], arabic: &[u8]) -> Result<Vec<u8>, String> {
    let read = serde_json::from_str::<Paper>(paper).map_err(|why| PdfError::BadPaper(why.to_string()));
    let fonts = Fonts {
        regular,
        bold,
        arabic: (!arabic.is_empty()).then_some(arabic),
    };
    read.and_then(|paper| write(&paper, &fonts))
        .map_err(|why| why.to_string())
}
