//! Pictures: every one can be drawn, stands alone, and a mistake is answered with its place and what to write.

use std::collections::HashSet;

use harbour::pictures::{PictureError, Pictures};
use roxmltree::Document;

const KILOBYTE: usize = 1024;

fn pictures() -> Pictures {
    let project = crate::project();
    Pictures::load(&project.join("assets/pictures"), &project.join("node_modules"))
        .unwrap_or_else(|error| panic!("{error}"))
}

/// What is said of a source that can't be drawn.
fn mistake_in(source: &str) -> String {
    match pictures().draw_source("try", source) {
        Ok(_) => panic!("this should have been refused: {source}"),
        Err(error) => error.to_string(),
    }
}

/// The mistake is reported where `spot` stands in the source, in these words.
fn assert_says(source: &str, spot: &str, words: &[&str]) {
    let offset = source
        .rfind(spot)
        .unwrap_or_else(|| panic!("{spot} is not in {source}"));
    let before = &source[..offset];
    let line = 1 + before.matches('\n').count();
    let column = 1 + before.len() - before.rfind('\n').map_or(0, |end| end + 1);
    let said = mistake_in(source);
    assert!(
        said.starts_with(&format!("assets/pictures/try.svg:{line}:{column}:")),
        "not at {line}:{column}: {said}"
    );
    for word in words {
        assert!(said.contains(word), "“{word}” is missing in: {said}");
    }
}

#[test]
fn every_picture_can_be_drawn_and_is_within_its_size() {
    let all = pictures();
    assert!(all.names().count() >= 60);
    for name in all.names() {
        let drawn = all.draw(name).unwrap_or_else(|error| panic!("{error}"));
        let scene = name.starts_with("scene-") || name.starts_with("harbour");
        let limit = if scene { 12 } else { 60 } * KILOBYTE;
        assert!(
            drawn.len() <= limit,
            "{name} has {} bytes, more than {limit}",
            drawn.len()
        );
    }
}

#[test]
fn a_drawn_picture_is_xml_with_a_size_and_no_id_twice() {
    let all = pictures();
    for name in all.names() {
        let drawn = all.draw(name).unwrap_or_else(|error| panic!("{error}"));
        let document = Document::parse(&drawn).unwrap_or_else(|error| panic!("{name}: {error}"));
        let root = document.root_element();
        let (width, height) = all.size(name).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(root.attribute("width"), Some(width.to_string().as_str()), "{name}");
        assert_eq!(root.attribute("height"), Some(height.to_string().as_str()), "{name}");
        assert_eq!(
            root.attribute("viewBox"),
            Some(format!("0 0 {width} {height}").as_str()),
            "{name}"
        );
        let mut ids = HashSet::new();
        for id in document.descendants().filter_map(|node| node.attribute("id")) {
            assert!(
                id.starts_with(&format!("{name}-")),
                "{name}: the id {id} could meet another picture's"
            );
            assert!(ids.insert(id), "{name}: the id {id} stands twice");
        }
    }
}

#[test]
fn a_drawn_picture_refers_to_nothing_outside_itself_and_runs_nothing() {
    let all = pictures();
    for name in all.names() {
        let drawn = all.draw(name).unwrap_or_else(|error| panic!("{error}"));
        let document = Document::parse(&drawn).unwrap_or_else(|error| panic!("{name}: {error}"));
        let ids: HashSet<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        for node in document.descendants().filter(|node| node.is_element()) {
            let element = node.tag_name().name();
            assert!(
                !["script", "style", "foreignObject", "image", "a"].contains(&element),
                "{name} has <{element}>"
            );
            for attribute in node.attributes() {
                assert!(
                    !attribute.name().starts_with("on") && attribute.name() != "style",
                    "{name}: {}",
                    attribute.name()
                );
                let target = match attribute.value().split_once("url(") {
                    Some((_, rest)) => rest.trim_end_matches(')'),
                    None if attribute.name() == "href" => attribute.value(),
                    None => continue,
                };
                let id = target
                    .strip_prefix('#')
                    .unwrap_or_else(|| panic!("{name} refers to {target}"));
                assert!(ids.contains(id), "{name} refers to {id}, which isn't in it");
            }
        }
    }
}

#[test]
fn drawing_twice_gives_the_same_bytes() {
    let (first, second) = (pictures(), pictures());
    for name in first.names() {
        assert_eq!(first.draw(name), second.draw(name), "{name}");
    }
}

