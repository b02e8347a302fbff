//! Long work in turns, so that the page answers meanwhile.

/// How long the page may be kept waiting at a time, in milliseconds.
#[cfg(target_arch = "wasm32")]
const TURN: f64 = 40.0;

/// Does `each` to every item, in order, then `done`. Natively all at once.
pub fn in_turns<T: 'static>(items: Vec<T>, each: impl FnMut(T) + 'static, done: impl FnOnce() + 'static) {
    #[cfg(target_arch = "wasm32")]
    turn(items.into_iter(), each, done);
    #[cfg(not(target_arch = "wasm32"))]
    {
        items.into_iter().for_each(each);
        done();
    }
}

#[cfg(target_arch = "wasm32")]
fn turn<T: 'static>(
    mut items: std::vec::IntoIter<T>,
    mut each: impl FnMut(T) + 'static,
    done: impl FnOnce() + 'static,
) {
    let began = js_sys::Date::now();
    while js_sys::Date::now() - began < TURN {
        match items.next() {
            Some(item) => each(item),
            None => return done(),
        }
    }
    later(move || turn(items, each, done));
}

/// Does something once the page has shown what was just changed.
pub fn later(what: impl FnOnce() + 'static) {
    leptos::prelude::set_timeout(what, std::time::Duration::from_millis(0));
}
