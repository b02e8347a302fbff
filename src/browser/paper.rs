//! PDFs: made by a module of their own, which is loaded, with the fonts that the PDF needs, when somebody asks for one.

use super::workers::{Answer, Arg, Module, WorkerError, ask};
use crate::json;
use harbour_pdf::Paper;

/// What makes them. Its names are those in `site::paper_fonts`.
const REGULAR: &str = "fonts/paper-regular.ttf";
const BOLD: &str = "fonts/paper-bold.ttf";
const ARABIC: &str = "fonts/paper-arabic.ttf";

/// Makes the PDF of `paper`.
pub fn make(paper: &Paper, done: impl FnOnce(Result<Vec<u8>, WorkerError>) + 'static) {
    let text = json::write(paper);
    let arabic = paper.needs_arabic();
    let mut files = vec![REGULAR, BOLD];
    files.extend(arabic.then_some(ARABIC));
    load(&files, move |fonts| {
        let Some(fonts) = fonts else {
            return done(Err(WorkerError::NotLoaded));
        };
        let mut args = vec![Arg::Text(text)];
        args.extend(fonts.into_iter().map(Arg::Bytes));
        if !arabic {
            args.push(Arg::Bytes(Vec::new()));
        }
        ask(Module::Paper, "paper_to_pdf", args, move |answer| {
            done(match answer {
                Ok(Answer::Bytes(pdf)) => Ok(pdf),
                Ok(_) => Err(WorkerError::BrokeDown),
                Err(why) => Err(why),
            });
        });
    });
}

/// The bytes of the site's font files, or nothing if one of them can't be had.
fn load(names: &[&str], done: impl FnOnce(Option<Vec<Vec<u8>>>) + 'static) {
    #[cfg(target_arch = "wasm32")]
    web::load(names, Box::new(done));
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = names;
        done(None);
    }
}

#[cfg(target_arch = "wasm32")]
mod web {
    use std::cell::RefCell;
    use std::rc::Rc;
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{HtmlScriptElement, Url, XmlHttpRequest, XmlHttpRequestResponseType};

    type Done = Box<dyn FnOnce(Option<Vec<Vec<u8>>>)>;

    /// What has come so far, and who waits for all of it.
    struct Loading {
        files: Vec<Option<Vec<u8>>>,
        /// How many haven't been answered.
        left: usize,
        done: Option<Done>,
    }

    pub fn load(names: &[&str], done: Done) {
        let loading = Rc::new(RefCell::new(Loading {
            files: vec![None; names.len()],
            left: names.len(),
            done: Some(done),
        }));
        for (at, name) in names.iter().enumerate() {
            let heard = loading.clone();
            let came = move |bytes: Option<Vec<u8>>| came(&heard, at, bytes);
            if request(name, came.clone()).is_none() {
                came(None);
            }
        }
    }

    fn came(loading: &RefCell<Loading>, at: usize, bytes: Option<Vec<u8>>) {
        let ended = {
            let mut loading = loading.borrow_mut();
            if let Some(place) = loading.files.get_mut(at) {
                *place = bytes;
            }
            loading.left = loading.left.saturating_sub(1);
            let done = if loading.left == 0 { loading.done.take() } else { None };
            done.map(|done| (done, std::mem::take(&mut loading.files)))
        };
        if let Some((done, files)) = ended {
            done(files.into_iter().collect());
        }
    }

    /// Asks for one file; nothing if this browser can't even ask.
    fn request(name: &str, came: impl FnOnce(Option<Vec<u8>>) + 'static) -> Option<()> {
        let document = web_sys::window()?.document()?;
        let script = document.query_selector("script[data-app]").ok()??;
        let boot = script.dyn_into::<HtmlScriptElement>().ok()?.src();
        let request = XmlHttpRequest::new().ok()?;
        request
            .open("GET", &Url::new_with_base(name, &boot).ok()?.href())
            .ok()?;
        request.set_response_type(XmlHttpRequestResponseType::Arraybuffer);
        let asked = request.clone();
        let ended = Closure::once_into_js(move || {
            let whole = asked.status() == Ok(200);
            let buffer = asked.response().ok().filter(|body| whole && body.is_object());
            let bytes = buffer.map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec());
            // what a filter or a sign-in page sends instead is no font
            came(bytes.filter(|bytes| bytes.starts_with(&[0, 1, 0, 0])));
        });
        request.set_onloadend(Some(ended.unchecked_ref()));
        request.send().ok()
    }
}
