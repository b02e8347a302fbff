//! Reading aloud, with voices that work without a network. Buttons with `data-say` are hidden (by the style sheet)
//! until `<html data-speech="yes">`.

#[cfg(target_arch = "wasm32")]
pub use web::{can_speak, hush, say, speak_setup};

#[cfg(not(target_arch = "wasm32"))]
pub use native::{can_speak, hush, say, speak_setup};

#[cfg(target_arch = "wasm32")]
mod web {
    use leptos::prelude::{ArcRwSignal, Get, GetUntracked, Set};
    use std::cell::{Cell, RefCell};
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{Element, Event, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

    thread_local! {
        static VOICE: RefCell<Option<SpeechSynthesisVoice>> = const { RefCell::new(None) };
        static SAYING: RefCell<String> = const { RefCell::new(String::new()) };
        static WANTED: Cell<bool> = const { Cell::new(true) };
        static LISTENING: Cell<bool> = const { Cell::new(false) };
        /// Browsers find their voices late: what depends on them hears of it.
        static ABLE: ArcRwSignal<bool> = ArcRwSignal::new(false);
    }

    fn synthesis() -> Option<SpeechSynthesis> {
        let window = web_sys::window()?;
        let there = js_sys::Reflect::get(&window, &"speechSynthesis".into())
            .ok()?
            .is_object();
        if there { window.speech_synthesis().ok() } else { None }
    }

    /// Shows “listen” buttons if `wanted` and if there is a voice, now or when the browser has found its voices.
    pub fn speak_setup(wanted: bool) {
        WANTED.set(wanted);
        find_voice();
        if LISTENING.replace(true) {
            return;
        }
        let found = Closure::<dyn Fn()>::new(find_voice);
        if let Some(synthesis) = synthesis() {
            let _ = synthesis.add_event_listener_with_callback("voiceschanged", found.as_ref().unchecked_ref());
        }
        found.forget();
        let tapped = Closure::<dyn Fn(Event)>::new(|event: Event| {
            let button = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let button = button.and_then(|element| element.closest("[data-say]").ok().flatten());
            if let Some(text) = button.and_then(|button| button.get_attribute("data-say")) {
                say(&text);
            }
        });
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            let _ = document.add_event_listener_with_callback("click", tapped.as_ref().unchecked_ref());
        }
        tapped.forget();
    }

    fn find_voice() {
        let voices = synthesis().map(|synthesis| synthesis.get_voices()).unwrap_or_default();
        let rank = |voice: &SpeechSynthesisVoice| {
            let lang = voice.lang().replace('_', "-").to_ascii_lowercase();
            match lang.as_str() {
                _ if !voice.local_service() => None,
                "en-gb" => Some(0),
                _ if lang.starts_with("en") => Some(1),
                _ => None,
            }
        };
        let best = voices
            .iter()
            .filter_map(|voice| voice.dyn_into::<SpeechSynthesisVoice>().ok())
            .filter_map(|voice| rank(&voice).map(|rank| (rank, voice)))
            .min_by_key(|(rank, _)| *rank);
        let able = best.is_some() && WANTED.get();
        VOICE.replace(best.map(|(_, voice)| voice));
        if let Some(html) = web_sys::window()
            .and_then(|w| w.document())
            .and_then(|d| d.document_element())
        {
            let _ = if able {
                html.set_attribute("data-speech", "yes")
            } else {
                html.remove_attribute("data-speech")
            };
        }
        ABLE.with(|signal| {
            if signal.get_untracked() != able {
                signal.set(able);
            }
        });
    }

    /// Whether `say` will be heard.
    pub fn can_speak() -> bool {
        ABLE.with(Get::get)
    }

    /// Reads `text` aloud, instead of what is being read. The same text again stops it.
    pub fn say(text: &str) {
        let Some(synthesis) = synthesis().filter(|_| ABLE.with(GetUntracked::get_untracked)) else {
            return;
        };
        let again = synthesis.speaking() && SAYING.with_borrow(|saying| saying == text);
        synthesis.cancel();
        if again {
            return;
        }
        if let Ok(speech) = SpeechSynthesisUtterance::new_with_text(text) {
            VOICE.with_borrow(|voice| {
                speech.set_voice(voice.as_ref());
                speech.set_lang(&voice.as_ref().map_or("en-GB".into(), |voice| voice.lang()));
            });
            // a little slower than adults speak
            speech.set_rate(0.9);
            SAYING.replace(text.into());
            synthesis.speak(&speech);
        }
    }

    /// Stops reading.
    pub fn hush() {
        if let Some(synthesis) = synthesis() {
            synthesis.cancel();
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    pub fn speak_setup(_wanted: bool) {}
    pub fn can_speak() -> bool {
        false
    }
    pub fn say(_text: &str) {}
    pub fn hush() {}
}
