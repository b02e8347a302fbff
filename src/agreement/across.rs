//! From one device to another by a code: bytes as the digits at the end of an address. A code holds digits in 3.33 bits each and letters in 8,
//! so digits are the way that makes it smallest; 7 bytes are 17 digits, which wastes a hundredth.

use sha2::{Digest as _, Sha256};

/// The most bytes that give a code which is read with ease from one screen by another device's camera: of version 25 or below, 117 modules
/// a side, as long as the address before them is no longer than [`LONGEST_PREFIX`]. More than these go as a file.
pub const MOST_BYTES: usize = 1100;

/// Bytes of the address before the digits, for which [`MOST_BYTES`] was counted.
pub const LONGEST_PREFIX: usize = 120;

/// How many bytes of their SHA-256 follow the bytes.
const CHECKSUM: usize = 4;

/// How many digits hold so many bytes, for 0 to 7 bytes. No two are the same, so the digits tell how many bytes they hold.
const DIGITS: [usize; 8] = [0, 3, 5, 8, 10, 13, 15, 17];

/// What a code says: `prefix`, an address that ends in a fragment, and `payload` with its checksum in digits. A prefix that ends in a digit
/// is kept apart by a hyphen.
pub fn code_text(prefix: &str, payload: &[u8]) -> String {
    let mut text = prefix.to_owned();
    if text.ends_with(|c: char| c.is_ascii_digit()) {
        text.push('-');
    }
    let mut bytes = payload.to_vec();
    bytes.extend(checksum(payload));
    for piece in bytes.chunks(7) {
        let number = piece.iter().fold(0u64, |number, byte| number << 8 | u64::from(*byte));
        text += &format!("{number:0width$}", width = DIGITS[piece.len()]);
    }
    text
}

/// The bytes in what a code says, whatever address stands before them; `None` if a digit was changed or lost, or if it is another code.
pub fn payload(text: &str) -> Option<Vec<u8>> {
    let prefix = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let mut bytes = Vec::new();
    for piece in text.as_bytes()[prefix.len()..].chunks(DIGITS[7]) {
        let length = DIGITS.iter().position(|digits| *digits == piece.len())?;
        // at most 17 digits: no u64 is too small for them
        let number = piece
            .iter()
            .fold(0u64, |number, digit| number * 10 + u64::from(digit - b'0'));
        if number >> (8 * length) != 0 {
            return None;
        }
        bytes.extend_from_slice(&number.to_be_bytes()[8 - length..]);
    }
    let payload = bytes.len().checked_sub(CHECKSUM)?;
    let sum = bytes.split_off(payload);
    (sum == checksum(&bytes)).then_some(bytes)
}

fn checksum(bytes: &[u8]) -> [u8; CHECKSUM] {
    let sum = Sha256::digest(bytes);
    std::array::from_fn(|at| sum[at])
}
