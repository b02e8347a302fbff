//! The same words in other bytes, and other words that look the same.

use super::Told::*;
use super::{Liar, liar, record, text, value};
use crate::agreement::summed;
use harbour::json::write;
use miniz_oxide::deflate::{compress_to_vec, compress_to_vec_zlib};
use serde_json::{Value, json};

pub fn all() -> Vec<Liar> {
    let mut all = encodings();
    all.extend(bytes());
    all.extend(look_alikes());
    all
}

fn encodings() -> Vec<Liar> {
    let accents = text().replace("Sam", "Zoë");
    let wide = |bytes: fn(u16) -> [u8; 2]| text().encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let latin: Vec<u8> = accents
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
        .collect();
    let utf_32: Vec<u8> = text().chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
    let ebcdic: Vec<u8> = record().iter().map(|byte| byte.wrapping_add(0x40)).collect();
    vec![
        liar("a mark of UTF-8 before it", ["\u{feff}", text()].concat(), &[Changed]),
        liar(
            "a mark of UTF-8 twice",
            ["\u{feff}\u{feff}", text()].concat(),
            &[Changed],
        ),
        liar("UTF-16, little end first", wide(u16::to_le_bytes), &[Other]),
        liar("UTF-16, big end first", wide(u16::to_be_bytes), &[Other]),
        liar(
            "UTF-16 with its mark",
            [vec![0xff, 0xfe], wide(u16::to_le_bytes)].concat(),
            &[Other],
        ),
        liar("UTF-32", utf_32, &[Other]),
        liar("Latin-1", latin, &[Changed]),
        liar("letters moved on by 64", ebcdic, &[Other]),
        liar(
            "UTF-8 read as Latin-1 and saved",
            text().replace("Sam", "ZoÃ«"),
            &[Changed],
        ),
        liar("packed by zlib", compress_to_vec_zlib(record(), 6), &[Other]),
        liar("packed without a head", compress_to_vec(record(), 6), &[Other]),
        liar("as a text of JSON", write(&text()), &[Changed]),
        liar("escaped", text().replace("Sam", "\\u0053am"), &[Changed]),
        liar(
            "slashes escaped",
            text().replacen("\"schema\"", "\"sch\\u0065ma\"", 1),
            &[Changed],
        ),
        liar("percent signs", text().replace('"', "%22"), &[Changed]),
        liar("HTML's quotes", text().replace('"', "&quot;"), &[Changed]),
        liar("curly quotes", text().replace('"', "“"), &[Changed]),
        liar("single quotes", text().replace('"', "'"), &[Changed]),
    ]
}

fn bytes() -> Vec<Liar> {
    let with = |piece: &[u8]| {
        let at = text().find("Sam").expect("a name");
        [&record()[..at], piece, &record()[at..]].concat()
    };
    vec![
        liar("NUL before it", [b"\0", record()].concat(), &[Changed]),
        liar("NUL after it", [record(), b"\0"].concat(), &[Changed]),
        liar("NUL in a name", with(b"\0"), &[Changed]),
        liar("NUL in a name, escaped", with(b"\\u0000"), &[Changed]),
        liar("half of a pair, escaped", with(b"\\ud800"), &[Changed]),
        liar("the other half, escaped", with(b"\\udc00"), &[Changed]),
        liar("half of a pair in bytes", with(b"\xed\xa0\x80"), &[Changed]),
        liar("NUL in two bytes", with(b"\xc0\x80"), &[Changed]),
        liar("beyond the last character", with(b"\xf4\x90\x80\x80"), &[Changed]),
        liar("half of a letter", with(b"\xc3"), &[Changed]),
        liar("a new line in a text", with(b"\n"), &[Changed]),
        liar("a new line at the end", [record(), b"\n"].concat(), &[Changed]),
        liar(
            "lines ended as Windows ends them",
            text().replace(',', ",\r\n"),
            &[Changed],
        ),
        liar("a comment", text().replacen('{', "{/* true */", 1), &[Changed]),
        liar("a comma too many", text().replace('}', ",}"), &[Changed]),
        liar("a space too many", text().replacen(':', ": ", 1), &[Changed]),
    ]
}

/// Under a right sum: letters that look like others, where only plain ones may be.
fn look_alikes() -> Vec<Liar> {
    let at = |place: &str, words: &str| {
        let mut value = value();
        *value.pointer_mut(place).expect("a place") = json!(words);
        summed(value)
    };
    let page = value()["agreement"]["pages"][0].as_str().expect("a page").to_owned();
    let mut all = Vec::new();
    for (name, letter) in [
        ("Cyrillic а", "а"),
        ("Cyrillic е", "е"),
        ("a wide letter", "ａ"),
        ("a dotless i", "ı"),
        ("a long s", "ſ"),
        ("a zero-width space", "\u{200b}"),
        ("a soft hyphen", "\u{ad}"),
        ("another hyphen", "‐"),
        ("a capital", "S"),
    ] {
        let other = at("/agreement/pages/0", &format!("{page}{letter}"));
        all.push(liar(format!("{name} in a rule's id"), other, &[Impossible]));
    }
    all.push(liar(
        "a Greek omicron in an outcome",
        at("/outcome", "cοmplete"),
        &[Impossible],
    ));
    all.push(liar(
        "a Cyrillic а in the format",
        text().replace("harbour-agreement", "hаrbour-agreement"),
        &[Changed],
    ));
    let mut key = value();
    let fields = key.as_object_mut().expect("fields");
    let events = fields.remove("events").unwrap_or(Value::Null);
    fields.insert("еvents".into(), events);
    all.push(liar("a Cyrillic е in a key", summed(key), &[Impossible]));
    for (name, hidden) in [
        ("turned round", "\u{202e}maS"),
        ("with a soft hyphen", "S\u{ad}am"),
        ("with a tab", "S\tam"),
    ] {
        all.push(liar(
            format!("a name {name}"),
            at("/events/0/event/started/child/name", hidden),
            &[Impossible],
        ));
    }
    // names are people's own: this one is another name, and nothing is wrong with it
    all.push(liar(
        "true: a name with a Cyrillic а",
        at("/events/0/event/started/child/name", "Sаm"),
        &[Unchanged],
    ));
    all
}
