//! The reader of JSON: reads all that is written, and nothing that serde_json would refuse.

use harbour::json::{self, Given};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A bit of everything that Harbour's types have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct All {
    word: String,
    small: u8,
    large: u64,
    yes: bool,
    maybe: Option<Kind>,
    #[serde(default)]
    left_out: u32,
    list: Vec<Kind>,
    points: Vec<(u16, u16)>,
    named: BTreeMap<Word, bool>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
enum Kind {
    Bare,
    Held(Word),
    WithFields { small: u8, word: String },
    Empty {},
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Word(String);

impl TryFrom<String> for Word {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, &'static str> {
        if text == "bad" {
            Err("a bad word")
        } else {
            Ok(Self(text))
        }
    }
}

impl From<Word> for String {
    fn from(word: Word) -> Self {
        word.0
    }
}

/// Fields of another version are passed over here.
#[derive(Debug, PartialEq, Deserialize)]
struct Head {
    small: u8,
}

fn word() -> impl Strategy<Value = Word> {
    "[a-z\"\\\\\u{0}é🦊]{0,2}".prop_map(Word)
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        Just(Kind::Bare),
        Just(Kind::Empty {}),
        word().prop_map(Kind::Held),
        (any::<u8>(), ".*").prop_map(|(small, word)| Kind::WithFields { small, word }),
    ]
}

fn all() -> impl Strategy<Value = All> {
    let plain = (".*", any::<u8>(), any::<u64>(), any::<bool>(), any::<u32>());
    let lists = (
        prop::option::of(kind()),
        prop::collection::vec(kind(), 0..4),
        prop::collection::vec(any::<(u16, u16)>(), 0..4),
        prop::collection::btree_map(word(), any::<bool>(), 0..4),
    );
    (plain, lists).prop_map(
        |((word, small, large, yes, left_out), (maybe, list, points, named))| All {
            word,
            small,
            large,
            yes,
            maybe,
            left_out,
            list,
            points,
            named,
        },
    )
}

/// Anything, and often nearly a [`Kind`].
fn anything() -> impl Strategy<Value = Value> {
    let name = prop::sample::select(vec!["bare", "held", "with-fields", "empty", "small", "word", "bad"]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-2i64..300).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        name.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 3, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..3).prop_map(|entries| entries.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read(all in all()) {
        prop_assert_eq!(json::read::<All>(&json::write(&all)), Some(all.clone()));
        let given = serde_json::to_string(&Given(all.clone())).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Given<All>>(&given).expect("what was given"), Given(all));
    }

    #[test]
    fn what_is_read_is_what_serde_json_reads(value in anything()) {
        if let Some(kind) = json::from_value::<Kind>(&value) {
            prop_assert_eq!(serde_json::from_value::<Kind>(value.clone()).ok(), Some(kind));
        }
        if let Some(points) = json::from_value::<Vec<(u16, u16)>>(&value) {
            prop_assert_eq!(serde_json::from_value(value).ok(), Some(points));
        }
    }
}

#[test]
fn what_does_not_fit_is_refused() {
    let kind = |value: Value| json::from_value::<Kind>(&value);
    assert_eq!(kind(json!("bare")), Some(Kind::Bare));
    assert_eq!(kind(json!({ "empty": {} })), Some(Kind::Empty {}));
    for wrong in [
        json!(null),
        json!("other"),
        json!("held"),
        json!({ "held": "bad" }),
        json!({ "bare": true }),
        json!({ "empty": {}, "bare": null }),
        json!({ "empty": { "more": 1 } }),
        json!({ "with-fields": { "small": 1 } }),
        json!({ "with-fields": { "small": 256, "word": "" } }),
        json!({ "with-fields": { "small": -1, "word": "" } }),
        json!({ "with-fields": { "small": 1.0, "word": "" } }),
        json!({ "with-fields": [1, "a list of fields"] }),
    ] {
        assert_eq!(kind(wrong.clone()), None, "{wrong}");
    }
    let points = |value: Value| json::from_value::<Vec<(u16, u16)>>(&value);
    assert_eq!(points(json!([[1, 2]])), Some(vec![(1, 2)]));
    assert_eq!(points(json!([[1]])), None);
    assert_eq!(points(json!([[1, 2, 3]])), None);
}

#[test]
fn a_type_that_lets_more_through_passes_it_over() {
    assert_eq!(json::read(r#"{"more":[{"a":1}],"small":7}"#), Some(Head { small: 7 }));
    assert_eq!(json::read::<Head>(r#"{"small":7} "#), Some(Head { small: 7 }));
    assert_eq!(json::read::<Head>(r#"{"small":7},"#), None);
    assert_eq!(json::read::<Head>(r#"{"small":7"#), None);
}

#[test]
fn a_strangers_text_is_read_unless_it_holds_too_many_values() {
    let list = |count| format!("[{}0]", "0,".repeat(count));
    assert!(json::parse_strange(&list(99_999)).is_some());
    assert!(json::parse_strange(&list(100_000)).is_none());
    let quoted = format!("[\"\\\"{}\"]", "{[,".repeat(200_000));
    assert!(json::parse_strange(&quoted).is_some());
}
