//! PDFs: torn, made to be slow, with a lie attached, and those that hold a true record although they don't look well.

use super::Told::*;
use super::{Liar, RECORDS, Told, liar, record, text};
use crate::agreement::complete;
use crate::attached::{packed, pdf};
use crate::paper::pdf_of;
use harbour::export::MAX_PDF_BYTES;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, compress, create_comp_flags_from_zip_params};
use std::sync::LazyLock;

/// As Harbour writes it, fonts and all.
static REAL: LazyLock<Vec<u8>> = LazyLock::new(|| pdf_of(&complete()));

const FLATE: &str = "/Subtype /application#2Fjson /Filter /FlateDecode";

pub fn all() -> Vec<Liar> {
    let parts = [real(), attached(), streams(), slow(), tables(), headers()];
    parts.into_iter().flatten().collect()
}

fn real() -> Vec<Liar> {
    let mut all = vec![liar("a real one", REAL.clone(), &[Unchanged])];
    let at = REAL.len();
    for part in 1..10 {
        all.push(liar(
            format!("a real one, {part} of 10 parts"),
            &REAL[..at * part / 10],
            &[NoRecord, Damaged, Unchanged],
        ));
        let mut other = REAL.clone();
        other[at * part / 10] ^= 0x11;
        // what is altered is most often a letter's form, and the record in it is as it was
        all.push(liar(
            format!("a real one, a byte altered at {part} of 10 parts"),
            other,
            &[Unchanged, Changed, Damaged],
        ));
    }
    let file = find(&REAL, b"/EmbeddedFile");
    let stream = file + find(&REAL[file..], b"stream");
    for at in [8, 40, 100, 300, 500] {
        let mut other = REAL.clone();
        other[stream + at] ^= 0x40;
        all.push(liar(
            format!("a real one, byte {at} of its record altered"),
            other,
            &[Changed, Damaged],
        ));
    }
    all.push(liar(
        "a real one, cut within its record",
        &REAL[..stream + 200],
        &[Damaged],
    ));
    all
}

fn find(text: &[u8], word: &[u8]) -> usize {
    text.windows(word.len()).position(|part| part == word).expect("a word")
}

/// What is attached is a lie, or one of several.
fn attached() -> Vec<Liar> {
    let lie = text().replace("Sam", "Pam").into_bytes();
    let cut = &record()[..record().len() / 2];
    let other = &RECORDS[1].1;
    let zlib = compress_to_vec_zlib(record(), 6);
    let picture = pdf("/Subtype /image#2Fpng", b"\x89PNG\r\n\x1a\n");
    let many = |one: Vec<u8>, count: usize| one.repeat(count);
    vec![
        liar("a changed record", packed(&lie), &[Changed]),
        liar("half a record", packed(cut), &[Changed]),
        liar(
            "a true record, then a changed one",
            [packed(record()), packed(&lie)].concat(),
            &[Changed],
        ),
        liar(
            "a changed record, then a true one",
            [packed(&lie), packed(record())].concat(),
            &[Unchanged],
        ),
        liar(
            "two true records",
            [packed(record()), packed(other)].concat(),
            &[Unchanged],
        ),
        liar("a picture", picture.clone(), &[NoRecord]),
        liar(
            "a picture, after a true record",
            [packed(record()), picture].concat(),
            &[Unchanged],
        ),
        liar(
            "a record that says it is a picture",
            pdf("/Subtype /image#2Fpng /Filter /FlateDecode", &zlib),
            &[Unchanged],
        ),
        liar("nothing", packed(b""), &[NoRecord]),
        liar("a PDF with a record", packed(&packed(record())), &[Unchanged]),
        liar(
            "a mark of UTF-8, and a record",
            packed(["\u{feff}", text()].concat().as_bytes()),
            &[Changed],
        ),
        liar(
            "a record of next year",
            packed(b"{\"format\":\"harbour-agreement\",\"schema\":3}"),
            &[Newer],
        ),
        liar(
            "a record behind eight other files",
            [packed(record()), many(packed(b"a list"), 8)].concat(),
            &[NoRecord],
        ),
        liar(
            "a record before seven other files",
            [packed(record()), many(packed(b"a list"), 7)].concat(),
            &[Unchanged],
        ),
        liar("10,000 deep", packed("[".repeat(10_000).as_bytes()), &[NoRecord]),
    ]
}

