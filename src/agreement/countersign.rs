//! A school's countersignature (Ed25519, RFC 8032): says that whoever holds the school's key has seen this very record.
//! Whose key it is, it can't say: people compare the key with what their school has published.

use super::canonical::Digest;
use super::date::{Date, time_of_day};
use super::hex;
use super::receipt::DIGITS;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt;

/// What is signed begins so, and nothing else that is ever signed with a school's key does.
const DOMAIN: &str = "harbour-countersignature-1";
/// What a key begins with when it is written.
const KIND: &str = "ed25519:";

/// A school's private key. Never shown: printed for debugging it is a word, and its memory is wiped when it is dropped.
pub struct SchoolKey(SigningKey);

/// A school's public key. In a record: `"ed25519:"` and 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKey(VerifyingKey);

/// The text isn’t a public key that can be trusted with a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAKey;

/// That a school has seen a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Countersignature {
    /// Whose it is.
    pub key: PublicKey,
    /// Seconds since 1970 (UTC), by the device's clock.
    pub at: u64,
    signature: Written,
}

/// What can be said of a countersignature, where a school's key is known or isn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    /// It holds, and its key is the school's.
    School,
    /// It holds; whose key it is, this site doesn't know.
    Unknown,
    /// It was made for another record, another time or with another key, or was changed.
    Broken,
}

/// 64 bytes; 128 digits in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Written(Signature);

/// The countersignature of the record with this digest, at this time.
pub fn countersign(key: &SchoolKey, digest: &Digest, at: u64) -> Countersignature {
    Countersignature {
        key: key.public(),
        at,
        signature: Written(key.0.sign(message(digest, at).as_bytes())),
    }
}

impl Countersignature {
    /// Whether it was made with its key, for the record with this digest and the time that it tells.
    pub fn holds(&self, digest: &Digest) -> bool {
        let message = message(digest, self.at);
        // strict: one signature for one message, and no key that signs everything
        self.key.0.verify_strict(message.as_bytes(), &self.signature.0).is_ok()
    }
    /// What it shows of the record with this digest, where `school` is the key that the school has published.
    pub fn seal(&self, digest: &Digest, school: Option<&PublicKey>) -> Seal {
        if !self.holds(digest) {
            Seal::Broken
        } else if school == Some(&self.key) {
            Seal::School
        } else {
            Seal::Unknown
        }
    }
    /// The same in a sentence.
    pub fn words(&self, seal: Seal) -> String {
        let key = self.key.short();
        let when = format!("{} at {}", Date::in_uk(self.at).long(), time_of_day(self.at));
        match seal {
            Seal::School => format!(
                "Countersigned by the school whose key is {key}, as it stands in this site’s school.json; on {when} by the clock of its device."
            ),
            Seal::Unknown => format!(
                "Countersigned with the key {key}, which this site doesn’t know, on {when}. Ask the school whether it is theirs."
            ),
            Seal::Broken => format!(
                "The countersignature with the key {key} doesn’t belong to this record. The record itself is judged above; ask the school to countersign it again."
            ),
        }
    }
}

fn message(digest: &Digest, at: u64) -> String {
    format!("{DOMAIN}\n{digest}\n{at}")
}

impl SchoolKey {
    /// The key that grows from 32 bytes of chance.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }
    /// What it grew from: to be sealed with a passphrase, and never to be shown.
    pub fn seed(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }
}

impl PublicKey {
    pub fn parse(text: &str) -> Result<Self, NotAKey> {
        let bytes = text.strip_prefix(KIND).and_then(hex::read_exactly).ok_or(NotAKey)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| NotAKey)?;
        // a weak key “signs” whatever one likes, and a point written in another way would be another name of the same key
        let sound = !key.is_weak() && key.to_edwards().compress().to_bytes() == bytes;
        sound.then_some(Self(key)).ok_or(NotAKey)
    }
    /// Eight digits to tell a school's keys apart by, as in K7QF-3M2P: the first 40 bits of the key's SHA-256. Not proof of
    /// a key: somebody with a lot of time can make another key with the same eight.
    pub fn short(&self) -> String {
        let sum = Sha256::digest(self.0.as_bytes());
        let bits = sum.iter().take(5).fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
        let digit = |place: u32| {
            let value = (bits >> (35 - 5 * place) & 31) as usize;
            DIGITS.get(value).map_or('0', |digit| char::from(*digit))
        };
        let half = |places: std::ops::Range<u32>| places.map(digit).collect::<String>();
        format!("{}-{}", half(0..4), half(4..8))
    }
}

impl fmt::Debug for SchoolKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SchoolKey")
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{KIND}{}", hex::write(self.0.as_bytes()))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for NotAKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "This is not a school’s key. A key is “ed25519:” and 64 digits and small letters from a to f; copy the whole of it again.",
        )
    }
}

impl std::error::Error for NotAKey {}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> Self {
        key.to_string()
    }
}

impl TryFrom<String> for PublicKey {
    type Error = NotAKey;
    fn try_from(text: String) -> Result<Self, NotAKey> {
        Self::parse(&text)
    }
}

impl From<Written> for String {
    fn from(written: Written) -> Self {
        hex::write(&written.0.to_bytes())
    }
}

impl TryFrom<String> for Written {
    type Error = NotAKey;
    fn try_from(text: String) -> Result<Self, NotAKey> {
        let bytes = hex::read_exactly(&text).ok_or(NotAKey)?;
        Ok(Self(Signature::from_bytes(&bytes)))
    }
}
