//! Everything below a key, whatever it holds: erasing it, and giving it to another key.

use super::envelope::Envelope;
use super::{Store, StoreError};

/// Forgets everything below `key`; the newest generation last.
pub(super) fn erase(store: &dyn Store, key: &str) -> Result<(), StoreError> {
    from_the_oldest(store, key)?
        .iter()
        .try_for_each(|entry| store.remove(entry))
}

/// Copies everything below `from` to below `to`, the newest generation first; then forgets it below `from`.
pub(super) fn hand_over(store: &dyn Store, from: &str, to: &str) -> Result<(), StoreError> {
    let entries = from_the_oldest(store, from)?;
    for entry in entries.iter().rev() {
        if let (Some(name), Some(text)) = (entry.strip_prefix(from), store.get(entry)?) {
            store.put(&format!("{to}{name}"), &text)?;
        }
    }
    entries.iter().try_for_each(|entry| store.remove(entry))
}

/// The damaged entries of a key, oldest first.
pub(super) fn damaged(store: &dyn Store, key: &str) -> Result<Vec<(u64, String)>, StoreError> {
    let prefix = format!("{key}.damaged.");
    let mut found: Vec<(u64, String)> = store
        .keys()?
        .into_iter()
        .filter_map(|key| Some((key.strip_prefix(&prefix)?.parse().ok()?, key)))
        .collect();
    found.sort();
    Ok(found)
}

/// What is there: damaged entries, then the slots from the oldest to the newest.
fn from_the_oldest(store: &dyn Store, key: &str) -> Result<Vec<String>, StoreError> {
    let mut slots = Vec::new();
    for name in ["a", "b"] {
        let slot = format!("{key}.{name}");
        if let Some(text) = store.get(&slot)? {
            slots.push((Envelope::open(&text).map_or(0, |envelope| envelope.sequence), slot));
        }
    }
    slots.sort();
    let entries = damaged(store, key)?.into_iter().chain(slots);
    Ok(entries.map(|(_, entry)| entry).collect())
}
