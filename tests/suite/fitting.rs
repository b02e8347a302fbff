//! Settings that fit a person: what was kept before is understood, each learner's own are their own, and go where they go.

use crate::progress::copy;
use harbour::progress::{Avatar, LearnerId, Moved, Settings, TextSize, Theme, Way, Ways, kept_settings};
use harbour::storage::{Kept, MemoryStore, Store};
use proptest::prelude::*;
use serde_json::{Value, json};

const LETTERS: [Option<Way>; 3] = [None, Some(Way::Early), Some(Way::Clear)];

fn dark() -> Settings {
    let mut settings = Settings::default();
    settings.look.theme = Theme::Dark;
    settings.look.text = TextSize::Double;
    settings.look.ways = settings.look.ways.with(&LETTERS, Some(Way::Clear));
    settings
}

fn robin() -> LearnerId {
    LearnerId::from_random([7; 8])
}

#[test]
fn settings_from_before_there_were_more_ways_still_hold() {
    for (word, size) in [("large", TextSize::Large), ("huge", TextSize::Huge)] {
        let store = MemoryStore::new();
        let mut settings = serde_json::to_value(Settings::default()).expect("it is plain data");
        settings["look"]["text"] = json!(word);
        settings["aloud"] = json!(true);
        settings["look"]
            .as_object_mut()
            .expect("it is an object")
            .remove("ways");
        let before = Kept::<Value>::new("harbour.settings", &[]);
        before.save(&store, &settings).expect("there is room");
        let loaded = kept_settings(None).load(&store);
        assert!(loaded.notices.is_empty());
        let look = loaded.value.expect("they are whole").look;
        assert_eq!((look.text, look.ways), (size, Ways::default()));
    }
}

#[test]
fn choosing_one_of_a_group_takes_the_place_of_another() {
    let early = Ways::default()
        .with(&LETTERS, Some(Way::Early))
        .with(&[Some(Way::Few)], Some(Way::Few));
    let clear = early.with(&LETTERS, Some(Way::Clear));
    assert_eq!((clear.of(&LETTERS), clear.has(Way::Early)), (Some(Way::Clear), false));
    assert!(clear.has(Way::Few), "what belongs to another group stays");
    assert_eq!(clear.with(&LETTERS, None).of(&LETTERS), None);
}

#[test]
fn each_learners_settings_are_their_own() {
    let store = MemoryStore::new();
    kept_settings(Some(&robin()))
        .save(&store, &dark())
        .expect("there is room");
    assert_eq!(kept_settings(None).load(&store).value, None);
    let other = LearnerId::from_random([8; 8]);
    assert_eq!(kept_settings(Some(&other)).load(&store).value, None);
    assert_eq!(kept_settings(Some(&robin())).load(&store).value, Some(dark()));
    kept_settings(None)
        .save(&store, &Settings::default())
        .expect("there is room");
    kept_settings(Some(&robin())).erase(&store).expect("it can be erased");
    let left = store.keys().expect("it can be read");
    assert!(left.iter().all(|key| !key.contains(robin().as_str())), "{left:?}");
    assert_eq!(kept_settings(None).load(&store).value, Some(Settings::default()));
}

#[test]
fn erasing_everybodys_settings_leaves_a_learners_own() {
    let store = MemoryStore::new();
    kept_settings(Some(&robin()))
        .save(&store, &dark())
        .expect("there is room");
    kept_settings(None)
        .save(&store, &Settings::default())
        .expect("there is room");
    kept_settings(None).erase(&store).expect("it can be erased");
    assert_eq!(kept_settings(Some(&robin())).load(&store).value, Some(dark()));
}

#[test]
fn a_copy_carries_a_learners_own_settings() {
    let mut saved = copy();
    saved.learners[0].settings = Some(dark());
    assert_eq!(Moved::read(&saved.write()), Ok(saved.clone()));
    let (accepted, _) = saved.into_device(&mut Default::default());
    assert_eq!(accepted[0].settings, Some(dark()));
}

#[test]
fn a_copy_from_before_learners_had_settings_comes_in() {
    let before = copy()
        .write()
        .replace("\"version\": 2,\n  \"saved\"", "\"version\": 1,\n  \"saved\"");
    let read = Moved::read(&before).expect("it is a copy");
    assert_eq!(read.learners[0].settings, None);
    assert_eq!(read.learners[0].learner.avatar, Avatar::Owl);
}

#[test]
fn early_js_takes_every_word_that_settings_can_say() {
    let early = std::fs::read_to_string(crate::project().join("assets/early.js")).unwrap_or_default();
    for theme in Theme::ALL.into_iter().filter(|theme| *theme != Theme::Auto) {
        assert!(early.contains(theme.slug()), "{}", theme.slug());
    }
    for text in TextSize::ALL.into_iter().filter(|text| *text != TextSize::Normal) {
        assert!(early.contains(text.slug()), "{}", text.slug());
    }
    let all = Way::ALL.map(Way::word).join(" ");
    assert!(all.len() <= 90 && all.bytes().all(|b| b.is_ascii_alphanumeric() || b" -".contains(&b)));
}

proptest! {
    #[test]
    fn ways_are_the_same_after_they_were_written(chosen in prop::collection::vec(0..Way::ALL.len(), 0..20)) {
        let ways = chosen.iter().fold(Ways::default(), |ways, n| ways.with(&[], Some(Way::ALL[*n])));
        let text = String::from(ways);
        prop_assert_eq!(Ways::from(text.clone()), ways);
        for way in Way::ALL {
            prop_assert_eq!(ways.has(way), text.split(' ').any(|word| word == way.word()));
        }
    }

    #[test]
    fn whatever_stands_there_is_read_as_ways(text in ".{0,200}") {
        let ways = Ways::from(text);
        prop_assert_eq!(Ways::from(String::from(ways)), ways);
    }
}
