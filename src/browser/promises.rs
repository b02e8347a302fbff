//! What comes of a promise.

use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Calls `done` once, with what `promise` came to. What is no promise is an error.
pub fn then(promise: &JsValue, done: impl FnOnce(Result<JsValue, JsValue>) + 'static) {
    let Some(promise) = promise.dyn_ref::<js_sys::Promise>() else {
        return done(Err(JsValue::UNDEFINED));
    };
    let done = Rc::new(Cell::new(Some(done)));
    let failed = done.clone();
    let kept = Closure::once(move |value: JsValue| {
        if let Some(done) = done.take() {
            done(Ok(value));
        }
    });
    let broken = Closure::once(move |why: JsValue| {
        if let Some(done) = failed.take() {
            done(Err(why));
        }
    });
    let _ = promise.then2(&kept, &broken);
    // one of them is called, and both go with the promise
    let _ = (kept.into_js_value(), broken.into_js_value());
}

/// What a browser calls its refusal: `NotAllowedError`.
pub fn name_of(error: &JsValue) -> String {
    let name = js_sys::Reflect::get(error, &"name".into());
    name.ok().and_then(|name| name.as_string()).unwrap_or_default()
}
