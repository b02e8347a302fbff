//! One value under one key, in two generations.

use super::envelope::Envelope;
use super::{Store, StoreError};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::marker::PhantomData;

/// Turns a value of one schema into the next. Pure; `None` if the value can't have been of that schema.
pub type Migration = fn(Value) -> Option<Value>;

/// Damaged entries kept for a key; the oldest goes when another comes.
const SET_ASIDE: usize = 3;

/// How one value is kept: under which key, and how older schemas become today's.
#[derive(Clone, Debug)]
pub struct Kept<T> {
    key: String,
    migrations: &'static [Migration],
    value: PhantomData<fn() -> T>,
}

/// What was found under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded<T> {
    /// The newest good generation; none if nothing (readable) is kept.
    pub value: Option<T>,
    /// What the person should be told.
    pub notices: Vec<StoreError>,
}

enum Slot<T> {
    Empty,
    Good { sequence: u64, value: T },
    Damaged(String),
    Newer,
}

impl<T: Serialize + DeserializeOwned> Kept<T> {
    /// The first schema is 1; each migration makes the next.
    pub fn new(key: impl Into<String>, migrations: &'static [Migration]) -> Self {
        Self {
            key: key.into(),
            migrations,
            value: PhantomData,
        }
    }

    /// The schema that is written today.
    pub fn schema(&self) -> u32 {
        self.migrations.len() as u32 + 1
    }

    /// The newest good generation. Damaged ones are moved aside; a newer Harbour's are left alone.
    pub fn load(&self, store: &dyn Store) -> Loaded<T> {
        match self.slots(store) {
            Err(error) => Loaded {
                value: None,
                notices: vec![error],
            },
            Ok(slots) if slots.iter().any(|(_, slot)| matches!(slot, Slot::Newer)) => Loaded {
                value: None,
                notices: vec![StoreError::Newer],
            },
            Ok(slots) => self.newest(store, slots),
        }
    }

    /// Keeps `value` as the newest generation; the one before it stays.
    pub fn save(&self, store: &dyn Store, value: &T) -> Result<(), StoreError> {
        let mut newest = 0;
        let mut target: Option<(String, u64)> = None;
        for (key, slot) in self.slots(store)? {
            let rank = match slot {
                Slot::Newer => return Err(StoreError::Newer),
                Slot::Empty => 0,
                Slot::Damaged(text) => {
                    self.set_aside(store, &text)?;
                    0
                }
                Slot::Good { sequence, .. } => sequence,
            };
            newest = newest.max(rank);
            if target.as_ref().is_none_or(|(_, other)| rank < *other) {
                target = Some((key, rank));
            }
        }
        let Some((key, _)) = target else { return Ok(()) };
        let payload = serde_json::to_string(value).map_err(|_| StoreError::Full)?;
        let envelope = Envelope::seal(self.schema(), newest + 1, payload);
        store.put(&key, &serde_json::to_string(&envelope).map_err(|_| StoreError::Full)?)
    }

    /// Keeps `value` so that nothing of earlier generations remains: for a person who asked to be forgotten.
    pub fn save_over(&self, store: &dyn Store, value: &T) -> Result<(), StoreError> {
        self.save(store, value)?;
        self.save(store, value)?;
        self.damaged(store)?.iter().try_for_each(|(_, key)| store.remove(key))
    }

    /// Forgets every generation. The newest goes last: cut short, this has not brought an older one back.
    pub fn erase(&self, store: &dyn Store) -> Result<(), StoreError> {
        let mut keys = self.damaged(store)?;
        for (key, slot) in self.slots(store)? {
            keys.push((
                if let Slot::Good { sequence, .. } = slot {
                    sequence
                } else {
                    0
                },
                key,
            ));
        }
        keys.sort();
        keys.iter().try_for_each(|(_, key)| store.remove(key))
    }

    fn slots(&self, store: &dyn Store) -> Result<[(String, Slot<T>); 2], StoreError> {
        let slot = |name: &str| {
            let key = format!("{}.{name}", self.key);
            let slot = match store.get(&key)? {
                None => Slot::Empty,
                Some(text) => self.read(text),
            };
            Ok((key, slot))
        };
        Ok([slot("a")?, slot("b")?])
    }

    fn read(&self, text: String) -> Slot<T> {
        let Some(envelope) = Envelope::open(&text) else {
            return Slot::Damaged(text);
        };
        if envelope.schema > self.schema() {
            return Slot::Newer;
        }
        match self.understand(&envelope) {
            Some(value) => Slot::Good {
                sequence: envelope.sequence,
                value,
            },
            None => Slot::Damaged(text),
        }
    }

    fn understand(&self, envelope: &Envelope) -> Option<T> {
        let pending = self.migrations.get((envelope.schema as usize).checked_sub(1)?..)?;
        if pending.is_empty() {
            return serde_json::from_str(&envelope.payload).ok();
        }
        let old = serde_json::from_str(&envelope.payload).ok()?;
        serde_json::from_value(pending.iter().try_fold(old, |value, migrate| migrate(value))?).ok()
    }

    fn newest(&self, store: &dyn Store, slots: [(String, Slot<T>); 2]) -> Loaded<T> {
        let mut best: Option<(u64, T)> = None;
        let mut damaged = false;
        let mut notices = Vec::new();
        for (key, slot) in slots {
            match slot {
                Slot::Good { sequence, value } if best.as_ref().is_none_or(|(other, _)| sequence > *other) => {
                    best = Some((sequence, value));
                }
                Slot::Damaged(text) => {
                    damaged = true;
                    let moved = self.set_aside(store, &text).and_then(|()| store.remove(&key));
                    notices.extend(moved.err());
                }
                _ => {}
            }
        }
        let value = best.map(|(_, value)| value);
        if damaged {
            notices.push(if value.is_some() {
                StoreError::Restored
            } else {
                StoreError::Lost
            });
        }
        Loaded { value, notices }
    }

    /// Copies a damaged entry to a key of its own, unless that was done before and cut short.
    fn set_aside(&self, store: &dyn Store, text: &str) -> Result<(), StoreError> {
        let aside = self.damaged(store)?;
        for (_, earlier) in &aside {
            if store.get(earlier)?.as_deref() == Some(text) {
                return Ok(());
            }
        }
        let number = aside.last().map_or(1, |(last, _)| last.saturating_add(1));
        store.put(&format!("{}.damaged.{number}", self.key), text)?;
        let surplus = (aside.len() + 1).saturating_sub(SET_ASIDE);
        aside
            .iter()
            .take(surplus)
            .try_for_each(|(_, oldest)| store.remove(oldest))
    }

    /// The damaged entries, oldest first.
    fn damaged(&self, store: &dyn Store) -> Result<Vec<(u64, String)>, StoreError> {
        let prefix = format!("{}.damaged.", self.key);
        let mut found: Vec<(u64, String)> = store
            .keys()?
            .into_iter()
            .filter_map(|key| Some((key.strip_prefix(&prefix)?.parse().ok()?, key)))
            .collect();
        found.sort();
        Ok(found)
    }
}
