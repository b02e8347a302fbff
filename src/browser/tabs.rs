//! Several tabs agree: each hears when another has changed what is kept.

/// A word that comes and goes in localStorage: its coming is heard, and nothing is left.
#[cfg(target_arch = "wasm32")]
const TOLD: &str = "harbour.told";

/// Calls `changed` whenever what Harbour keeps may have been changed elsewhere. Lasts as long as the page.
pub fn on_change(changed: impl Fn() + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        use crate::storage::PREFIX;
        use std::rc::Rc;
        use wasm_bindgen::{JsCast, closure::Closure};
        let Some(window) = web_sys::window() else { return };
        let changed = Rc::new(changed);
        let heard = {
            let changed = changed.clone();
            Closure::<dyn Fn(web_sys::StorageEvent)>::new(move |event: web_sys::StorageEvent| {
                // no key: everything was cleared
                let ours = event.key().is_none_or(|key| key.starts_with(PREFIX));
                let word_goes = event.key().as_deref() == Some(TOLD) && event.new_value().is_none();
                if ours && !word_goes {
                    changed();
                }
            })
        };
        // a page that comes back by the Back button slept through the events
        let woke = Closure::<dyn Fn()>::new(move || changed());
        let _ = window.add_event_listener_with_callback("storage", heard.as_ref().unchecked_ref());
        let _ = window.add_event_listener_with_callback("pageshow", woke.as_ref().unchecked_ref());
        heard.forget();
        woke.forget();
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop(changed);
}

/// Tells the other tabs, who would not hear of it by themselves, that something was changed: [`on_change`] is called there.
pub fn tell() {
    #[cfg(target_arch = "wasm32")]
    if let Some(local) = web_sys::window().and_then(|window| window.local_storage().ok().flatten()) {
        let _ = local.set_item(TOLD, "1");
        let _ = local.remove_item(TOLD);
    }
}

/// Asks the browser not to throw away what is kept. Never waits for the answer: Firefox asks the person first.
pub fn ask_to_persist() {
    #[cfg(target_arch = "wasm32")]
    if let Some(window) = web_sys::window() {
        let navigator = window.navigator();
        // not there on pages that aren't served securely
        let known = js_sys::Reflect::get(&navigator, &"storage".into()).is_ok_and(|manager| manager.is_object());
        if known {
            let _ = navigator.storage().persist();
        }
    }
}