/// How it is packed, and what is said of that.
fn streams() -> Vec<Liar> {
    let zlib = compress_to_vec_zlib(record(), 6);
    let mut torn_sum = zlib.clone();
    *torn_sum.last_mut().expect("a sum") ^= 1;
    let twice = compress_to_vec_zlib(&zlib, 6);
    let length = |said: &str| pdf(&format!("/Length {said}"), record());
    let endless = String::from_utf8_lossy(&pdf("", record()))
        .replace("endstream", "")
        .into_bytes();
    let mut all = vec![
        liar("a sum of zlib that is wrong", pdf(FLATE, &torn_sum), &[Damaged]),
        liar("packed, and cut", pdf(FLATE, &zlib[..zlib.len() / 2]), &[Damaged]),
        liar("packed twice, said once", pdf(FLATE, &twice), &[NoRecord]),
        liar(
            "packed twice, said twice",
            pdf("/Filter [/FlateDecode /FlateDecode]", &twice),
            &[Damaged],
        ),
        liar("said to be packed, and isn't", pdf(FLATE, record()), &[Damaged]),
        liar(
            "packed, and said not to be",
            pdf("/Subtype /application#2Fjson", &zlib),
            &[NoRecord],
        ),
        liar(
            "packed in a way that nobody knows",
            pdf("/Filter /Secret", &zlib),
            &[Damaged],
        ),
        liar("without an end", endless, &[Damaged]),
        liar(
            "a record that holds the word for its end",
            pdf("", text().replace("Sam", "endstream").as_bytes()),
            &[Changed],
        ),
    ];
    for said in [
        "0",
        "1",
        "-1",
        "1e9",
        "99999999999999999999999",
        "9 0 R",
        "(12)",
        "[12]",
        "<<>>",
        "12 12 12",
        "/Length",
    ] {
        all.push(liar(format!("a length of {said}"), length(said), &[Unchanged]));
    }
    all
}

/// A gigabyte of zeros in a megabyte: whole blocks that each need nothing of the one before.
fn bomb() -> Vec<u8> {
    let mut packer = CompressorOxide::new(create_comp_flags_from_zip_params(9, 0, 0));
    let (zeros, mut block) = (vec![0; 4 << 20], vec![0; 64 << 10]);
    let (_, read, written) = compress(&mut packer, &zeros, &mut block, TDEFLFlush::Full);
    assert_eq!(read, zeros.len());
    [b"\x78\x9c".as_slice(), &block[..written].repeat(256)].concat()
}

fn slow() -> Vec<Liar> {
    let fill = |piece: &[u8]| {
        let pieces = piece.repeat((MAX_PDF_BYTES - 16) / piece.len());
        [b"%PDF-1.7\n".as_slice(), &pieces].concat()
    };
    let bomb = bomb();
    assert!(bomb.len() < 2 << 20, "{}", bomb.len());
    let heavy = [
        b"{\"format\":\"harbour-agreement\",\"a\":[".as_slice(),
        &b"{\"\":0},".repeat(140_000),
        b"0]}",
    ]
    .concat();
    vec![
        liar("a gigabyte of zeros", pdf(FLATE, &bomb), &[Damaged]),
        liar("three gigabytes of zeros", pdf(FLATE, &bomb).repeat(3), &[Damaged]),
        liar(
            "a bomb in a bomb",
            pdf("/Filter [/FlateDecode /FlateDecode]", &compress_to_vec_zlib(&bomb, 1)),
            &[Damaged],
        ),
        liar(
            "a megabyte of small objects, eight times",
            packed(&heavy).repeat(8),
            &[Changed],
        ),
        liar("4 MB of objects", fill(b"1 0 obj "), &[NoRecord]),
        liar("4 MB of dictionaries in dictionaries", fill(b"1 0 obj<<"), &[NoRecord]),
        liar("4 MB of texts that don't end", fill(b"obj<<("), &[NoRecord]),
        liar("4 MB of comments", fill(b"obj<<%"), &[NoRecord]),
    ]
}

