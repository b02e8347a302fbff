//! The map in src/lib.rs, kept: no arrow runs back, and only the browser room names the browser.

use std::fs;
use std::path::{Path, PathBuf};

/// Which rooms each room may name.
const MAP: &[(&str, &[&str])] = &[
    ("json", &[]),
    ("lesson", &[]),
    ("board", &["lesson"]),
    ("agreement", &["json"]),
    ("export", &["agreement"]),
    ("storage", &["json"]),
    ("school", &["agreement", "json"]),
    ("register", &["agreement", "json"]),
    ("progress", &["json", "lesson", "storage"]),
    ("pictures", &[]),
    ("view", &[]),
    ("library", &["lesson", "agreement", "school", "progress"]),
    (
        "browser",
        &[
            "json",
            "lesson",
            "agreement",
            "export",
            "register",
            "storage",
            "progress",
            "school",
            "view",
        ],
    ),
    (
        "components",
        &["lesson", "agreement", "register", "progress", "school", "view"],
    ),
    (
        "islands",
        &[
            "json",
            "board",
            "lesson",
            "agreement",
            "export",
            "register",
            "storage",
            "progress",
            "school",
            "view",
            "browser",
            "components",
        ],
    ),
    (
        "pages",
        &[
            "json",
            "board",
            "lesson",
            "agreement",
            "progress",
            "school",
            "library",
            "components",
            "islands",
        ],
    ),
    (
        "site",
        &[
            "lesson",
            "agreement",
            "register",
            "progress",
            "school",
            "library",
            "pictures",
            "components",
            "pages",
        ],
    ),
];

const BROWSER_CRATES: [&str; 5] = ["web_sys", "js_sys", "gloo", "wasm_bindgen", "wasm_bindgen_futures"];

fn src() -> PathBuf {
    crate::project().join("src")
}

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push(path);
        }
    }
}

/// A source without its comments, so that prose may name what code may not.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .map(|line| line.split("//").next().unwrap_or(""))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The rooms that a source names, as `crate::room` or within `use crate::{…}`.
fn named(code: &str) -> Vec<String> {
    let mut rooms = vec![];
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(list) => {
                let mut depth = 0;
                let mut word = String::new();
                for c in list.chars() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => rooms.push(std::mem::take(&mut word)),
                        c if depth == 0 && !c.is_whitespace() => word.push(c),
                        _ => {}
                    }
                }
                rooms.push(word);
            }
            None => rooms.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()),
        }
    }
    rooms
        .iter()
        .map(|r| r.split("::").next().unwrap_or("").to_string())
        .filter(|r| !r.is_empty())
        .collect()
}

#[test]
fn arrows_run_one_way() {
    let mut back = vec![];
    for (room, may) in MAP {
        let mut files = vec![];
        sources(&src().join(room), &mut files);
        for file in files {
            for name in named(&code(&file)) {
                let is_room = MAP.iter().any(|(other, _)| *other == name);
                if is_room && name != *room && !may.contains(&name.as_str()) {
                    back.push(format!("{} names {name}", file.display()));
                }
            }
        }
    }
    assert!(back.is_empty(), "arrows that run back:\n{}", back.join("\n"));
}

#[test]
fn every_room_of_the_map_exists_and_no_other() {
    let mut folders: Vec<String> = fs::read_dir(src())
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.is_dir() && p.file_name().unwrap() != "bin")
        .map(|p| p.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    let mut rooms: Vec<String> = MAP.iter().map(|(room, _)| room.to_string()).collect();
    rooms.sort();
    assert_eq!(folders, rooms);
}

#[test]
fn only_the_browser_room_names_the_browser() {
    let mut files = vec![];
    sources(&src(), &mut files);
    let mut found = vec![];
    for file in files.iter().filter(|f| !f.starts_with(src().join("browser"))) {
        let code = code(file);
        for name in BROWSER_CRATES {
            if code.contains(&format!("{name}::")) {
                found.push(format!("{} names {name}", file.display()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_source_is_longer_than_three_hundred_lines() {
    let mut files = vec![];
    sources(&src(), &mut files);
    let long: Vec<_> = files
        .iter()
        .filter(|f| fs::read_to_string(f).unwrap().lines().count() > 300)
        .collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn the_map_reads_a_list_of_rooms() {
    assert_eq!(
        named("use crate::{lesson::{Id, Band}, storage};\nlet x = crate::progress::a();"),
        ["lesson", "storage", "progress"]
    );
}
