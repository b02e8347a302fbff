//! The school's own words, from `school.json` beside the site.

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
