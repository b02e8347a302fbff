//! Class lists and codes that lie: they keep to the same limits.

use super::{is_clear, record, well};
use crate::attached::packed;
use crate::ways::{ALL, complete};
use harbour::agreement::{CompactError, Draft};
use harbour::register::ClassList;

fn lists() -> Vec<(&'static str, Vec<u8>)> {
    const MOST: usize = ClassList::MOST_BYTES;
    let fill = |head: &str, piece: &str| {
        let pieces = piece.repeat((MOST - head.len()) / piece.len());
        format!("{head}{pieces}").into_bytes()
    };
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    vec![
        ("nothing", vec![]),
        ("spaces", b" \t\r\n".repeat(1000)),
        ("60 MB", vec![b'a'; 60 << 20]),
        ("NULs", vec![0; 1000]),
        ("a spreadsheet", b"PK\x03\x04 rest".to_vec()),
        ("an old spreadsheet", b"\xd0\xcf\x11\xe0 rest".to_vec()),
        ("a photo", b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec()),
        ("a record", record().to_vec()),
        ("a PDF", packed(record())),
        (
            "a page",
            b"<!DOCTYPE html><html><body>Sign in, please</body></html>".to_vec(),
        ),
        (
            "UTF-16 with half a letter",
            [vec![0xff, 0xfe], wide("Name\nAisha"), vec![7]].concat(),
        ),
        (
            "UTF-16 with half of a pair",
            [vec![0xff, 0xfe], wide("Name\n"), vec![0, 0xd8]].concat(),
        ),
        ("UTF-16 without its mark", wide("Name\nAisha Khan\n")),
        ("one line of 2 MB", fill("", "a")),
        ("one name of 2 MB", fill("Name\n", "a")),
        ("2 million cells", fill("Name", ",")),
        ("2 million cells below headings", fill("Name\n", ",")),
        ("half a million headings", fill("Name", ",abc")),
        ("a million headings that are known", fill("", "Name,")),
        ("2 million lines", fill("Name", "\n")),
        ("20,001 rows", fill("Name\n", "Aisha Khan\n")),
        ("a million short names", fill("Name\n", "a\n")),
        ("a quote that never closes", fill("Name\n\"", "Aisha\n")),
        ("quotes that never close", fill("Name\n", "\"Aisha\n")),
        ("2 million quotes", fill("Name\n", "\"")),
        ("half a million quoted cells", fill("Name\n", "\"\",")),
        ("formulas", fill("Name\n", "=1+1\n")[..1000].to_vec()),
        ("headings only", b"Forename,Surname,Class".to_vec()),
        ("headings again and again", fill("", "Name,Class\n")[..100_000].to_vec()),
        ("no headings, and a table", b"1,2,3\n4,5,6\n".to_vec()),
        ("letters that can't be seen", "Name\n\u{200b}\u{202e}\u{feff}\n".into()),
        (
            "marks on one letter",
            format!("Name\na{}\n", "\u{301}".repeat(100_000)).into_bytes(),
        ),
    ]
}

#[test]
fn a_class_list_that_lies_gets_a_clear_answer_soon() {
    let lists = lists();
    assert!(lists.len() >= 30);
    let (mut all, mut wrong) = (Vec::new(), Vec::new());
    for (name, bytes) in &lists {
        let (read, ..) = well(name, &mut wrong, || ClassList::read(bytes));
        match read {
            Err(why) => assert!(is_clear(&why.to_string()), "{name}: {why}"),
            Ok(list) => {
                assert!(!list.pupils.is_empty() || !list.problems.is_empty(), "{name}");
                all.extend(list.problems.iter().take(20).map(|problem| problem.to_string()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(all.iter().all(|words| words.len() > 20), "{all:?}");
}

#[test]
fn a_code_that_lies_gets_a_clear_answer_soon() {
    const MB_8: usize = 8 << 20;
    const NUMBER: &[u8] = &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
    let drawn = [10, 0, 1, b'S', 1];
    let mut wrong = Vec::new();
    for (place, agreement) in ALL.iter().enumerate() {
        let code = complete(agreement).to_compact(agreement).expect("a code");
        let mut lies: Vec<(&str, Vec<u8>)> = vec![
            ("half", code[9..code.len() - 1].to_vec()),
            ("twice", [&code[9..], &code[..]].concat()),
            ("its head", vec![]),
            ("a number without an end", [&[7], NUMBER, NUMBER].concat()),
            ("a text longer than all", vec![0, 0xff, 0xff, 0xff, 0x7f, b'S']),
            ("a time before 1970", vec![1, 1, b'S', 1]),
            ("a time beyond all", [&[1, 1, b'S'], NUMBER, &[1]].concat()),
            ("an event that nobody knows", vec![99, 0]),
        ];
        if place == 0 {
            let rest = vec![0; MB_8];
            let count = [0x80, 0x80, 0x80, 3];
            lies.extend([
                ("8 MB of one event", vec![6; MB_8]),
                ("8 MB of strokes", [&drawn[..], &count, &rest].concat()),
                (
                    "a stroke of 8 MB",
                    [&drawn[..], &[1], &count[..3], &[1], &rest].concat(),
                ),
                ("8 MB of rules", [&[2][..], &[0; 32], &count, &rest].concat()),
                (
                    "120 KB of rules",
                    [&[2][..], &[0; 32], &[0xc0, 0xa9, 7], &rest[..120_100]].concat(),
                ),
                (
                    "120 KB of strokes",
                    [&drawn[..], &[0xc0, 0xa9, 7], &rest[..120_100]].concat(),
                ),
            ]);
        }
        for (name, lie) in lies {
            let bytes = [&code[..9], &lie].concat();
            let (read, ..) = well(name, &mut wrong, || Draft::from_compact(&bytes, agreement));
            let why = read.expect_err(name);
            assert_eq!(why, CompactError::Damaged, "{name}");
            assert!(is_clear(&why.to_string()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
