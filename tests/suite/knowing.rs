//! What the lessons teach is counted, what learners know is certified, and how hard a text is to read is reckoned as published.

use crate::library::{desk, lists, load, problems, project, write};
use harbour::lesson::{Band, Id, Rule, StepState, Trail, Work, mixed};
use harbour::library::{Formula, Library, Limit, Reader, Strand};
use harbour::progress::{Outline, Progress, Standing, is_ambassador, lesson_key, quiz_key};
use std::collections::BTreeSet;
use std::fs;

#[test]
fn the_real_curriculum_is_taught_without_a_gap() {
    let there = |name: &str| project().join(format!("assets/pictures/{name}.svg")).exists();
    let library = harbour::library::load(project(), &there, lists()).map_err(|problems| problems.to_string());
    assert_eq!(library.as_ref().map(Library::gaps), Ok(vec![]));
}

#[test]
fn a_statement_that_no_step_teaches_is_a_gap_in_each_band_that_it_is_asked_of() {
    let library = load(&desk("gaps"));
    let gaps = library.gaps();
    let about = |id: &str| gaps.iter().filter(|gap| gap.contains(&format!("\"{id}\""))).count();
    // the only lesson is for Key Stage 1 and teaches "smart.tell" alone
    assert_eq!(about("smart.tell"), 2, "EYFS and Key Stage 2: {gaps:#?}");
    assert_eq!(about("smart.safe"), 3);
    assert_eq!(about("ey.adult"), 1);
}

#[test]
fn a_strand_that_nothing_is_taught_of_is_a_gap_in_every_column() {
    let root = desk("strands");
    let gaps = load(&root).gaps();
    let empty = |gaps: &[String]| {
        gaps.iter()
            .filter(|gap| gap.contains(&format!("“{}”", Strand::Bullying.name())))
            .count()
    };
    assert_eq!(empty(&gaps), 4);
    let file = root.join("lessons/curriculum.toml");
    let text = fs::read_to_string(&file).expect("the curriculum");
    let with = text.replacen(
        "id = \"smart.tell\"\n",
        "id = \"smart.tell\"\nstrand = \"bullying\"\n",
        1,
    );
    write(&file, with.as_bytes());
    assert_eq!(empty(&load(&root).gaps()), 3, "Key Stage 1 is taught some of it now");
}

/// A band's questions: three of each rule, the right one at each place in turn.
fn questions(spoil: impl Fn(&str) -> String) -> String {
    let mut text = String::new();
    for rule in ["safe", "meeting", "accepting", "reliable", "tell", "well"] {
        for n in 0..3 {
            text += &format!(
                "[[question]]\nid = \"{rule}-{n}\"\nrule = \"{rule}\"\ntitle = \"What now?\"\nsay = \"Pip sees it.\"\nteaches = [\"smart.tell\"]\n\n"
            );
            for option in 0..3 {
                let right = option == n;
                text += &format!(
                    "[[question.option]]\nid = \"o{option}\"\ntext = \"Do {option}\"\nright = {right}\nfeedback = \"That is {option}.\"\n\n"
                );
            }
        }
    }
    spoil(&text)
}

/// The messages that a file of questions for Key Stage 1 gets.
fn told(name: &str, text: &str) -> Vec<String> {
    let root = desk(name);
    write(&root.join("quizzes/ks1.toml"), text.as_bytes());
    let drawn = problems(&root).map(|problems| problems.draw(false)).unwrap_or_default();
    let errors = drawn.lines().filter_map(|line| line.strip_prefix("error: "));
    errors.map(str::to_owned).collect()
}

#[test]
fn questions_are_checked_as_lessons_are() {
    assert_eq!(told("questions", &questions(str::to_owned)), Vec::<String>::new());
    let two_right = questions(|t| t.replacen("right = false", "right = true", 1));
    assert_eq!(told("two", &two_right), ["more than one answer is right"]);
    let halves = questions(|t| t.replacen("rule = \"safe\"\n", "rule = \"safe\"\nyears = \"3-4\"\n", 1));
    assert!(told("halves", &halves).contains(&"only Key Stage 2 has halves".to_owned()));
    let few = questions(|t| t.replace("rule = \"well\"", "rule = \"tell\""));
    let said = told("few", &few);
    assert!(
        said.iter().any(|s| s.starts_with("there are 0 questions on \"well\"")),
        "{said:?}"
    );
}

#[test]
fn right_answers_are_spread_over_places_and_lengths() {
    let first = questions(|t| {
        t.replace("right = true", "right = false")
            .replace("\"Do 0\"\nright = false", "\"Do 0\"\nright = true")
    });
    assert_eq!(
        told("first", &first),
        ["the right option is number 1 in 18 of 18 questions"]
    );
    let mut longest = questions(str::to_owned);
    for option in 0..3 {
        longest = longest.replace(
            &format!("text = \"Do {option}\"\nright = true"),
            &format!("text = \"Do {option} and tell\"\nright = true"),
        );
    }
    assert_eq!(
        told("longest", &longest),
        ["the right option is the longest in 18 of 18 questions"]
    );
}

