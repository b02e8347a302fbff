//! What a device does with learners, progress and settings, from a child's first tap to being forgotten.

use harbour::browser::{device, moving, notices, progress};
use harbour::lesson::{Id, StepState, Work};
use harbour::progress::{Avatar, LearnerError, LearnerId, Nickname, Outline, Theme, kept_learners, kept_progress};
use harbour::storage::StoreError;

fn lesson() -> Outline {
    Outline {
        key: "ks1/safe".into(),
        version: 1,
        steps: ["one", "two", "three"].map(Id::new).into(),
    }
}

fn finish(step: &str) {
    progress::record_step(
        &lesson(),
        &Id::new(step),
        StepState {
            work: Work::Talk {},
            finished: true,
            hints: 0,
        },
    );
}

/// Natively every id is the same, so a device in a test holds one learner.
fn robin() -> LearnerId {
    let name = Nickname::parse("Robin").expect("a good nickname");
    device::add_learner(Avatar::Owl, name, None).expect("the device is empty")
}

fn everything_kept() -> String {
    device::with_store(|store| {
        let keys = store.keys().expect("memory can be read");
        keys.iter().map(|key| format!("{key} {:?}\n", store.get(key))).collect()
    })
}

#[test]
fn the_first_tap_is_kept_before_anybody_has_a_name_and_becomes_the_first_learners() {
    finish("one");
    assert_eq!(progress::of("ks1/safe").stars, 1);
    let robin = robin();
    assert_eq!(device::current().map(|l| l.nickname.to_string()), Some("Robin".into()));
    assert_eq!(progress::of("ks1/safe").stars, 1);
    assert!(
        device::with_store(|store| kept_progress(Some(&robin)).load(store))
            .value
            .is_some()
    );
    assert!(!everything_kept().contains("harbour.progress.nobody"));
}

#[test]
fn what_another_tab_has_kept_is_not_overwritten() {
    let robin = robin();
    let elsewhere = kept_progress(Some(&robin));
    finish("one");
    device::with_store(|store| {
        let mut theirs = elsewhere.load(store).value.expect("kept");
        theirs.record(
            &lesson(),
            &Id::new("two"),
            StepState {
                work: Work::Talk {},
                finished: true,
                hints: 0,
            },
        );
        elsewhere.save(store, &theirs).expect("there is room");
    });
    finish("three");
    assert!(progress::of("ks1/safe").done);
}

#[test]
fn an_erased_learner_is_nowhere_on_the_device() {
    let robin = robin();
    finish("one");
    moving::erase_learner(&robin).expect("memory can be written");
    assert!(device::learners().is_empty() && device::current().is_none());
    assert!(!everything_kept().contains("Robin") && !everything_kept().contains(robin.as_str()));
    assert_eq!(progress::of("ks1/safe").stars, 0);
}

#[test]
fn a_learner_erased_in_another_tab_does_not_come_back_with_the_next_tap() {
    let robin = robin();
    device::with_store(|store| {
        kept_progress(Some(&robin)).erase(store).expect("memory can be written");
        kept_learners()
            .save_over(store, &Default::default())
            .expect("memory can be written");
    });
    finish("one");
    assert!(!everything_kept().contains(robin.as_str()));
}

#[test]
fn erasing_everything_leaves_other_sites_things_alone() {
    robin();
    finish("one");
    device::change_settings(|settings| settings.look.theme = Theme::Dark);
    device::with_store(|store| store.put("someone.else", "theirs")).expect("there is room");
    moving::erase_everything().expect("memory can be written");
    assert_eq!(everything_kept(), "someone.else Ok(Some(\"theirs\"))\n");
    assert_eq!(device::settings(), Default::default());
}

#[test]
fn a_copy_brings_everybody_back() {
    robin();
    finish("one");
    let copy = moving::pack();
    moving::erase_everything().expect("memory can be written");
    let brought = moving::unpack(copy).expect("there is room");
    assert_eq!((brought.added, brought.joined), (1, 0));
    device::choose_learner(&device::learners().list()[0].id);
    assert_eq!(progress::of("ks1/safe").stars, 1);
}

#[test]
fn settings_are_kept_and_a_plain_copy_waits_for_the_next_page() {
    device::change_settings(|settings| settings.look.theme = Theme::Contrast);
    let plain = device::with_store(|store| store.get("harbour.look"));
    assert_eq!(
        plain,
        Ok(Some(
            r#"{"theme":"contrast","text":"normal","motion":"auto","voice":"usual","reads":"asked","ways":""}"#.into()
        ))
    );
    device::refresh();
    assert_eq!(device::settings().look.theme, Theme::Contrast);
}

#[test]
fn people_are_told_once_and_may_close_it() {
    notices::note(StoreError::Blocked);
    notices::note(StoreError::Blocked);
    assert_eq!(notices::notices(), [StoreError::Blocked]);
    assert!(!notices::is_keeping());
    notices::dismiss(StoreError::Blocked);
    assert_eq!(notices::notices(), []);
}

#[test]
fn the_same_animal_and_name_twice_is_refused() {
    robin();
    let name = Nickname::parse("robin").expect("a good nickname");
    assert_eq!(
        device::add_learner(Avatar::Owl, name, None),
        Err(LearnerError::SameName)
    );
}
