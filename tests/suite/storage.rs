//! What is kept on a device survives what devices do.

use harbour::storage::{Kept, MemoryStore, Migration, Store, StoreError, checksum};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Stars {
    stars: u32,
}

fn stars(stars: u32) -> Stars {
    Stars { stars }
}

fn kept() -> Kept<Stars> {
    Kept::new("harbour.stars", &[])
}

fn get(store: &MemoryStore, key: &str) -> Option<String> {
    store.get(key).expect("memory never refuses to be read")
}

fn keys(store: &MemoryStore) -> Vec<String> {
    let mut keys = store.keys().expect("memory never refuses to be read");
    keys.sort();
    keys
}

#[test]
fn nothing_is_kept_at_first() {
    let loaded = kept().load(&MemoryStore::new());
    assert_eq!((loaded.value, loaded.notices), (None, vec![]));
}

#[test]
fn the_last_save_is_what_is_loaded_and_the_one_before_stays() {
    let store = MemoryStore::new();
    for n in 1..=5 {
        kept().save(&store, &stars(n)).expect("there is room");
    }
    assert_eq!(kept().load(&store).value, Some(stars(5)));
    assert_eq!(keys(&store), ["harbour.stars.a", "harbour.stars.b"]);
    assert!(get(&store, "harbour.stars.b").is_some_and(|text| text.contains("\\\"stars\\\":4")));
}

#[test]
fn a_damaged_generation_is_set_aside_and_the_last_good_one_is_used() {
    let store = MemoryStore::new();
    kept().save(&store, &stars(1)).expect("there is room");
    kept().save(&store, &stars(2)).expect("there is room");
    store
        .put("harbour.stars.b", "half a sentence, no bra")
        .expect("there is room");
    let loaded = kept().load(&store);
    assert_eq!(
        (loaded.value, loaded.notices),
        (Some(stars(1)), vec![StoreError::Restored])
    );
    assert_eq!(
        get(&store, "harbour.stars.damaged.1").as_deref(),
        Some("half a sentence, no bra")
    );
    assert_eq!(kept().load(&store).notices, vec![], "it is reported once");
}

#[test]
fn when_both_generations_are_damaged_it_says_so_and_keeps_them_aside() {
    let store = MemoryStore::new();
    store.put("harbour.stars.a", "{}").expect("there is room");
    store.put("harbour.stars.b", "").expect("there is room");
    let loaded = kept().load(&store);
    assert_eq!((loaded.value, loaded.notices), (None, vec![StoreError::Lost]));
    kept().save(&store, &stars(1)).expect("there is room");
    assert_eq!(get(&store, "harbour.stars.damaged.1").as_deref(), Some("{}"));
    assert_eq!(get(&store, "harbour.stars.damaged.2").as_deref(), Some(""));
}

#[test]
fn a_damaged_number_does_not_make_an_old_generation_look_new() {
    let store = MemoryStore::new();
    kept().save(&store, &stars(1)).expect("there is room");
    kept().save(&store, &stars(2)).expect("there is room");
    let old = get(&store, "harbour.stars.a")
        .expect("saved")
        .replace("\"sequence\":1", "\"sequence\":9");
    store.put("harbour.stars.a", &old).expect("there is room");
    assert_eq!(kept().load(&store).value, Some(stars(2)));
}

#[test]
fn only_a_few_damaged_entries_are_kept_and_the_newest_are_among_them() {
    let store = MemoryStore::new();
    for n in 1..=9 {
        store
            .put("harbour.stars.a", &format!("damage {n}"))
            .expect("there is room");
        kept().load(&store);
    }
    let aside: Vec<_> = keys(&store).into_iter().filter_map(|key| get(&store, &key)).collect();
    assert_eq!(aside, ["damage 7", "damage 8", "damage 9"]);
}

