//! tests/broken/: bad content, and the very message that it must get.

use crate::library::{copy, desk, problems, project, write};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

#[test]
fn each_broken_file_gets_its_message() {
    let folder = project().join("tests/broken");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("tests/broken")
        .flatten()
        .map(|e| e.file_name().to_string_lossy().into())
        .collect();
    names.sort();
    let (mut cases, mut wrong) = (0, String::new());
    for name in names
        .iter()
        .filter(|name| *name != "base" && !name.ends_with(".expected"))
    {
        let (case, path) = (name.strip_suffix(".toml").unwrap_or(name), folder.join(name));
        let root = desk(case);
        if path.is_dir() {
            copy(&path, &root);
        } else {
            write(
                &root.join(format!("lessons/ks1/{name}")),
                &fs::read(&path).expect("a broken file"),
            );
        }
        let got = problems(&root).map_or("no problem was found\n".to_owned(), |problems| problems.draw(false));
        let expected_file = folder.join(format!("{case}.expected"));
        if std::env::var_os("HARBOUR_ACCEPT").is_some() {
            write(&expected_file, got.as_bytes());
        }
        let expected = fs::read_to_string(&expected_file).unwrap_or_default();
        if got != expected {
            wrong += &format!("\n{case}:\n{}", difference(&expected, &got));
        }
        cases += 1;
    }
    assert!(
        wrong.is_empty(),
        "{wrong}\nIf the new messages are better, accept them with HARBOUR_ACCEPT=1."
    );
    assert!(cases >= 30, "only {cases} broken files are left");
}

/// The lines that only the first has with -, those that only the second has with +.
fn difference(before: &str, after: &str) -> String {
    let (a, b): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let mut same = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            same[i][j] = if a[i] == b[j] {
                same[i + 1][j + 1] + 1
            } else {
                same[i + 1][j].max(same[i][j + 1])
            };
        }
    }
    let (mut i, mut j, mut out) = (0, 0, String::new());
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i] == b[j] {
            out += &format!("  {}\n", a[i]);
            (i, j) = (i + 1, j + 1);
        } else if j == b.len() || (i < a.len() && same[i + 1][j] >= same[i][j + 1]) {
            out += &format!("- {}\n", a[i]);
            i += 1;
        } else {
            out += &format!("+ {}\n", b[j]);
            j += 1;
        }
    }
    out
}

#[test]
fn no_two_broken_files_are_broken_alike() {
    let folder = project().join("tests/broken");
    let mut seen: BTreeMap<String, PathBuf> = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("tests/broken").flatten() {
        if entry.path().extension().is_some_and(|end| end == "expected") {
            let text = fs::read_to_string(entry.path()).expect("a message");
            let errors: String = text.lines().filter(|line| line.starts_with("error")).collect();
            assert!(!errors.is_empty(), "{} shows no error", entry.path().display());
            assert!(
                text.contains("help: "),
                "{} doesn't say what to write",
                entry.path().display()
            );
            assert_eq!(
                seen.insert(errors, entry.path()),
                None,
                "{} repeats another",
                entry.path().display()
            );
        }
    }
}
