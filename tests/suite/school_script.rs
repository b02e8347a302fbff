//! assets/school.js, run on a page in miniature: it shows what `school` says, refuses what `school` refuses, and never more.

use harbour::school::{Profile, Said, Slot, Trial};
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

/// What the script made of each of these texts, for adults and for pupils.
fn shown(texts: &[String]) -> Vec<Value> {
    run(json!({"texts": texts}))
}

fn run(mut given: Value) -> Vec<Value> {
    let slugs: Vec<&str> = Slot::ALL.iter().map(|slot| slot.slug()).collect();
    let folder = crate::project();
    let mut node = Command::new("node")
        .arg(folder.join("tests/suite/school_page.cjs"))
        .arg(folder.join("assets/school.js"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Node.js, which script/setup needs too");
    given["slugs"] = json!(slugs);
    let given = given.to_string();
    let mut stdin = node.stdin.take().expect("a way in");
    // its answer may be longer than a pipe holds
    let writing = std::thread::spawn(move || stdin.write_all(given.as_bytes()));
    let said = node.wait_with_output().expect("an end");
    writing.join().expect("no panic").expect("written");
    assert!(said.status.success(), "the script failed");
    serde_json::from_slice(&said.stdout).expect("what it showed")
}

/// What stands in a page for this slot: nothing that changes it, words, or entries.
fn wanted(slot: Slot, school: &Profile) -> Value {
    match slot.said(school) {
        None => json!([]),
        Some(Said::Words(words)) => json!([words]),
        Some(Said::List(entries)) => json!(entries),
        Some(Said::Links(links)) => links
            .iter()
            .map(|link| json!({"url": link.href("https://school.example/site/"), "title": link.title}))
            .collect(),
    }
}

#[test]
fn the_script_shows_what_the_profile_says_and_refuses_what_it_refuses() {
    let list = |count: usize| json!(vec!["a"; count]);
    let mut texts: Vec<String> = ["ds", "mr", "dp", "bf", "dm", "general"]
        .iter()
        .map(|name| {
            let path = crate::project().join(format!("schools/{name}.toml"));
            let read = harbour::library::load_school(&path, &crate::ways::WHOLE);
            read.map_err(|problems| problems.to_string())
                .expect("no mistake")
                .to_json()
        })
        .collect();
    let hostile = [
        json!({"name": "<img src=x onerror=alert(1)>", "tell": ["<script>alert(1)</script>", "& you"]}),
        json!({"links": [{"title": "Policy", "url": "https://school.example/a"}, {"title": "Here", "url": "b.pdf"}, {"title": " ", "url": "c"}]}),
        json!({"contacts": [{"role": "the office", "phone": " ", "email": "a@school.example"}, {"role": "", "phone": "01632 960000"}]}),
        json!({"links": [{"title": "Policy", "url": "javascript:alert(1)"}]}),
        json!({"links": [{"title": "Policy", "url": "http://school.example/"}]}),
        json!({"links": [{"title": "Policy", "url": "\u{a0}https://school.example/"}]}),
        json!({"links": [{"title": "Policy"}]}),
        json!({"links": [{"title": "Policy", "url": "a", "onclick": "alert(1)"}]}),
        json!({"links": "javascript:alert(1)"}),
        json!({"name": 7}),
        json!({"name": ["a"]}),
        json!({"name": null}),
        json!({"name": {"toString": "a"}}),
        json!({"tell": "your teacher"}),
        json!({"tell": [null]}),
        json!({"tell": null}),
        json!({"tell": list(8)}),
        json!({"tell": list(9)}),
        json!({"contacts": list(1)}),
        json!({"name": "a".repeat(200)}),
        json!({"name": "\u{1f30a}".repeat(200)}),
        json!({"name": "a".repeat(201)}),
        json!({"filtering": "a".repeat(400)}),
        json!({"filtering": "a".repeat(401)}),
        json!({"consequences": ["a".repeat(201)]}),
        json!({"name": "a\u{202e}b"}),
        json!({"name": "a\tb"}),
        json!({"name": "a\u{85}b"}),
        json!({"format": 1}),
        json!({"format": 0}),
        json!({"format": 2, "name": "Later"}),
        json!({"format": 2, "unknown": true}),
        json!({"format": "1"}),
        json!({"nmae": "Harbour Lane"}),
        json!({"__proto__": {"name": "x"}}),
        json!({"constructor": "x"}),
        json!({"toString": "x"}),
        json!({"agreements": {"ks1": {"on": []}}}),
        json!({"agreements": []}),
        json!({"agreements": {"ks1": 1}}),
        json!([]),
        json!("Harbour Lane"),
        json!(null),
        json!({}),
    ];
    texts.extend(hostile.iter().map(Value::to_string));
    texts.extend(["", "{", "{\"name\":\"a\",}", "<!doctype html>", "{\"name\": 'a'}"].map(str::to_owned));
    texts.push(format!("{{\"name\": \"a\"{}}}", " ".repeat(Profile::MAX_BYTES)));
    texts.push("[".repeat(100_000));
    for (text, shown) in texts.iter().zip(shown(&texts)) {
        let begin: String = text.chars().take(120).collect();
        let notice = shown["adults"]["notice"].as_str().unwrap_or_default();
        assert_eq!(
            shown["pupils"]["notice"], "",
            "children are told nothing of it: {begin}"
        );
        let read = Profile::from_json(text);
        assert_eq!(read.is_err(), !notice.is_empty(), "{begin}: {read:?}, “{notice}”");
        let school = read.unwrap_or_default();
        for slot in Slot::ALL {
            let wanted = wanted(slot, &school);
            for who in ["adults", "pupils"] {
                assert_eq!(shown[who]["said"][slot.slug()], wanted, "{}: {begin}", slot.slug());
            }
        }
    }
}

/// What the script shows of a trial that is kept, on a page where people sign or another.
fn tried(kept: &[String], signs: bool) -> Vec<Value> {
    let site = json!({"name": "The site’s own"}).to_string();
    run(json!({"texts": [site], "kept": kept, "signs": signs})).split_off(1)
}

#[test]
fn a_trial_is_shown_today_with_a_notice_and_one_of_another_day_leaves_nothing() {
    let school = json!({"name": "On trial"}).to_string();
    let trial = |day: &str, school: &str| {
        let (day, school) = (day.to_owned(), school.to_owned());
        Trial { school, day }.write()
    };
    let shown = tried(&[trial("TODAY", &school)], false).remove(0);
    assert_eq!(shown["said"]["name"], json!(["On trial"]));
    assert!(shown["told"] == true && shown["left"].is_string());
    let over = [
        trial("2026-01-01", &school),
        trial("2999-01-01", &school),
        trial("TODAY", "{"),
        trial("TODAY", r#"{"nmae":"x"}"#),
        trial("TODAY", r#"{"links":[{"title":"a","url":"javascript:alert(1)"}]}"#),
        r#"{"day":"TODAY","school":{"name":"x"}}"#.into(),
        "{".into(),
        String::new(),
    ];
    for (kept, shown) in over.iter().zip(tried(&over, false)) {
        assert_eq!(shown["said"]["name"], json!(["The site’s own"]), "{kept}");
        assert!(shown["told"] == false && shown["left"].is_null(), "{kept}: {shown}");
    }
    // where people sign, it is told of and not used
    let shown = tried(&[trial("TODAY", &school)], true).remove(0);
    assert_eq!(shown["said"]["name"], json!(["The site’s own"]));
    assert_eq!(shown["told"], true);
}
