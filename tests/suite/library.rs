//! Content is loaded whole or not at all, and every mistake is explained.

pub(crate) use crate::project;
use harbour::json;
use harbour::lesson::Band;
use harbour::library::{self, Problems, ReadingLists};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The pictures that the tests' lessons may name.
const PICTURES: [&str; 5] = ["pip-waves", "pip-thinks", "pip-yes", "tablet", "game-screen"];

fn drawn(name: &str) -> bool {
    PICTURES.contains(&name)
}

/// A folder of its own with a curriculum, contacts, a school and pictures, and nothing wrong with it.
pub(crate) fn desk(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("library").join(name);
    let _ = fs::remove_dir_all(&root);
    for name in PICTURES {
        write(&root.join(format!("assets/pictures/{name}.svg")), b"<svg/>");
    }
    copy(&project().join("tests/broken/base"), &root);
    root
}

pub(crate) fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
    fs::write(path, bytes).expect("the file");
}

pub(crate) fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("a folder to copy").flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            write(&to, &fs::read(entry.path()).expect("a file to copy"));
        }
    }
}

/// The word lists, read once.
pub(crate) fn lists() -> &'static ReadingLists {
    static LISTS: LazyLock<ReadingLists> =
        LazyLock::new(|| ReadingLists::load(&project().join("node_modules")).expect("the lists are installed"));
    &LISTS
}

/// The library of a desk that has no problem.
pub(crate) fn load(root: &Path) -> library::Library {
    library::load(root, &drawn, lists()).expect("no problem")
}

pub(crate) fn problems(root: &Path) -> Option<Problems> {
    library::load(root, &drawn, lists()).err()
}

/// What is published.
pub(crate) fn real() -> Result<library::Library, String> {
    let there = |name: &str| project().join(format!("assets/pictures/{name}.svg")).exists();
    library::load(project(), &there, lists()).map_err(|problems| problems.to_string())
}

/// The same, read once.
pub(crate) fn whole() -> &'static library::Library {
    static WHOLE: LazyLock<library::Library> = LazyLock::new(|| real().unwrap_or_else(|why| panic!("{why}")));
    &WHOLE
}

#[test]
fn the_desk_of_these_tests_has_no_problem() {
    assert_eq!(problems(&desk("good")).map(|p| p.to_string()), None);
}

#[test]
fn the_real_content_has_no_problem_and_loads_the_same_twice() {
    let first = real();
    assert_eq!(first.as_ref().err().map(String::as_str), None);
    assert_eq!(first, real());
    for (lesson, _) in first.iter().flat_map(|library| &library.lessons) {
        assert_eq!(json::read(&json::write(lesson)).as_ref(), Some(lesson));
    }
    for agreement in first.iter().flat_map(|library| &library.agreements) {
        assert_eq!(json::read(&json::write(agreement)).as_ref(), Some(agreement));
    }
    let there = |name: &str| project().join(format!("assets/pictures/{name}.svg")).exists();
    let said = library::run_check(project(), &there, lists()).map_err(|problems| problems.to_string());
    assert!(said.is_ok_and(|said| said.ends_with(": no problems")));
}

#[test]
fn a_new_lesson_passes_every_check_in_every_band() {
    let root = desk("new");
    for band in Band::ALL {
        let path = library::new_lesson(&root, band, "my-lesson").expect("a lesson");
        assert!(path.ends_with(format!("lessons/{}/my-lesson.toml", band.slug())));
    }
    assert_eq!(problems(&root).map(|p| p.to_string()), None);
}

#[test]
fn a_new_lesson_never_overwrites_one_that_is_there() {
    let root = desk("new-again");
    let path = library::new_lesson(&root, Band::Ks1, "mine").expect("a lesson");
    fs::write(&path, "my own words").expect("written");
    let error = library::new_lesson(&root, Band::Ks1, "mine").expect_err("refused");
    assert!(error.to_string().contains("was left alone"), "{error}");
    assert_eq!(fs::read_to_string(&path).expect("still there"), "my own words");
}

#[test]
fn a_new_lesson_with_a_name_that_leads_elsewhere_is_refused() {
    for id in ["../up", "Über", "", "a b", "-a", "a/b"] {
        assert!(library::new_lesson(&desk("new-bad"), Band::Ks1, id).is_err(), "{id}");
    }
}

