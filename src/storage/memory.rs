//! The in-memory twin: for tests, and for browsers that keep nothing.

use super::{Store, StoreError};
use std::cell::{Cell, RefCell};

/// Keeps text until it is dropped. Can be told to fail as a real device does.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    entries: RefCell<Vec<(String, String)>>,
    /// Writes that still succeed; `None` is no limit.
    writes_left: Cell<Option<usize>>,
    /// Room in characters as browsers count them (UTF-16 units of keys and values); `None` is no limit.
    quota: Cell<Option<usize>>,
}

impl MemoryStore {
    pub fn new() -> Self {
        Self::default()
    }
    /// From now on `writes` more writes succeed, then none, as if the page were killed there.
    pub fn kill_after(&self, writes: usize) {
        self.writes_left.set(Some(writes));
    }
    /// Writes succeed again: the page was opened anew.
    pub fn revive(&self) {
        self.writes_left.set(None);
    }
    /// From now on there is room for `characters`, keys and values together.
    pub fn set_quota(&self, characters: Option<usize>) {
        self.quota.set(characters);
    }
    fn write(&self) -> Result<(), StoreError> {
        match self.writes_left.get() {
            Some(0) => Err(StoreError::Blocked),
            Some(left) => {
                self.writes_left.set(Some(left - 1));
                Ok(())
            }
            None => Ok(()),
        }
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

impl Store for MemoryStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        let entries = self.entries.borrow();
        let entry = entries.iter().find(|(known, _)| known == key);
        Ok(entry.map(|(_, text)| text.clone()))
    }
    fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.write()?;
        let mut entries = self.entries.borrow_mut();
        if let Some(quota) = self.quota.get() {
            let others: usize = entries
                .iter()
                .filter(|(known, _)| known != key)
                .map(|(known, text)| units(known) + units(text))
                .sum();
            if others + units(key) + units(text) > quota {
                return Err(StoreError::Full);
            }
        }
        entries.retain(|(known, _)| known != key);
        entries.push((key.into(), text.into()));
        Ok(())
    }
    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.write()?;
        self.entries.borrow_mut().retain(|(known, _)| known != key);
        Ok(())
    }
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.entries.borrow().iter().map(|(key, _)| key.clone()).collect())
    }
}
