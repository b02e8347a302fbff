//! A record is found again in a PDF, whoever saved it last; nothing that somebody hands in makes the search hang or fail.

use crate::agreement::complete;
use harbour::agreement::{Checked, Reason};
use harbour::export::{Attached, MAX_PDF_BYTES, attached, record_in};
use miniz_oxide::deflate::compress_to_vec_zlib;
use proptest::prelude::*;
use std::time::{Duration, Instant};

fn record() -> Vec<u8> {
    complete().to_record().to_bytes()
}

/// A PDF with one attached file, whose dictionary says `more` beside its type.
pub fn pdf(more: &str, data: &[u8]) -> Vec<u8> {
    let head = format!(
        "%PDF-1.7\n%\u{e2}\n1 0 obj\n<< /Type /Catalog >>\nendobj\n9 0 obj\n<< /Type /EmbeddedFile {more} >>\nstream\n"
    );
    [
        head.as_bytes(),
        data,
        b"\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
    ]
    .concat()
}

pub fn packed(data: &[u8]) -> Vec<u8> {
    pdf(
        "/Subtype /application#2Fjson /Filter /FlateDecode /Length 12 0 R",
        &compress_to_vec_zlib(data, 6),
    )
}

#[test]
fn a_record_comes_out_byte_for_byte() {
    let record = record();
    assert_eq!(attached(&packed(&record)), Attached::Found(record.clone()));
    let length = record.len();
    for more in [
        format!("/Length {length}"),
        "/Length 12 0 R /Params << /Size 9 /Note (a \\) bracket >> (and another)) /List [<</A<0F>>> 2] >>".into(),
        "/Length 99999999".into(),
        "/Length 3 % too short\n/Filter []".into(),
    ] {
        assert_eq!(
            attached(&pdf(&more, &record)),
            Attached::Found(record.clone()),
            "{more}"
        );
    }
}

#[test]
fn the_last_record_counts_and_other_attached_files_do_not() {
    let (old, new) = (complete_without_end(), record());
    let twice = [packed(&old), packed(&new), packed(b"a shopping list")].concat();
    assert_eq!(attached(&twice), Attached::Found(new));
}

fn complete_without_end() -> Vec<u8> {
    crate::agreement::handed_over().to_record().to_bytes()
}

#[test]
fn a_changed_record_is_found_so_that_its_check_can_say_so() {
    let changed = String::from_utf8(record())
        .expect("text")
        .replace("Sam", "Pam")
        .into_bytes();
    assert_eq!(attached(&packed(&changed)), Attached::Found(changed));
}

#[test]
fn what_has_no_record_is_told_apart() {
    let sealed = String::from_utf8_lossy(&pdf("/Filter /FlateDecode", b"scrambled"))
        .replace("trailer <<", "trailer << /Encrypt 4 0 R");
    let cases: [(&[u8], Attached); 8] = [
        (b"", Attached::NotAPdf),
        (b"{\"format\":\"harbour-agreement\"}", Attached::NotAPdf),
        (b"%PDF-1.4\n1 0 obj <</Type/Page>> endobj", Attached::NoRecord),
        (&packed(b"a shopping list"), Attached::NoRecord),
        (&pdf("/Filter /FlateDecode", b"torn"), Attached::Damaged),
        (
            &pdf("/Filter [/ASCII85Decode /FlateDecode]", b"87cUR"),
            Attached::Damaged,
        ),
        (sealed.as_bytes(), Attached::Encrypted),
        (
            &[b"%PDF-1.4 ".as_slice(), &vec![b' '; MAX_PDF_BYTES]].concat(),
            Attached::TooLarge,
        ),
    ];
    for (bytes, expected) in cases {
        assert_eq!(
            attached(bytes),
            expected,
            "{:?}",
            String::from_utf8_lossy(&bytes[..bytes.len().min(80)])
        );
    }
}

