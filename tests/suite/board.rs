//! The classroom board: what stands on it, what a press does, how hands are counted.

use harbour::board::{Cover, Kind, MAX_WORDS, Phase, Press, Show, Slide, Timer, slides};
use harbour::json;
use harbour::lesson::Lesson;
use proptest::prelude::*;
use std::sync::LazyLock;

/// Every lesson that is published.
static LESSONS: LazyLock<Vec<Lesson>> = LazyLock::new(|| {
    let library = crate::library::real().expect("the lessons load");
    library.lessons.into_iter().map(|(lesson, _)| lesson).collect()
});

fn lesson(band: &str, id: &str) -> &'static Lesson {
    let found = LESSONS
        .iter()
        .find(|lesson| lesson.band.slug() == band && lesson.id.as_str() == id);
    found.unwrap_or_else(|| panic!("no lesson {band}/{id}"))
}

/// Presses one after another, from the beginning.
fn after(slides: &[Slide], presses: &[Press]) -> Show {
    presses
        .iter()
        .fold(Show::default(), |show, press| show.press(slides, *press))
}

/// At the first question, still covered.
fn at_a_question(slides: &[Slide]) -> Show {
    let at = slides
        .iter()
        .position(|slide| slide.kind == Kind::Ask && slide.answers.len() > 2);
    after(slides, &[Press::To(at.expect("a question"))])
}

#[test]
fn every_step_of_every_lesson_comes_on_the_board_in_its_order() {
    for lesson in LESSONS.iter() {
        let steps: Vec<usize> = slides(lesson).iter().map(|slide| slide.step).collect();
        assert!(steps.is_sorted(), "{}", lesson.id);
        let mut once = steps.clone();
        once.dedup();
        assert_eq!(once, (0..=lesson.steps.len()).collect::<Vec<_>>(), "{}", lesson.id);
    }
}

#[test]
fn each_question_has_two_to_four_options_and_a_right_one_that_says_why() {
    for lesson in LESSONS.iter() {
        for slide in slides(lesson).iter().filter(|slide| slide.kind == Kind::Ask) {
            let name = format!("{}: {}", lesson.id, slide.name());
            assert!(
                (2..=4).contains(&slide.answers.len()),
                "{name}: {}",
                slide.answers.len()
            );
            assert!(slide.answers.iter().any(|answer| answer.right), "{name}");
            assert!(slide.answers.iter().all(|answer| !answer.feedback.is_empty()), "{name}");
            assert!(slide.title.is_some(), "{name}");
        }
    }
}

/// What is only told or talked about is never more than a class reads at once; a text of one long sentence can't be split.
#[test]
fn what_is_told_is_split_into_what_a_class_reads_at_once() {
    let mut long = 0;
    for lesson in LESSONS.iter() {
        for slide in slides(lesson).iter().filter(|slide| slide.kind == Kind::Tell) {
            let whole: usize = slide.words.iter().map(|text| text.split_whitespace().count()).sum();
            let sentences = slide
                .words
                .iter()
                .flat_map(|text| text.split(['.', '!', '?']))
                .filter(|s| s.split_whitespace().count() > 1);
            if whole > MAX_WORDS {
                long += 1;
                assert!(sentences.count() <= 2, "{}: {:?}", lesson.id, slide.words);
            }
        }
    }
    assert!(long < 10, "{long} slides of one long sentence");
}

#[test]
fn right_answers_stand_in_every_place() {
    let mut places = [0; 4];
    for slide in LESSONS.iter().flat_map(slides).filter(|slide| slide.answers.len() == 3) {
        if let Some(at) = slide.answers.iter().position(|answer| answer.right) {
            places[at] += 1;
        }
    }
    let all: usize = places.iter().sum();
    assert!(places[..3].iter().all(|count| count * 5 > all), "{places:?}");
}

#[test]
fn a_clicker_goes_through_the_whole_lesson_and_back() {
    for lesson in LESSONS.iter() {
        let slides = slides(lesson);
        let mut show = Show::default();
        let mut opened = 0;
        for _ in 0..2_000 {
            let next = show.press(&slides, Press::On);
            if next == show {
                break;
            }
            opened += usize::from(next.is_open && !show.is_open);
            show = next;
        }
        assert_eq!(show.at, slides.len() - 1, "{}", lesson.id);
        assert_eq!(
            opened,
            slides.iter().filter(|slide| slide.is_covered()).count(),
            "{}",
            lesson.id
        );
        for _ in 0..2_000 {
            show = show.press(&slides, Press::Back);
        }
        assert_eq!((show.at, show.is_open), (0, false), "{}", lesson.id);
    }
}

