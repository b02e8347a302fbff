//! The PDF of a record is for people and for programs: valid, tagged, its text there to be read, the record in it byte for byte.

use crate::agreement::{KS1, after, childs, complete, deciding, handed_over, name, parents_by, started_by};
use crate::letters::fonts;
use harbour::agreement::{Draft, Event, Method, Receipt, Record, Role, Signature};
use harbour::export::{Attached, PROVES, attached, file_name, paper, undrawable};
use harbour_pdf::{Block, Fonts, Paper, PdfError, write};
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::{env, fs};

static FONTS: LazyLock<[Vec<u8>; 3]> = LazyLock::new(fonts);

fn made(paper: &Paper) -> Result<Vec<u8>, PdfError> {
    let [regular, bold, arabic] = &*FONTS;
    let fonts = Fonts {
        regular,
        bold,
        arabic: paper.needs_arabic().then_some(arabic),
    };
    write(paper, &fonts)
}

fn pdf(paper: &Paper) -> Vec<u8> {
    made(paper).unwrap_or_else(|why| panic!("{why}"))
}

pub fn pdf_of(draft: &Draft) -> Vec<u8> {
    pdf(&paper(&draft.to_record(), Some(&KS1)))
}

fn of_blocks(blocks: Vec<Block>) -> Paper {
    Paper {
        title: "A paper".into(),
        language: "en-GB".into(),
        at: 1_795_341_600,
        foot: "At the foot".into(),
        blocks,
        attachment: None,
    }
}

/// A folder that goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("harbour-paper-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }
    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).expect("a file");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Whether a program is there. script/setup installs it on Debian; elsewhere what it would check is skipped, and said.
fn has(tool: &str) -> bool {
    let there = Command::new(tool).arg("--version").output().is_ok();
    if !there {
        eprintln!("SKIPPED: {tool} is not installed, so what it checks in PDFs was not checked");
    }
    there
}

/// What a program says; it must succeed.
fn run(tool: &str, options: &[&str], files: &[&Path]) -> String {
    let output = Command::new(tool)
        .args(options)
        .args(files)
        .output()
        .expect("a program");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{tool} {options:?}: {said}{complained}");
    said
}

/// Its text as poppler reads it, without the marks that say how a line runs; pages end with a form feed.
fn text_of(bytes: &[u8], folder: &Folder) -> String {
    let file = folder.put("text.pdf", bytes);
    let said = run("pdftotext", &["-layout"], &[&file, Path::new("-")]);
    said.chars().filter(|c| !matches!(c, '\u{202a}'..='\u{202e}')).collect()
}

/// Words in a row, wherever lines break.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn named(child: &str, parent: &str) -> Draft {
    let signature = Signature::new(Role::Child, name(child), Method::Typed).expect("a signature");
    let draft = after(started_by(child), crate::agreement::all_but_signing());
    let draft = after(draft, [Event::Signed { signature }, Event::HandedOver]);
    after(draft, parents_by(parent))
}

#[test]
fn every_pdf_is_valid_and_tagged_and_says_which_standards_it_keeps() {
    if !has("qpdf") || !has("pdfinfo") {
        return;
    }
    let folder = Folder::new("valid");
    for draft in [
        complete(),
        handed_over(),
        deciding(),
        named("فاطمہ زہرا", "Ὀδυσσεύς Їжак Nguyễn"),
    ] {
        let file = folder.put("a.pdf", &pdf_of(&draft));
        run("qpdf", &["--check"], &[&file]);
        let about = run("pdfinfo", &[], &[&file]);
        for line in [
            "Title: Our promises for going online",
            "Tagged: yes",
            "Creator: Harbour",
            "PDF version: 1.7",
        ] {
            assert!(about.lines().any(|found| flat(found) == line), "{line} in {about}");
        }
        let meta = flat(&run("pdfinfo", &["-meta"], &[&file]));
        for claim in [
            "<pdfaid:part>3</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "en-GB",
        ] {
            assert!(meta.contains(claim), "{claim} in {meta}");
        }
    }
}

