//! How the page looks: data attributes on `<html>`, and the plain copy that early.js reads before the first paint.

use super::storage;
use crate::json;
use crate::progress::Look;
use crate::storage::Store;

const COPY: &str = "harbour.look";

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
        let _ = html.set_attribute("data-ways", &String::from(look.ways));
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = look;
}

/// Keeps the copies for early.js: this tab's, and `everywhere` also the one for tabs to come. What they can't keep comes
/// right again when the settings are loaded.
pub fn keep(store: &dyn Store, look: &Look, everywhere: bool) {
    let text = json::write(look);
    storage::tab_put(COPY, &text);
    if everywhere {
        // a device that knows nothing keeps nothing
        let _ = if *look == Look::default() {
            store.remove(COPY)
        } else {
            store.put(COPY, &text)
        };
    }
}