#[test]
fn a_damaged_entry_is_never_overwritten_when_there_is_no_room_to_set_it_aside() {
    let store = MemoryStore::new();
    kept().save(&store, &stars(1)).expect("there is room");
    store.put("harbour.stars.b", "damage").expect("there is room");
    store.set_quota(Some(1));
    assert_eq!(kept().save(&store, &stars(2)), Err(StoreError::Full));
    let loaded = kept().load(&store);
    assert_eq!(loaded.value, Some(stars(1)));
    assert!(loaded.notices.contains(&StoreError::Full));
    assert_eq!(get(&store, "harbour.stars.b").as_deref(), Some("damage"));
}

fn rename(old: Value) -> Option<Value> {
    Some(json!({ "points": old.get("stars")? }))
}

fn double(old: Value) -> Option<Value> {
    Some(json!({ "points": old.get("points")?.as_u64()? * 2 }))
}

const LATER: &[Migration] = &[rename, double];

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Points {
    points: u64,
}

#[test]
fn an_older_schema_is_carried_over_step_by_step() {
    let store = MemoryStore::new();
    kept().save(&store, &stars(7)).expect("there is room");
    let later: Kept<Points> = Kept::new("harbour.stars", LATER);
    assert_eq!(later.schema(), 3);
    assert_eq!(later.load(&store).value, Some(Points { points: 14 }));
}

#[test]
fn a_newer_schema_is_refused_and_left_alone() {
    let store = MemoryStore::new();
    kept().save(&store, &stars(1)).expect("there is room");
    let later: Kept<Points> = Kept::new("harbour.stars", LATER);
    later.save(&store, &Points { points: 5 }).expect("there is room");
    let before: Vec<_> = keys(&store).iter().map(|key| get(&store, key)).collect();
    let loaded = kept().load(&store);
    assert_eq!((loaded.value, loaded.notices), (None, vec![StoreError::Newer]));
    assert_eq!(kept().save(&store, &stars(2)), Err(StoreError::Newer));
    assert_eq!(kept().save_over(&store, &stars(2)), Err(StoreError::Newer));
    assert_eq!(
        before,
        keys(&store).iter().map(|key| get(&store, key)).collect::<Vec<_>>()
    );
}

#[test]
fn a_value_that_no_migration_understands_is_damage_not_a_crash() {
    let store = MemoryStore::new();
    let words: Kept<String> = Kept::new("harbour.stars", &[]);
    words.save(&store, &"words".to_string()).expect("there is room");
    assert_eq!(kept().load(&store).notices, vec![StoreError::Lost]);
}

#[test]
fn who_asks_to_be_forgotten_is_in_no_generation_and_in_no_damaged_entry() {
    let store = MemoryStore::new();
    let names: Kept<Vec<String>> = Kept::new("harbour.names", &[]);
    names.save(&store, &vec!["Robin".into()]).expect("there is room");
    store.put("harbour.names.b", "damaged Robin").expect("there is room");
    names
        .save(&store, &vec!["Robin".into(), "Zofia".into()])
        .expect("there is room");
    names.save_over(&store, &vec!["Zofia".into()]).expect("there is room");
    let all: String = keys(&store).iter().filter_map(|key| get(&store, key)).collect();
    assert!(!all.contains("Robin") && all.contains("Zofia"));
}

#[test]
fn erasing_that_is_cut_short_brings_no_older_generation_back() {
    for writes in 0..4 {
        let store = MemoryStore::new();
        for n in 1..=3 {
            kept().save(&store, &stars(n)).expect("there is room");
        }
        store.kill_after(writes);
        let erased = kept().erase(&store);
        store.revive();
        let expected = if writes < 2 { Some(stars(3)) } else { None };
        assert_eq!(kept().load(&store).value, expected);
        assert_eq!(erased.is_ok(), writes >= 2);
    }
}

const OTHERS: &str = "harbour.others";

fn others() -> Kept<Stars> {
    Kept::new(OTHERS, &[])
}

