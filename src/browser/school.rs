//! The school's own words, from `school.json` beside the site; and a trial of others, on this device.
//!
//! [`load`] never gives the trial. What it gives decides which words are signed, which records count as up to date and whose
//! countersignature is the school's; all that must be what is really in force. A trial fills slots (assets/school.js), and
//! not on pages where people sign.

use super::{clock, device};
use crate::school::Trial;
use crate::storage::StoreError;

/// The trial that is on.
pub fn trial() -> Option<Trial> {
    let kept = device::with_store(|store| store.get(Trial::KEY)).ok().flatten()?;
    Trial::read(&kept, &clock::today())
}

/// From now until midnight every page on this device shows these words.
pub fn begin_trial(school: String) -> Result<(), StoreError> {
    let day = clock::today();
    let trial = Trial { school, day }.write();
    device::with_store(|store| store.put(Trial::KEY, &trial))?;
    tell();
    Ok(())
}

/// Leaves nothing of it.
pub fn end_trial() -> Result<(), StoreError> {
    device::with_store(|store| store.remove(Trial::KEY))?;
    tell();
    Ok(())
}

/// Tells assets/school.js, which shows the notice, or loads the page again without the trial.
fn tell() {
    #[cfg(target_arch = "wasm32")]
    if let Some(document) = web_sys::window().and_then(|window| window.document())
        && let Ok(event) = web_sys::Event::new("harbour-trial")
    {
        // `Err` means that a listener threw; the next page shows it all the same
        let _ = document.dispatch_event(&event);
    }
}

/// Reads `school.json`, once the page is awake. Nothing if the school has put none there, or this device can't reach it and
/// has never read it.
pub fn load(root: &str, done: impl FnOnce(Option<String>) + 'static) {
    #[cfg(target_arch = "wasm32")]
    web::load(root, done);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (root, done);
}

#[cfg(target_arch = "wasm32")]
mod web {
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use web_sys::Response;

    pub fn load(root: &str, done: impl FnOnce(Option<String>) + 'static) {
        let Some(window) = web_sys::window() else { return };
        // whichever comes first: an answer, or none
        let done = std::rc::Rc::new(std::cell::Cell::new(Some(done)));
        let tell = move |text: Option<String>| {
            if let Some(done) = done.take() {
                done(text);
            }
        };
        let failed = {
            let tell = tell.clone();
            Closure::once_into_js(move |_: JsValue| tell(None))
        };
        let read = {
            let (tell, failed) = (tell.clone(), failed.clone());
            Closure::once_into_js(move |response: JsValue| match text_of(&response) {
                Some(promise) => {
                    let told = Closure::once_into_js(move |text: JsValue| tell(text.as_string()));
                    then(&promise, &told, &failed);
                }
                None => tell(None),
            })
        };
        then(&window.fetch_with_str(&format!("{root}school.json")), &read, &failed);
    }

    /// Nothing for a filter's page or a missing file.
    fn text_of(response: &JsValue) -> Option<js_sys::Promise> {
        let response: &Response = response.dyn_ref()?;
        let kind = response.headers().get("content-type").ok()??;
        let fits = response.ok() && !response.redirected() && kind.contains("json");
        if fits {
            response.text().ok()?.dyn_into().ok()
        } else {
            None
        }
    }

    fn then(promise: &JsValue, done: &JsValue, failed: &JsValue) {
        let name = JsValue::from_str("then");
        let Ok(function) = js_sys::Reflect::get(promise, &name) else {
            return;
        };
        if let Some(function) = function.dyn_ref::<js_sys::Function>() {
            let _ = function.call2(promise, done, failed);
        }
    }
}