/// The tables of a PDF, which may lead nowhere or in a circle.
fn tables() -> Vec<Liar> {
    let with = |more: &str| [b"%PDF-1.7\n".as_slice(), more.as_bytes()].concat();
    let after = |more: &str| [packed(record()), more.as_bytes().to_vec()].concat();
    let chain: String = (0..2000).map(|n| format!("trailer << /Prev {n} >>\n")).collect();
    let locked = "\ntrailer << /Encrypt 4 0 R >>";
    let loops: [(&str, &str); 6] = [
        (
            "a table that leads to itself",
            "xref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Prev 9 >>\nstartxref\n9\n%%EOF",
        ),
        (
            "a page that is its own parent",
            "1 0 obj << /Type /Pages /Kids [1 0 R] /Parent 1 0 R /Count -1 >> endobj\nstartxref\n0\n%%EOF",
        ),
        (
            "a table at a place that isn't",
            "startxref\n99999999999999999999\n%%EOF",
        ),
        ("a table at a place below nought", "startxref\n-1\n%%EOF"),
        (
            "a stream of tables that holds itself",
            "5 0 obj << /Type /XRef /W [1 99 1] /Index [0 4294967295] /Length 5 0 R >> stream\nendstream endobj",
        ),
        ("2000 tables in a row", &chain),
    ];
    let mut all: Vec<Liar> = loops
        .iter()
        .map(|(name, more)| liar(*name, with(more), &[NoRecord]))
        .collect();
    all.extend(
        loops
            .iter()
            .map(|(name, more)| liar(format!("a record and {name}"), after(more), &[Unchanged])),
    );
    all.extend([
        liar(
            "locked",
            [with("4 0 obj << /Filter /Standard >> endobj"), locked.into()].concat(),
            &[Encrypted],
        ),
        liar(
            "locked, with what can't be read",
            [pdf(FLATE, b"scrambled"), locked.into()].concat(),
            &[Encrypted],
        ),
        liar("said to be locked, and isn't", after(locked), &[Unchanged]),
        liar("printed anew", with("1 0 obj << /Type /Page >> endobj"), &[NoRecord]),
    ]);
    all
}

/// Where a file says that it is a PDF.
fn headers() -> Vec<Liar> {
    let behind = |rubbish: &[u8], told: &'static [Told]| {
        let name = format!("{} bytes of {:?} before it", rubbish.len(), char::from(rubbish[0]));
        liar(name, [rubbish, &packed(record())].concat(), told)
    };
    vec![
        behind(&[b' '; 1000], &[Unchanged]),
        behind(&[0; 1000], &[Unchanged]),
        behind(&[b'x'; 2048], &[Other]),
        behind(&[b'{'; 10], &[Other]),
        liar("a header alone", "%PDF-1.7", &[NoRecord]),
        liar("a header of no version", "%PDF-", &[NoRecord]),
        liar("a header cut short", "%PDF", &[Other]),
        liar("a header in small letters", "%pdf-1.7\n1 0 obj << >> endobj", &[Other]),
        liar("a header ten times", "%PDF-1.7\n".repeat(10), &[NoRecord]),
        liar(
            "4 MB and a byte",
            [b"%PDF-1.7".as_slice(), &vec![b' '; MAX_PDF_BYTES]].concat(),
            &[LargePdf],
        ),
    ]
}
