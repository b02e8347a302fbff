//! What a classroom board has: a clicker's keys, swipes, the whole screen, and other windows of the same lesson.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::{JsCast, closure::Closure};

/// Calls `pressed` with the name of each key that is pressed ("ArrowRight", "b") and whether Shift is held. If it answers
/// `true`, the browser does nothing of its own. Keys with Ctrl, Alt or a command key belong to the browser; so does what
/// somebody writes, and Enter or Space on a button.
pub fn on_key(pressed: impl Fn(&str, bool) -> bool + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        let heard = move |event: web_sys::KeyboardEvent| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let on = |css: &str| {
                target
                    .as_ref()
                    .is_some_and(|target| target.closest(css).ok().flatten().is_some())
            };
            let key = event.key();
            let pushes = matches!(key.as_str(), "Enter" | " ") && on("button, a, summary");
            if event.ctrl_key() || event.alt_key() || event.meta_key() || pushes || on("input, textarea, select") {
                return;
            }
            if pressed(&key, event.shift_key()) {
                event.prevent_default();
            }
        };
        let heard = Closure::<dyn Fn(web_sys::KeyboardEvent)>::new(heard);
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback("keydown", heard.as_ref().unchecked_ref());
        }
        heard.forget();
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop(pressed);
}

/// Calls `swiped` with `true` when a finger wipes to the left (on), with `false` to the right (back).
pub fn on_swipe(swiped: impl Fn(bool) + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        use std::cell::Cell;
        use std::rc::Rc;
        /// In CSS pixels; less is a tap by an unsteady hand.
        const FAR: i32 = 80;
        let began: Rc<Cell<Option<(i32, i32)>>> = Rc::default();
        let down = {
            let began = began.clone();
            Closure::<dyn Fn(web_sys::PointerEvent)>::new(move |event: web_sys::PointerEvent| {
                began.set((event.pointer_type() == "touch").then(|| (event.client_x(), event.client_y())));
            })
        };
        let up = Closure::<dyn Fn(web_sys::PointerEvent)>::new(move |event: web_sys::PointerEvent| {
            let Some((x, y)) = began.take() else { return };
            let (across, down) = (event.client_x() - x, event.client_y() - y);
            if across.abs() > FAR && across.abs() > 2 * down.abs() {
                swiped(across < 0);
            }
        });
        if let Some(window) = web_sys::window() {
            let _ = window.add_event_listener_with_callback("pointerdown", down.as_ref().unchecked_ref());
            let _ = window.add_event_listener_with_callback("pointerup", up.as_ref().unchecked_ref());
        }
        down.forget();
        up.forget();
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop(swiped);
}

/// Fills the screen with the page, or gives it back; a browser that can't stays as it is.
pub fn whole_screen() {
    #[cfg(target_arch = "wasm32")]
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        if document.fullscreen_element().is_some() {
            document.exit_fullscreen();
        } else if let Some(page) = document.document_element() {
            let _ = page.request_fullscreen();
        }
    }
}

/// Calls `tick` every second, as long as the page lasts.
pub fn every_second(tick: impl Fn() + 'static) {
    #[cfg(target_arch = "wasm32")]
    leptos::prelude::set_interval(tick, std::time::Duration::from_secs(1));
    #[cfg(not(target_arch = "wasm32"))]
    drop(tick);
}

/// The way to other windows of this device that show the same lesson. A browser without one shows each window by itself.
pub struct Windows {
    #[cfg(target_arch = "wasm32")]
    channel: Option<web_sys::BroadcastChannel>,
}

impl Windows {
    /// Calls `heard` with whatever another window of this `name` tells. Lasts as long as the page.
    pub fn open(name: &str, heard: impl Fn(String) + 'static) -> Self {
        #[cfg(target_arch = "wasm32")]
        {
            // asking for a missing function would throw
            let known = web_sys::window()
                .is_some_and(|window| js_sys::Reflect::has(&window, &"BroadcastChannel".into()).unwrap_or(false));
            let channel = known.then(|| web_sys::BroadcastChannel::new(name).ok()).flatten();
            if let Some(channel) = &channel {
                let heard = Closure::<dyn Fn(web_sys::MessageEvent)>::new(move |event: web_sys::MessageEvent| {
                    if let Some(text) = event.data().as_string() {
                        heard(text);
                    }
                });
                channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
                heard.forget();
            }
            Self { channel }
        }
        #[cfg(not(target_arch = "wasm32"))]
        {
            let _ = name;
            drop(heard);
            Self {}
        }
    }

    /// Tells the other windows.
    pub fn tell(&self, text: &str) {
        #[cfg(target_arch = "wasm32")]
        if let Some(channel) = &self.channel {
            // a window that is closing hears nothing
            let _ = channel.post_message(&text.into());
        }
        #[cfg(not(target_arch = "wasm32"))]
        let _ = text;
    }
}

/// What this window kept under `name` before it was loaded again; gone when the window is closed.
pub fn kept(name: &str) -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    return web_sys::window()?.session_storage().ok()??.get_item(name).ok()?;
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = name;
        None
    }
}

/// Keeps `text` for [`kept`]; a browser that can't keep it begins at the first slide after a reload.
pub fn keep(name: &str, text: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(session) = web_sys::window().and_then(|window| window.session_storage().ok().flatten()) {
        let _ = session.set_item(name, text);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (name, text);
}
