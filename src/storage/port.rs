//! The port: what a place to keep text must be able to do, and how it may fail.

use std::fmt;

/// A place that keeps text under keys. One `put` happens completely or not at all.
pub trait Store {
    /// The text under `key`, if there is any.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// Keeps `text` under `key`, in place of what was there.
    fn put(&self, key: &str, text: &str) -> Result<(), StoreError>;
    /// Forgets what is under `key`.
    fn remove(&self, key: &str) -> Result<(), StoreError>;
    /// Every key, also those that aren't Harbour's.
    fn keys(&self) -> Result<Vec<String>, StoreError>;
}

/// What can go wrong with keeping; shown to the person, so each says what to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StoreError {
    /// The browser lets this site keep nothing.
    Blocked,
    /// There is no room left.
    Full,
    /// What is kept was written by a newer Harbour.
    Newer,
    /// Something was damaged and the generation before it is in use.
    Restored,
    /// Something was damaged and there was no good generation left.
    Lost,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Blocked => {
                "This browser won't let Harbour keep anything, so what you do is gone when you leave the page. \
                 You can still do everything. To keep it, ask a grown-up to leave private browsing, or to allow this site to save data."
            }
            Self::Full => {
                "This device has no room left, so the last change wasn't kept. \
                 Ask a grown-up to save a copy in Settings, and then to remove someone who doesn't use it any more."
            }
            Self::Newer => {
                "A newer Harbour has been used on this device. Nothing was changed. \
                 Close every Harbour page and open it again to get the newer one."
            }
            Self::Restored => {
                "Something kept on this device was damaged. Harbour put it aside and went back to the last good copy. \
                 Ask a grown-up to save a copy in Settings."
            }
            Self::Lost => {
                "Something kept on this device was damaged, and there was no good copy left. Harbour put it aside and started afresh. \
                 If you have a saved copy, a grown-up can bring it back in Settings."
            }
        })
    }
}

impl std::error::Error for StoreError {}