#[test]
fn hands_are_hidden_until_they_are_shown_and_stay_beside_those_after_talking() {
    let slides = slides(lesson("ks1", "safe"));
    let question = at_a_question(&slides);
    let count = |show: Show, presses: &[Press]| presses.iter().fold(show, |show, press| show.press(&slides, *press));

    let counted = count(
        question,
        &[
            Press::Hands,
            Press::Count(0),
            Press::Count(1),
            Press::Count(1),
            Press::Uncount(0),
        ],
    );
    let vote = counted.vote().expect("hands");
    assert_eq!((vote.now().of(0), vote.now().of(1), vote.now().total()), (0, 2, 2));
    assert!(!vote.now().is_shown);

    let again = count(counted, &[Press::Numbers, Press::Again, Press::Count(0)]);
    let vote = again.vote().expect("hands");
    assert!(vote.before.is_shown && !vote.now().is_shown);
    assert_eq!((vote.before.of(1), vote.now().of(0)), (2, 1));

    // the answer uncovers the numbers too, and ends the counting
    let open = count(again, &[Press::On, Press::Count(0)]);
    let vote = open.vote().expect("hands");
    assert!(open.is_open && vote.now().is_shown);
    assert_eq!(vote.now().of(0), 1);
}

#[test]
fn nothing_is_counted_before_counting_has_begun() {
    let slides = slides(lesson("ks1", "safe"));
    let question = at_a_question(&slides);
    assert_eq!(question.press(&slides, Press::Count(0)), question);
    assert_eq!(question.press(&slides, Press::Numbers), question);
}

#[test]
fn a_dark_board_lights_up_before_anything_else_happens() {
    let slides = slides(lesson("ks2", "scams"));
    let dark = after(&slides, &[Press::On, Press::Blank]);
    let lit = dark.press(&slides, Press::On);
    assert_eq!((lit.at, lit.cover), (dark.at, Cover::Nothing));
}

#[test]
fn light_goes_from_option_to_option_and_out() {
    let slides = slides(lesson("ks1", "safe"));
    let question = at_a_question(&slides);
    let options = slides[question.at].answers.len();
    let mut show = question;
    for option in 0..options {
        show = show.press(&slides, Press::Spotlight);
        assert_eq!(show.cover, Cover::Spot(option));
    }
    assert_eq!(show.press(&slides, Press::Spotlight).cover, Cover::Nothing);
}

#[test]
fn time_to_think_talk_and_share_runs_out_or_is_cut_short() {
    let timer = Timer { started: 1_000 };
    assert_eq!(timer.at(1_000), Some((Phase::Think, 20)));
    assert_eq!(timer.at(1_019), Some((Phase::Think, 1)));
    assert_eq!(timer.at(1_020), Some((Phase::Pair, 60)));
    assert_eq!(timer.at(1_080), Some((Phase::Share, 60)));
    assert_eq!(timer.at(1_140), None);
    let skipped = timer.skipped(1_005).expect("pairs follow");
    assert_eq!(skipped.at(1_005), Some((Phase::Pair, 60)));
    let shared = skipped.skipped(1_005).expect("sharing follows");
    assert_eq!(shared.skipped(1_005), None);
    // a clock that was put back
    assert_eq!(timer.at(0), Some((Phase::Think, 20)));
}

fn press() -> impl Strategy<Value = Press> {
    prop_oneof![
        4 => Just(Press::On),
        2 => Just(Press::Back),
        1 => (0usize..80).prop_map(Press::To),
        1 => Just(Press::Answer),
        2 => (0usize..6).prop_map(Press::Read),
        1 => Just(Press::Blank),
        1 => Just(Press::Spotlight),
        2 => Just(Press::Hands),
        3 => (0usize..6).prop_map(Press::Count),
        2 => (0usize..6).prop_map(Press::Uncount),
        1 => Just(Press::Numbers),
        1 => Just(Press::Again),
        1 => (0u64..400).prop_map(Press::Timer),
        1 => (0u64..400).prop_map(Press::Skip),
    ]
}

proptest! {
    /// Whatever is pressed: the show fits the lesson, goes to other windows and back unchanged, and each change is newer.
    #[test]
    fn every_way_through_a_lesson_holds(presses in prop::collection::vec(press(), 0..80), which in 0usize..1_000) {
        let lesson = &LESSONS[which % LESSONS.len()];
        let slides = slides(lesson);
        let mut show = Show::default();
        for press in presses {
            let next = show.press(&slides, press);
            prop_assert!(next == show || next.is_newer_than(&show));
            prop_assert_eq!(&next.fitted(&slides), &next);
            prop_assert!(!next.is_counting || next.vote().is_some());
            prop_assert!(json::read::<Show>(&json::write(&next)).is_some_and(|told| told == next));
            show = next;
        }
    }
}
