//! Drawing with a finger, a pen or a mouse: where a pointer is, as whole numbers of the drawing's own grid.

use leptos::ev::PointerEvent;

/// Where the pointer is on the `<svg>` that the event is about, on a grid of `size` (width, height), and never outside.
pub fn place(event: &PointerEvent, size: (u16, u16)) -> Option<(u16, u16)> {
    #[cfg(target_arch = "wasm32")]
    {
        let pad = pad(event)?;
        let rect = pad.get_bounding_client_rect();
        if rect.width() <= 0.0 || rect.height() <= 0.0 {
            return None;
        }
        let on_grid = |at: f64, from: f64, length: f64, most: u16| {
            ((at - from) / length * f64::from(most))
                .round()
                .clamp(0.0, f64::from(most)) as u16
        };
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        Some((
            on_grid(x, rect.left(), rect.width(), size.0),
            on_grid(y, rect.top(), rect.height(), size.1),
        ))
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (event, size);
        None
    }
}

/// Whether this begins a stroke: a first finger, a pen, or the main button of a mouse.
pub fn begins(event: &PointerEvent) -> bool {
    #[cfg(target_arch = "wasm32")]
    return event.is_primary() && event.button() == 0;
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = event;
        false
    }
}

/// Keeps following this pointer when it leaves the drawing, so that a stroke doesn't break at the edge.
pub fn follow(event: &PointerEvent) {
    #[cfg(target_arch = "wasm32")]
    if let Some(pad) = pad(event) {
        // a pointer that is gone already can't be followed, and needn't be
        let _ = pad.set_pointer_capture(event.pointer_id());
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = event;
}

#[cfg(target_arch = "wasm32")]
fn pad(event: &PointerEvent) -> Option<web_sys::Element> {
    use wasm_bindgen::JsCast;
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    element.closest("svg").ok().flatten()
}
