//! One value under one key, in two generations.

use super::slots::Slots;
use super::{Store, StoreError, below};
use crate::json;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::marker::PhantomData;

/// Turns a value of one schema into the next. Pure; `None` if the value can't have been of that schema.
pub type Migration = fn(Value) -> Option<Value>;

/// How one value is kept: under which key, and how older schemas become today's.
///
/// Knows what the value is; all the rest is in `slots.rs`, which is compiled once and not once a type.
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

impl<T> Kept<T> {
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

    /// Forgets every generation. The newest goes last: cut short, this has not brought an older one back.
    pub fn erase(&self, store: &dyn Store) -> Result<(), StoreError> {
        below::erase(store, &self.key)
    }

    /// Makes everything that is kept here the other's, who has nothing yet: the newest generation, the one before,
    /// what was damaged. Cut short, this has lost nothing, and can be done again.
    pub fn hand_over(&self, store: &dyn Store, other: &Self) -> Result<(), StoreError> {
        below::hand_over(store, &self.key, &other.key)
    }
}

impl<T: Serialize + DeserializeOwned> Kept<T> {
    /// The newest good generation. Damaged ones are moved aside; a newer Harbour's are left alone.
    pub fn load(&self, store: &dyn Store) -> Loaded<T> {
        let (payload, notices) = self.slots(store).load();
        Loaded {
            value: payload.and_then(|payload| json::from_value(&payload)),
            notices,
        }
    }

    /// Keeps `value` as the newest generation; the one before it stays.
    pub fn save(&self, store: &dyn Store, value: &T) -> Result<(), StoreError> {
        self.slots(store).save(&json::write(value))
    }

    /// Keeps `value` so that nothing of earlier generations remains: for a person who asked to be forgotten.
    pub fn save_over(&self, store: &dyn Store, value: &T) -> Result<(), StoreError> {
        self.slots(store).save_over(&json::write(value))
    }

    fn slots<'a>(&'a self, store: &'a dyn Store) -> Slots<'a> {
        Slots {
            store,
            key: &self.key,
            migrations: self.migrations,
            understands: |payload| json::from_value::<T>(payload).is_some(),
        }
    }
}
