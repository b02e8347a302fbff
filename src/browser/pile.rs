//! Any number of files that were chosen or dropped at once, read one after the other.

use super::files::FileError;
use leptos::ev::{DragEvent, Event};

/// Files, not yet read.
#[derive(Default)]
pub struct Pile {
    #[cfg(target_arch = "wasm32")]
    files: Vec<web_sys::File>,
    /// Where they were chosen: emptied once all are read, so that the same can be chosen again.
    #[cfg(target_arch = "wasm32")]
    input: Option<web_sys::HtmlInputElement>,
}

impl Pile {
    /// What was chosen in the input that `event` is about.
    pub fn chosen(event: &Event) -> Self {
        #[cfg(target_arch = "wasm32")]
        return web::chosen(event).unwrap_or_default();
        #[cfg(not(target_arch = "wasm32"))]
        {
            let _ = event;
            Self::default()
        }
    }
    /// What was dropped.
    pub fn dropped(event: &DragEvent) -> Self {
        #[cfg(target_arch = "wasm32")]
        return web::dropped(event).unwrap_or_default();
        #[cfg(not(target_arch = "wasm32"))]
        {
            let _ = event;
            Self::default()
        }
    }
    /// Reads the first, if it has at most `most` bytes. What was dropped and is no file can't be read.
    #[cfg_attr(not(target_arch = "wasm32"), allow(unused_mut))]
    pub fn read_first(mut self, most: usize, done: impl Fn(Result<Vec<u8>, FileError>) + 'static) {
        #[cfg(target_arch = "wasm32")]
        self.files.truncate(1);
        if self.count() == 0 && self.was_dropped() {
            done(Err(FileError::Unreadable));
        } else {
            self.read_each(most, move |_, bytes| done(bytes), || ());
        }
    }
    /// Whether it came by dropping, not from a dialogue that may have been left.
    fn was_dropped(&self) -> bool {
        #[cfg(target_arch = "wasm32")]
        return self.input.is_none();
        #[cfg(not(target_arch = "wasm32"))]
        false
    }
    pub fn count(&self) -> usize {
        #[cfg(target_arch = "wasm32")]
        return self.files.len();
        #[cfg(not(target_arch = "wasm32"))]
        0
    }
    /// Reads one after the other, those of at most `most` bytes; `each` gets the name and what was read, `done` comes last.
    /// The page answers meanwhile.
    pub fn read_each(
        self,
        most: usize,
        each: impl FnMut(String, Result<Vec<u8>, FileError>) + 'static,
        done: impl FnOnce() + 'static,
    ) {
        #[cfg(target_arch = "wasm32")]
        web::read_each(self, most, Box::new(each), Box::new(done));
        #[cfg(not(target_arch = "wasm32"))]
        {
            let _ = (most, each);
            done();
        }
    }
}

#[cfg(target_arch = "wasm32")]
mod web {
    use super::{DragEvent, Event, FileError, Pile};
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{File, FileList, FileReader, HtmlInputElement};

    type Each = Box<dyn FnMut(String, Result<Vec<u8>, FileError>)>;

    pub fn chosen(event: &Event) -> Option<Pile> {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        Some(Pile {
            files: all(&input.files()?),
            input: Some(input),
        })
    }

    pub fn dropped(event: &DragEvent) -> Option<Pile> {
        Some(Pile {
            files: all(&event.data_transfer()?.files()?),
            input: None,
        })
    }

    fn all(files: &FileList) -> Vec<File> {
        (0..files.length()).filter_map(|place| files.get(place)).collect()
    }

    pub fn read_each(pile: Pile, most: usize, each: Each, done: Box<dyn FnOnce()>) {
        let input = pile.input;
        let ended = move || {
            if let Some(input) = input {
                input.set_value("");
            }
            done();
        };
        next(pile.files.into_iter(), most, each, Box::new(ended));
    }

    fn next(mut files: std::vec::IntoIter<File>, most: usize, mut each: Each, done: Box<dyn FnOnce()>) {
        while let Some(file) = files.next() {
            if file.size() > most as f64 {
                each(file.name(), Err(FileError::TooBig));
                continue;
            }
            let Ok(reader) = FileReader::new() else {
                each(file.name(), Err(FileError::Unreadable));
                continue;
            };
            let name = file.name();
            let ended = {
                let reader = reader.clone();
                Closure::once_into_js(move || {
                    // read whole or not at all: then there is no buffer
                    let buffer = reader.result().ok().filter(|result| result.is_object());
                    let bytes = buffer.map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec());
                    each(name, bytes.ok_or(FileError::Unreadable));
                    next(files, most, each, done);
                })
            };
            reader.set_onloadend(Some(ended.unchecked_ref()));
            let _ = reader.read_as_array_buffer(&file);
            return;
        }
        done();
    }
}
