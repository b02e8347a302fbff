//! A school's own words fill the slots; what it has not said stays general.

use harbour::pages::school_file;
use harbour::school::{FIELDS, Profile, ProfileError, Said, Slot};

#[test]
fn a_school_that_has_not_said_anything_shows_general_words() {
    let silent = Profile::default();
    for slot in Slot::ALL {
        assert_eq!(slot.said(&silent), None);
        assert!(!slot.general().is_empty());
        assert_eq!(Slot::from_slug(slot.slug()), Some(slot));
    }
}

#[test]
fn a_school_fills_only_what_it_has_said() {
    let json = r#"{"name":"Harbour Lane","tell":["your teacher","the office team","the head teacher"],
        "contacts":[{"role":"the office","phone":"01632 960000"}]}"#;
    let school = Profile::from_json(json).expect("a profile");
    let words = |text: &str| Some(Said::Words(text.into()));
    assert_eq!(Slot::Name.said(&school), words("Harbour Lane"));
    assert_eq!(
        Slot::Tell.said(&school),
        words("your teacher, the office team or the head teacher")
    );
    assert_eq!(Slot::Contact.said(&school), words("the office (01632 960000)"));
    assert_eq!(Slot::Phone.said(&school), words("01632 960000"));
    assert_eq!(Slot::Phones.said(&school), None);
}

#[test]
fn spaces_are_not_words() {
    let school = Profile::from_json(r#"{"name":"  ","tell":[" "],"consequences":["",""]}"#).expect("a profile");
    for slot in [Slot::Name, Slot::Tell, Slot::Consequences] {
        assert_eq!(slot.said(&school), None);
    }
}

#[test]
fn a_newer_file_is_refused_before_anything_in_it_is_judged() {
    let refused = |json: &str| Profile::from_json(json).expect_err("refused");
    assert_eq!(refused(r#"{"format":2,"from_the_future":true}"#), ProfileError::Newer);
    assert_eq!(refused(r#"{"format":0}"#), ProfileError::WrongForm("format"));
    assert!(Profile::from_json(r#"{"format":1}"#).is_ok());
}

#[test]
fn a_link_leads_to_a_secure_page_or_to_a_file_beside_the_site() {
    let read = |url: &str| {
        let json = serde_json::json!({"links": [{"title": "Policy", "url": url}]});
        Profile::from_json(&json.to_string())
    };
    for url in [
        "https://school.example/policy?a=1#b",
        "policies/online.pdf",
        "/policies/",
        "../policy.pdf",
    ] {
        assert!(read(url).is_ok(), "{url}");
    }
    for url in [
        "",
        "http://school.example/",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "//elsewhere.example/",
        "https://",
        "https:///x",
        "\\\\elsewhere.example",
        "a b.pdf",
        "x\" onclick=\"alert(1)",
    ] {
        assert!(read(url).is_err(), "{url}");
    }
    let school = read("policies/online.pdf").expect("a profile");
    assert_eq!(school.links[0].href("../../"), "../../policies/online.pdf");
}

#[test]
fn what_is_written_reads_back_and_leaves_out_what_was_not_said() {
    let school = Profile::from_json(r#"{"name":"Harbour Lane","tell":["your teacher"]}"#).expect("a profile");
    let written = school.to_json();
    assert_eq!(Profile::from_json(&written), Ok(school));
    assert!(!written.contains("phones") && !written.contains("null"), "{written}");
}

#[test]
fn the_examples_that_schools_copy_are_read() {
    assert_eq!(Profile::from_json(school_file::EXAMPLE).map(|_| ()), Ok(()));
    let schema = std::fs::read_to_string(crate::project().join("schools/SCHEMA.md")).expect("SCHEMA.md");
    let example = schema
        .split("```json\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next());
    assert_eq!(Profile::from_json(example.expect("an example")).map(|_| ()), Ok(()));
    let explained: Vec<&str> = school_file::FIELDS.iter().map(|(name, _)| *name).collect();
    let read: Vec<&str> = FIELDS.iter().map(|(name, _)| *name).collect();
    assert_eq!(explained, read, "the page explains every field");
}

#[test]
fn a_profile_beyond_its_limits_is_refused_with_a_reason() {
    let refused = |json: &str| Profile::from_json(json).expect_err("refused");
    assert_eq!(refused(&" ".repeat(Profile::MAX_BYTES + 1)), ProfileError::TooLarge);
    assert_eq!(
        refused(&format!(r#"{{"name":"{}"}}"#, "a".repeat(201))),
        ProfileError::TooLong("name")
    );
    assert_eq!(
        refused(r#"{"tell":["","","","","","","","",""]}"#),
        ProfileError::TooMany("tell")
    );
    assert_eq!(
        refused(r#"{"phones":"a\u202eb"}"#),
        ProfileError::OddCharacter("phones")
    );
    assert!(refused(r#"{"nmae":"x"}"#).to_string().contains("nmae"));
}
