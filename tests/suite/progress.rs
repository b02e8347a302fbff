//! Learners find themselves, and nothing they did is taken away.

use harbour::lesson::{Band, Id, StepState, Work};
use harbour::progress::{
    Avatar, Badge, Belongings, Learner, LearnerError, LearnerId, Learners, LessonProgress, MoveError, Moved, Nickname,
    NicknameError, Outline, Progress, Reads, Settings, Theme, Voice, kept_progress, kept_settings,
};
use harbour::storage::{Kept, MemoryStore, Store};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn outline(version: u32, steps: &[&str]) -> Outline {
    Outline {
        key: "ks1/safe".into(),
        version,
        steps: steps.iter().map(|step| Id::new(*step)).collect(),
    }
}

fn seven() -> Outline {
    outline(1, &["one", "two", "three", "four", "five", "six", "seven"])
}

fn state(page: usize, finished: bool) -> StepState {
    StepState {
        work: Work::Story { page },
        finished,
        hints: 0,
    }
}

fn id(n: u8) -> LearnerId {
    LearnerId::from_random([n; 8])
}

fn learner(n: u8, avatar: Avatar, name: &str) -> Learner {
    Learner {
        id: id(n),
        avatar,
        badge: None,
        nickname: Nickname::parse(name).expect("a good nickname"),
        band: Some(Band::Ks1),
        created: "2026-09-01".into(),
    }
}

#[test]
fn there_are_sixteen_animals_with_names_and_pictures_of_their_own() {
    let names: BTreeSet<_> = Avatar::ALL.iter().map(|a| a.name()).collect();
    let pictures: BTreeSet<_> = Avatar::ALL.iter().map(|a| a.picture()).collect();
    assert_eq!((names.len(), pictures.len()), (16, 16));
    for avatar in Avatar::ALL {
        assert_eq!(avatar.picture(), format!("avatar-{}", avatar.name().to_lowercase()));
        assert!(std::path::Path::new(&format!("assets/pictures/{}.svg", avatar.picture())).exists());
    }
}

#[test]
fn a_nickname_is_short_visible_and_no_contact_detail() {
    assert_eq!(Nickname::parse("  Zoë ").map(|n| n.to_string()), Ok("Zoë".into()));
    assert_eq!(Nickname::parse("علي").map(|n| n.to_string()), Ok("علي".into()));
    assert_eq!(Nickname::parse("   "), Err(NicknameError::Empty));
    assert_eq!(Nickname::parse("abcdefghijklmnopqrstu"), Err(NicknameError::TooLong));
    assert_eq!(Nickname::parse("Rob\u{202E}in"), Err(NicknameError::Invisible));
    assert_eq!(Nickname::parse("\u{200B}"), Err(NicknameError::Invisible));
    assert_eq!(Nickname::parse("Ro\nbin"), Err(NicknameError::Invisible));
    assert_eq!(Nickname::parse("robin@mail"), Err(NicknameError::Contact));
    assert_eq!(Nickname::parse("0123 456789"), Err(NicknameError::Contact));
}

#[test]
fn a_full_name_is_advised_against_but_not_refused() {
    assert!(
        Nickname::parse("Robin Hood")
            .expect("it may be used")
            .advice()
            .is_some()
    );
    assert!(Nickname::parse("Robin").expect("it may be used").advice().is_none());
}

#[test]
fn animals_that_nobody_has_come_first_and_badges_tell_the_rest_apart() {
    let mut learners = Learners::default();
    for (n, avatar) in (0..).zip(Avatar::ALL) {
        assert_eq!(learners.choices()[0], avatar);
        learners.add(learner(n, avatar, avatar.name())).expect("there is room");
        assert_eq!(learners.choices()[15], avatar);
    }
    assert_eq!(
        learners.default_nickname(Avatar::Fox).map(|n| n.to_string()),
        Some("Fox 2".into())
    );
    learners.add(learner(20, Avatar::Fox, "Robin")).expect("there is room");
    let robin = learners.get(&id(20)).expect("added");
    assert_eq!(
        (robin.badge, robin.described()),
        (Some(Badge::Star), "Robin, fox with a star".into())
    );
}

#[test]
fn two_learners_never_share_both_animal_and_name() {
    let mut learners = Learners::default();
    learners.add(learner(1, Avatar::Owl, "Robin")).expect("there is room");
    assert_eq!(
        learners.add(learner(2, Avatar::Owl, "ROBIN")),
        Err(LearnerError::SameName)
    );
    assert_eq!(learners.add(learner(2, Avatar::Bee, "Robin")), Ok(()));
}

#[test]
fn a_device_holds_forty_learners() {
    let mut learners = Learners::default();
    for n in 0..40 {
        learners
            .add(learner(n, Avatar::Fox, &format!("Fox {n}")))
            .expect("there is room");
    }
    assert_eq!(
        learners.add(learner(99, Avatar::Owl, "Owl")),
        Err(LearnerError::TooMany)
    );
}