/// PDFs that are made to be slow: each of nearly the largest size.
fn slow_ones() -> Vec<(&'static str, Vec<u8>)> {
    let fill = |piece: &[u8]| {
        [
            b"%PDF-1.7\n".as_slice(),
            &piece.repeat((MAX_PDF_BYTES - 16) / piece.len()),
        ]
        .concat()
    };
    let bomb = compress_to_vec_zlib(&vec![b' '; 64 * 1024 * 1024], 9);
    let fat = compress_to_vec_zlib(&vec![b'['; 1024 * 1024 - 1], 9);
    let almost = [
        b"{\"format\":\"harbour-agreement\",\"a\":".as_slice(),
        &b"[".repeat(500_000),
    ]
    .concat();
    vec![
        ("a bomb", pdf("/Filter /FlateDecode", &bomb)),
        ("many bombs", fill(&pdf("/Filter /FlateDecode", &bomb[..20_000]))),
        ("many large files", fill(&pdf("/Filter /FlateDecode", &fat))),
        ("many that are nearly records", fill(&packed(&almost))),
        ("many that never end", fill(b"1 0 obj<</Type/EmbeddedFile>>stream\n")),
        ("dictionaries in dictionaries", fill(b"1 0 obj<<")),
        ("open texts", fill(b"obj<<(")),
        (
            "empty blocks",
            fill(&pdf(
                "/Filter /FlateDecode",
                &[b"\x78\x9c".as_slice(), &[0, 0, 0, 0xff, 0xff].repeat(700_000)].concat(),
            )),
        ),
        ("words", fill(b"obj ")),
        ("locks", fill(b"/Encrypt ")),
    ]
}

#[test]
fn no_pdf_takes_long() {
    for (what, bytes) in slow_ones() {
        let began = Instant::now();
        let found = attached(&bytes);
        let took = began.elapsed();
        assert_ne!(found, Attached::NotAPdf, "{what}");
        assert!(took < Duration::from_secs(2), "{what}: {took:?}");
    }
}

proptest! {
    #[test]
    fn any_bytes_get_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..4000)) {
        attached(&[b"%PDF-".as_slice(), &bytes].concat());
    }

    #[test]
    fn pieces_of_a_pdf_in_any_order_get_an_answer(pieces in proptest::collection::vec(prop::sample::select(vec![
        "obj", "<<", ">>", "/Type", "/EmbeddedFile", "stream\n", "endstream", "(", ")", "\\", "<", "[", "]", "%", "\n", " ", "/Length", "7", "0 R",
        "/Filter", "/FlateDecode", "\u{78}\u{9c}", "/Encrypt", "#2F",
    ]), 0..200)) {
        attached(format!("%PDF-1.7 {}", pieces.concat()).as_bytes());
    }

    #[test]
    fn a_changed_or_torn_pdf_gives_the_record_or_says_that_there_is_none(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let whole = packed(&record());
        let mut changed = whole.clone();
        changed[at.index(whole.len())] = byte;
        attached(&changed);
        attached(&whole[..cut.index(whole.len())]);
    }
}

#[test]
fn a_record_is_found_in_whatever_file_is_handed_in() {
    let record = record();
    for file in [record.clone(), packed(&record)] {
        assert!(matches!(record_in(&file), Ok(Checked::Unchanged(_))));
    }
    let text = String::from_utf8(record).expect("text");
    assert_eq!(
        record_in(&packed(text.replacen("Sam", "Tam", 1).as_bytes())),
        Ok(Checked::Changed)
    );
    // a name may be anything
    let odd = text.replacen("Sam", "%PDF-", 1);
    assert_eq!(record_in(odd.as_bytes()), Ok(Checked::Changed));
    assert_eq!(record_in(b"%PDF-1.7 printed"), Err(Attached::NoRecord));
    assert_eq!(record_in(b"a letter"), Ok(Checked::NotARecord(Reason::Other)));
}