#[test]
fn its_structure_has_headings_lists_and_pictures_with_words() {
    if !has("pdfinfo") {
        return;
    }
    let folder = Folder::new("structure");
    let file = folder.put("a.pdf", &pdf_of(&complete()));
    let structure = run("pdfinfo", &["-struct-text"], &[&file]);
    for part in [
        "H1",
        "H2 \"Signatures\"",
        "H3 \"I ask first\"",
        "LBody",
        "Figure",
        "\"Our promises for going online\"",
    ] {
        assert!(structure.contains(part), "{part} in {structure}");
    }
    assert!(!structure.contains("Page 1 of"), "a page's foot is no part of the text");
    let tags = String::from_utf8_lossy(&unpacked(&file, &folder)).into_owned();
    for words in ["The signature of Sam", "A code for a camera."] {
        assert!(tags.contains(&format!("/Alt ({words}")), "{words}");
    }
}

/// The PDF with its streams to be read by eye.
fn unpacked(file: &Path, folder: &Folder) -> Vec<u8> {
    let open = folder.0.join("open.pdf");
    run("qpdf", &["--qdf", "--object-streams=disable"], &[file, &open]);
    fs::read(open).expect("a file")
}

#[test]
fn everything_that_was_agreed_and_done_can_be_read_out_of_it() {
    if !has("pdftotext") {
        return;
    }
    let folder = Folder::new("text");
    let record = complete().to_record();
    let text = flat(&text_of(&pdf_of(&complete()), &folder));
    let clauses = KS1
        .pages
        .iter()
        .flat_map(|page| &page.clauses)
        .chain(KS1.parent.iter().flat_map(|part| &part.clauses));
    let words = clauses.map(|clause| clause.text.clone());
    let others = [
        record.receipt().to_string(),
        PROVES.into(),
        "22 November 2026 at 10:01".into(),
        "Carer: signed by typing".into(),
    ];
    // a page may end within a clause, and its foot then stands between
    let missing: Vec<String> = words
        .chain(others)
        .filter(|words| !text.contains(words.as_str()))
        .collect();
    assert!(missing.is_empty(), "{missing:?} in {text}");
}

#[test]
fn names_of_every_script_come_out_as_they_went_in() {
    if !has("pdftotext") {
        return;
    }
    let folder = Folder::new("names");
    for who in [
        "Zoë Łukasz Żółć",
        "Nguyễn Thị Ánh",
        "Ọlámídé Ṣọlá",
        "Þórður Ngũgĩ",
        "Αλέξανδρος Ὀδυσσεύς",
        "Олександр Їжак",
        "Ђорђе Әлия",
        "محمد علي",
        "فاطمہ زہرا",
        "ٹیپو ڈار",
        "گل‌رخ ژاله",
    ] {
        assert_eq!(undrawable(who), None);
        let draft = named(who, "Ana Lima");
        let text = flat(&text_of(&pdf_of(&draft), &folder));
        assert!(text.contains(who), "{who} in {text}");
        // the line that it stands in runs on from left to right
        let at = text.find("Signed by").expect("who signed");
        let (name, role, other) = (
            text[at..].find(who),
            text[at..].find("child"),
            text[at..].find("Ana Lima"),
        );
        assert!(name.is_some() && name < role && role < other, "{text}");
    }
}

#[test]
fn the_record_in_it_comes_out_byte_for_byte() {
    let record = complete().to_record();
    let bytes = pdf_of(&complete());
    assert_eq!(attached(&bytes), Attached::Found(record.to_bytes()));
    if has("pdfdetach") {
        let folder = Folder::new("detach");
        let file = folder.put("a.pdf", &bytes);
        assert!(run("pdfdetach", &["-list"], &[&file]).contains(&file_name(&record, "record", "json")));
        let out = folder.0.join("out.json");
        run("pdfdetach", &["-save", "1", "-o", &out.to_string_lossy()], &[&file]);
        assert_eq!(fs::read(out).expect("the file"), record.to_bytes());
    }
}

#[test]
fn it_is_found_in_what_other_programs_save_again() {
    if !has("qpdf") {
        return;
    }
    let folder = Folder::new("again");
    let record = complete().to_record();
    let file = folder.put("a.pdf", &pdf_of(&complete()));
    let again = |options: &[&str]| {
        let out = folder.0.join("again.pdf");
        run("qpdf", options, &[&file, &out]);
        attached(&fs::read(out).expect("a file"))
    };
    for options in [
        ["--object-streams=generate", "--recompress-flate"].as_slice(),
        &["--linearize"],
        &["--stream-data=uncompress"],
        &["--qdf"],
        &["--min-version=2.0", "--object-streams=disable"],
    ] {
        assert_eq!(again(options), Attached::Found(record.to_bytes()), "{options:?}");
    }
    assert_eq!(again(&["--encrypt", "a", "b", "256", "--"]), Attached::Encrypted);
    if has("pdftoppm") && has("pdftocairo") {
        let printed = folder.0.join("printed.pdf");
        run("pdftocairo", &["-pdf"], &[&file, &printed]);
        assert_eq!(attached(&fs::read(printed).expect("a file")), Attached::NoRecord);
    }
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    let first = pdf_of(&complete());
    assert!((0..5).all(|_| pdf_of(&complete()) == first));
    assert_ne!(pdf_of(&handed_over()), first);
}

