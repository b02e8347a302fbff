//! Files that lie: every one gets a clear sentence, soon, and without taking much memory; none is called unchanged that isn't.

mod encoded;
mod grown;
mod pdfs;
mod seeds;
mod strangers;
mod tables;
mod told;
mod torn;
mod typed;

use crate::agreement::complete;
use crate::allocated::most_at_once;
use crate::ways::{ALL, all_steps};
use harbour::agreement::{Checked, Reason, check};
use harbour::export::{Attached, attached, is_pdf};
use serde_json::Value;
use std::fs;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// What a person may be told of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Unchanged,
    Changed,
    Newer,
    Empty,
    TooLarge,
    Other,
    Impossible,
    NoRecord,
    Damaged,
    Encrypted,
    LargePdf,
}

/// A file that isn't what it seems, and what may be said of it.
pub struct Liar {
    name: String,
    bytes: Vec<u8>,
    may: &'static [Told],
}

pub fn liar(name: impl Into<String>, bytes: impl Into<Vec<u8>>, may: &'static [Told]) -> Liar {
    Liar {
        name: name.into(),
        bytes: bytes.into(),
        may,
    }
}

/// Longer than anybody should wait.
const SOON: Duration = Duration::from_secs(2);
/// Bytes allocated at once, beside the file.
const ROOM: usize = 50 * 1024 * 1024;

/// Its name, what makes its lies, and how many there are at least.
type Kind = (&'static str, fn() -> Vec<Liar>, usize);

const KINDS: [Kind; 8] = [
    ("cut", torn::cut, 50),
    ("one byte altered", torn::altered, 40),
    ("fields and types", typed::all, 170),
    ("impossible stories", told::all, 45),
    ("huge and nested", grown::all, 38),
    ("encodings and look-alikes", encoded::all, 45),
    ("PDFs", pdfs::all, 90),
    ("other files", strangers::all, 38),
];

/// Whole records: of every agreement, and of the first form.
pub static RECORDS: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let whole = |agreement| all_steps(agreement).pop().expect("an end").to_record().to_bytes();
    let mut all: Vec<_> = ALL.iter().map(|one| (one.id.to_string(), whole(one))).collect();
    all.push(("ks1 with a carer".to_owned(), complete().to_record().to_bytes()));
    for name in ["1-complete", "1-child-signed", "1-picture", "1-talk"] {
        let file = crate::project().join(format!("tests/records/{name}.json"));
        all.push((name.to_owned(), fs::read(file).expect("a record")));
    }
    all
});

/// A child's record with a parent's signature.
pub fn record() -> &'static [u8] {
    &RECORDS[0].1
}

pub fn text() -> &'static str {
    std::str::from_utf8(record()).expect("UTF-8")
}

pub fn value() -> Value {
    serde_json::from_slice(record()).expect("JSON")
}

/// As pages do it: a record begins with a bracket, everything else may be a PDF.
fn answer(bytes: &[u8]) -> (Told, String, Option<Vec<u8>>) {
    let checked = if bytes.starts_with(b"{") || !is_pdf(bytes) {
        check(bytes)
    } else {
        match attached(bytes) {
            Attached::Found(record) => check(&record),
            other => return (told_of(&other), other.to_string(), None),
        }
    };
    let told = match &checked {
        Checked::Unchanged(_) => Told::Unchanged,
        Checked::Changed => Told::Changed,
        Checked::NewerFormat => Told::Newer,
        Checked::NotARecord(Reason::Empty) => Told::Empty,
        Checked::NotARecord(Reason::TooLarge) => Told::TooLarge,
        Checked::NotARecord(Reason::Other) => Told::Other,
        Checked::NotARecord(Reason::Impossible) => Told::Impossible,
    };
    let words = checked.to_string();
    let whole = match checked {
        Checked::Unchanged(record) => Some(record.to_bytes()),
        _ => None,
    };
    (told, words, whole)
}

fn told_of(attached: &Attached) -> Told {
    match attached {
        Attached::NoRecord => Told::NoRecord,
        Attached::Damaged => Told::Damaged,
        Attached::Encrypted => Told::Encrypted,
        Attached::TooLarge => Told::LargePdf,
        Attached::Found(_) | Attached::NotAPdf => panic!("{attached:?} is no answer"),
    }
}

/// Something that a person can act on: a sentence, not a word of the program's.
pub fn is_clear(words: &str) -> bool {
    let sentence = words.starts_with(char::is_uppercase) && words.ends_with('.') && words.split(' ').count() >= 5;
    sentence && !words.contains(['{', '}', '_', '<', '\n']) && !words.contains("::")
}

/// How long this thread has worked, where the system says so: others may be at work on the machine.
fn worked() -> Option<Duration> {
    let said = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(said.split(' ').next()?.parse().ok()?))
}

/// What `work` gives, how long it took and how much memory; and into `wrong`, if that was too much.
pub fn well<T>(name: &str, wrong: &mut Vec<String>, work: impl Fn() -> T) -> (T, Duration, usize) {
    let (began, before) = (Instant::now(), worked());
    let (done, most) = most_at_once(work);
    let worked = worked().zip(before).map(|(after, before)| after - before);
    let took = worked.unwrap_or_else(|| began.elapsed());
    if took >= SOON || most >= ROOM {
        wrong.push(format!("{name}: {took:?}, {} MB at once", most >> 20));
    }
    (done, took, most)
}

#[test]
fn every_lie_gets_a_clear_answer_soon() {
    let (mut wrong, mut all) = (Vec::new(), 0);
    for (kind, liars, least) in KINDS {
        let liars = liars();
        assert!(liars.len() >= least, "{kind}: only {}", liars.len());
        let (mut slowest, mut largest) = ((Duration::ZERO, ""), (0, ""));
        for Liar { name, bytes, may } in &liars {
            let ((told, words, whole), took, most) = well(name, &mut wrong, || answer(bytes));
            slowest = slowest.max((took, name));
            largest = largest.max((most, name));
            if !may.contains(&told) {
                wrong.push(format!("{kind}: {name}: {told:?}, not {may:?}"));
            }
            assert!(is_clear(&words), "{kind}: {name}: {words}");
            assert_eq!(told == Told::Unchanged, whole.is_some());
            if let Some(whole) = whole {
                let true_one = RECORDS.iter().any(|(_, record)| *record == whole) || name.starts_with("true: ");
                assert!(true_one, "{kind}: {name} is called unchanged");
            }
        }
        let names: std::collections::BTreeSet<&String> = liars.iter().map(|liar| &liar.name).collect();
        assert_eq!(names.len(), liars.len(), "{kind}: two have one name");
        println!("{kind}: {}, slowest {slowest:?}, largest {largest:?}", liars.len());
        all += liars.len();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(all >= 500, "only {all} lies");
}