#[test]
fn a_removed_learner_is_not_the_last_one_who_learned() {
    let mut learners = Learners::default();
    learners.add(learner(1, Avatar::Owl, "Robin")).expect("there is room");
    learners.choose(&id(1));
    assert_eq!(learners.last().map(|l| &l.id), Some(&id(1)));
    assert!(learners.remove(&id(1)) && !learners.remove(&id(1)));
    assert_eq!(learners.last(), None);
    learners.choose(&id(7));
    assert_eq!(learners.last(), None);
}

#[test]
fn a_star_comes_with_each_third_of_the_steps_however_often_one_tries() {
    let lesson = seven();
    let mut progress = LessonProgress::default();
    let mut stars = vec![];
    for step in &lesson.steps {
        progress.record(&lesson, step, state(0, false));
        progress.record(&lesson, step, state(1, true));
        stars.push(progress.stars);
    }
    assert_eq!(stars, [0, 0, 1, 1, 2, 2, 3]);
    assert!(progress.done && !progress.begun());
}

#[test]
fn trying_again_takes_nothing_away() {
    let lesson = outline(1, &["one"]);
    let mut progress = LessonProgress::default();
    progress.record(&lesson, &Id::new("one"), state(1, true));
    progress.record(&lesson, &Id::new("one"), state(0, false));
    assert!(progress.done && progress.stars == 3 && progress.finished.contains(&Id::new("one")));
}

#[test]
fn one_carries_on_where_one_stopped() {
    let lesson = seven();
    let mut progress = LessonProgress::default();
    assert_eq!(progress.carry_on(&lesson), Some(&Id::new("one")));
    progress.record(&lesson, &Id::new("one"), state(0, true));
    progress.visit(&lesson, &Id::new("two"));
    assert_eq!(progress.carry_on(&lesson), Some(&Id::new("two")));
    assert!(progress.begun());
    progress.visit(&lesson, &Id::new("one"));
    assert_eq!(progress.carry_on(&lesson), Some(&Id::new("one")));
}

#[test]
fn a_finished_lesson_begins_again_at_its_beginning() {
    let lesson = seven();
    let mut progress = LessonProgress::default();
    for step in &lesson.steps {
        progress.record(&lesson, step, state(0, true));
    }
    assert_eq!(progress.carry_on(&lesson), Some(&Id::new("one")));
}

#[test]
fn a_step_that_was_edited_away_is_passed_over() {
    let mut progress = LessonProgress::default();
    progress.record(&seven(), &Id::new("one"), state(0, true));
    progress.record(&seven(), &Id::new("two"), state(0, false));
    let edited = outline(1, &["one", "new", "three"]);
    assert_eq!(progress.carry_on(&edited), Some(&Id::new("new")));
    assert_eq!(progress.fitted(&edited).steps.len(), 1);
    assert_eq!(progress.carry_on(&outline(1, &[])), None);
}

#[test]
fn another_version_starts_afresh_but_keeps_the_stars() {
    let mut progress = LessonProgress::default();
    for step in &seven().steps {
        progress.record(&seven(), step, state(0, true));
    }
    let next = outline(2, &["one", "two"]);
    progress.record(&next, &Id::new("one"), state(0, false));
    assert!(progress.done && progress.stars == 3 && progress.version == 2 && progress.finished.is_empty());
    // a tab that still shows the old lesson
    progress.record(&seven(), &Id::new("seven"), state(1, true));
    assert_eq!(progress.at, Some(Id::new("one")));
}

#[test]
fn progress_is_the_same_after_it_was_kept_and_loaded() {
    let store = MemoryStore::new();
    let mut progress = Progress::default();
    progress.record(&seven(), &Id::new("one"), state(2, true));
    kept_progress(Some(&id(1)))
        .save(&store, &progress)
        .expect("there is room");
    assert_eq!(kept_progress(Some(&id(1))).load(&store).value, Some(progress));
    assert_eq!(store.keys().map(|keys| keys.len()), Ok(1));
    assert_eq!(kept_progress(None).load(&store).value, None);
}

#[test]
fn settings_begin_as_the_device_has_them_and_with_reading_aloud() {
    let settings = Settings::default();
    assert_eq!((settings.look.voice, settings.look.reads), (Voice::Usual, Reads::Asked));
    let look = serde_json::to_value(settings.look).expect("it is plain data");
    assert_eq!(
        look,
        serde_json::json!({ "theme": "auto", "text": "normal", "motion": "auto", "voice": "usual", "reads": "asked", "ways": "" })
    );
}

#[test]
fn who_had_no_listen_buttons_still_has_none() {
    let load = |aloud: bool| {
        let store = MemoryStore::new();
        let look = serde_json::json!({ "theme": "dark", "text": "huge", "motion": "less" });
        let earlier = Kept::<serde_json::Value>::new("harbour.settings", &[]);
        let value = serde_json::json!({ "look": look, "aloud": aloud });
        earlier.save(&store, &value).expect("there is room");
        kept_settings(None).load(&store).value.expect("it is whole").look
    };
    assert_eq!((load(true).voice, load(false).voice), (Voice::Usual, Voice::Off));
    assert_eq!(load(false).theme, Theme::Dark);
}