#[test]
fn a_signature_is_drawn_as_lines_and_no_picture_is_within() {
    if !has("qpdf") {
        return;
    }
    let folder = Folder::new("strokes");
    let strokes = vec![(0..200u16).map(|x| (x * 5, 200)).collect(), vec![(500, 100)]];
    let signed = |strokes| {
        let block = Block::Signature {
            name: "Sam".into(),
            how: "drawn".into(),
            strokes,
        };
        let file = folder.put("a.pdf", &pdf(&of_blocks(vec![block])));
        unpacked(&file, &folder)
    };
    let lines = |bytes: &[u8]| {
        bytes
            .split(|byte| byte.is_ascii_whitespace())
            .filter(|word| *word == b"l")
            .count()
    };
    let (with, without) = (signed(Some(strokes)), signed(None));
    assert!(
        lines(&with) >= lines(&without) + 200,
        "{} and {}",
        lines(&with),
        lines(&without)
    );
    assert!(!String::from_utf8_lossy(&with).contains("/Subtype /Image"));
}

#[test]
fn a_camera_reads_the_code_with_receipt_and_digest() {
    if !has("pdftoppm") {
        return;
    }
    let folder = Folder::new("camera");
    let record = complete().to_record();
    let file = folder.put("a.pdf", &pdf_of(&complete()));
    let out = folder.0.join("page");
    run("pdftoppm", &["-r", "200", "-gray", "-singlefile"], &[&file, &out]);
    let picture = fs::read(out.with_extension("pgm")).expect("a picture");
    let mut parts = picture.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut number = || std::str::from_utf8(parts.next()?).ok()?.parse::<u32>().ok();
    assert_eq!(number(), None, "P5");
    let (width, height) = (number().expect("width"), number().expect("height"));
    let pixels = &picture[picture.len() - (width * height) as usize..];
    let read = harbour_codes::read(pixels, width, height).expect("a code");
    let (code, digest) = (record.receipt(), record.digest().to_string().to_uppercase());
    assert_eq!(read, format!("HARBOUR {code} SHA256 {digest}"));
    assert!(Receipt::is_typed(&code, read.split(' ').nth(1).unwrap_or_default()));
}

#[test]
fn no_heading_stands_alone_at_the_foot_of_a_page_and_no_signature_is_cut() {
    if !has("pdftotext") {
        return;
    }
    let folder = Folder::new("pages");
    for lines in 24..36 {
        let mut blocks: Vec<Block> = (0..lines).map(|line| Block::Text(format!("Line {line}"))).collect();
        for level in [2, 3] {
            let text = format!("Heading {level}");
            blocks.push(Block::Heading { level, text });
        }
        blocks.push(Block::Text("After it".into()));
        blocks.push(Block::Signature {
            name: "Sam Somebody".into(),
            how: "typed".into(),
            strokes: None,
        });
        let text = text_of(&pdf(&of_blocks(blocks)), &folder);
        let page = |words: &str| text.split('\u{c}').position(|page| page.contains(words));
        assert!(
            page("Heading 2").is_some() && page("Heading 2") == page("Heading 3"),
            "{lines}: {text}"
        );
        assert_eq!(page("Heading 3"), page("After it"), "{lines}: {text}");
        assert_eq!(page("Sam Somebody"), page("typed"), "{lines}: {text}");
        assert!(text.contains("Page 1 of"), "{text}");
    }
}

#[test]
fn words_that_were_not_signed_are_not_printed() {
    let record = complete().to_record();
    let mut other = KS1.clone();
    other.pages[0].clauses[0].text = "I do as I like.".into();
    let clauses = |paper: &Paper| {
        paper
            .blocks
            .iter()
            .filter(|block| matches!(block, Block::List(_)))
            .count()
    };
    assert_eq!(paper(&record, Some(&other)), paper(&record, None));
    assert!(clauses(&paper(&record, Some(&KS1))) > clauses(&paper(&record, None)));
}

