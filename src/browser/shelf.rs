//! IndexedDB as a [`Shelf`]: where the teacher's register is kept.

use crate::storage::Shelf;
use std::rc::Rc;

/// The device's shelf. It is opened when it is first used.
pub fn shelf() -> Rc<dyn Shelf> {
    #[cfg(target_arch = "wasm32")]
    return Rc::new(web::Indexed);
    #[cfg(not(target_arch = "wasm32"))]
    {
        use crate::storage::MemoryShelf;
        thread_local! {
            static SHELF: Rc<MemoryShelf> = Rc::default();
        }
        let shelf: Rc<MemoryShelf> = SHELF.with(Rc::clone);
        shelf
    }
}

#[cfg(target_arch = "wasm32")]
mod web {
    use crate::browser::tabs;
    use crate::storage::{Done, Shelf, ShelfError};
    use std::cell::RefCell;
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use web_sys::{
        DomException, Event, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransactionMode,
    };

    const DATABASE: &str = "harbour";
    const VERSION: u32 = 1;
    const STORE: &str = "register";

    thread_local! {
        /// Open while the page is, unless the browser closes it.
        static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
    }

    pub struct Indexed;

    impl Shelf for Indexed {
        fn put_many(&self, entries: Vec<(String, String)>, done: Done<()>) {
            change(done, move |store| {
                let mut put = entries
                    .iter()
                    .map(|(key, value)| store.put_with_key(&value.into(), &key.into()));
                put.try_for_each(|request| request.map(drop))
            });
        }
        fn all_values(&self, prefix: &str, done: Done<Vec<String>>) {
            // keys are ASCII: none goes on with the last character that there is
            let (from, to) = (
                JsValue::from_str(prefix),
                JsValue::from_str(&format!("{prefix}\u{FFFF}")),
            );
            let ask = move |store: &IdbObjectStore| {
                let range = IdbKeyRange::bound(&from, &to)?;
                store.get_all_with_key(&range).map(Some)
            };
            transact(IdbTransactionMode::Readonly, ask, move |result| {
                done(result.map(|values| {
                    let values: js_sys::Array = values.unchecked_into();
                    values.iter().filter_map(|value| value.as_string()).collect()
                }));
            });
        }
        fn get(&self, key: &str, done: Done<Option<String>>) {
            let key = JsValue::from_str(key);
            let ask = move |store: &IdbObjectStore| store.get(&key).map(Some);
            transact(IdbTransactionMode::Readonly, ask, move |result| {
                done(result.map(|value| value.as_string()));
            });
        }
        fn remove_many(&self, keys: Vec<String>, done: Done<()>) {
            change(done, move |store| {
                let mut removed = keys.iter().map(|key| store.delete(&key.into()));
                removed.try_for_each(|request| request.map(drop))
            });
        }
        fn clear(&self, done: Done<()>) {
            change(done, |store| store.clear().map(drop));
        }
    }

    /// Changes what is kept, in one transaction, and tells the other tabs.
    fn change(done: Done<()>, change: impl FnOnce(&IdbObjectStore) -> Result<(), JsValue> + 'static) {
        let ask = move |store: &IdbObjectStore| change(store).map(|()| None);
        transact(IdbTransactionMode::Readwrite, ask, move |result| {
            if result.is_ok() {
                tabs::tell();
            }
            done(result.map(drop));
        });
    }