#[test]
fn each_scene_has_a_night_of_the_same_size() {
    let all = pictures();
    for name in ["scene-seaside", "scene-meadow", "scene-dusk", "harbour"] {
        let night = format!("{name}-dark");
        assert!(all.has(&night), "{night} is missing");
        assert_eq!(all.size(name), all.size(&night), "{name}");
        assert_ne!(all.draw(name), all.draw(&night), "{name}");
    }
}

#[test]
fn an_unknown_emoji_is_answered_with_its_place_and_near_names() {
    assert_says(
        "<svg viewBox=\"0 0 10 10\">\n  <sticker name=\"loked\" x=\"1\"/>\n</svg>",
        "loked",
        &["there is no emoji called “loked”", "locked"],
    );
}

#[test]
fn an_unknown_person_or_mood_is_answered_with_the_cast() {
    assert_says(
        "<svg viewBox=\"0 0 9 9\"><person name=\"amin\"/></svg>",
        "amin\"",
        &["did you mean amina", "grandad"],
    );
    assert_says(
        "<svg viewBox=\"0 0 9 9\">\n<person name=\"mia\" mood=\"scared\"/></svg>",
        "scared",
        &["no mood “scared”", "happy, calm, worried, thinking"],
    );
    assert_says(
        "<svg viewBox=\"0 0 9 9\"><pip mood=\"wafe\"/></svg>",
        "wafe",
        &["did you mean wave"],
    );
    assert_says(
        "<svg viewBox=\"0 0 9 9\"><portrait of=\"villain\"/></svg>",
        "villain",
        &["stranger"],
    );
}

#[test]
fn a_wrong_value_is_answered_with_what_to_write() {
    assert_says(
        "<svg viewBox=\"0 0 9 9\"><pin x=\"3px\"/></svg>",
        "3px",
        &["“3px” is not a number", "no unit"],
    );
    assert_says(
        "<svg viewBox=\"0 0 9 9\"><person name=\"mia\" look=\"9\"/></svg>",
        "9\"/>",
        &["from -5 to 5"],
    );
    assert_says(
        "<svg viewBox=\"0 0 9 9\"><hill colour=\"green\"/></svg>",
        "green",
        &["not a colour", "#07566A"],
    );
    assert_says(
        "<svg viewBox=\"0 0 9 9\"><arm name=\"mia\" x1=\"0\" y1=\"0\" x2=\"3\"/></svg>",
        "<arm",
        &["needs the attribute “y2”"],
    );
    assert_says(
        "<svg viewBox=\"0 0 9 9\"><coin size=\"3\"/></svg>",
        "size",
        &["<coin> has no attribute “size”", "scale"],
    );
    assert_says("<svg viewBox=\"9 9\"/>", "9 9", &["viewBox=\"0 0 452 264\""]);
}

#[test]
fn what_loads_or_runs_or_restyles_is_refused() {
    for source in [
        "<script>alert(1)</script>",
        "<style>*{}</style>",
        "<image href=\"x.png\"/>",
        "<a href=\"#x\"/>",
        "<use href=\"https://example.org/a.svg#b\"/>",
        "<rect fill=\"url(https://example.org/a.svg#b)\"/>",
        "<rect style=\"fill:red\"/>",
        "<rect onclick=\"alert(1)\"/>",
        "<foreignObject/>",
    ] {
        let said = mistake_in(&format!("<svg viewBox=\"0 0 9 9\">{source}</svg>"));
        assert!(said.contains("try.svg:1:"), "{source}: {said}");
    }
}

#[test]
fn a_mistyped_element_is_answered_with_the_one_that_was_meant() {
    assert_says(
        "<svg viewBox=\"0 0 9 9\"><stiker name=\"locked\"/></svg>",
        "<stiker",
        &["did you mean <sticker>"],
    );
    assert_says("<svg viewBox=\"0 0 9 9\"><rect></svg>", "</svg>", &["well-formed"]);
}

#[test]
fn a_picture_that_is_not_there_is_answered_with_near_names() {
    match pictures().draw("pip-wav") {
        Err(PictureError::NoSuchPicture { near, .. }) => assert!(near.contains(&"pip-wave".to_owned()), "{near:?}"),
        other => panic!("{other:?}"),
    }
}
