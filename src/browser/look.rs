//! How the page looks: data attributes on `<html>`, and the plain copy that early.js reads before the first paint.

use crate::json;
use crate::progress::Look;
use crate::storage::Store;

/// Shows the page so.
pub fn show(look: &Look) {
    #[cfg(target_arch = "wasm32")]
    if let Some(html) = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.document_element())
    {
        for (name, value) in [
            ("data-theme", look.theme.slug()),
            ("data-text", look.text.slug()),
            ("data-motion", look.motion.slug()),
            ("data-voice", look.voice.slug()),
            ("data-reads", look.reads.slug()),
        ] {
            let _ = html.set_attribute(name, value);
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = look;
}

/// Keeps the copy for early.js. What it can't keep comes right again when the settings are loaded.
pub fn keep(store: &dyn Store, look: &Look) {
    let _ = store.put("harbour.look", &json::write(look));
}
