//! What surrounds a value in a slot, so that damage and newer versions are noticed.

use crate::json;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A sequence above this was never written by Harbour (and JSON's numbers end there).
const LAST_SEQUENCE: u64 = (1 << 53) - 1;

/// Unknown fields are let through: a newer Harbour may add some, and must then be recognised as newer, not as damaged.
#[derive(Serialize, Deserialize)]
pub(super) struct Envelope {
    pub schema: u32,
    pub sequence: u64,
    checksum: String,
    pub payload: String,
}

impl Envelope {
    pub fn seal(schema: u32, sequence: u64, payload: String) -> Self {
        Self {
            schema,
            sequence,
            checksum: sum(schema, sequence, &payload),
            payload,
        }
    }
    /// The envelope in `text`, unless it is damaged.
    pub fn open(text: &str) -> Option<Self> {
        let envelope: Self = json::read(text)?;
        let sound = envelope.sequence < LAST_SEQUENCE
            && envelope.checksum == sum(envelope.schema, envelope.sequence, &envelope.payload);
        sound.then_some(envelope)
    }
}

/// The numbers are part of the sum: a damaged digit there would otherwise make an old generation look new.
fn sum(schema: u32, sequence: u64, payload: &str) -> String {
    checksum(&format!("{schema}.{sequence}.{payload}"))
}

/// The first 16 hexadecimal digits of the SHA-256 of `text`.
pub fn checksum(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
