//! What the page has heard from the service worker. boot.js talks to it and leaves its words on `<html>`
//! (`data-offline`, `data-release`), so pages without WASM can show them too.

/// How much of the site is on this device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nothing heard yet.
    #[default]
    Unknown,
    /// This browser, or this address, can't keep a site.
    Impossible,
    /// A file of the core was blocked or changed on its way.
    Refused,
    /// Files are coming in.
    Filling(Count),
    /// All of it.
    Whole(Count),
    /// Some files could not be fetched.
    Partly(Count),
    /// The device has no room for more.
    NoRoom(Count),
}

/// Files, and lessons with all their pages: on this device, and in the release.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub files: u32,
    pub of_files: u32,
    pub lessons: u32,
    pub of_lessons: u32,
}

/// Whether a newer release is on this device already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NewRelease {
    #[default]
    None,
    /// It takes over when no lesson and no signing is open.
    Waiting,
    /// Somebody asked for it, but a lesson or a signing is open in this browser.
    SomethingOpen,
}

impl Kept {
    /// Reads `data-offline`: a word, then the four numbers of [`Count`]. Anything else is [`Kept::Unknown`].
    pub fn parse(said: &str) -> Self {
        let mut words = said.split(' ');
        let word = words.next().unwrap_or_default();
        let numbers: Vec<u32> = words.map_while(|number| number.parse().ok()).collect();
        let count = match numbers.as_slice() {
            &[files, of_files, lessons, of_lessons] => Count {
                files,
                of_files,
                lessons,
                of_lessons,
            },
            _ if word == "none" => return Self::Impossible,
            _ if word == "refused" => return Self::Refused,
            _ => return Self::Unknown,
        };
        match word {
            "filling" => Self::Filling(count),
            "whole" => Self::Whole(count),
            "partly" => Self::Partly(count),
            "full" => Self::NoRoom(count),
            _ => Self::Unknown,
        }
    }
}

impl NewRelease {
    /// Reads `data-release`.
    pub fn parse(said: &str) -> Self {
        match said {
            "waiting" => Self::Waiting,
            "busy" => Self::SomethingOpen,
            _ => Self::None,
        }
    }
}

#[cfg(target_arch = "wasm32")]
mod page {
    use super::{Kept, NewRelease};
    use wasm_bindgen::{JsCast, closure::Closure};

    fn attribute(name: &str) -> String {
        let page = web_sys::window().and_then(|window| window.document()?.document_element());
        page.and_then(|page| page.get_attribute(name)).unwrap_or_default()
    }

    /// What was heard last.
    pub fn heard() -> (Kept, NewRelease) {
        (
            Kept::parse(&attribute("data-offline")),
            NewRelease::parse(&attribute("data-release")),
        )
    }

    /// Calls `act` whenever there is news, as long as the page is open.
    pub fn on_news(act: impl Fn() + 'static) {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else {
            return;
        };
        let act = Closure::<dyn Fn()>::new(act);
        if document
            .add_event_listener_with_callback("harbour-offline", act.as_ref().unchecked_ref())
            .is_ok()
        {
            act.forget(); // the page's own length of life
        }
    }

    /// Asks the new release to take over; the page then loads again, unless something is open.
    pub fn use_new_release() {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else {
            return;
        };
        if let Ok(event) = web_sys::Event::new("harbour-take-over") {
            // `Err` means that a listener threw, which boot.js's doesn't
            let _ = document.dispatch_event(&event);
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod page {
    use super::{Kept, NewRelease};

    /// The generator hears nothing.
    pub fn heard() -> (Kept, NewRelease) {
        Default::default()
    }

    /// There is no news while pages are generated.
    pub fn on_news(_act: impl Fn() + 'static) {}

    /// The generator has no release to wait for.
    pub fn use_new_release() {}
}

pub use page::{heard, on_news, use_new_release};
