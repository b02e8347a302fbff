//! Dead links are found before a school publishes them.

use harbour::site::links::dead;
use std::collections::{BTreeMap, BTreeSet};

fn found(path: &str, html: &str) -> Vec<String> {
    let mut pages = BTreeMap::from([
        ("index.html".to_string(), "<main id=\"main\">".to_string()),
        ("ks1/safe/index.html".to_string(), "<h2 id=\"step-1\">".to_string()),
    ]);
    pages.insert(path.into(), html.into());
    dead(&pages, &BTreeSet::from(["style.css".to_string()]), "/")
}

#[test]
fn links_that_lead_somewhere_are_not_named() {
    let html = "<a href=\"../../ks1/safe/#step-1\"><a href=\"#here\" id=\"here\"><link href=\"../../style.css\">\
        <a href=\"../../\"><a href=\"/\"><a href=\"https://example.org/\"><a href=\"tel:08001111\">";
    assert_eq!(found("ks1/tell/index.html", html), Vec::<String>::new());
}

#[test]
fn a_page_a_part_and_a_file_that_are_missing_are_named() {
    let html = "<a href=\"gone/\"><a href=\"#nowhere\"><img src=\"pictures/gone.svg\">";
    assert_eq!(
        found("a.html", html),
        [
            "a.html links to gone/",
            "a.html links to #nowhere",
            "a.html links to pictures/gone.svg"
        ]
    );
}