pub fn copy() -> Moved {
    let mut progress = Progress::default();
    progress.record(&seven(), &Id::new("one"), state(0, true));
    Moved::new(
        "2026-09-01",
        vec![Belongings {
            learner: learner(1, Avatar::Owl, "Robin"),
            progress,
            settings: None,
        }],
    )
}

#[test]
fn a_copy_comes_back_as_it_was_saved() {
    assert_eq!(Moved::read(&copy().write()), Ok(copy()));
    assert_eq!(copy().file_name(), "harbour-progress-2026-09-01.json");
}

#[test]
fn a_file_that_is_no_copy_is_refused() {
    let good = copy().write();
    assert_eq!(Moved::read("hello"), Err(MoveError::NotOurs));
    assert_eq!(Moved::read("{}"), Err(MoveError::NotOurs));
    assert_eq!(Moved::read(&" ".repeat(Moved::LARGEST + 1)), Err(MoveError::TooBig));
    assert_eq!(
        Moved::read(&good.replace("\"version\": 2,\n  \"saved\"", "\"version\": 3,\n  \"saved\"")),
        Err(MoveError::Newer)
    );
    assert_eq!(
        Moved::read(&good.replace("\"stars\": 0", "\"stars\": 9")),
        Err(MoveError::NotOurs)
    );
    assert_eq!(
        Moved::read(&good.replace("\"avatar\"", "\"picture\"")),
        Err(MoveError::NotOurs)
    );
    assert_eq!(
        Moved::read(&good.replace("Robin", "Rob\\u202ein")),
        Err(MoveError::NotOurs)
    );
    assert!(Moved::read(&good.replace("ks1/safe", "<b>/safe")).is_ok());
    assert_eq!(
        Moved::read(&good.replace("\"one\"", "\"<one>\"")),
        Err(MoveError::NotOurs)
    );
}

#[test]
fn a_copy_joins_what_is_there_and_says_how_much_there_was_no_room_for() {
    let mut learners = Learners::default();
    learners.add(learner(9, Avatar::Owl, "Robin")).expect("there is room");
    let (accepted, brought) = copy().into_device(&mut learners);
    assert_eq!((accepted.len(), brought.added, brought.joined), (1, 1, 0));
    assert_eq!(
        accepted[0].learner.nickname.as_str(),
        "Owl",
        "another child has that animal and that name"
    );
    let (_, again) = copy().into_device(&mut learners);
    assert_eq!((again.added, again.joined, again.left_out), (0, 1, 0));
    for n in 20..58 {
        learners
            .add(learner(n, Avatar::Fox, &format!("Fox {n}")))
            .expect("there is room");
    }
    let more = Moved::new(
        "2026-09-01",
        vec![Belongings {
            learner: learner(99, Avatar::Bee, "Bee"),
            progress: Progress::default(),
            settings: None,
        }],
    );
    assert_eq!(more.into_device(&mut learners).1.left_out, 1);
}

/// What children do, in no particular order.
fn doings() -> impl Strategy<Value = Vec<(usize, usize, bool)>> {
    prop::collection::vec((0..9usize, 0..4usize, any::<bool>()), 0..30)
}

fn done(doings: &[(usize, usize, bool)]) -> LessonProgress {
    let mut progress = LessonProgress::default();
    for (step, page, finished) in doings {
        let step = seven().steps.get(*step).cloned().unwrap_or(Id::new("gone"));
        progress.record(&seven(), &step, state(*page, *finished));
    }
    progress
}

proptest! {
    #[test]
    fn nothing_is_lost_when_two_devices_come_together(a in doings(), b in doings()) {
        let (a, b) = (done(&a), done(&b));
        for merged in [a.clone().merged(b.clone()), b.clone().merged(a.clone())] {
            prop_assert!(merged.stars >= a.stars.max(b.stars));
            prop_assert_eq!(merged.done, a.done || b.done);
            prop_assert!(merged.finished.is_superset(&a.finished) && merged.finished.is_superset(&b.finished));
            prop_assert!(a.steps.keys().chain(b.steps.keys()).all(|step| merged.steps.contains_key(step)));
        }
        prop_assert_eq!(a.clone().merged(a.clone()), a);
    }

    #[test]
    fn stars_never_go_down_and_the_place_is_always_a_step_of_the_lesson(doings in doings()) {
        let mut progress = LessonProgress::default();
        for doing in &doings {
            let before = progress.stars;
            progress = progress.merged(done(std::slice::from_ref(doing)));
            prop_assert!(progress.stars >= before);
            let steps = seven().steps;
            prop_assert!(progress.carry_on(&seven()).is_some_and(|step| steps.contains(step)));
        }
    }

    #[test]
    fn no_file_makes_reading_panic(text in ".*") {
        prop_assert!(Moved::read(&text).is_err());
    }

    #[test]
    fn a_nickname_once_accepted_is_accepted_again(typed in ".{0,30}") {
        if let Ok(name) = Nickname::parse(&typed) {
            prop_assert_eq!(Nickname::parse(name.as_str()), Ok(name));
        }
    }
}
