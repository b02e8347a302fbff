//! Bytes as lower-case hexadecimal digits, in one form only.

/// The bytes as digits, two each.
pub fn write(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from(if value < 10 { b'0' + value } else { b'a' + value - 10 });
    let pairs = bytes.iter().map(|byte| [digit(byte >> 4), digit(byte & 15)]);
    pairs.flatten().collect()
}

/// The bytes that `text` writes; nothing if it is anything but pairs of lower-case digits.
pub fn read(text: &str) -> Option<Vec<u8>> {
    let value = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let pairs = text.as_bytes().chunks(2).map(|pair| match pair {
        [high, low] => Some(value(*high)? << 4 | value(*low)?),
        _ => None,
    });
    pairs.collect()
}

/// The same, for exactly `N` bytes.
pub fn read_exactly<const N: usize>(text: &str) -> Option<[u8; N]> {
    // longer texts aren't looked at
    if text.len() != 2 * N {
        return None;
    }
    read(text)?.try_into().ok()
}
