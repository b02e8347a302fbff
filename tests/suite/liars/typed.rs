//! Fields that are gone, twice, renamed or of another type, under a sum that is right: what a forger would make.

use super::Told::*;
use super::{Liar, liar, text, value};
use crate::agreement::summed;
use serde_json::{Value, json};

/// The largest whole number that every JSON reader takes for what it is, and one more.
const LARGEST: u64 = 1 << 53;

/// Where a record holds something, as JSON pointers.
const PLACES: [&str; 15] = [
    "/agreement",
    "/agreement/id",
    "/agreement/version",
    "/agreement/text_sha256",
    "/agreement/pages",
    "/agreement/pages/0",
    "/agreement/sums",
    "/events",
    "/events/0",
    "/events/0/seq",
    "/events/0/at",
    "/events/0/event",
    "/events/0/event/started/child/name",
    "/outcome",
    "/school_year_end",
];

pub fn all() -> Vec<Liar> {
    [removed(), added(), swapped(), numbers(), doubled()]
        .into_iter()
        .flatten()
        .collect()
}

fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut value = value();
    change(&mut value);
    summed(value)
}

fn parent<'v>(value: &'v mut Value, place: &str) -> (&'v mut Value, String) {
    let (above, key) = place.rsplit_once('/').expect("a place");
    (value.pointer_mut(above).expect("a place"), key.to_owned())
}

fn removed() -> Vec<Liar> {
    let without = |place: &&str| {
        let bytes = changed(|value| match parent(value, place) {
            (Value::Object(fields), key) => drop(fields.remove(&key)),
            (Value::Array(items), key) => drop(items.remove(key.parse().expect("a number"))),
            (other, _) => panic!("{other}"),
        });
        liar(format!("without {place}"), bytes, &[Impossible])
    };
    // what is gone can't be missed: lists that older records don't have
    let optional = ["/agreement/sums"];
    let mut all: Vec<Liar> = PLACES
        .iter()
        .filter(|place| !optional.contains(place))
        .map(without)
        .collect();
    for key in ["format", "schema", "sha256"] {
        let mut value = value();
        value.as_object_mut().expect("fields").remove(key);
        let bytes = serde_json_canonicalizer::to_vec(&value).expect("JSON");
        all.push(liar(format!("without {key}"), bytes, &[Changed]));
    }
    all
}

fn added() -> Vec<Liar> {
    let mut all = Vec::new();
    for place in [
        "",
        "/agreement",
        "/events/0",
        "/events/0/event",
        "/events/0/event/started",
        "/events/0/event/started/child",
    ] {
        for key in ["note", "", "__proto__"] {
            let bytes = changed(|value| {
                let fields = value.pointer_mut(place).and_then(Value::as_object_mut);
                fields.expect("fields").insert(key.into(), json!({"toString": null}));
            });
            all.push(liar(format!("“{key}” more in “{place}”"), bytes, &[Impossible]));
        }
    }
    for (place, key) in [
        ("/agreement", "pages"),
        ("/events/0", "seq"),
        ("", "outcome"),
        ("/events/0/event", "started"),
    ] {
        let bytes = changed(|value| {
            let fields = value.pointer_mut(place).and_then(Value::as_object_mut);
            let fields = fields.expect("fields");
            let held = fields.remove(key).expect("a field");
            fields.insert(key.to_uppercase(), held);
        });
        all.push(liar(format!("{key} in capitals"), bytes, &[Impossible]));
    }
    all
}

fn swapped() -> Vec<Liar> {
    let mut all = Vec::new();
    for place in PLACES {
        for other in [
            json!(null),
            json!(true),
            json!("2"),
            json!([[]]),
            json!({"a": {}}),
            json!(-7),
            json!(LARGEST),
        ] {
            let bytes = changed(|value| *value.pointer_mut(place).expect("a place") = other.clone());
            // names may be numbers, and years may be many: what isn't so is impossible
            let told: &[_] = match (place, &other) {
                ("/events/0/event/started/child/name", Value::String(_)) => &[Unchanged],
                _ => &[Impossible],
            };
            let name = if told == [Unchanged] { "true: " } else { "" };
            all.push(liar(format!("{name}{place} as {other}"), bytes, told));
        }
    }
    for (other, told) in [
        (json!(LARGEST), Newer),
        (json!("2"), Impossible),
        (json!(0), Impossible),
        (json!(1), Impossible),
        (json!(2.5), Impossible),
        (json!(null), Impossible),
        (json!(-2), Impossible),
    ] {
        let bytes = changed(|value| value["schema"] = other.clone());
        let told: &[_] = if told == Newer {
            &[Newer]
        } else {
            &[Impossible, Changed]
        };
        all.push(liar(format!("schema as {other}"), bytes, told));
    }
    all
}

/// Numbers that JSON writes in more ways than one, or not at all.
fn numbers() -> Vec<Liar> {
    let forms = [
        "1e999",
        "-1e999",
        "-0",
        "1.0",
        "1e0",
        "10E-1",
        "01",
        "0x1",
        "+1",
        ".1",
        "1.",
        "NaN",
        "Infinity",
        "18446744073709551615",
        "99999999999999999999",
        "1e400000000000000000000",
        "1_000",
    ];
    let number = |form: &&str| {
        let bytes = text().replacen("\"seq\":1,", &format!("\"seq\":{form},"), 1);
        let bytes = if bytes.contains(&format!("\"seq\":{form}")) {
            bytes
        } else {
            text().replacen("\"seq\":1}", &format!("\"seq\":{form}}}"), 1)
        };
        assert_ne!(bytes, text());
        liar(format!("a number as {form}"), bytes, &[Changed])
    };
    let long = ["9".repeat(100_000), format!("0.{}", "0".repeat(100_000))];
    let long = long.map(|digits| {
        let bytes = text().replacen("\"schema\":2", &format!("\"schema\":{digits}"), 1);
        liar(
            format!("a number that begins {} and is long", &digits[..2]),
            bytes,
            &[Changed],
        )
    });
    forms.iter().map(number).chain(long).collect()
}

/// The same key twice: the first, or the last, is a lie.
fn doubled() -> Vec<Liar> {
    let mut all = Vec::new();
    for (key, lie) in [
        ("outcome", "\"talk\""),
        ("schema", "1"),
        ("schema", "9"),
        ("format", "\"other\""),
        ("sha256", "\"\""),
        ("events", "[]"),
    ] {
        let first = text().replacen('{', &format!("{{\"{key}\":{lie},"), 1);
        let last = format!("{},\"{key}\":{lie}}}", text().trim_end_matches('}'));
        all.push(liar(format!("{key} twice, first {lie}"), first, &[Changed]));
        all.push(liar(format!("{key} twice, last {lie}"), last, &[Changed, Newer]));
    }
    all
}
