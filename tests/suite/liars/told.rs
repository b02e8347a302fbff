//! Stories that can't have happened, under a sum that is right.

use super::Told::*;
use super::{Liar, RECORDS, liar, value};
use crate::agreement::summed;
use serde_json::{Value, json};

pub fn all() -> Vec<Liar> {
    let mut all = orders();
    for (name, change) in STORIES {
        let mut value = value();
        change(&mut value);
        all.push(liar(*name, summed(value), &[Impossible]));
    }
    all.extend(sums());
    all
}

type Change = fn(&mut Value);

const STORIES: &[(&str, Change)] = &[
    ("signed before agreed", |value| swap(value, "agreed", "signed")),
    ("handed over before signed", |value| {
        swap(value, "signed", "handed-over")
    }),
    ("the parent first", |value| {
        swap(value, "handed-over", "parent-agreed");
    }),
    ("the parent alone", |value| drop(take(value, "signed"))),
    ("nobody began", |value| drop(take(value, "started"))),
    ("nobody agreed", |value| drop(take(value, "agreed"))),
    ("a question not answered", |value| drop(take(value, "answered"))),
    ("a rule not read", |value| drop(take(value, "page-read"))),
    ("no events", |value| value["events"] = json!([])),
    ("begun twice", |value| again(value, "started")),
    ("signed twice", |value| again(value, "signed")),
    ("signed by the parent twice", |value| again(value, "parent-signed")),
    ("a gap in the numbers", |value| value["events"][3]["seq"] = json!(5)),
    ("a number twice", |value| value["events"][3]["seq"] = json!(3)),
    ("numbers from nought", |value| {
        for (seq, entry) in events(value).iter_mut().enumerate() {
            entry["seq"] = json!(seq);
        }
    }),
    ("after the year 9999", |value| {
        value["events"][2]["at"] = json!(253_402_300_800_u64);
    }),
    ("in 285 million years", |value| {
        value["events"][2]["at"] = json!(1_u64 << 53)
    }),
    ("an outcome that didn't come", |value| value["outcome"] = json!("talk")),
    ("lasts for ever", |value| value["school_year_end"] = json!("9999-08-31")),
    ("a day that isn't", |value| {
        value["school_year_end"] = json!("2027-02-30")
    }),
    ("an agreement for staff", |value| {
        value["agreement"]["audience"] = json!("staff")
    }),
    ("a teacher signs for the child", |value| {
        let at = place(value, "signed");
        value["events"][at]["event"]["signed"]["signature"]["role"] = json!("staff");
    }),
    ("a blank signature", |value| strokes(value, json!([[[0, 0], [0, 1]]]))),
    ("a signature beyond the pad", |value| {
        strokes(value, json!([[[0, 0], [1001, 0]]]));
    }),
    ("a signature with negative points", |value| {
        strokes(value, json!([[[0, 0], [-500, 0]]]));
    }),
    ("a signature of points with three numbers", |value| {
        strokes(value, json!([[[0, 0, 0], [500, 0, 0]]]));
    }),
    ("a signature of 201 strokes", |value| {
        strokes(value, vec![json!([[0, 0], [500, 0]]); 201].into());
    }),
    ("an answer to what nobody asked", |value| {
        let at = place(value, "answered");
        value["events"][at]["event"]["answered"]["question"] = json!("nobody-asked");
    }),
    ("a name that can't be seen", |value| {
        value["events"][0]["event"]["started"]["child"]["name"] = json!("\u{200b}");
    }),
    ("a name of 41 letters", |value| {
        value["events"][0]["event"]["started"]["child"]["name"] = json!("a".repeat(41));
    }),
    ("101 rules", |value| {
        let more = (0..101).map(|n| json!(format!("r{n}"))).collect();
        value["agreement"]["pages"] = Value::Array(more);
    }),
    ("a title of 201 letters", |value| {
        value["agreement"]["title"] = json!("a".repeat(201))
    }),
];

fn events(value: &mut Value) -> &mut Vec<Value> {
    value["events"].as_array_mut().expect("events")
}

/// Where an event first stands.
fn place(value: &mut Value, name: &str) -> usize {
    let is = |entry: &Value| entry["event"] == name || entry["event"].get(name).is_some();
    events(value).iter().position(is).expect("an event")
}

fn renumber(value: &mut Value) {
    for (entry, seq) in events(value).iter_mut().zip(1..) {
        entry["seq"] = json!(seq);
    }
}

fn swap(value: &mut Value, one: &str, other: &str) {
    let (one, other) = (place(value, one), place(value, other));
    events(value).swap(one, other);
    renumber(value);
}

fn take(value: &mut Value, name: &str) -> Value {
    let at = place(value, name);
    let taken = events(value).remove(at);
    renumber(value);
    taken
}

fn again(value: &mut Value, name: &str) {
    let at = place(value, name);
    let twice = events(value)[at].clone();
    events(value).insert(at + 1, twice);
    renumber(value);
}

fn strokes(value: &mut Value, strokes: Value) {
    let at = place(value, "signed");
    value["events"][at]["event"]["signed"]["signature"]["method"] = json!({"drawn": {"strokes": strokes}});
}

/// Every agreement's events from last to first.
fn orders() -> Vec<Liar> {
    let backwards = |(name, bytes): &(String, Vec<u8>)| {
        let mut value: Value = serde_json::from_slice(bytes).expect("JSON");
        events(&mut value).reverse();
        renumber(&mut value);
        liar(format!("{name} backwards"), summed(value), &[Impossible])
    };
    RECORDS.iter().map(backwards).collect()
}

/// Sums of something else. The last can't be told from a record by anybody: a sum is no seal, countersignatures are.
fn sums() -> Vec<Liar> {
    let with = |sum: Value| {
        let mut value = value();
        value["sha256"] = sum;
        serde_json_canonicalizer::to_vec(&value).expect("JSON")
    };
    let other: Value = serde_json::from_slice(&RECORDS[1].1).expect("JSON");
    let mine = value()["sha256"].as_str().expect("a sum").to_owned();
    let mut invented = value();
    invented["events"][0]["event"]["started"]["child"]["name"] = json!("Nobody");
    vec![
        liar("the sum of another record", with(other["sha256"].clone()), &[Changed]),
        liar("a sum in capitals", with(json!(mine.to_uppercase())), &[Changed]),
        liar("a sum with a space", with(json!(format!("{mine} "))), &[Changed]),
        liar("a short sum", with(json!(mine[..8])), &[Changed]),
        liar("an empty sum", with(json!("")), &[Changed]),
        liar("a sum in a list", with(json!([mine])), &[Changed]),
        liar(
            "true: a story that was made up with care",
            summed(invented),
            &[Unchanged],
        ),
    ]
}