#[test]
fn all_of_a_key_is_handed_over_as_it_lies() {
    let store = MemoryStore::new();
    store.put("harbour.stars.a", "damage").expect("there is room");
    kept().load(&store);
    for n in 1..=3 {
        kept().save(&store, &stars(n)).expect("there is room");
    }
    store.put("harbour.starship.a", "another's").expect("there is room");
    let before: Vec<_> = SLOTS.iter().map(|key| get(&store, key)).collect();
    kept().hand_over(&store, &others()).expect("there is room");
    assert_eq!(
        keys(&store),
        [
            "harbour.others.a",
            "harbour.others.b",
            "harbour.others.damaged.1",
            "harbour.starship.a"
        ]
    );
    let after = ["a", "b"].map(|slot| get(&store, &format!("{OTHERS}.{slot}")));
    assert_eq!(before, after);
    assert_eq!(others().load(&store).value, Some(stars(3)));
}

#[test]
fn handing_over_that_has_no_room_leaves_everything_where_it_was() {
    let store = MemoryStore::new();
    kept().save(&store, &stars(1)).expect("there is room");
    store.set_quota(Some(150));
    assert_eq!(kept().hand_over(&store, &others()), Err(StoreError::Full));
    assert_eq!(kept().load(&store).value, Some(stars(1)));
}

#[test]
fn errors_say_what_to_do_next() {
    use StoreError::*;
    for error in [Blocked, Full, Newer, Restored, Lost] {
        let words = error.to_string();
        assert!(words.contains("grown-up") || words.contains("open it again"), "{words}");
    }
    assert_eq!(checksum("abc"), "ba7816bf8f01cfea");
}

/// What may happen to a device between two looks at it.
#[derive(Clone, Debug)]
enum Event {
    Save(u32),
    /// The page is killed after so many writes of this save.
    Killed(u32, usize),
    /// There is room for so many characters only while this is saved.
    Squeezed(u32, usize),
    /// A byte of a slot becomes another.
    Damage {
        second: bool,
        at: usize,
        with: char,
    },
    /// A slot is emptied, or cut short.
    Cut {
        second: bool,
        at: usize,
    },
    Load,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => any::<u32>().prop_map(Event::Save),
        2 => (any::<u32>(), 0..4usize).prop_map(|(n, writes)| Event::Killed(n, writes)),
        1 => (any::<u32>(), 0..600usize).prop_map(|(n, room)| Event::Squeezed(n, room)),
        2 => (any::<bool>(), any::<usize>(), any::<char>()).prop_map(|(second, at, with)| Event::Damage { second, at, with }),
        1 => (any::<bool>(), any::<usize>()).prop_map(|(second, at)| Event::Cut { second, at }),
        2 => Just(Event::Load),
    ]
}

const SLOTS: [&str; 2] = ["harbour.stars.a", "harbour.stars.b"];

/// The newest sound generation, worked out from the outside: an entry is sound if it stands exactly as it was saved.
#[derive(Default)]
struct Witness {
    written: Vec<(String, u32)>,
}

impl Witness {
    fn see(&mut self, store: &MemoryStore, value: u32) {
        for slot in SLOTS {
            if let Some(text) = get(store, slot)
                && !self.written.iter().any(|(known, _)| *known == text)
                && text.contains(&format!("{{\\\"stars\\\":{value}}}"))
            {
                self.written.push((text, value));
            }
        }
    }
    fn expects(&self, store: &MemoryStore) -> Option<Stars> {
        let there: Vec<_> = SLOTS.iter().filter_map(|slot| get(store, slot)).collect();
        self.written
            .iter()
            .rev()
            .find(|(text, _)| there.contains(text))
            .map(|(_, value)| stars(*value))
    }
}

fn spoil(store: &MemoryStore, second: bool, change: impl FnOnce(Vec<char>) -> String) {
    let slot = SLOTS[usize::from(second)];
    if let Some(text) = get(store, slot).filter(|text| !text.is_empty()) {
        store.put(slot, &change(text.chars().collect())).expect("there is room");
    }
}

