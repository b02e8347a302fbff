//! Files in and out: a text to the person's downloads, and the text of a file that they chose.

use leptos::ev::Event;
use std::fmt;

/// Why a chosen file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// Bigger than anything that Harbour saves; it was not opened.
    TooBig,
    Unreadable,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooBig => "This file is too big to be one that Harbour saved. Choose another.",
            Self::Unreadable => {
                "This file could not be read. Check that it is still where it was, and choose it again."
            }
        })
    }
}

impl std::error::Error for FileError {}

/// Saves `text` as a file called `name`; `false` if the browser would not.
pub fn download(name: &str, mime: &str, text: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    return web::download(name, mime, text).is_some();
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (name, mime, text);
        false
    }
}

/// Reads the file chosen in the input that `event` is about, if it has at most `most` bytes. Choosing the same file
/// again works.
pub fn read_chosen(event: &Event, most: usize, done: impl Fn(Result<String, FileError>) + 'static) {
    #[cfg(target_arch = "wasm32")]
    web::read_chosen(event, most, done);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (event, most, done);
}

#[cfg(target_arch = "wasm32")]
mod web {
    use super::{Event, FileError};
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use web_sys::{Blob, BlobPropertyBag, FileReader, HtmlAnchorElement, HtmlInputElement, Url};

    pub fn download(name: &str, mime: &str, text: &str) -> Option<()> {
        let parts = js_sys::Array::of1(&JsValue::from_str(text));
        let kind = BlobPropertyBag::new();
        kind.set_type(mime);
        let blob = Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
        let url = Url::create_object_url_with_blob(&blob).ok()?;
        let document = web_sys::window()?.document()?;
        let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
        link.set_href(&url);
        link.set_download(name);
        document.body()?.append_child(&link).ok()?;
        link.click();
        link.remove();
        // Safari reads it only after the click has been dealt with
        let revoke = Closure::once_into_js(move || {
            let _ = Url::revoke_object_url(&url);
        });
        let window = web_sys::window()?;
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), 60_000)
            .ok()?;
        Some(())
    }

    pub fn read_chosen(event: &Event, most: usize, done: impl Fn(Result<String, FileError>) + 'static) {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let file = input.files().and_then(|files| files.get(0));
        let Some(file) = file else { return };
        if file.size() > most as f64 {
            input.set_value("");
            return done(Err(FileError::TooBig));
        }
        let Ok(reader) = FileReader::new() else {
            return done(Err(FileError::Unreadable));
        };
        let ended = {
            let reader = reader.clone();
            Closure::once_into_js(move || {
                input.set_value("");
                let text = reader.result().ok().and_then(|result| result.as_string());
                done(text.ok_or(FileError::Unreadable));
            })
        };
        reader.set_onloadend(Some(ended.unchecked_ref()));
        let _ = reader.read_as_text(&file);
    }
}
