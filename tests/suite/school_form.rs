//! The form that makes a school.json: it asks for every field, loses nothing, and says where something has to be mended.

use crate::ways::{WHOLE, id};
use harbour::agreement::{Agreement, Switch};
use harbour::school::{
    ASKED, Draft, FIELDS, Form, FormStep, ListAct, Opened, Place, Profile, ProfileError, Trial, form, parts,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn every_field_of_a_school_json_is_asked_for_once_in_a_step() {
    let asked: Vec<&str> = ASKED.iter().map(|asked| asked.field).collect();
    let distinct: BTreeSet<&str> = asked.iter().copied().collect();
    assert_eq!(asked.len(), distinct.len());
    let all: BTreeSet<&str> = FIELDS.iter().map(|(field, _)| *field).collect();
    // Harbour writes the first; the second is a step of its own
    let wanted: BTreeSet<&str> = all
        .into_iter()
        .filter(|field| !["format", "agreements"].contains(field))
        .collect();
    assert_eq!(distinct, wanted);
    for (field, form) in FIELDS {
        let names: Vec<&str> = parts(field).iter().map(|(name, _, _)| *name).collect();
        let wanted: &[&str] = if let Form::Tables(names) = form { names } else { &[] };
        assert_eq!(names, wanted, "{field}");
    }
    for step in FormStep::ALL {
        assert_eq!(FormStep::from_slug(step.slug()), Some(step));
        let is_asked = ASKED.iter().any(|asked| asked.step == step);
        assert!(is_asked || step == FormStep::Finish, "{}", step.title());
    }
}

/// Fills in every field, each with its own example.
fn everything() -> Draft {
    let mut draft = Draft::default();
    for asked in ASKED.iter().filter(|asked| asked.field != "key") {
        match form(asked.field) {
            Some(Form::Texts) => draft.set_entry(asked.field, 0, "", asked.example.into()),
            Some(Form::Tables(_)) => {
                for (part, _, example) in parts(asked.field) {
                    draft.set_entry(asked.field, 0, part, (*example).into());
                }
            }
            _ => draft.set_text(asked.field, asked.example.into()),
        }
    }
    draft
}

#[test]
fn what_is_filled_in_is_in_the_file_and_the_examples_can_be_used() {
    let draft = everything();
    assert_eq!(draft.amiss(&WHOLE), []);
    let text = draft.finished().to_json();
    let profile = Profile::from_json(&text).expect("a profile");
    assert_eq!(profile, draft.finished());
    let value: Value = serde_json::from_str(&text).expect("JSON");
    for asked in ASKED.iter().filter(|asked| asked.field != "key") {
        assert!(value.get(asked.field).is_some(), "{} is missing", asked.field);
        assert!(!draft.says(asked.field).is_empty(), "{}", asked.field);
    }
    // in the order of the schema, whatever came first
    let at = |field: &str| text.find(&format!("\"{field}\"")).unwrap_or(0);
    let places: Vec<usize> = FIELDS.iter().map(|(field, _)| at(field)).filter(|at| *at > 0).collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn what_is_empty_is_left_out() {
    let mut draft = Draft::default();
    draft.set_text("name", "  \n ".into());
    draft.set_entry("tell", 2, "", " your teacher\r\n".into());
    draft.set_entry("contacts", 0, "phone", String::new());
    draft.set_entry("links", 1, "title", " ".into());
    let agreement = &WHOLE[0];
    let page = agreement.pages[0].id.clone();
    assert!(draft.add_clause(&agreement.id, page.as_str()).is_some());
    assert_eq!(draft.amiss(&WHOLE), []);
    assert_eq!(
        draft.finished().to_json(),
        "{\n  \"format\": 1,\n  \"tell\": [\n    \"your teacher\"\n  ]\n}\n"
    );
    assert!(!draft.is_empty() && Draft::default().is_empty());
}

#[test]
fn entries_are_added_moved_and_removed() {
    let mut draft = Draft::default();
    for (n, words) in ["one", "two", "three"].into_iter().enumerate() {
        draft.set_entry("tell", n, "", words.into());
    }
    draft.change_list("tell", ListAct::Up(2));
    draft.change_list("tell", ListAct::Up(0));
    draft.change_list("tell", ListAct::Up(9));
    draft.change_list("tell", ListAct::Remove(0));
    assert_eq!(draft.finished().tell, ["three", "two"]);
    for _ in 0..20 {
        draft.change_list("tell", ListAct::Add);
    }
    draft.set_entry("tell", 8, "", "too many".into());
    assert_eq!(draft.entries("tell"), Profile::MAX_LIST);
}

fn places(draft: &Draft) -> Vec<Place> {
    draft.amiss(&WHOLE).into_iter().map(|amiss| amiss.place).collect()
}

#[test]
fn each_mistake_is_found_where_it_is_mended() {
    let mut draft = Draft::default();
    draft.set_text("phones", "a".repeat(201));
    draft.set_text("photos", "a".repeat(401));
    draft.set_text("name", "Harbour\u{202e}Lane".into());
    draft.set_text("key", "ed25519:no".into());
    draft.set_entry("tell", 1, "", "a".repeat(201));
    draft.set_entry("contacts", 0, "phone", "01632 960000".into());
    draft.set_entry("contacts", 1, "role", "the office".into());
    draft.set_entry("contacts", 1, "email", "a".repeat(201));
    draft.set_entry("links", 0, "title", "Policy".into());
    draft.set_entry("links", 1, "url", "a.pdf".into());
    draft.set_entry("links", 2, "title", "Policy".into());
    draft.set_entry("links", 2, "url", "javascript:alert(1)".into());
    let wanted = [
        Place::Part("contacts", 0, "role"),
        Place::Part("links", 0, "url"),
        Place::Part("links", 1, "title"),
        Place::Field("name"),
        Place::Field("phones"),
        Place::Field("photos"),
        Place::Entry("tell", 1),
        Place::Part("contacts", 1, "email"),
        Place::Part("links", 2, "url"),
        Place::Field("key"),
    ];
    assert_eq!(places(&draft), wanted);
    let anchors: BTreeSet<String> = wanted.iter().map(Place::anchor).collect();
    assert_eq!(anchors.len(), wanted.len());
}

#[test]
fn mistakes_in_agreements_are_found_at_the_clause_each_of_them() {
    let mut draft = Draft::default();
    let (ks1, staff) = (id("ks1"), id("staff"));
    draft.reword(&ks1, &id("ks1.save"), Some("a".repeat(401)));
    draft.reword(&ks1, &id("ks1.kind"), Some("a\u{200b}b".into()));
    let own = draft.add_clause(&staff, "use").expect("room");
    draft.set_own_words(&staff, &own, "a".repeat(401));
    let found = draft.amiss(&WHOLE);
    let wanted = [
        Place::Clause(ks1.clone(), id("ks1.save")),
        Place::Clause(ks1, id("ks1.kind")),
        Place::Clause(staff, own),
    ];
    let places: Vec<Place> = found.iter().map(|amiss| amiss.place.clone()).collect();
    assert_eq!(places, wanted);
    // people see words in the form, not ids
    assert!(found.iter().all(|amiss| !amiss.words.contains("ks1.save")), "{found:?}");
}

#[test]
fn switching_back_leaves_no_change() {
    for agreement in WHOLE.iter() {
        let mut draft = Draft::default();
        let switched: Vec<_> = agreement.clauses().filter(|clause| clause.switch.is_some()).collect();
        for clause in &switched {
            let stands = draft.stands(&agreement.id, clause);
            assert_eq!(stands, clause.switch == Some(Switch::On));
            draft.switch(agreement, &clause.id, !stands);
            assert_eq!(draft.stands(&agreement.id, clause), !stands);
        }
        assert_eq!(draft.count_changes(&agreement.id), switched.len());
        for clause in switched.iter().rev() {
            draft.switch(agreement, &clause.id, clause.switch == Some(Switch::On));
        }
        assert_eq!(
            draft.finished(),
            Profile {
                format: Some(1),
                ..Profile::default()
            }
        );
    }
}

#[test]
fn what_a_file_holds_beyond_the_form_is_named_and_left_out() {
    let file = json!({
        "name": "Harbour Lane", "nmae": "x", "phones": 7, "tell": ["a", 7, "b"], "eyfs": null,
        "contacts": [{"role": "the office", "fax": "x"}, "the head"],
        "links": (0..12).map(|n| json!({"title": "a", "url": format!("{n}.pdf")})).collect::<Vec<_>>(),
        "agreements": {
            "ks1": {"on": ["p.device-off", "ks1.kind", "nothing", 7], "off": ["p.screen-off", "p.device-off"], "colour": [],
                "words": [{"id": "ks1.kind", "text": "I am kind."}, {"id": "elsewhere", "text": "x"}],
                "add": [{"page": "care", "id": "own.a", "text": "I care."}, {"page": "care", "id": "ks1.kind", "text": "x"}, {"page": "no-page", "id": "own.b", "text": "x"}]},
            "ks9": {"on": ["x"]}, "ks2": "all of it",
        },
    });
    let opened = Opened::read(&file.to_string(), &WHOLE).expect("what can be used");
    for name in [
        "nmae",
        "phones",
        "tell[2]",
        "contacts[1].fax",
        "contacts[2]",
        "links after the first 8",
        "agreements.ks1.colour",
        "agreements.ks9",
        "agreements.ks1.on “ks1.kind”",
        "agreements.ks1.on “nothing”",
        "agreements.ks1.words “elsewhere”",
        "agreements.ks1.add “ks1.kind”",
        "agreements.ks1.add “own.b”",
        "agreements.ks2.",
    ] {
        assert!(
            opened.left_out.iter().any(|known| known == name),
            "{name} is not among {:?}",
            opened.left_out
        );
    }
    let draft = opened.draft;
    assert_eq!(draft.amiss(&WHOLE), []);
    let profile = draft.finished();
    assert_eq!(
        (profile.tell.len(), profile.contacts.len(), profile.links.len()),
        (2, 1, 8)
    );
    let changes = &profile.agreements["ks1"];
    assert_eq!(
        (
            changes.on.len(),
            changes.off.len(),
            changes.words.len(),
            changes.add.len()
        ),
        (1, 1, 1, 1)
    );
}

#[test]
fn a_file_that_is_no_school_json_is_refused_with_a_sentence() {
    let refused = |text: &str| Opened::read(text, &WHOLE).expect_err("refused");
    assert_eq!(refused(r#"{"format":2,"later":true}"#), ProfileError::Newer);
    for text in ["", "{", "[]", "7", "null", "<!doctype html>", &"[".repeat(100_000)] {
        assert_eq!(refused(text), ProfileError::NotAProfile(None));
    }
    assert_eq!(refused(&" ".repeat(Profile::MAX_BYTES + 1)), ProfileError::TooLarge);
    let many: Vec<String> = (0..9000).map(|n| format!("\"f{n}\":1")).collect();
    let opened = Opened::read(&format!("{{{}}}", many.join(",")), &WHOLE).expect("nothing of it");
    assert!(opened.draft.is_empty() && opened.left_out.len() == 9000);
}

#[test]
fn the_examples_in_schools_go_through_the_form_unchanged() {
    for name in ["ds", "mr", "dp", "bf", "dm", "general"] {
        let path = crate::project().join(format!("schools/{name}.toml"));
        let read = harbour::library::load_school(&path, &WHOLE);
        let mut profile = read.map_err(|problems| problems.to_string()).expect("no mistake");
        let opened = Opened::read(&profile.to_json(), &WHOLE).expect("a profile");
        assert_eq!(opened.left_out, [""; 0], "{name}");
        assert_eq!(opened.draft.amiss(&WHOLE), [], "{name}");
        profile.format = Some(1);
        profile.agreements.retain(|_, changes| *changes != Default::default());
        assert_eq!(opened.draft.finished(), profile, "{name}");
    }
}

#[test]
fn a_trial_ends_with_its_day() {
    let trial = Trial {
        school: r#"{"name":"Harbour “Lane”"}"#.into(),
        day: "2026-11-22".into(),
    };
    let kept = trial.write();
    assert_eq!(Trial::read(&kept, "2026-11-22"), Some(trial));
    for other in ["2026-11-23", "2026-11-21", "2027-11-22", ""] {
        assert_eq!(Trial::read(&kept, other), None, "{other}");
    }
    for hostile in [
        "",
        "{",
        "[]",
        "7",
        r#"{"day":"2026-11-22"}"#,
        r#"{"day":7,"school":{}}"#,
    ] {
        assert_eq!(Trial::read(hostile, "2026-11-22"), None, "{hostile}");
    }
}

/// Words as they stand in a good file.
fn words() -> impl Strategy<Value = String> {
    "[A-Za-z0-9éü’“”,.;:!?-]([A-Za-z0-9éü’“”,.;:!? -]{0,60}[a-z.])?"
}

/// Anything that may be typed or pasted.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        words(),
        "[ \\t\\n\\ra-z\u{202e}\u{0}\u{a0}]{0,12}",
        "[a-z ]{190,210}",
        "[a-z]{395,405}",
        "(https?://|javascript:|)[a-z./\\\\ ]{0,20}",
    ]
}

/// A good profile: some fields said, some agreements changed.
fn profile() -> impl Strategy<Value = Profile> {
    let lists = proptest::collection::vec(words(), 0..=8);
    let texts = proptest::collection::vec(proptest::option::of(words()), ASKED.len());
    let switched = proptest::collection::vec(any::<bool>(), 40);
    (texts, lists, switched).prop_map(|(texts, list, switched)| {
        let mut draft = Draft::default();
        for (asked, words) in ASKED.iter().zip(texts) {
            let Some(words) = words else { continue };
            match form(asked.field) {
                _ if asked.field == "key" => {}
                Some(Form::Texts) => {
                    for (n, words) in list.iter().enumerate() {
                        draft.set_entry(asked.field, n, "", words.clone());
                    }
                }
                Some(Form::Tables(_)) => {
                    for (n, entry) in list.iter().enumerate() {
                        let (first, second) = if asked.field == "links" {
                            ("title", "url")
                        } else {
                            ("role", "email")
                        };
                        draft.set_entry(asked.field, n, first, entry.clone());
                        draft.set_entry(asked.field, n, second, format!("policies/{n}.pdf"));
                    }
                }
                _ => draft.set_text(asked.field, words),
            }
        }
        let agreement: &Agreement = &WHOLE[1];
        let clauses = agreement.clauses().filter(|clause| clause.switch.is_some());
        for (clause, stands) in clauses.zip(switched) {
            draft.switch(agreement, &clause.id, stands);
        }
        draft.finished()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_profile_goes_through_the_form_and_comes_out_the_same(profile in profile()) {
        prop_assert_eq!(&Draft::of(profile.clone()).finished(), &profile);
        let opened = Opened::read(&profile.to_json(), &WHOLE).expect("a profile");
        prop_assert!(opened.left_out.is_empty());
        prop_assert_eq!(&opened.draft.finished(), &profile);
        prop_assert_eq!(Profile::from_json(&opened.draft.finished().to_json()), Ok(profile));
    }

    #[test]
    fn what_the_form_lets_through_the_site_can_use(all in proptest::collection::vec((0..ASKED.len(), 0..9usize, 0..3usize, typed()), 0..12)) {
        let mut draft = Draft::default();
        for (at, n, part, words) in all {
            let field = ASKED[at].field;
            let part = parts(field).get(part).map_or("", |(name, _, _)| *name);
            match form(field) {
                Some(Form::Texts | Form::Tables(_)) => draft.set_entry(field, n, part, words),
                _ => draft.set_text(field, words),
            }
        }
        let finished = draft.finished();
        let read = Profile::from_json(&finished.to_json());
        if draft.amiss(&WHOLE).is_empty() {
            prop_assert_eq!(read, Ok(finished.clone()));
        }
        // what was finished once is finished
        prop_assert_eq!(Draft::of(finished.clone()).finished(), finished);
    }

    #[test]
    fn any_file_gets_an_answer(text in ".{0,200}", known in 0..FIELDS.len()) {
        let _ = Opened::read(&text, &WHOLE);
        let value = json!({ FIELDS[known].0: text });
        prop_assert!(Opened::read(&value.to_string(), &WHOLE).is_ok());
    }
}
