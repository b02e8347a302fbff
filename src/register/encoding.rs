//! The text in the bytes of a class list: as school systems, spreadsheets and editors write it.

use super::ClassListError;

/// What Windows-1252 has at 0x80 to 0x9F; a space where it has nothing.
const WINDOWS: [char; 32] = [
    '€', ' ', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', ' ', 'Ž', ' ', ' ', '‘', '’', '“', '”', '•', '–',
    '—', '˜', '™', 'š', '›', 'œ', ' ', 'ž', 'Ÿ',
];

/// The text: UTF-16 if a mark says so, UTF-8 if it is that, else Windows-1252. Lines end with a new line only.
pub(super) fn text(bytes: &[u8]) -> Result<String, ClassListError> {
    // what spreadsheet programs save when nobody asks for CSV: .xlsx, .ods and .xls
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(ClassListError::Spreadsheet);
    }
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => std::str::from_utf8(rest).ok().map(str::to_owned),
        _ => std::str::from_utf8(bytes)
            .map(str::to_owned)
            .ok()
            .or_else(|| bytes.iter().map(|byte| windows(*byte)).collect()),
    };
    let text = text
        .filter(|text| !text.contains('\0'))
        .ok_or(ClassListError::NotText)?;
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let units = bytes.chunks(2).map(|pair| <[u8; 2]>::try_from(pair).map(unit));
    let units: Vec<u16> = units.collect::<Result<_, _>>().ok()?;
    String::from_utf16(&units).ok()
}

fn windows(byte: u8) -> Option<char> {
    match byte {
        0x80..=0x9F => WINDOWS.get(usize::from(byte - 0x80)).copied().filter(|c| *c != ' '),
        _ => Some(char::from(byte)),
    }
}
