//! The device's own share sheet: a message, a mail, a drive, another device near by.

use std::fmt;

/// How sharing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// Handed over to what the person chose.
    Sent,
    /// The person closed the sheet.
    Canceled,
}

/// The browser would not open the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareError;

impl fmt::Display for ShareError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("This device would not share the file. Save it instead, and send it as you send other files.")
    }
}

impl std::error::Error for ShareError {}

/// Whether this browser can hand a file to other programs; to be read in an Effect, as all that a device knows.
pub fn can_share_files() -> bool {
    #[cfg(target_arch = "wasm32")]
    return web::file("half.json", "application/json", b"{}").is_some();
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// Opens the share sheet with a file and with words that say what it is. Only while a press is being dealt with: browsers open it at no
/// other time.
pub fn share_file(
    name: &str,
    mime: &str,
    bytes: &[u8],
    words: &str,
    done: impl FnOnce(Result<Shared, ShareError>) + 'static,
) {
    #[cfg(target_arch = "wasm32")]
    web::share(name, mime, bytes, words, done);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (name, mime, bytes, words, done);
}

#[cfg(target_arch = "wasm32")]
mod web {
    use super::super::promises;
    use super::{ShareError, Shared};
    use js_sys::{Array, Function, Object, Reflect, Uint8Array};
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{File, FilePropertyBag};

    /// What is shared, if the browser shares such files. Chromium shares no JSON; the same bytes as a text go everywhere.
    pub fn file(name: &str, mime: &str, bytes: &[u8]) -> Option<Object> {
        let as_text = format!("{name}.txt");
        [(name, mime), (as_text.as_str(), "text/plain")]
            .into_iter()
            .find_map(|(name, mime)| {
                let kind = FilePropertyBag::new();
                kind.set_type(mime);
                let parts = Array::of1(&Uint8Array::from(bytes));
                let file = File::new_with_u8_array_sequence_and_options(&parts, name, &kind).ok()?;
                let what = Object::new();
                Reflect::set(&what, &"files".into(), &Array::of1(&file)).ok()?;
                call("canShare", &what)?.is_truthy().then_some(what)
            })
    }

    pub fn share(
        name: &str,
        mime: &str,
        bytes: &[u8],
        words: &str,
        done: impl FnOnce(Result<Shared, ShareError>) + 'static,
    ) {
        let opened = file(name, mime, bytes).and_then(|what| {
            Reflect::set(&what, &"title".into(), &words.into()).ok()?;
            call("share", &what)
        });
        promises::then(&opened.unwrap_or_default(), move |end| {
            done(match end {
                Ok(_) => Ok(Shared::Sent),
                Err(why) if promises::name_of(&why) == "AbortError" => Ok(Shared::Canceled),
                Err(_) => Err(ShareError),
            });
        });
    }

    /// Not every browser has these.
    fn call(name: &str, what: &JsValue) -> Option<JsValue> {
        let navigator = web_sys::window()?.navigator();
        let function = Reflect::get(&navigator, &name.into()).ok()?;
        function.dyn_ref::<Function>()?.call1(&navigator, what).ok()
    }
}
