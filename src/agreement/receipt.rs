//! A short code that is the same on screen, on paper and in the file.

use super::canonical::Digest;
use std::fmt;

/// Crockford's base 32: no I, L, O or U, so that a code read aloud is typed as it was meant.
pub(super) const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The first 50 bits of a record's digest: H7K2-9QXM-4T.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Receipt(u64);

impl Receipt {
    pub fn of(digest: &Digest) -> Self {
        let first = digest
            .bytes()
            .iter()
            .take(8)
            .fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
        Self(first >> 14)
    }
    /// Whether what somebody typed is this code: case, hyphens and spaces don't matter, nor O for 0 or I and L for 1.
    pub fn is_typed(&self, typed: &str) -> bool {
        let plain = |c: char| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let letters = |text: &str| {
            text.chars()
                .filter(|c| !c.is_whitespace() && *c != '-')
                .map(plain)
                .collect::<String>()
        };
        letters(typed) == letters(&self.to_string())
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = crockford(self.0, 10);
        write!(f, "{}-{}-{}", &code[..4], &code[4..8], &code[8..])
    }
}

/// The last `length` digits of `number`.
pub(super) fn crockford(number: u64, length: u32) -> String {
    let digit = |place: u32| char::from(DIGITS[(number >> (5 * place) & 31) as usize]);
    (0..length).rev().map(digit).collect()
}
