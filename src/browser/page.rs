//! The page itself: where the keyboard is, and where the page is scrolled to.

/// Puts the keyboard on the element with this id once the page shows what was just changed, and brings it into view. As
/// soon as can be: whoever presses Tab meanwhile would be taken back.
#[cfg(target_arch = "wasm32")]
pub fn focus(id: String) {
    use leptos::prelude::{queue_microtask, request_animation_frame};
    let put = move || {
        let document = web_sys::window().and_then(|w| w.document());
        let element = document.and_then(|d| d.get_element_by_id(&id));
        // a browser that can't focus leaves the keyboard where it was
        element
            .and_then(|e| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(e).ok())
            .is_some_and(|e| e.focus().is_ok())
    };
    // effects run in a microtask too, queued before this one
    queue_microtask(move || {
        if !put() {
            request_animation_frame(move || {
                put();
            });
        }
    });
}

#[cfg(not(target_arch = "wasm32"))]
pub fn focus(_id: String) {}

/// Selects what stands in the field with this id, and copies it; `false` if the browser would not, and then it is selected.
pub fn copy(id: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let document = web_sys::window().and_then(|window| window.document());
        let field = document.as_ref().and_then(|document| document.get_element_by_id(id));
        let field = field.and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok());
        field
            .zip(document.and_then(|document| document.dyn_into::<web_sys::HtmlDocument>().ok()))
            .is_some_and(|(field, document)| {
                field.select();
                document.exec_command("copy").unwrap_or(false)
            })
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = id;
        false
    }
}

/// Back to the top, as a new page would be.
#[cfg(target_arch = "wasm32")]
pub fn to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub fn to_top() {}

/// On to another page of the site; `url` as a link on this page would have it.
pub fn go(url: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(window) = web_sys::window() {
        let _ = window.location().assign(url);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = url;
}

/// Asks the browser to print the page; `false` if it can't.
pub fn print() -> bool {
    #[cfg(target_arch = "wasm32")]
    return web_sys::window().is_some_and(|window| window.print().is_ok());
    #[cfg(not(target_arch = "wasm32"))]
    false
}

/// Asks the browser to print only what carries `data-certificate` of this id, and nothing else of the page; `false` if it can't.
pub fn print_only(id: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    if let Some(document) = web_sys::window().and_then(|w| w.document()) {
        let all = document.query_selector_all("[data-certificate]").ok();
        let elements = all.iter().flat_map(|all| (0..all.length()).filter_map(|n| all.get(n)));
        for element in elements.filter_map(|node| wasm_bindgen::JsCast::dyn_into::<web_sys::Element>(node).ok()) {
            let is = element.get_attribute("data-certificate").as_deref() == Some(id);
            // one that can't be marked is not printed
            let _ = element.set_attribute("data-print", if is { "yes" } else { "no" });
        }
        mark("data-printing", "one");
        // not when print() returns: some browsers print later
        let _forever = leptos::prelude::window_event_listener_untyped("afterprint", |_| mark("data-printing", "all"));
        return print();
    }
    let _ = id;
    false
}

/// Says something in the page, for the style sheet.
#[cfg(target_arch = "wasm32")]
fn mark(attribute: &str, value: &str) {
    let document = web_sys::window().and_then(|w| w.document());
    if let Some(html) = document.and_then(|d| d.document_element()) {
        // a page that can't be marked looks as it does without
        let _ = html.set_attribute(attribute, value);
    }
}

/// Says in the page, for the style sheet, whether it holds a finished record: that is what is printed then; a page that can't be marked
/// prints the agreement to sign by hand.
pub fn show_signed(signed: bool) {
    #[cfg(target_arch = "wasm32")]
    mark("data-signed", if signed { "yes" } else { "no" });
    #[cfg(not(target_arch = "wasm32"))]
    let _ = signed;
}

/// The page's address without its fragment.
pub fn address() -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    {
        let address = web_sys::window()?.location().href().ok()?;
        address.split('#').next().map(str::to_owned)
    }
    #[cfg(not(target_arch = "wasm32"))]
    None
}

/// The fragment that the page was opened with, if it begins with `half-`. It is gone from the address then, and from the browser's history.
pub fn take_fragment() -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    {
        let window = web_sys::window()?;
        let fragment = window.location().hash().ok()?;
        if !fragment.starts_with("#half-") {
            return None;
        }
        let replaced = window.history().ok()?;
        let _ = replaced.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", address().as_deref());
        Some(fragment)
    }
    #[cfg(not(target_arch = "wasm32"))]
    None
}

/// Closes the `<details>` with this id, which is open for those without script.
pub fn fold(id: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(details) = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(id))
    {
        let _ = details.remove_attribute("open");
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}
