//! The port to a place for many values at once, and its in-memory twin. Browsers answer later: so does everything here,
//! by a callback.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt;

/// Is called once, with what was asked for or why there is none.
pub type Done<T> = Box<dyn FnOnce(Result<T, ShelfError>)>;

/// Keeps texts under keys, thousands of them. Each call happens completely or not at all.
pub trait Shelf {
    /// Keeps all of them, each in place of what was under its key.
    fn put_many(&self, entries: Vec<(String, String)>, done: Done<()>);
    /// Every value whose key begins with `prefix`, in the order of keys.
    fn all_values(&self, prefix: &str, done: Done<Vec<String>>);
    /// The value under `key`, if there is one.
    fn get(&self, key: &str, done: Done<Option<String>>);
    /// Forgets what is under these keys.
    fn remove_many(&self, keys: Vec<String>, done: Done<()>);
    /// Forgets everything.
    fn clear(&self, done: Done<()>);
}

/// What can go wrong with a shelf; shown to a teacher, so each says what to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfError {
    /// The browser lets this site keep nothing.
    Blocked,
    /// There is no room left.
    Full,
    /// A newer Harbour has made the shelf into another.
    Newer,
    /// Another page of Harbour, of another version, has it open.
    Elsewhere,
    Failed,
}

/// Keeps values until it is dropped, and answers at once. Can be told to fail as a real device does.
#[derive(Debug, Default)]
pub struct MemoryShelf {
    entries: RefCell<BTreeMap<String, String>>,
    error: Cell<Option<ShelfError>>,
    /// Room in bytes, keys and values together; `None` is no limit.
    quota: Cell<Option<usize>>,
}

impl MemoryShelf {
    pub fn new() -> Self {
        Self::default()
    }
    /// From now on everything fails so; `None` is as if nothing had been.
    pub fn fail(&self, error: Option<ShelfError>) {
        self.error.set(error);
    }
    /// From now on there is room for so many bytes.
    pub fn set_quota(&self, bytes: Option<usize>) {
        self.quota.set(bytes);
    }

    fn read<T>(&self, read: impl FnOnce(&BTreeMap<String, String>) -> T) -> Result<T, ShelfError> {
        match self.error.get() {
            Some(error) => Err(error),
            None => Ok(read(&self.entries.borrow())),
        }
    }

    fn change(&self, change: impl FnOnce(&mut BTreeMap<String, String>)) -> Result<(), ShelfError> {
        let mut entries = self.read(Clone::clone)?;
        change(&mut entries);
        let bytes: usize = entries.iter().map(|(key, value)| key.len() + value.len()).sum();
        // to forget is possible even where there is no room
        let more = entries.len() >= self.entries.borrow().len();
        if more && self.quota.get().is_some_and(|quota| bytes > quota) {
            return Err(ShelfError::Full);
        }
        self.entries.replace(entries);
        Ok(())
    }
}

impl Shelf for MemoryShelf {
    fn put_many(&self, added: Vec<(String, String)>, done: Done<()>) {
        done(self.change(|entries| entries.extend(added)));
    }
    fn all_values(&self, prefix: &str, done: Done<Vec<String>>) {
        done(self.read(|entries| {
            let below = entries
                .range(prefix.to_owned()..)
                .take_while(|(key, _)| key.starts_with(prefix));
            below.map(|(_, value)| value.clone()).collect()
        }));
    }
    fn get(&self, key: &str, done: Done<Option<String>>) {
        done(self.read(|entries| entries.get(key).cloned()));
    }
    fn remove_many(&self, keys: Vec<String>, done: Done<()>) {
        done(self.change(|entries| entries.retain(|key, _| !keys.contains(key))));
    }
    fn clear(&self, done: Done<()>) {
        done(self.change(BTreeMap::clear));
    }
}

impl fmt::Display for ShelfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Blocked => {
                "This browser won’t let Harbour keep a register, so it is gone when you close this page. \
                 Leave private browsing, or allow this site to save data, and open this page again."
            }
            Self::Full => {
                "This device has no room left, and nothing of this was kept. \
                 Make room on the device, or remove records that you don’t need, and add these again."
            }
            Self::Newer => {
                "A newer Harbour has kept a register on this device. Nothing was changed. \
                 Close every Harbour page and open this one again to get the newer one."
            }
            Self::Elsewhere => {
                "Another Harbour page is open that stands in the way. Close every other Harbour page, and try again."
            }
            Self::Failed => {
                "The browser could not read or keep the register just now. Open this page again, and do the last thing once more."
            }
        })
    }
}

impl std::error::Error for ShelfError {}
