//! From a picture to the text of a code in it.

use rqrr::PreparedImage;

/// The text of the first code in a picture that can be read whole. `luma` is the brightness, a byte a pixel, row by row.
pub fn text_in(luma: &[u8], width: usize, height: usize) -> Option<String> {
    // what can't hold the smallest code is not looked at
    if width < 21 || height < 21 || width.checked_mul(height)? != luma.len() {
        return None;
    }
    let mut picture = PreparedImage::prepare_from_greyscale(width, height, |x, y| luma[y * width + x]);
    let codes = picture.detect_grids();
    codes.iter().find_map(|code| code.decode().ok()).map(|(_, text)| text)
}
