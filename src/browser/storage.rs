//! localStorage as a [`Store`], and the few words that belong to one tab only (sessionStorage).

#[cfg(target_arch = "wasm32")]
pub use web::{open, tab_forget, tab_get, tab_put};

#[cfg(not(target_arch = "wasm32"))]
pub use native::{open, tab_forget, tab_get, tab_put};

#[cfg(target_arch = "wasm32")]
mod web {
    use crate::storage::{MemoryStore, PREFIX, Store, StoreError};
    use wasm_bindgen::JsValue;
    use web_sys::Storage;

    struct Local(Storage);

    /// The device's store; where the browser keeps nothing, one that lasts as long as the page, and the reason.
    pub fn open() -> (Box<dyn Store>, Option<StoreError>) {
        // asking for localStorage throws where it is blocked, and in some private modes only the first write does
        let local = web_sys::window()
            .and_then(|window| window.local_storage().ok().flatten())
            .map(Local);
        let probe = format!("{PREFIX}probe");
        match local {
            Some(local) => match local.put(&probe, "1").and_then(|()| local.remove(&probe)) {
                Err(StoreError::Blocked) => (Box::new(MemoryStore::new()), Some(StoreError::Blocked)),
                result => (Box::new(local), result.err()),
            },
            None => (Box::new(MemoryStore::new()), Some(StoreError::Blocked)),
        }
    }

    fn reason(error: JsValue) -> StoreError {
        let name = js_sys::Reflect::get(&error, &"name".into())
            .ok()
            .and_then(|name| name.as_string());
        match name.as_deref() {
            Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreError::Full,
            _ => StoreError::Blocked,
        }
    }

    impl Store for Local {
        fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
            self.0.get_item(key).map_err(reason)
        }
        fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
            self.0.set_item(key, text).map_err(reason)
        }
        fn remove(&self, key: &str) -> Result<(), StoreError> {
            self.0.remove_item(key).map_err(reason)
        }
        fn keys(&self) -> Result<Vec<String>, StoreError> {
            let length = self.0.length().map_err(reason)?;
            Ok((0..length)
                .filter_map(|index| self.0.key(index).ok().flatten())
                .collect())
        }
    }

    fn session() -> Option<Storage> {
        web_sys::window()?.session_storage().ok().flatten()
    }
    /// What this tab was told to remember.
    pub fn tab_get(key: &str) -> Option<String> {
        session()?.get_item(key).ok().flatten()
    }
    /// Remembers for as long as this tab is open; a tab that can't remember asks again.
    pub fn tab_put(key: &str, text: &str) {
        if let Some(session) = session() {
            let _ = session.set_item(key, text);
        }
    }
    /// Forgets it in this tab.
    pub fn tab_forget(key: &str) {
        if let Some(session) = session() {
            let _ = session.remove_item(key);
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use crate::storage::{MemoryStore, Store, StoreError};

    /// An empty store.
    pub fn open() -> (Box<dyn Store>, Option<StoreError>) {
        (Box::new(MemoryStore::new()), None)
    }
    pub fn tab_get(_key: &str) -> Option<String> {
        None
    }
    pub fn tab_put(_key: &str, _text: &str) {}
    pub fn tab_forget(_key: &str) {}
}
