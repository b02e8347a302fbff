//! Files that were never records: what people choose by mistake, and what networks put in a file's place.

use super::Told::*;
use super::{Liar, Told, liar, record, text};
use crate::attached::packed;

pub fn all() -> Vec<Liar> {
    let mut all: Vec<Liar> = FIRST_BYTES
        .iter()
        .map(|(name, bytes)| liar(*name, [bytes, [0x5a; 300].as_slice()].concat(), &[Other]))
        .collect();
    all.extend(TEXTS.iter().map(|(name, words, told)| liar(*name, *words, told)));
    all.extend(mixed());
    all
}

const FIRST_BYTES: [(&str, &[u8]); 12] = [
    ("a photo (JPEG)", b"\xff\xd8\xff\xe0\0\x10JFIF\0"),
    ("a picture (PNG)", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    ("a photo of a telephone (HEIC)", b"\0\0\0\x18ftypheic\0\0\0\0mif1"),
    ("a picture (WebP)", b"RIFF\x24\0\0\0WEBPVP8 "),
    ("a document (ZIP)", b"PK\x03\x04\x14\0\x06\0"),
    ("an old document", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ("a program", b"MZ\x90\0\x03\0\0\0"),
    ("a module", b"\0asm\x01\0\0\0"),
    ("an archive", b"\x1f\x8b\x08\0"),
    ("a film", b"\0\0\0\x20ftypisom"),
    ("a sound", b"ID3\x04\0\0"),
    ("a list of files of a Mac", b"\0\0\0\x01Bud1"),
];

const TEXTS: [(&str, &str, &[Told]); 17] = [
    ("nothing", "", &[Empty]),
    ("a new line", "\n", &[Other]),
    ("a NUL", "\0", &[Other]),
    (
        "the page of a network that wants a name first",
        "<!DOCTYPE html><html><head><title>Welcome to SchoolWiFi</title><meta http-equiv=\"refresh\" content=\"0; url=http://10.0.0.1/login\"></head><body>Sign in</body></html>",
        &[Other],
    ),
    (
        "a page that isn't there",
        "<html><body><h1>404 Not Found</h1></body></html>",
        &[Other],
    ),
    (
        "an error of a server",
        "{\"error\":{\"code\":503,\"message\":\"Service Unavailable\"}}",
        &[Other],
    ),
    ("null", "null", &[Other]),
    ("true", "true", &[Other]),
    ("a number", "2", &[Other]),
    ("a text", "\"a record\"", &[Other]),
    ("an empty list", "[]", &[Other]),
    ("an empty object", "{}", &[Other]),
    (
        "another program's settings",
        "{\"name\":\"site\",\"version\":\"1.0.0\",\"format\":2}",
        &[Other],
    ),
    ("a table", "Forename,Surname,Class\nAisha,Khan,3 Maple\n", &[Other]),
    ("a letter", "Dear parents, we have begun to use Harbour.", &[Other]),
    (
        "a record's mark and nothing else",
        "{\"format\":\"harbour-agreement\"}",
        &[Changed],
    ),
    (
        "a record of next year",
        "{\"format\":\"harbour-agreement\",\"schema\":3}",
        &[Newer],
    ),
];

fn mixed() -> Vec<Liar> {
    let pdf = packed(record());
    let words = String::from_utf8_lossy(&pdf).into_owned();
    vec![
        liar("a record in a list", format!("[{}]", text()), &[Changed]),
        liar("a record in an object", format!("{{\"data\":{}}}", text()), &[Changed]),
        liar(
            "two records, one after the other",
            [record(), record()].concat(),
            &[Changed],
        ),
        liar("two records on two lines", format!("{0}\n{0}\n", text()), &[Changed]),
        liar("a record and a PDF", [record(), &pdf].concat(), &[Changed]),
        liar("a PDF and a record", [&pdf, record()].concat(), &[Unchanged]),
        liar(
            "a PDF in JSON",
            serde_json::json!({"format": "harbour-agreement", "pdf": words}).to_string(),
            &[Changed],
        ),
        liar(
            "a title that says it is a PDF",
            text().replacen("\"title\":\"", "\"title\":\"%PDF-1.7 ", 1),
            &[Changed],
        ),
        liar(
            "a record in a page",
            format!("<html><body><pre>{}</pre></body></html>", text()),
            &[Changed],
        ),
        liar(
            "a record in an e-mail",
            format!("Subject: Harbour\r\n\r\n{}\r\n", text()),
            &[Changed],
        ),
        liar(
            "a record in a PDF's words",
            format!("%PDF-1.7\n{}\n%%EOF", text()),
            &[NoRecord],
        ),
    ]
}