#[test]
fn no_words_are_lost_at_separators() {
    if !has("pdftotext") {
        return;
    }
    let folder = Folder::new("separators");
    let block = Block::Text("one\u{2029}two\u{2028}three\nfour\u{85}five\tsix".into());
    let text = text_of(&pdf(&of_blocks(vec![block])), &folder);
    assert!(text.contains("one two three four five six"), "{text}");
}

#[test]
fn every_word_of_every_agreement_can_be_drawn() {
    let folder = crate::project().join("agreements");
    let files = fs::read_dir(folder)
        .expect("agreements")
        .flatten()
        .map(|file| file.path());
    let texts = files.filter(|path| path.extension().is_some_and(|end| end == "toml"));
    let missing: Vec<(PathBuf, Option<char>)> = texts
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a text");
            (path, undrawable(&text.replace('\n', " ")))
        })
        .filter(|(_, letter)| letter.is_some())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn what_a_font_lacks_is_an_error_and_never_a_box() {
    let text = |text: &str| made(&of_blocks(vec![Block::Text(text.into())]));
    assert_eq!(text("Wei 李"), Err(PdfError::Undrawable('李')));
    assert_eq!(text("Sam 🦊"), Err(PdfError::Undrawable('🦊')));
    let [regular, bold, _] = &*FONTS;
    let arabic = of_blocks(vec![Block::Text("علي".into())]);
    assert!(arabic.needs_arabic());
    let bare = Fonts {
        regular,
        bold,
        arabic: None,
    };
    assert_eq!(write(&arabic, &bare), Err(PdfError::Undrawable('ع')));
    let torn = Fonts {
        regular: &regular[..900],
        ..bare
    };
    assert_eq!(write(&arabic, &torn), Err(PdfError::BadFont("regular")));
}

#[test]
fn a_paper_is_the_same_after_its_way_to_the_module() {
    let paper = paper(&complete().to_record(), Some(&KS1));
    let text = harbour::json::write(&paper);
    assert_eq!(serde_json::from_str::<Paper>(&text).ok(), Some(paper));
}

#[test]
fn a_half_done_record_never_looks_signed() {
    let standing = |record: &Record| match paper(record, None).blocks.first() {
        Some(Block::Text(text)) => text.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(standing(&deciding().to_record()), "This is not a signed agreement yet.");
    let one = after(deciding(), [Event::Agreed, childs()]).to_record();
    assert_eq!(
        standing(&one),
        "Signed by Sam (child). This is not finished: another signature is needed."
    );
    assert_eq!(
        standing(&complete().to_record()),
        "Signed by Sam (child) and Sam (carer)."
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_words_make_a_pdf_or_name_the_letter_that_can_not_be_drawn(
        words in "([a-zA-ZÀ-ſα-ωа-яءابتثجحخدرسشصضطعغفقکلمنھہویے٠-٩ُِّ0-9 ,.()-]|\\PC){0,120}",
        strokes in proptest::collection::vec(proptest::collection::vec((0..2000u16, 0..2000u16), 0..8), 0..4),
    ) {
        let blocks = vec![
            Block::Text(words.clone()),
            Block::Heading { level: 9, text: words.clone() },
            Block::List(vec![words.clone(), String::new()]),
            Block::Facts(vec![(words.clone(), words.clone())]),
            Block::Signature { name: words.clone(), how: words.clone(), strokes: Some(strokes) },
        ];
        match made(&of_blocks(blocks)) {
            Ok(bytes) => prop_assert!(bytes.starts_with(b"%PDF-1.7")),
            Err(PdfError::Undrawable(letter)) => prop_assert_eq!(undrawable(&letter.to_string()), Some(letter)),
            Err(why) => prop_assert!(false, "{} for {:?}", why, words),
        }
    }

    #[test]
    fn a_torn_or_changed_pdf_never_stops_the_search(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        static WHOLE: LazyLock<Vec<u8>> = LazyLock::new(|| pdf_of(&complete()));
        let mut changed = WHOLE.clone();
        changed[at.index(WHOLE.len())] = byte;
        attached(&changed);
        attached(&WHOLE[..cut.index(WHOLE.len())]);
    }
}
