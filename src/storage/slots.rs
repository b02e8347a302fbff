//! The two slots of a key and what was damaged there, as text: nothing here knows what the value is.

use super::below::damaged;
use super::envelope::Envelope;
use super::kept::Migration;
use super::{Store, StoreError};
use crate::json;
use serde_json::Value;

/// Damaged entries kept for a key; the oldest goes when another comes.
const SET_ASIDE: usize = 3;

/// The slots of one key in one store.
pub(super) struct Slots<'a> {
    pub store: &'a dyn Store,
    pub key: &'a str,
    pub migrations: &'static [Migration],
    /// Whether a payload of today's schema can be read; one that can't is damaged, whatever its checksum says.
    pub understands: fn(&Value) -> bool,
}

enum Slot {
    Empty,
    /// The payload is of today's schema.
    Good {
        sequence: u64,
        payload: Value,
    },
    Damaged(String),
    Newer,
}

impl Slots<'_> {
    fn schema(&self) -> u32 {
        self.migrations.len() as u32 + 1
    }

    /// The newest good payload, and what the person should be told.
    pub fn load(&self) -> (Option<Value>, Vec<StoreError>) {
        match self.both() {
            Err(error) => (None, vec![error]),
            Ok(slots) if slots.iter().any(|(_, slot)| matches!(slot, Slot::Newer)) => (None, vec![StoreError::Newer]),
            Ok(slots) => self.newest(slots),
        }
    }

    /// Keeps a payload of today's schema as the newest generation; the one before it stays.
    pub fn save(&self, payload: &str) -> Result<(), StoreError> {
        let mut newest = 0;
        let mut target: Option<(String, u64)> = None;
        for (key, slot) in self.both()? {
            let rank = match slot {
                Slot::Newer => return Err(StoreError::Newer),
                Slot::Empty => 0,
                Slot::Damaged(text) => {
                    self.set_aside(&text)?;
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
        let envelope = Envelope::seal(self.schema(), newest + 1, payload.into());
        self.store.put(&key, &json::write(&envelope))
    }

    /// Keeps a payload so that nothing of earlier generations remains.
    pub fn save_over(&self, payload: &str) -> Result<(), StoreError> {
        self.save(payload)?;
        self.save(payload)?;
        damaged(self.store, self.key)?
            .iter()
            .try_for_each(|(_, key)| self.store.remove(key))
    }

    fn both(&self) -> Result<[(String, Slot); 2], StoreError> {
        let slot = |name: &str| {
            let key = format!("{}.{name}", self.key);
            let slot = match self.store.get(&key)? {
                None => Slot::Empty,
                Some(text) => self.read(text),
            };
            Ok((key, slot))
        };
        Ok([slot("a")?, slot("b")?])
    }

    fn read(&self, text: String) -> Slot {
        let Some(envelope) = Envelope::open(&text) else {
            return Slot::Damaged(text);
        };
        if envelope.schema > self.schema() {
            return Slot::Newer;
        }
        let sequence = envelope.sequence;
        match self.todays(&envelope).filter(|payload| (self.understands)(payload)) {
            Some(payload) => Slot::Good { sequence, payload },
            None => Slot::Damaged(text),
        }
    }

    /// The payload in today's schema.
    fn todays(&self, envelope: &Envelope) -> Option<Value> {
        let pending = self.migrations.get((envelope.schema as usize).checked_sub(1)?..)?;
        let kept = json::parse(&envelope.payload)?;
        pending.iter().try_fold(kept, |value, migrate| migrate(value))
    }

    fn newest(&self, slots: [(String, Slot); 2]) -> (Option<Value>, Vec<StoreError>) {
        let mut best: Option<(u64, Value)> = None;
        let mut damaged = false;
        let mut notices = Vec::new();
        for (key, slot) in slots {
            match slot {
                Slot::Good { sequence, payload } if best.as_ref().is_none_or(|(other, _)| sequence > *other) => {
                    best = Some((sequence, payload));
                }
                Slot::Damaged(text) => {
                    damaged = true;
                    let moved = self.set_aside(&text).and_then(|()| self.store.remove(&key));
                    notices.extend(moved.err());
                }
                _ => {}
            }
        }
        let payload = best.map(|(_, payload)| payload);
        if damaged {
            notices.push(if payload.is_some() {
                StoreError::Restored
            } else {
                StoreError::Lost
            });
        }
        (payload, notices)
    }

    /// Copies a damaged entry to a key of its own, unless that was done before and cut short.
    fn set_aside(&self, text: &str) -> Result<(), StoreError> {
        let aside = damaged(self.store, self.key)?;
        for (_, earlier) in &aside {
            if self.store.get(earlier)?.as_deref() == Some(text) {
                return Ok(());
            }
        }
        let number = aside.last().map_or(1, |(last, _)| last.saturating_add(1));
        self.store.put(&format!("{}.damaged.{number}", self.key), text)?;
        let surplus = (aside.len() + 1).saturating_sub(SET_ASIDE);
        aside
            .iter()
            .take(surplus)
            .try_for_each(|(_, oldest)| self.store.remove(oldest))
    }
}