#[test]
fn every_field_is_documented_and_every_documented_field_is_accepted() {
    let read = |folder: &str| fs::read_to_string(project().join(folder).join("SCHEMA.md")).expect("SCHEMA.md");
    let text = read("lessons") + &read("schools");
    let mut documented: BTreeMap<&str, Vec<(&str, bool)>> = BTreeMap::new();
    let mut heading = "";
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            heading = title;
        } else if let Some(row) = line.strip_prefix("| `") {
            let cells: Vec<&str> = row.split(" | ").collect();
            let must = match cells[1] {
                "must" => true,
                "may" => false,
                other => panic!("{heading}: \"{other}\" is neither must nor may"),
            };
            documented
                .entry(heading)
                .or_default()
                .push((cells[0].trim_end_matches('`'), must));
        }
    }
    let mut accepted: BTreeMap<&str, Vec<(&str, bool)>> = library::documented_fields().into_iter().collect();
    for fields in documented.values_mut().chain(accepted.values_mut()) {
        fields.sort();
    }
    assert_eq!(documented, accepted);
}

#[test]
fn problems_are_told_in_the_order_of_files_and_lines_and_summed_up() {
    let root = desk("summary");
    write(&root.join("lessons/ks1/b.toml"), b"id = \"b\"\nlevel = 1\n");
    write(&root.join("lessons/ks1/a.toml"), b"\n\nlevel = 1\n");
    let problems = problems(&root).expect("problems");
    let files: Vec<&str> = problems.list().iter().map(|problem| problem.file.as_str()).collect();
    assert!(files.is_sorted());
    let lines: Vec<_> = problems
        .list()
        .iter()
        .filter(|p| p.file.ends_with("b.toml"))
        .map(|p| p.line())
        .collect();
    assert!(lines.is_sorted());
    assert!(
        problems.summary().ends_with(" problems in 2 files"),
        "{}",
        problems.summary()
    );
    assert!(!problems.draw(false).contains('\u{1b}'));
    assert!(problems.draw(true).contains('\u{1b}'));
}

#[test]
fn guidance_becomes_plain_headings_lists_and_safe_links() {
    let topic = &library::load(&desk("guidance"), &drawn, lists())
        .map_err(|p| p.to_string())
        .expect("a library")
        .guidance[0];
    assert!(topic.html.contains("<h2>"), "{}", topic.html);
    assert!(
        topic
            .html
            .contains("<a href=\"https://www.childline.org.uk/?a=1&amp;b=2\" rel=\"noreferrer\">"),
        "{}",
        topic.html
    );
    assert!(topic.html.contains("<a href=\"../../help/\">"), "{}", topic.html);
}

#[test]
fn closed_help_lines_are_never_shown() {
    let library = library::load(&desk("closed"), &drawn, lists())
        .map_err(|p| p.to_string())
        .expect("a library");
    let ids: Vec<&str> = library.contacts.iter().map(|contact| contact.id.as_str()).collect();
    assert_eq!(ids, ["childline"]);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let root = desk("large");
    write(
        &root.join("lessons/ks1/large.toml"),
        "# much\n".repeat(40_000).as_bytes(),
    );
    let said = problems(&root).expect("a problem").to_string();
    assert!(
        said.contains("error: this file is larger than 256 KB\n--> lessons/ks1/large.toml"),
        "{said}"
    );
}

#[test]
fn lists_within_lists_without_end_are_refused() {
    let root = desk("deep");
    write(
        &root.join("lessons/ks1/deep.toml"),
        format!("id = {}", "[".repeat(200_000)).as_bytes(),
    );
    assert!(problems(&root).is_some());
}

#[test]
fn without_a_curriculum_only_that_is_reported() {
    let root = desk("no-curriculum");
    fs::remove_file(root.join("lessons/curriculum.toml")).expect("removed");
    let problems = problems(&root).expect("a problem");
    let files: Vec<&str> = problems.list().iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!(files, ["lessons/curriculum.toml"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_at_all_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let root = desk("bytes");
        write(&root.join("lessons/ks1/any.toml"), &bytes);
        write(&root.join("guidance/any.md"), &bytes);
        prop_assert!(problems(&root).is_some_and(|problems| !problems.to_string().is_empty()));
    }

    #[test]
    fn a_good_lesson_altered_anywhere_never_makes_it_panic(
        at in 0.0..1.0_f64,
        length in 0_usize..40,
        put in prop_oneof!["", "\\PC{0,6}", "[\\[\\]{}\"=.,#0-9\n-]{1,6}", "(true|-1|9999999999999999999999|1.5|[\\[\\]]|\\{\\})"],
    ) {
        let root = desk("altered");
        let path = root.join("lessons/ks1/every-kind.toml");
        let mut text = fs::read_to_string(&path).expect("the good lesson");
        let mut start = (at * text.len() as f64) as usize;
        let mut end = (start + length).min(text.len());
        while !text.is_char_boundary(start) { start -= 1; }
        while !text.is_char_boundary(end) { end += 1; }
        text.replace_range(start..end, &put);
        write(&path, text.as_bytes());
        if let Some(problems) = problems(&root) {
            prop_assert!(problems.to_string().contains("help: "));
        }
    }
}
