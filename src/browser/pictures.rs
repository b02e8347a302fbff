//! The brightness of pictures and of what a camera shows.

use super::promises;
use leptos::ev::Event;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlInputElement, ImageBitmap};

/// Brightness, a byte a pixel, row by row.
pub struct Seen {
    pub luma: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// No picture is looked at with a longer side; a code that fills a third of it still has pixels enough.
const LONGEST: f64 = 1600.0;

/// What the picture shows that was chosen in the input that `event` is about; `None` if the browser can't open it.
pub fn chosen(event: &Event, done: impl FnOnce(Option<Seen>) + 'static) {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return;
    };
    let opening = web_sys::window().and_then(|window| window.create_image_bitmap_with_blob(&file).ok());
    promises::then(&opening.map_or(JsValue::UNDEFINED, JsValue::from), move |opened| {
        input.set_value("");
        done(opened.ok().and_then(|picture| {
            let picture: ImageBitmap = picture.dyn_into().ok()?;
            let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
            let scale = (LONGEST / width.max(height)).min(1.0);
            let seen = seen(width * scale, height * scale, |paper| {
                paper.draw_image_with_image_bitmap_and_dw_and_dh(&picture, 0.0, 0.0, width * scale, height * scale)
            });
            picture.close();
            seen
        }));
    });
}

/// What `paint` paints on white paper of this size.
pub fn seen(
    width: f64,
    height: f64,
    paint: impl FnOnce(&CanvasRenderingContext2d) -> Result<(), JsValue>,
) -> Option<Seen> {
    let canvas = web_sys::window()?.document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    let (across, down) = (width.round().max(1.0), height.round().max(1.0));
    canvas.set_width(across as u32);
    canvas.set_height(down as u32);
    let paper: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    paper.set_fill_style_str("white");
    paper.fill_rect(0.0, 0.0, across, down);
    paint(&paper).ok()?;
    let pixels = paper.get_image_data(0.0, 0.0, across, down).ok()?.data();
    // red, green, blue and opacity; as bright as people see them
    let luma = pixels
        .chunks_exact(4)
        .map(|p| ((77 * u32::from(p[0]) + 150 * u32::from(p[1]) + 29 * u32::from(p[2])) >> 8) as u8);
    Some(Seen {
        luma: luma.collect(),
        width: across as u32,
        height: down as u32,
    })
}
