//! How far a class has come: nothing tells of one child, and no file is believed.

use harbour::lesson::{Id, StepState, Work};
use harbour::progress::{
    Class, Finished, HandInError, HandedIn, Joined, LearnerId, Outline, Progress, Taught, TaughtLesson,
    TaughtStatement, rows,
};
use proptest::prelude::*;

const DAY: &str = "2026-11-22";

fn learner(n: u8) -> LearnerId {
    LearnerId::from_random([n, n, n, n, 1, 2, 3, 4])
}

fn outline(key: &str, version: u32) -> Outline {
    Outline {
        key: key.into(),
        version,
        steps: ["one", "two", "three"].map(Id::new).to_vec(),
    }
}

/// Progress in these lessons, so many steps of each finished.
fn progress(lessons: &[(&str, u32, usize)]) -> Progress {
    let mut progress = Progress::default();
    for (key, version, count) in lessons {
        let outline = outline(key, *version);
        for step in outline.steps.iter().take(*count) {
            let state = StepState {
                work: Work::Story { page: 7 },
                finished: true,
                hints: 2,
            };
            progress.record(&outline, step, state);
        }
    }
    progress
}

fn handed(n: u8, lessons: &[(&str, u32, usize)]) -> HandedIn {
    HandedIn::of(&learner(n), &progress(lessons), DAY)
}

/// Two lessons; the first statement is taught by a step of each, the second by the last step of the second.
fn taught() -> Taught {
    let lesson = |key: &str, version| TaughtLesson {
        key: key.into(),
        version,
        title: key.to_uppercase(),
    };
    let statement = |id: &str, steps: &[(usize, &str)]| TaughtStatement {
        id: id.into(),
        text: format!("About {id}"),
        group: "A strand".into(),
        steps: steps.iter().map(|(lesson, step)| (*lesson, Id::new(*step))).collect(),
    };
    Taught {
        age: "Key Stage 1".into(),
        lessons: vec![lesson("ks1/safe", 1), lesson("ks1/tell", 2)],
        statements: vec![
            statement("both", &[(0, "two"), (1, "one")]),
            statement("last", &[(1, "three")]),
        ],
    }
}

#[test]
fn what_is_handed_in_says_which_steps_are_finished_and_nothing_else() {
    let file = handed(
        7,
        &[("ks1/safe", 1, 2), ("ks1/before-safe", 1, 3), ("ks1/explain", 1, 1)],
    );
    let text = file.write();
    assert_eq!(HandedIn::read(&text), Ok(vec![file.clone()]));
    assert_eq!(
        text,
        "{\"kind\":\"harbour-steps\",\"version\":1,\"saved\":\"2026-11-22\",\"code\":\"07070707\",\"lessons\":\
         {\"ks1/safe\":{\"version\":1,\"steps\":[\"one\",\"two\"],\"done\":false}}}"
    );
    assert_eq!(file.file_name(), "harbour-steps-07070707-2026-11-22.json");
    // more than half of the number that tells learners apart on a device stays there
    assert!(!text.contains(learner(7).as_str()));
}

#[test]
fn a_copy_of_a_shared_device_hands_in_all_of_its_learners_without_their_names() {
    let copy = super::progress::copy();
    let all = HandedIn::read(&copy.write()).expect("a copy");
    assert_eq!(all.len(), copy.learners.len());
    let text: String = all.iter().map(HandedIn::write).collect();
    for belongings in &copy.learners {
        assert!(!text.contains(&belongings.learner.nickname.to_string()), "{text}");
    }
}

#[test]
fn files_that_lie_are_refused() {
    let good = handed(1, &[("ks1/safe", 1, 1)]).write();
    let bad = [
        ("", HandInError::NotOurs),
        ("{}", HandInError::NotOurs),
        (&good.replace("harbour-steps", "harbour-register"), HandInError::NotOurs),
        (&good.replace("01010101", "0101010"), HandInError::NotOurs),
        (&good.replace("01010101", "<b>10101"), HandInError::NotOurs),
        (&good.replace("\"one\"", "\"One or <two>\""), HandInError::NotOurs),
        (
            &good.replace("\"saved\"", "\"name\":\"Robin\",\"saved\""),
            HandInError::NotOurs,
        ),
        (
            &good.replace("\"version\":1,\"saved\"", "\"version\":2,\"saved\""),
            HandInError::Newer,
        ),
        (&" ".repeat(2_000_000), HandInError::TooBig),
    ];
    for (text, error) in bad {
        assert_eq!(
            HandedIn::read(text),
            Err(error),
            "{}",
            text.chars().take(200).collect::<String>()
        );
    }
}