#[test]
fn the_formulas_give_what_their_authors_say() {
    let known = BTreeSet::new();
    let reader = Reader {
        lists: lists(),
        known: &known,
        explained: BTreeSet::new(),
    };
    // ten words in two sentences, all on both lists
    let easy = ["The dog can run. The cat can see the dog."];
    let spache = reader.read(Formula::Spache, easy).score;
    assert!((spache - (0.121 * 5.0 + 0.659)).abs() < 1e-9, "{spache}");
    let dale = reader.read(Formula::DaleChall, easy).score;
    assert!((dale - 0.0496 * 5.0).abs() < 1e-9, "{dale}");
    // one word in five is hard: a fifth of a hundred, and the surcharge
    let hard = ["The dog can contemplate it."];
    let dale = reader.read(Formula::DaleChall, hard).score;
    assert!((dale - (0.1579 * 20.0 + 0.0496 * 5.0 + 3.6365)).abs() < 1e-9, "{dale}");
    assert_eq!(reader.read(Formula::Spache, hard).hard, ["contemplate"]);
    assert!(Limit::of(Band::Ks1, None).most < Limit::of(Band::Ks2, None).most);
}

#[test]
fn forms_of_a_familiar_word_are_familiar() {
    let known = BTreeSet::from(["grown-up".to_owned()]);
    let reader = Reader {
        lists: lists(),
        known: &known,
        explained: BTreeSet::from(["reputation".to_owned()]),
    };
    for word in [
        "dogs",
        "stopped",
        "running",
        "Dog’s",
        "can’t",
        "happier",
        "colour",
        "grown-ups",
        "12",
        "reputation",
    ] {
        assert!(reader.is_familiar(Formula::DaleChall, word), "{word}");
    }
    for word in ["contemplate", "algorithm", "misinformation"] {
        assert!(!reader.is_familiar(Formula::DaleChall, word), "{word}");
    }
}

#[test]
fn nothing_stands_where_it_belongs_when_it_is_mixed() {
    for count in 2..12 {
        let order: Vec<usize> = mixed(count).collect();
        assert_eq!(order.iter().collect::<BTreeSet<_>>().len(), count, "each is there once");
        assert!(order.iter().enumerate().all(|(at, is)| at != *is), "{order:?}");
    }
}

const SAFE: Trail = Trail {
    band: Band::Ks1,
    years: None,
    rule: Rule::Safe,
};

fn outline(key: String, steps: &[&str]) -> Outline {
    Outline {
        key,
        version: 1,
        steps: steps.iter().map(|step| Id::new(*step)).collect(),
    }
}

fn state(finished: bool) -> StepState {
    StepState {
        work: Work::Talk {},
        finished,
        hints: 0,
    }
}

#[test]
fn a_certificate_needs_every_lesson_and_every_answer_after_them() {
    let lessons = ["one", "two"].map(|id| lesson_key(Band::Ks1, &Id::new(id)));
    let mut progress = Progress::default();
    let standing = |progress: &Progress| Standing::of(progress, SAFE, &lessons);
    let (before, after) = (quiz_key(SAFE, false), quiz_key(SAFE, true));
    // all right before the lessons: known already, and still no certificate
    for key in [before, after] {
        let quiz = outline(key, &["q1", "q2"]);
        progress.record(&quiz, &Id::new("q1"), state(true));
        progress.record(&quiz, &Id::new("q2"), state(true));
    }
    assert!(!standing(&progress).certified());
    for key in &lessons {
        progress.record(&outline(key.clone(), &["step"]), &Id::new("step"), state(true));
    }
    let all = standing(&progress);
    assert_eq!(
        (all.asked, all.done, all.understood, all.certified()),
        (true, 2, true, true)
    );
    // one answer that was never right is enough to wait
    let mut other = Progress::default();
    for key in &lessons {
        other.record(&outline(key.clone(), &["step"]), &Id::new("step"), state(true));
    }
    let quiz = outline(quiz_key(SAFE, true), &["q1", "q2"]);
    other.record(&quiz, &Id::new("q1"), state(true));
    other.record(&quiz, &Id::new("q2"), state(false));
    assert!(!standing(&other).certified());
}

#[test]
fn an_ambassador_has_explained_every_rule() {
    let certified = Standing {
        asked: true,
        done: 1,
        lessons: 1,
        understood: true,
    };
    let explaining = Outline::of_explaining(Band::Ks1, None);
    let mut progress = Progress::default();
    for rule in Rule::ALL {
        assert!(!is_ambassador(&progress, &[certified], &explaining));
        progress.record(&explaining, &Id::new(rule.slug()), state(true));
    }
    assert!(is_ambassador(&progress, &[certified], &explaining));
    let waiting = Standing {
        understood: false,
        ..certified
    };
    assert!(!is_ambassador(&progress, &[certified, waiting], &explaining));
    assert!(!is_ambassador(&progress, &[], &explaining), "a stage without trails");
}