    /// One transaction: answers once it is kept, with what its request found.
    fn transact(
        mode: IdbTransactionMode,
        ask: impl FnOnce(&IdbObjectStore) -> Result<Option<IdbRequest>, JsValue> + 'static,
        done: impl FnOnce(Result<JsValue, ShelfError>) + 'static,
    ) {
        with_database(Box::new(move |database| {
            let begun = database.and_then(|database| {
                // the browser may have closed it meanwhile: it is opened anew the next time
                let transaction = database.transaction_with_str_and_mode(STORE, mode).map_err(|error| {
                    forget();
                    reason(&error)
                })?;
                let store = transaction.object_store(STORE).map_err(|error| reason(&error))?;
                let request = ask(&store).map_err(|error| {
                    // all or nothing
                    let _ = transaction.abort();
                    reason(&error)
                })?;
                Ok((transaction, request))
            });
            let (transaction, request) = match begun {
                Ok(begun) => begun,
                Err(error) => return done(Err(error)),
            };
            let mut done = Some(done);
            let ended = {
                let transaction = transaction.clone();
                Closure::<dyn FnMut(Event)>::new(move |event: Event| {
                    let Some(done) = done.take() else { return };
                    done(if event.type_() == "complete" {
                        request.as_ref().map_or(Ok(JsValue::UNDEFINED), |request| {
                            request.result().map_err(|error| reason(&error))
                        })
                    } else {
                        Err(transaction.error().map_or(ShelfError::Failed, |error| reason(&error)))
                    });
                })
                .into_js_value()
            };
            transaction.set_oncomplete(Some(ended.unchecked_ref()));
            transaction.set_onabort(Some(ended.unchecked_ref()));
        }));
    }

    type Use = Box<dyn FnOnce(Result<IdbDatabase, ShelfError>)>;

    fn with_database(done: Use) {
        match OPEN.with(|open| open.borrow().clone()) {
            Some(database) => done(Ok(database)),
            None => open(done),
        }
    }

    fn open(done: Use) {
        // asking throws where it is blocked, and some private modes have none
        let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
        let request = factory.and_then(|factory| factory.open_with_u32(DATABASE, VERSION).ok());
        let Some(request) = request else {
            return done(Err(ShelfError::Blocked));
        };
        let made = {
            let request = request.clone();
            Closure::once_into_js(move || {
                if let Some(database) = database(&request) {
                    let _ = database.create_object_store(STORE);
                }
            })
        };
        request.set_onupgradeneeded(Some(made.unchecked_ref()));
        let mut done = Some(done);
        let ended = {
            let request = request.clone();
            Closure::<dyn FnMut(Event)>::new(move |event: Event| {
                let opened = match (event.type_().as_str(), database(&request)) {
                    ("success", Some(database)) => Ok(keep(database)),
                    ("blocked", _) => Err(ShelfError::Elsewhere),
                    _ => Err(refusal(&request)),
                };
                // what was blocked may still be opened later: then it is there for the next time
                if let Some(done) = done.take() {
                    done(opened);
                }
            })
            .into_js_value()
        };
        request.set_onsuccess(Some(ended.unchecked_ref()));
        request.set_onerror(Some(ended.unchecked_ref()));
        request.set_onblocked(Some(ended.unchecked_ref()));
    }

    fn database(request: &IdbOpenDbRequest) -> Option<IdbDatabase> {
        request.result().ok()?.dyn_into().ok()
    }

    /// Why it could not be opened. Firefox says it in many words where it keeps nothing.
    fn refusal(request: &IdbOpenDbRequest) -> ShelfError {
        match request
            .error()
            .ok()
            .flatten()
            .map_or(ShelfError::Blocked, |error| reason(&error))
        {
            ShelfError::Failed => ShelfError::Blocked,
            told => told,
        }
    }

    /// Keeps it open; a newer Harbour in another tab may close it, to make its own of it.
    fn keep(database: IdbDatabase) -> IdbDatabase {
        let left = {
            let database = database.clone();
            Closure::<dyn FnMut()>::new(move || {
                database.close();
                forget();
            })
            .into_js_value()
        };
        database.set_onversionchange(Some(left.unchecked_ref()));
        database.set_onclose(Some(left.unchecked_ref()));
        OPEN.with(|open| open.replace(Some(database.clone())));
        database
    }

    fn forget() {
        OPEN.with(|open| open.replace(None));
    }

    fn reason(error: &JsValue) -> ShelfError {
        let name = error.dyn_ref::<DomException>().map(DomException::name);
        match name.as_deref() {
            Some("QuotaExceededError") => ShelfError::Full,
            Some("VersionError") => ShelfError::Newer,
            Some("SecurityError" | "NotAllowedError") => ShelfError::Blocked,
            _ => ShelfError::Failed,
        }
    }
}
