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
    download_bytes(name, mime, text.as_bytes())
}

/// The same, byte for byte.
pub fn download_bytes(name: &str, mime: &str, bytes: &[u8]) -> bool {
    #[cfg(target_arch = "wasm32")]
    return web::download(name, mime, bytes).is_some();
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (name, mime, bytes);
        false
    }
}

/// Reads the text of the file chosen in the input that `event` is about, if it has at most `most` bytes. Choosing the
/// same file again works.
pub fn read_chosen(event: &Event, most: usize, done: impl Fn(Result<String, FileError>) + 'static) {
    read_chosen_bytes(event, most, move |bytes| done(bytes.and_then(text)));
}

/// The same, byte for byte.
pub fn read_chosen_bytes(event: &Event, most: usize, done: impl Fn(Result<Vec<u8>, FileError>) + 'static) {
    #[cfg(target_arch = "wasm32")]
    web::read_chosen(event, most, done);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (event, most, done);
}

/// The text that these bytes are.
pub fn text(bytes: Vec<u8>) -> Result<String, FileError> {
    // some editors put a mark at the start of a text that says only "this is UTF-8"
    let text = String::from_utf8(bytes).map_err(|_| FileError::Unreadable)?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

#[cfg(target_arch = "wasm32")]
mod web {
    use super::{Event, FileError};
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Blob, BlobPropertyBag, File, FileReader, HtmlAnchorElement, HtmlInputElement, Url};

    pub fn download(name: &str, mime: &str, bytes: &[u8]) -> Option<()> {
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
        let kind = BlobPropertyBag::new();
        kind.set_type(mime);
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind).ok()?;
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

    pub fn read_chosen(event: &Event, most: usize, done: impl Fn(Result<Vec<u8>, FileError>) + 'static) {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let file = input.files().and_then(|files| files.get(0));
        let Some(file) = file else { return };
        read(&file, most, move |bytes| {
            input.set_value("");
            done(bytes);
        });
    }

    fn read(file: &File, most: usize, done: impl Fn(Result<Vec<u8>, FileError>) + 'static) {
        if file.size() > most as f64 {
            return done(Err(FileError::TooBig));
        }
        let Ok(reader) = FileReader::new() else {
            return done(Err(FileError::Unreadable));
        };
        let ended = {
            let reader = reader.clone();
            Closure::once_into_js(move || {
                // read whole or not at all: then there is no buffer
                let buffer = reader.result().ok().filter(|result| result.is_object());
                done(buffer.map_or(Err(FileError::Unreadable), |b| Ok(js_sys::Uint8Array::new(&b).to_vec())));
            })
        };
        reader.set_onloadend(Some(ended.unchecked_ref()));
        let _ = reader.read_as_array_buffer(file);
    }
}
