//! A school's own words fill the slots; what it has not said stays general.

use harbour::school::{Profile, ProfileError, Slot};

#[test]
fn a_school_that_has_not_said_anything_shows_general_words() {
    let silent = Profile::default();
    for slot in Slot::ALL {
        assert_eq!(slot.said(&silent), None);
        assert_eq!(slot.fill(&silent), slot.general());
        assert_eq!(Slot::from_slug(slot.slug()), Some(slot));
    }
}

#[test]
fn a_school_fills_only_what_it_has_said() {
    let json = r#"{"name":"Harbour Lane","tell":["your teacher","the office team","the head teacher"],
        "contacts":[{"role":"the office","phone":"01632 960000"}]}"#;
    let school = Profile::from_json(json).expect("a profile");
    assert_eq!(Slot::Name.fill(&school), "Harbour Lane");
    assert_eq!(
        Slot::Tell.fill(&school),
        "your teacher, the office team or the head teacher"
    );
    assert_eq!(Slot::Contact.fill(&school), "the office (01632 960000)");
    assert_eq!(Slot::Phone.fill(&school), "01632 960000");
    assert_eq!(Slot::Phones.said(&school), None);
}

#[test]
fn spaces_are_not_words() {
    let school = Profile::from_json(r#"{"name":"  "}"#).expect("a profile");
    assert_eq!(Slot::Name.fill(&school), Slot::Name.general());
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
