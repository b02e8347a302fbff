//! A school's private key as a file, sealed with a passphrase. What seals and opens it is the browser's business; what the
//! file says, and what is refused before any work is done, is here.

use crate::agreement::{PublicKey, hex};
use crate::json;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

const FORMAT: &str = "harbour-school-key";
const SCHEMA: u32 = 1;

/// A sealed key. AES-256-GCM with a key that PBKDF2 (SHA-256) makes of the passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFile {
    /// Whose private key is within.
    pub public: PublicKey,
    pub salt: [u8; 16],
    /// Of PBKDF2.
    pub iterations: u32,
    pub nonce: [u8; 12],
    /// The seed of the key and the tag that tells whether it was opened with the right passphrase.
    pub sealed: [u8; 48],
}

/// Why a file is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFileError {
    /// Something else.
    Other,
    /// It was one, and something in it has changed since.
    Damaged,
    /// Made by a newer Harbour.
    Newer,
    /// It asks for less safety, or for more of the device's time, than Harbour ever does.
    Unusual,
}

/// What seals a key: long enough not to be found by trying.
pub struct Passphrase(String);

/// Why a passphrase can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassphraseError {
    TooShort,
    TooLong,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    format: String,
    schema: u32,
    public: String,
    salt: String,
    iterations: u32,
    nonce: String,
    sealed: String,
    sha256: String,
}

/// Enough of a file of any schema to tell that it is one.
#[derive(Deserialize)]
struct Head {
    format: String,
    schema: u32,
}

impl KeyFile {
    /// In bytes; none that was written has more.
    pub const MAX_BYTES: usize = 16 * 1024;
    /// What OWASP asked for in 2023 of PBKDF2 with SHA-256, and still does.
    pub const ITERATIONS: u32 = 600_000;
    /// Some seconds of a slow device.
    const MOST_ITERATIONS: u32 = 3_000_000;

    /// Reads a file. Takes any bytes.
    pub fn read(bytes: &[u8]) -> Result<Self, KeyFileError> {
        if bytes.len() > Self::MAX_BYTES {
            return Err(KeyFileError::Other);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| KeyFileError::Other)?;
        let text = text.trim_start_matches('\u{FEFF}');
        let Some(head) = json::read::<Head>(text).filter(|head| head.format == FORMAT) else {
            let was_one = text.contains(FORMAT);
            return Err(if was_one {
                KeyFileError::Damaged
            } else {
                KeyFileError::Other
            });
        };
        if head.schema > SCHEMA {
            return Err(KeyFileError::Newer);
        }
        let written: Written = json::read(text).ok_or(KeyFileError::Damaged)?;
        let file = Self::of(&written).ok_or(KeyFileError::Damaged)?;
        if file.written().sha256 != written.sha256 || written.schema != SCHEMA {
            return Err(KeyFileError::Damaged);
        }
        if !(Self::ITERATIONS..=Self::MOST_ITERATIONS).contains(&file.iterations) {
            return Err(KeyFileError::Unusual);
        }
        Ok(file)
    }

    /// The file's text: JSON on one line.
    pub fn to_text(&self) -> String {
        json::write(&self.written())
    }

    /// What is sealed with the key, though anybody can read it: so that nothing of it can be exchanged.
    pub fn bound(&self) -> String {
        format!("{FORMAT}\n{SCHEMA}\n{}\n{}", self.public, self.iterations)
    }

    fn of(written: &Written) -> Option<Self> {
        Some(Self {
            public: PublicKey::parse(&written.public).ok()?,
            salt: hex::read_exactly(&written.salt)?,
            iterations: written.iterations,
            nonce: hex::read_exactly(&written.nonce)?,
            sealed: hex::read_exactly(&written.sealed)?,
        })
    }

    fn written(&self) -> Written {
        let (salt, nonce, sealed) = (
            hex::write(&self.salt),
            hex::write(&self.nonce),
            hex::write(&self.sealed),
        );
        // tells damage from a wrong passphrase; it keeps nobody from writing another file
        let sum = Sha256::digest(format!("{}\n{salt}\n{nonce}\n{sealed}", self.bound()).as_bytes());
        Written {
            format: FORMAT.into(),
            schema: SCHEMA,
            public: self.public.to_string(),
            salt,
            iterations: self.iterations,
            nonce,
            sealed,
            sha256: hex::write(&sum),
        }
    }
}

impl Passphrase {
    /// In characters.
    pub const SHORTEST: usize = 12;
    const LONGEST: usize = 1000;

    /// The passphrase in what was typed; spaces around it don't count.
    pub fn parse(typed: &str) -> Result<Self, PassphraseError> {
        let plain = typed.trim();
        match plain.chars().count() {
            ..Self::SHORTEST => Err(PassphraseError::TooShort),
            Self::SHORTEST..=Self::LONGEST => Ok(Self(plain.to_owned())),
            _ => Err(PassphraseError::TooLong),
        }
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

impl fmt::Display for KeyFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Other => "This file is not a school’s key. Choose the key file that Harbour saved.",
            Self::Damaged => {
                "This key file is damaged: something in it has changed since it was saved. Choose another copy of it."
            }
            Self::Newer => {
                "This key file was saved by a newer Harbour. Close every Harbour page, open this one again while you are online, and choose the file again."
            }
            Self::Unusual => {
                "Harbour didn’t write this key file: it is sealed in a way that Harbour never uses. Choose the key file that Harbour saved."
            }
        })
    }
}

impl std::error::Error for KeyFileError {}

impl fmt::Display for PassphraseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooShort => write!(
                f,
                "Use at least {} characters; four or five words that don’t belong together are good. \
                 Whoever finds the key file can try passphrases for as long as they like, and short ones are soon found.",
                Passphrase::SHORTEST
            ),
            Self::TooLong => write!(f, "Use at most {} characters.", Passphrase::LONGEST),
        }
    }
}

impl std::error::Error for PassphraseError {}
