//! The search for adults: what its index names, and that words which people use find the page that they need.

use crate::library::whole;
use crate::project;
use harbour::site::search::{self, Index};
use harbour::site::{Page, Route, all};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

fn pages() -> &'static [Page] {
    static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| all(whole(), "/"));
    &PAGES
}

fn index() -> &'static Index {
    static INDEX: LazyLock<Index> = LazyLock::new(|| search::index(whole(), pages()));
    &INDEX
}

/// What the search answers to each of these: `{pages: [address, …], urgent}`.
fn found(queries: &[&str]) -> Vec<Value> {
    let library = search::library(&project().join("node_modules")).expect("MiniSearch");
    let given = json!({"library": library, "index": index().to_json(), "queries": queries}).to_string();
    let mut node = Command::new("node")
        .arg(project().join("tests/suite/search_page.cjs"))
        .arg(project().join("assets/search.js"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Node.js, which script/setup needs too");
    let mut stdin = node.stdin.take().expect("a way in");
    let writing = std::thread::spawn(move || stdin.write_all(given.as_bytes()));
    let said = node.wait_with_output().expect("an end");
    writing.join().expect("no panic").expect("written");
    assert!(said.status.success(), "the script failed");
    serde_json::from_slice(&said.stdout).expect("what it found")
}

/// Each of these finds its page among the first three.
#[track_caller]
fn finds(wanted: &[(&str, &str)]) {
    let queries: Vec<&str> = wanted.iter().map(|(query, _)| *query).collect();
    let mut wrong = String::new();
    for ((query, page), said) in wanted.iter().zip(found(&queries)) {
        let first: Vec<&str> = said["pages"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .take(3)
            .collect();
        if !first.contains(page) {
            wrong += &format!("“{query}” should find /{page} and finds {first:?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_page_for_adults_is_named_once_and_no_page_is_named_that_is_not_there() {
    let named: Vec<&str> = index().pages.iter().map(|entry| entry.url.as_str()).collect();
    let once: BTreeSet<&str> = named.iter().copied().collect();
    assert_eq!(named.len(), once.len(), "a page is named twice");
    for page in pages() {
        let path = page.route.path();
        // a lesson's plan leads to its sheets and its notes, one poster to the same on other paper, one question to the next
        let beside = matches!(
            page.route,
            Route::Presenter { .. } | Route::Printable(_) | Route::Search | Route::Start { age: Some(_), .. }
        );
        // one page leads to all that stands in other languages
        let beside = beside || path.starts_with("languages/") && path != "languages/";
        let adults = matches!(page.look, "parents" | "teachers") && !beside;
        assert!(!adults || once.contains(path.as_str()), "/{path} can't be found");
    }
    let there: BTreeSet<String> = pages().iter().map(|page| page.route.path()).collect();
    for url in once {
        assert!(there.contains(url), "/{url} is no page");
    }
}

#[test]
fn what_children_do_alone_and_every_copy_of_a_poster_is_left_out() {
    for page in pages() {
        let noise = match &page.route {
            Route::Home | Route::Quiz(_) | Route::Board { .. } | Route::Presenter { .. } | Route::NotFound => true,
            Route::Printable(name) => {
                name.starts_with("worksheet-") || name.ends_with("-plain") || name.ends_with("-a3")
            }
            _ => false,
        };
        let path = page.route.path();
        let named = index().pages.iter().any(|entry| entry.url == path);
        assert!(!(noise && named), "/{path} is noise");
    }
}

#[test]
fn an_entry_says_what_it_is_and_where_it_stands() {
    let written: Value = serde_json::from_str(&index().to_json()).expect("JSON");
    let names: Vec<&String> = written.as_object().expect("a table").keys().collect();
    assert_eq!(names, ["pages", "alike", "urgent"]);
    let groups = [
        "For parents",
        "Lessons",
        "For teachers",
        "Help",
        "Agreements",
        "This site",
    ];
    for entry in &index().pages {
        assert!(
            !entry.title.is_empty() && !entry.what.is_empty(),
            "/{} says nothing",
            entry.url
        );
        assert!(groups.contains(&entry.group), "/{}: {}", entry.url, entry.group);
        assert!(
            !entry.headings.iter().any(|heading| heading.contains('<')),
            "/{}",
            entry.url
        );
        let panel = entry.headings.iter().any(|heading| heading.contains("not in trouble"));
        assert!(!panel, "/{} is found by its help panel", entry.url);
    }
    for topic in &whole().guidance {
        let url = format!("parents/{}/", topic.id);
        let entry = index().pages.iter().find(|entry| entry.url == url).expect("a topic");
        assert!(entry.headings.len() > 3, "/{url} lacks its headings");
    }
}

#[test]
fn every_page_that_has_words_of_its_own_is_in_the_index() {
    for page in &whole().search_words.pages {
        let there = index().pages.iter().any(|entry| entry.url == page.path);
        assert!(there, "guidance/words.toml: there is no page {}", page.path);
    }
}

#[test]
fn the_numbers_to_ring_stand_on_the_page_and_come_from_the_contacts() {
    let page = pages().iter().find(|page| page.route == Route::Search).expect("search");
    for (id, phone) in [
        ("emergency", "999"),
        ("nhs-111", "111"),
        ("lifeline-ni", "0808 808 8000"),
        ("police", "101"),
        ("samaritans", "116 123"),
        ("nspcc", "0808 800 5000"),
        ("childline", "0800 1111"),
    ] {
        let contact = whole().contacts.iter().find(|contact| contact.id == id);
        assert_eq!(contact.and_then(|c| c.phone.as_deref()), Some(phone));
        let link = format!("href=\"tel:{}\"", phone.replace(' ', ""));
        assert!(page.body.contains(&link), "{id} is missing");
    }
    assert!(
        !std::fs::read_to_string(project().join("assets/search.js"))
            .expect("the script")
            .contains("116")
    );
}

#[test]
fn adults_words_find_adults_pages() {
    finds(&[
        ("roblox chat", "parents/game-chat/"),
        ("nudes", "parents/nude-pictures/"),
        ("can’t stop playing", "parents/cant-stop-playing/"),
        ("cant stop playing", "parents/cant-stop-playing/"),
        ("My son can't stop playing!", "parents/cant-stop-playing/"),
        ("first phone", "parents/first-phone/"),
        ("what age for whatsapp", "parents/group-chats/"),
        ("snapchat age", "parents/social-media-13/"),
        ("vbucks spent money", "parents/game-money/"),
        ("robux", "parents/game-money/"),
        ("chatgpt", "parents/ai-chatbots-fakes/"),
        ("set up ipad", "parents/controls-ipad-iphone/"),
        ("nintendo switch", "parents/controls-consoles-tv/"),
        ("porn", "parents/seen-upsetting/"),
        ("someone wants to meet my daughter", "parents/strangers-secrets/"),
        ("my son is a bully", "parents/bullying-did/"),
        ("complain about school", "parents/raise-a-concern/"),
        ("anorexia", "parents/self-harm-content/"),
        ("she says she wants to die", "parents/self-harm-content/"),
        ("uncle hurts my daughter", "parents/somebody-hurts/"),
        ("my son hasn't come home", "parents/something-wrong/"),
        ("chatbot says it loves him", "parents/ai-chatbots-fakes/"),
        ("new phone for her birthday", "parents/first-phone/"),
        ("won't go to school", "parents/bullying-hurt/"),
        ("autism", "parents/send-online/"),
        ("something went wrong", "parents/something-wrong/"),
        ("video call", "parents/video-lessons/"),
        ("zoom", "parents/video-lessons/"),
        ("accessibility", "accessibility/"),
        ("childline", "help/"),
        ("ceop", "help/"),
        ("self harm", "help/"),
        ("phone rule", "parents/school/"),
        ("settings dark", "settings/"),
        ("privacy", "privacy/"),
        ("licence", "about/"),
    ]);
}

#[test]
fn teachers_words_find_teachers_pages_and_lessons() {
    finds(&[
        ("register", "teachers/register/"),
        ("who has signed", "teachers/register/"),
        ("incident nude", "teachers/incidents/nudes/"),
        ("bullying", "teachers/incidents/cyberbullying/"),
        ("upskirting", "teachers/incidents/upskirting/"),
        ("grooming", "teachers/incidents/exploitation/"),
        ("allegation against a teacher", "teachers/incidents/staff-conduct/"),
        ("lost laptop", "teachers/incidents/lost-data/"),
        ("certificate", "ks1/know/"),
        ("poster", "teachers/print/"),
        ("smart poster", "teachers/print/smart-a4/"),
        ("safer internet day", "teachers/sequences/"),
        ("class vote board", "teachers/"),
        ("password lesson", "ks2/passwords/"),
        ("pasword", "teachers/ks2/passwords/"),
        ("group chat", "ks2/group-chat/"),
        ("deepfake", "ks2/made-by-ai/"),
        ("agreement staff", "agreements/staff/"),
        ("loan laptop", "agreements/loan/"),
        ("school.json", "teachers/school/"),
        ("class progress", "teachers/progress/"),
        ("KCSIE", "teachers/incidents/"),
        ("curriculum map", "teachers/curriculum/"),
    ]);
}

#[test]
fn a_word_of_danger_shows_the_numbers_and_others_do_not() {
    let danger = [
        "suicidal",
        "Suicide",
        "self-harm",
        "my daughter cuts herself",
        "he wants to die",
        "she doesn’t want to live",
        "not wanting to live",
        "sextortion",
        "abused",
        "grooming",
    ];
    for (query, said) in danger.iter().zip(found(&danger)) {
        assert_eq!(said["urgent"], true, "{query}");
    }
    let calm = ["password lesson", "poster", "skill", "settings", "privacy", "minecraft"];
    for (query, said) in calm.iter().zip(found(&calm)) {
        assert_eq!(said["urgent"], false, "{query}");
    }
}

#[test]
fn at_most_twelve_are_shown_and_nonsense_finds_nothing() {
    let said = found(&[
        "lesson",
        "qqqqzzzz",
        "",
        "   ",
        "the",
        "<img src=x onerror=alert(1)>",
        "%%%",
    ]);
    assert_eq!(said[0]["pages"].as_array().map(Vec::len), Some(12));
    for nothing in [1, 2, 3, 6] {
        assert_eq!(said[nothing]["pages"], json!([]), "{nothing}");
    }
}