proptest! {
    #[test]
    fn whatever_happens_the_last_good_generation_is_loaded(events in prop::collection::vec(event(), 0..40)) {
        let store = MemoryStore::new();
        let mut witness = Witness::default();
        for event in events {
            match event {
                Event::Save(n) => {
                    prop_assert_eq!(kept().save(&store, &stars(n)), Ok(()));
                    witness.see(&store, n);
                    prop_assert_eq!(witness.expects(&store), Some(stars(n)));
                }
                Event::Killed(n, writes) => {
                    let before = witness.expects(&store);
                    store.kill_after(writes);
                    let saved = kept().save(&store, &stars(n));
                    store.revive();
                    witness.see(&store, n);
                    prop_assert_eq!(witness.expects(&store), if saved.is_ok() { Some(stars(n)) } else { before });
                }
                Event::Squeezed(n, room) => {
                    let before = witness.expects(&store);
                    store.set_quota(Some(room));
                    let saved = kept().save(&store, &stars(n));
                    store.set_quota(None);
                    witness.see(&store, n);
                    prop_assert_eq!(witness.expects(&store), if saved.is_ok() { Some(stars(n)) } else { before });
                }
                Event::Damage { second, at, with } => spoil(&store, second, |mut text| {
                    let at = at % text.len();
                    text[at] = with;
                    text.into_iter().collect()
                }),
                Event::Cut { second, at } => spoil(&store, second, |text| text[..at % text.len()].iter().collect()),
                Event::Load => {}
            }
            prop_assert_eq!(kept().load(&store).value, witness.expects(&store));
            prop_assert!(keys(&store).len() <= 2 + 3);
        }
    }

    #[test]
    fn handing_over_that_is_cut_short_loses_nothing(
        saves in prop::collection::vec(any::<u32>(), 0..4),
        damage in prop::option::of(any::<bool>()),
        writes in 0..10usize,
    ) {
        let store = MemoryStore::new();
        for n in &saves {
            kept().save(&store, &stars(*n)).expect("there is room");
        }
        if let Some(second) = damage {
            spoil(&store, second, |text| text[1..].iter().collect());
        }
        let texts = |key: &str| -> Vec<String> {
            let there: Vec<_> = keys(&store).into_iter().filter(|other| other.starts_with(key)).collect();
            there.iter().filter_map(|key| get(&store, key)).collect()
        };
        let before = texts("harbour.stars");
        store.kill_after(writes);
        let done = kept().hand_over(&store, &others());
        store.revive();
        let (here, there) = (texts("harbour.stars"), texts(OTHERS));
        prop_assert!(before == here || before == there, "neither has all: {here:?} {there:?}");
        prop_assert_eq!(done.is_ok(), here.is_empty());
        prop_assert_eq!(kept().hand_over(&store, &others()), Ok(()));
        prop_assert_eq!(texts(OTHERS), before);
        prop_assert!(texts("harbour.stars").is_empty());
    }

    #[test]
    fn no_text_in_a_slot_makes_loading_panic(a in ".*", b in ".*") {
        let store = MemoryStore::new();
        store.put(SLOTS[0], &a).expect("there is room");
        store.put(SLOTS[1], &b).expect("there is room");
        prop_assert_eq!(kept().load(&store).value, None);
        prop_assert_eq!(kept().save(&store, &stars(1)), Ok(()));
        prop_assert_eq!(kept().load(&store).value, Some(stars(1)));
    }

    #[test]
    fn a_newer_generation_beside_anything_is_left_alone(other in ".*", second in any::<bool>(), n in any::<u64>()) {
        let store = MemoryStore::new();
        let later: Kept<Points> = Kept::new("harbour.stars", LATER);
        later.save(&store, &Points { points: n }).expect("there is room");
        let newer = get(&store, SLOTS[0]).expect("saved");
        store.put(SLOTS[usize::from(second)], &newer).expect("there is room");
        store.put(SLOTS[usize::from(!second)], &other).expect("there is room");
        prop_assert_eq!(kept().load(&store).notices, vec![StoreError::Newer]);
        prop_assert_eq!(kept().save(&store, &stars(1)), Err(StoreError::Newer));
        prop_assert_eq!(get(&store, SLOTS[usize::from(second)]), Some(newer));
        prop_assert_eq!(get(&store, SLOTS[usize::from(!second)]), Some(other));
    }
}