#[test]
fn a_class_is_counted_by_lesson_and_by_statement() {
    let mut class = Class::default();
    // the first step only; two steps; a whole lesson of an older version; something else
    for (n, lessons) in [
        (1, vec![("ks1/safe", 1, 1)]),
        (2, vec![("ks1/safe", 1, 2)]),
        (3, vec![("ks1/tell", 1, 3)]),
        (4, vec![("ks2/other", 1, 3)]),
    ] {
        assert_eq!(class.join(handed(n, &lessons)), Some(Joined::New));
    }
    let taught = taught();
    assert_eq!(class.count(), 4);
    assert_eq!(
        taught
            .statements
            .iter()
            .map(|s| class.met(s, &taught))
            .collect::<Vec<_>>(),
        [2, 1]
    );
    assert_eq!(
        taught.lessons.iter().map(|l| class.lesson(l)).collect::<Vec<_>>(),
        [(0, 2), (1, 0)]
    );
    // of a lesson that has changed, steps don't count
    let mut older = Class::default();
    older.join(handed(5, &[("ks1/tell", 1, 1)]));
    assert_eq!(older.met(&taught.statements[0], &taught), 0);
    let table = rows(&class, &taught);
    assert_eq!(table[1], ["Lesson finished", "ks1/safe", "KS1/SAFE", "0", "4"]);
    assert_eq!(
        table.last().expect("a row"),
        &["Statement met", "last", "About last", "1", "4"]
    );
    // the age that the files are about
    let other = Taught {
        lessons: vec![TaughtLesson {
            key: "ks2/none".into(),
            version: 1,
            title: "None".into(),
        }],
        ..taught.clone()
    };
    assert_eq!(class.likely_age(&[other.clone(), taught]), 1);
    assert_eq!(Class::default().likely_age(&[other.clone(), other]), 0);
}

#[test]
fn a_class_has_an_end() {
    let mut class = Class::default();
    for n in 0..Class::MOST {
        let mut file = handed(1, &[("ks1/safe", 1, 1)]);
        file.code = format!("{n:08x}");
        assert_eq!(class.join(file), Some(Joined::New));
    }
    assert_eq!(class.join(handed(250, &[])), None);
    let mut known = handed(1, &[]);
    known.code = format!("{:08x}", 3);
    assert_eq!(class.join(known), Some(Joined::Again));
}

proptest! {
    /// In whatever order files come, and however often, the class is the same.
    #[test]
    fn the_order_of_files_doesnt_matter(
        files in prop::collection::vec((0u8..4, 0usize..2, 1u32..3, 0usize..4), 0..12),
        turn in any::<prop::sample::Index>(),
    ) {
        let all: Vec<HandedIn> = files
            .iter()
            .map(|(n, key, version, count)| handed(*n, &[(["ks1/safe", "ks1/tell"][*key], *version, *count)]))
            .collect();
        let mut other = all.clone();
        other.extend(all.clone());
        if !other.is_empty() {
            let at = turn.index(other.len());
            other.rotate_left(at);
        }
        let class = |files: Vec<HandedIn>| files.into_iter().fold(Class::default(), |mut class, file| {
            class.join(file);
            class
        });
        prop_assert_eq!(class(all), class(other));
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>()) {
        prop_assert!(HandedIn::read(&text).is_err());
    }
}

#[test]
fn nothing_finished_is_an_empty_file_that_counts() {
    let mut class = Class::default();
    class.join(handed(9, &[]));
    assert_eq!(class.count(), 1);
    assert_eq!(class.lesson(&taught().lessons[0]), (0, 0));
    assert_eq!(Finished::default().steps.len(), 0);
}
