//! Files that are huge, and files that are nested: each of the largest size that is looked at, or beyond it.

use super::Told::*;
use super::{Liar, Told, liar, record, text, value};
use crate::agreement::summed;
use harbour::agreement::Record;
use serde_json::{Value, json};

/// Less than the largest record, so that it is read.
const LARGE: usize = Record::MAX_BYTES - 4096;

pub fn all() -> Vec<Liar> {
    let mut all = huge();
    all.extend(nested());
    all.extend(many());
    all.extend(stories());
    all
}

fn huge() -> Vec<Liar> {
    const MB_60: usize = 60 << 20;
    let events = |one: &str, count: usize| {
        let head = "{\"format\":\"harbour-agreement\",\"schema\":2,\"events\":[";
        [head, &format!("{one},").repeat(count - 1), one, "]}"].concat()
    };
    vec![
        liar("1 MB of spaces", vec![b' '; Record::MAX_BYTES], &[Other]),
        liar("1 MB and a byte", vec![b' '; Record::MAX_BYTES + 1], &[TooLarge]),
        liar("60 MB of nothing", vec![0; MB_60], &[TooLarge]),
        liar("60 MB of brackets", vec![b'['; MB_60], &[TooLarge]),
        liar("60 MB of records", record().repeat(MB_60 / record().len()), &[TooLarge]),
        liar(
            "60 MB of PDF",
            [b"%PDF-1.7\n".as_slice(), &vec![b' '; MB_60]].concat(),
            &[LargePdf],
        ),
        liar(
            "a record and 1 MB of spaces",
            [record(), &vec![b' '; LARGE]].concat(),
            &[Changed, TooLarge],
        ),
        liar("2,000,001 nothings", events("0", 2_000_001), &[TooLarge]),
        liar(
            "2,000,001 events",
            events("{\"at\":0,\"event\":\"agreed\",\"seq\":1}", 2_000_001),
            &[TooLarge],
        ),
        liar(
            "28,000 events",
            events("{\"at\":0,\"event\":\"agreed\",\"seq\":1}", 28_000),
            &[Changed],
        ),
    ]
}

fn nested() -> Vec<Liar> {
    const DEEP: usize = 10_000;
    let within = |open: &str, middle: &str, close: &str, depth: usize| {
        let inner = [&open.repeat(depth), middle, &close.repeat(depth)].concat();
        text().replacen("\"schema\":2", &format!("\"schema\":{inner}"), 1)
    };
    let bare = |open: &str, close: &str| [open.repeat(DEEP), close.repeat(DEEP)].concat();
    vec![
        liar("10,000 lists", bare("[", "]"), &[Other]),
        liar("10,000 lists that never end", "[".repeat(DEEP), &[Other]),
        liar(
            "10,000 objects",
            format!("{}1{}", "{\"a\":".repeat(DEEP), "}".repeat(DEEP)),
            &[Other],
        ),
        liar("10,000 ends", "]".repeat(DEEP), &[Other]),
        liar("10,000 lists in a record", within("[", "2", "]", DEEP), &[Changed]),
        liar(
            "10,000 objects in a record",
            within("{\"a\":", "2", "}", DEEP),
            &[Changed],
        ),
        liar("120 lists in a record", within("[", "2", "]", 120), &[Changed]),
        liar("127 lists in a record", within("[", "2", "]", 127), &[Changed]),
        liar(
            "a text of 10,000 brackets",
            within("", &format!("\"{}\"", "[".repeat(DEEP)), "", 1),
            &[Changed],
        ),
        liar(
            "10,000 records in records",
            text()[..400].replace('{', &"{\"agreement\":{".repeat(DEEP)),
            &[Changed, Other, TooLarge],
        ),
    ]
}

/// A megabyte of what takes most memory once it is read.
fn many() -> Vec<Liar> {
    let full = |name: &str, piece: &str, told: &'static [Told]| {
        let pieces = piece.repeat(LARGE / piece.len() - 1);
        let list = format!("{{\"format\":\"harbour-agreement\",\"a\":[{pieces}0]}}");
        liar(format!("1 MB of {name}"), list, told)
    };
    let keys: String = (0..90_000).map(|n| format!("\"{n}\":0,")).collect();
    vec![
        full("numbers", "0,", &[Changed]),
        full("empty lists", "[],", &[Changed]),
        full("lists of one", "[0],", &[Changed]),
        full("lists of lists", "[[[[[[0]]]]]],", &[Changed]),
        full("empty objects", "{},", &[Changed]),
        full("objects of one", "{\"\":0},", &[Changed]),
        full("objects in objects", "{\"\":{\"\":{\"\":{\"\":0}}}},", &[Changed]),
        full("empty texts", "\"\",", &[Changed]),
        full("short texts", "\"a\",", &[Changed]),
        full("long numbers", "0.12345678901234567,", &[Changed]),
        full("escapes", "\"\\u0041\\ud83d\\ude00\",", &[Changed]),
        liar(
            "1 MB of keys",
            format!("{{\"format\":\"harbour-agreement\",{keys}\"a\":0}}"),
            &[Changed],
        ),
        liar(
            "1 MB of one text",
            format!("{{\"format\":\"harbour-agreement\",\"a\":\"{}\"}}", "a".repeat(LARGE)),
            &[Changed],
        ),
        liar(
            "1 MB of the mark of a record, nearly",
            "harbour-agreemen".repeat(LARGE / 16),
            &[Other],
        ),
    ]
}

/// Records under a right sum that are as large as they can be.
fn stories() -> Vec<Liar> {
    let grown = |change: &dyn Fn(&mut Value)| {
        let mut value = value();
        change(&mut value);
        summed(value)
    };
    let of_events = |event: Value, count: usize| {
        grown(&|value| {
            let begin = value["events"][0].clone();
            let more = (2..count as u64 + 1).map(|seq| json!({"at": 0, "event": event, "seq": seq}));
            value["events"] = std::iter::once(begin).chain(more).collect();
            value["agreement"]["pages"] = (0..100).map(|n| json!(format!("p{n}"))).collect();
            value["agreement"].as_object_mut().expect("fields").remove("sums");
        })
    };
    let renewed = |page: &str, pages: usize| {
        let unchanged = vec![json!(page); pages];
        json!({"renewed": {"record": "0".repeat(64), "unchanged": unchanged, "answered": []}})
    };
    let points = vec![json!([0, 0]); 30_000];
    vec![
        liar(
            "2001 events",
            of_events(json!({"page-read": {"page": "p99"}}), 2001),
            &[Impossible],
        ),
        liar(
            "renewed with 90,000 rules",
            of_events(renewed("p99", 90_000), 2),
            &[Impossible],
        ),
        liar("renewed 850 times", of_events(renewed("p99", 100), 850), &[Impossible]),
        liar(
            "a signature of 30,000 points",
            of_events(
                json!({"signed": {"signature": {"role": "child", "name": "Sam", "method": {"drawn": {"strokes": [points]}}}}}),
                2,
            ),
            &[Impossible],
        ),
        liar(
            "a signature of 40,000 strokes",
            of_events(
                json!({"signed": {"signature": {"role": "child", "name": "Sam", "method": {"drawn": {"strokes": vec![json!([]); 40_000]}}}}}),
                2,
            ),
            &[Impossible],
        ),
        liar(
            "80,000 rules",
            grown(&|value| value["agreement"]["pages"] = vec![json!("a-rule-1"); 80_000].into()),
            &[Impossible],
        ),
    ]
}
