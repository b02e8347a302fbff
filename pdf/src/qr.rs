//! A code for a camera, as squares.

use crate::error::PdfError;
use krilla::geom::{Path, PathBuilder, Rect};
use qrcodegen::{QrCode, QrCodeEcc};

/// Modules of white around the code, which cameras need.
const QUIET: i32 = 4;

/// The dark squares of the code for `text` within a white square of `size` points, its quiet zone included.
pub fn path(text: &str, left: f32, top: f32, size: f32) -> Result<Path, PdfError> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(|_| PdfError::CodeTooLong)?;
    let unit = size / (code.size() + 2 * QUIET) as f32;
    let place = |module: i32| (module + QUIET) as f32 * unit;
    let mut path = PathBuilder::new();
    for row in 0..code.size() {
        let mut column = 0;
        while column < code.size() {
            let dark = (column..code.size()).take_while(|x| code.get_module(*x, row)).count() as i32;
            if dark > 0
                && let Some(bar) = Rect::from_xywh(left + place(column), top + place(row), dark as f32 * unit, unit)
            {
                path.push_rect(bar);
            }
            column += dark + 1;
        }
    }
    path.finish().ok_or(PdfError::CodeTooLong)
}
