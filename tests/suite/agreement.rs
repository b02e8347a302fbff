//! Agreements: nothing can be signed unread, every record says truly what happened, and any change in one is noticed.

use harbour::agreement::*;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

/// 22 November 2026, 10:00 in the United Kingdom.
const MORNING: u64 = 1_795_341_600;

pub static KS1: LazyLock<Agreement> = LazyLock::new(|| {
    let file = crate::project().join("agreements/ks1.toml");
    let whole: Agreement =
        toml::from_str(&fs::read_to_string(file).expect("agreements/ks1.toml")).expect("an agreement");
    whole.in_force(&Changes::default()).expect("an agreement")
});

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

pub fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

fn started() -> Draft {
    started_by("Sam")
}

pub fn started_by(who: &str) -> Draft {
    let child = Child {
        name: name(who),
        picture: id("fox"),
    };
    Draft::start(&KS1, Person::Child(child), MORNING)
}

pub fn after(draft: Draft, events: impl IntoIterator<Item = Event>) -> Draft {
    events.into_iter().fold(draft, |draft, event| {
        draft.act(event, MORNING + 60).expect("a next step")
    })
}

fn pages_read() -> impl Iterator<Item = Event> {
    KS1.pages.iter().map(|page| Event::PageRead { page: page.id.clone() })
}

fn answered(right: bool) -> impl Iterator<Item = Event> {
    KS1.questions.iter().map(move |question| {
        let option = question
            .options
            .iter()
            .find(|option| option.right == right)
            .expect("an option");
        Event::answered(&KS1, &question.id, &option.id).expect("an answer")
    })
}

fn parents_part() -> &'static SecondPart {
    KS1.parent.as_ref().expect("a parent's part")
}

fn clauses_read() -> impl Iterator<Item = Event> {
    parents_part().clauses.iter().map(|clause| Event::ParentRead {
        clause: clause.id.clone(),
    })
}

fn drawing() -> Method {
    Method::Drawn {
        strokes: vec![vec![(100, 200), (180, 90), (260, 210)], vec![(300, 100), (340, 220)]],
    }
}

fn signature(role: Role, method: Method) -> Signature {
    Signature::new(role, name("Sam"), method).expect("a signature")
}

pub fn childs() -> Event {
    Event::Signed {
        signature: signature(Role::Child, drawing()),
    }
}

fn parents() -> Event {
    Event::ParentSigned {
        signature: signature(Role::Carer, Method::Typed),
    }
}

pub fn deciding() -> Draft {
    after(after(started(), pages_read()), answered(true))
}

/// What a child does before signing.
pub fn all_but_signing() -> impl Iterator<Item = Event> {
    pages_read().chain(answered(true)).chain([Event::Agreed])
}

/// What a parent does, to the end.
pub fn parents_by(who: &str) -> Vec<Event> {
    let signature = Signature::new(Role::Parent, name(who), Method::Typed).expect("a signature");
    let signed = [Event::ParentAgreed, Event::ParentSigned { signature }];
    clauses_read().chain(signed).collect()
}

pub fn handed_over() -> Draft {
    after(deciding(), [Event::Agreed, childs(), Event::HandedOver])
}

pub fn complete() -> Draft {
    after(after(handed_over(), clauses_read()), [Event::ParentAgreed, parents()])
}

#[test]
fn a_child_and_a_carer_come_all_the_way_through() {
    assert!(matches!(started().state(), State::Reading(_)));
    assert!(matches!(
        after(started(), pages_read()).state(),
        State::Understanding(_)
    ));
    assert!(matches!(deciding().state(), State::Deciding(_)));
    assert!(matches!(handed_over().state(), State::SecondReading(_)));
    let draft = complete();
    let State::Complete(both) = draft.state() else {
        panic!("{:?}", draft.state())
    };
    assert_eq!(
        (both.first.role(), both.second.as_ref().map(Signature::role)),
        (Role::Child, Some(Role::Carer))
    );
    assert_eq!(draft.to_record().outcome(), Outcome::Complete);
}

#[test]
fn wrong_answers_are_kept_and_teach_but_do_not_count() {
    let draft = after(after(started(), pages_read()), answered(false));
    assert!(matches!(draft.state(), State::Understanding(left) if left.unanswered().len() == KS1.questions.len()));
    assert!(matches!(after(draft, answered(true)).state(), State::Deciding(_)));
}

#[test]
fn wanting_to_talk_is_an_outcome_and_not_an_end() {
    let draft = after(deciding(), [Event::WantsToTalk]);
    assert_eq!(draft.to_record().outcome(), Outcome::Talk);
    assert!(matches!(after(draft, [Event::Resumed]).state(), State::Deciding(_)));
    let parent = after(after(handed_over(), clauses_read()), [Event::ParentWantsToTalk]);
    assert_eq!(parent.to_record().outcome(), Outcome::Talk);
    assert!(matches!(
        after(parent, [Event::Resumed]).state(),
        State::SecondDeciding(_)
    ));
    let again = after(deciding(), [Event::Agreed, Event::WantsToTalk, Event::Resumed]);
    assert!(matches!(again.state(), State::Deciding(_)));
}

#[test]
fn a_wrong_order_is_refused_with_what_comes_first() {
    let refused = |draft: &Draft, event: Event| draft.act(event, MORNING).expect_err("a refusal");
    assert_eq!(refused(&started(), Event::Agreed), FlowError::ReadFirst);
    assert_eq!(refused(&started(), childs()), FlowError::ReadFirst);
    assert_eq!(
        refused(&after(started(), pages_read()), Event::Agreed),
        FlowError::AnswerFirst
    );
    assert_eq!(refused(&deciding(), childs()), FlowError::DecideFirst);
    assert_eq!(
        refused(&after(deciding(), [Event::WantsToTalk]), childs()),
        FlowError::TalkFirst
    );
    let agreed = after(deciding(), [Event::Agreed]);
    assert_eq!(refused(&agreed, Event::HandedOver), FlowError::FirstSignsNow);
    let by_parent = Event::Signed {
        signature: signature(Role::Parent, drawing()),
    };
    assert_eq!(refused(&agreed, by_parent), FlowError::WrongRole);
    assert_eq!(refused(&after(agreed, [childs()]), parents()), FlowError::HandOverFirst);
    assert_eq!(
        refused(&handed_over(), Event::ParentAgreed),
        FlowError::SecondReadsFirst
    );
    let read = after(handed_over(), clauses_read());
    assert_eq!(refused(&read, parents()), FlowError::SecondDecidesFirst);
    let by_child = Event::ParentSigned {
        signature: signature(Role::Child, drawing()),
    };
    assert_eq!(
        refused(&after(read, [Event::ParentAgreed]), by_child),
        FlowError::WrongRole
    );
    assert_eq!(refused(&complete(), Event::WantsToTalk), FlowError::Done);
    let elsewhere = Event::PageRead { page: id("elsewhere") };
    assert_eq!(refused(&started(), elsewhere), FlowError::NotInAgreement);
    for error in [
        FlowError::ReadFirst,
        FlowError::HandOverFirst,
        FlowError::Done,
        FlowError::TooMuch,
    ] {
        assert!(error.to_string().ends_with('.'));
    }
}

#[test]
fn a_timeline_in_a_wrong_order_does_not_parse() {
    let json = serde_json::to_value(complete()).expect("JSON");
    assert!(serde_json::from_value::<Draft>(json.clone()).is_ok());
    let events = json["events"].as_array().expect("events").len();
    for n in 0..events {
        let mut gap = json.clone();
        gap["events"].as_array_mut().expect("events").remove(n);
        // only the end may be missing: then it is half-done
        assert_eq!(
            serde_json::from_value::<Draft>(gap).is_ok(),
            n == events - 1,
            "without {n}"
        );
    }
    let mut swapped = json.clone();
    let list = swapped["events"].as_array_mut().expect("events");
    list.swap(events - 1, events - 2);
    for (n, entry) in list.iter_mut().enumerate() {
        entry["seq"] = (n + 1).into();
    }
    let error = serde_json::from_value::<Draft>(swapped)
        .expect_err("a wrong order")
        .to_string();
    assert!(error.contains("wrong order"), "{error}");
    let mut unknown = json;
    unknown["extra"] = 1.into();
    assert!(serde_json::from_value::<Draft>(unknown).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_text_is_summed_in_canonical_form(title in any::<String>(), intro in ".*", version in any::<u32>()) {
        let text = Agreement { title, intro, version, ..KS1.clone() };
        prop_assert_eq!(text_digest(&text).to_string(), sum(&text));
    }

    #[test]
    fn a_record_with_one_byte_altered_is_never_unchanged(place in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = complete().to_record().to_bytes();
        let n = place.index(bytes.len());
        prop_assume!(bytes[n] != byte);
        bytes[n] = byte;
        prop_assert!(!matches!(check(&bytes), Checked::Unchanged(_)));
    }

    #[test]
    fn a_check_takes_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(!matches!(check(&bytes), Checked::Unchanged(_)));
    }

    #[test]
    fn names_never_panic_and_never_hide(typed in any::<String>()) {
        if let Ok(name) = Name::parse(&typed) {
            prop_assert!((1..=40).contains(&name.as_str().chars().count()));
            prop_assert!(!name.as_str().chars().any(|c| c.is_control() || c == '\u{202E}'), "hidden");
        }
    }

    #[test]
    fn days_follow_each_other(day in 0u64..2_900_000) {
        let (today, next) = (Date::in_uk(day * 86_400 + 43_200), Date::in_uk((day + 1) * 86_400 + 43_200));
        let follows = (next.year, next.month, next.day) == (today.year, today.month, today.day + 1)
            || (next.day == 1 && next.month == today.month % 12 + 1 && today.day >= 28);
        prop_assert!(follows, "{} then {}", today, next);
    }
}

#[test]
fn every_altered_byte_of_a_whole_record_is_noticed() {
    let bytes = complete().to_record().to_bytes();
    for n in 0..bytes.len() {
        let mut altered = bytes.clone();
        altered[n] ^= 1;
        assert!(!matches!(check(&altered), Checked::Unchanged(_)), "byte {n}");
    }
}

#[test]
fn what_happened_is_written_under_its_name() {
    let text = String::from_utf8(complete().to_record().to_bytes()).expect("UTF-8");
    let page = format!("{{\"page-read\":{{\"page\":\"{}\"}}}}", KS1.pages[0].id);
    for part in [
        "\"event\":\"agreed\"",
        "\"method\":\"typed\"",
        "{\"drawn\":{\"strokes\":[[",
        &page,
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn cut_grown_and_rewritten_records_are_changed() {
    let text = String::from_utf8(complete().to_record().to_bytes()).expect("UTF-8");
    assert!(matches!(check(text.as_bytes()), Checked::Unchanged(_)));
    let half = &text[..text.len() * 3 / 4];
    let spaced = text.replacen(':', ": ", 1);
    let twice = text.replacen('{', "{\"schema\":1,", 1);
    for changed in [half, &format!("{text}\n"), &format!("\u{feff}{text}"), &spaced, &twice] {
        assert_eq!(check(changed.as_bytes()), Checked::Changed);
    }
    for n in 0..text.len() {
        assert!(!matches!(check(&text.as_bytes()[..n]), Checked::Unchanged(_)));
    }
}

#[test]
fn other_files_are_not_records_and_newer_ones_are_not_judged() {
    assert_eq!(check(b""), Checked::NotARecord(Reason::Empty));
    assert_eq!(check(b"Dear parents"), Checked::NotARecord(Reason::Other));
    assert_eq!(check(b"{}"), Checked::NotARecord(Reason::Other));
    assert_eq!(
        check("[".repeat(200_000).as_bytes()),
        Checked::NotARecord(Reason::Other)
    );
    assert_eq!(
        check(&vec![b' '; Record::MAX_BYTES + 1]),
        Checked::NotARecord(Reason::TooLarge)
    );
    assert_eq!(
        check(b"{\"format\":\"harbour-agreement\",\"schema\":3}"),
        Checked::NewerFormat
    );
    assert_eq!(
        check(b"{\"format\":\"harbour-agreement\",\"schema\":1}"),
        Checked::Changed
    );
    assert_eq!(
        check(b"{\"format\":\"harbour-agreement\",\"schema\":1e999}"),
        Checked::Changed
    );
}

#[test]
fn a_forger_who_knows_the_sum_still_has_to_tell_a_possible_story() {
    let mut value: serde_json::Value = serde_json::from_slice(&complete().to_record().to_bytes()).expect("JSON");
    value["outcome"] = "talk".into();
    assert_eq!(check(&summed(value.clone())), Checked::NotARecord(Reason::Impossible));
    value["outcome"] = "complete".into();
    assert!(matches!(check(&summed(value.clone())), Checked::Unchanged(_)));
    value["events"].as_array_mut().expect("events").remove(1);
    assert_eq!(check(&summed(value)), Checked::NotARecord(Reason::Impossible));
}

/// A record with the sum that fits it.
pub fn summed(mut value: serde_json::Value) -> Vec<u8> {
    value.as_object_mut().expect("an object").remove("sha256");
    value["sha256"] = sum(&value).into();
    serde_json_canonicalizer::to_vec(&value).expect("JSON")
}

/// The SHA-256 of the canonical form, as a library of its own makes it.
fn sum(value: &impl serde::Serialize) -> String {
    use sha2::{Digest as _, Sha256};
    let text = serde_json_canonicalizer::to_vec(value).expect("JSON");
    Sha256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_largest_record_fits_into_a_file_that_is_read() {
    let strokes: Strokes = (0..200u16)
        .map(|_| (0..20u16).map(|n| (1000 - n, 400 - n * 9)).collect())
        .collect();
    let big = || Method::Drawn {
        strokes: strokes.clone(),
    };
    let mut draft = handed_over();
    let parent = Signature::new(Role::Parent, name(&"𝐀".repeat(40)), big()).expect("a signature");
    draft = after(draft, clauses_read());
    while draft.events().len() < Draft::MOST_EVENTS - 2 {
        let clause = parents_part().clauses[0].id.clone();
        draft = draft
            .act(Event::ParentRead { clause }, u64::MAX)
            .expect("another reading");
    }
    draft = after(draft, [Event::ParentAgreed, Event::ParentSigned { signature: parent }]);
    assert!(matches!(check(&draft.to_record().to_bytes()), Checked::Unchanged(_)));
    assert_eq!(draft.act(Event::Agreed, 0), Err(FlowError::TooMuch));
}

#[test]
fn a_device_keeps_the_one_that_goes_on_and_those_put_aside() {
    use harbour::browser::agreements::{self, Owner};
    use harbour::browser::{device, moving};
    let before = |owner: &Owner| agreements::put_aside_before(owner, &KS1.id);
    let nobody = Owner::Nobody;
    assert!(agreements::save(&nobody, &complete()) && agreements::put_aside(&nobody, &complete()));
    assert!(agreements::save(&nobody, &started()) && agreements::save(&nobody, &deciding()));
    let nickname = harbour::progress::Nickname::parse("Robin").expect("a nickname");
    let robin = device::add_learner(harbour::progress::Avatar::Owl, nickname, None).expect("the device is empty");
    let theirs = Owner::Learner(robin.clone());
    assert_eq!((agreements::load(&nobody, &KS1.id), before(&nobody)), (None, vec![]));
    assert_eq!(agreements::load(&theirs, &KS1.id), Some(deciding()));
    assert_eq!(before(&theirs), [complete()]);
    agreements::forget(&theirs, &KS1.id);
    assert_eq!(agreements::load(&theirs, &KS1.id), None);
    assert_eq!(before(&theirs), [complete()]);
    put_away_and_brought_back(&theirs);
    moving::erase_learner(&robin).expect("memory can be written");
    assert_eq!(before(&theirs), []);
}

/// What is put away is out of the next person's sight, and not lost.
fn put_away_and_brought_back(theirs: &harbour::browser::agreements::Owner) {
    use harbour::browser::agreements;
    assert!(agreements::save(theirs, &handed_over()) && agreements::put_away(theirs, &KS1.id));
    assert_eq!(agreements::load(theirs, &KS1.id), None);
    assert_eq!(agreements::away(theirs, &KS1.id), [handed_over()]);
    assert!(agreements::everybodys().contains(&handed_over()));
    assert!(agreements::bring_back(theirs, &handed_over()));
    assert_eq!(agreements::load(theirs, &KS1.id), Some(handed_over()));
    assert_eq!(agreements::away(theirs, &KS1.id), []);
    // gone on with on two devices: both are kept
    let one = after(handed_over(), clauses_read());
    let other = after(handed_over(), clauses_read().take(1));
    let other = Draft::act(
        &other,
        Event::ParentRead {
            clause: parents_part().clauses[2].id.clone(),
        },
        MORNING + 5,
    );
    let other = other.expect("another way");
    assert!(agreements::save(theirs, &one) && agreements::keep_other(theirs, &other));
    assert_eq!(agreements::others(theirs, &KS1.id), std::slice::from_ref(&other));
    assert!(agreements::swap(theirs, &one, &other));
    assert_eq!(agreements::load(theirs, &KS1.id), Some(other));
    assert_eq!(agreements::others(theirs, &KS1.id), [one]);
}

#[test]
fn blank_pads_and_slips_are_no_signature() {
    let draw = |strokes: Strokes| Signature::new(Role::Child, name("Sam"), Method::Drawn { strokes }).map(|_| ());
    assert_eq!(draw(vec![]), Err(SignatureError::Blank));
    assert_eq!(draw(vec![vec![]]), Err(SignatureError::Blank));
    assert_eq!(draw(vec![vec![(500, 200)]]), Err(SignatureError::Blank));
    assert_eq!(draw(vec![vec![(0, 0)], vec![(1000, 400)]]), Err(SignatureError::Blank));
    assert_eq!(draw(vec![vec![(0, 0), (79, 0)]]), Err(SignatureError::Blank));
    assert_eq!(draw(vec![vec![(0, 0), (80, 0)]]), Ok(()));
    assert_eq!(draw(vec![vec![(0, 0), (1001, 0)]]), Err(SignatureError::OffPad));
    assert_eq!(draw(vec![vec![(0, 0), (80, 0)]; 201]), Err(SignatureError::TooMuch));
    assert_eq!(draw(vec![vec![(7, 7); 4001]]), Err(SignatureError::TooMuch));
    let picture = Method::Picture {
        avatar: id("fox"),
        held_ms: 1500,
        scribe: Scribe::Teacher,
    };
    assert!(Signature::new(Role::Child, name("Sam"), picture.clone()).is_ok());
    assert_eq!(
        Signature::new(Role::Parent, name("Jo"), picture),
        Err(SignatureError::PictureOfAdult)
    );
}

#[test]
fn names_are_trimmed_and_hidden_characters_refused() {
    assert_eq!(name("  Zoë-Anne O’Hara ").as_str(), "Zoë-Anne O’Hara");
    assert_eq!(name(&"x".repeat(40)).as_str().len(), 40);
    assert_eq!(Name::parse(" \t "), Err(NameError::Empty));
    assert_eq!(Name::parse(&"é".repeat(41)), Err(NameError::TooLong));
    for hidden in [
        "a\nb",
        "a\u{202E}b",
        "a\u{200B}b",
        "a\u{0}b",
        "\u{2066}Sam",
        "\u{FEFF}Sam",
        "\u{200D}\u{FE0F}",
    ] {
        assert_eq!(Name::parse(hidden), Err(NameError::Invisible), "{hidden:?}");
    }
}

#[test]
fn a_receipt_is_short_stable_and_forgiving() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    let digest: Digest = serde_json::from_value(empty.into()).expect("a digest");
    let receipt = Receipt::of(&digest);
    assert_eq!(receipt.to_string(), "WERC-8GMR-ZG");
    assert!(receipt.is_typed(" werc 8gmr zg"));
    assert!(!receipt.is_typed("WERC-8GMR-ZH"));
    assert!(serde_json::from_value::<Digest>(empty.to_uppercase().into()).is_err());
    assert_eq!(complete().to_record().receipt(), complete().to_record().receipt());
}

#[test]
fn days_and_school_years_are_those_of_british_schools() {
    let at = Date::in_uk(MORNING);
    assert_eq!((at.long(), at.iso()), ("22 November 2026".into(), "2026-11-22".into()));
    assert_eq!(time_of_day(MORNING), "10:00");
    assert_eq!(Date::in_uk(0).iso(), "1970-01-01");
    assert_eq!(Date::in_uk(951_825_600).iso(), "2000-02-29");
    assert_eq!(Date::in_uk(253_402_300_799).iso(), "9999-12-31");
    // 29 March 2026, 01:00 UTC, and 25 October 2026, 01:00 UTC
    assert_eq!(
        (time_of_day(1_774_745_999), time_of_day(1_774_746_000)),
        ("00:59".into(), "02:00".into())
    );
    assert_eq!(
        (time_of_day(1_792_889_999), time_of_day(1_792_890_000)),
        ("01:59".into(), "01:00".into())
    );
    let end = |year, month, day| Date { year, month, day }.school_year_end().iso();
    assert_eq!(end(2026, 11, 22), "2027-08-31");
    assert_eq!(end(2027, 8, 31), "2027-08-31");
    assert_eq!(end(2027, 9, 1), "2028-08-31");
    assert_eq!(end(2027, 1, 1), "2027-08-31");
    assert_eq!(complete().to_record().school_year_end().iso(), "2027-08-31");
}

#[test]
fn a_summary_says_who_signed_as_what_and_how() {
    let lines = complete().to_record().summary();
    let told: Vec<String> = lines
        .iter()
        .map(|line| format!("{} {} {}", line.who, line.role, line.what))
        .collect();
    assert!(told[0].contains(", version 2 ("), "{told:?}");
    assert!(told.contains(&"Sam child signed by drawing".to_owned()), "{told:?}");
    assert!(told.contains(&"Sam carer signed by typing".to_owned()), "{told:?}");
    assert!(
        told.last()
            .is_some_and(|last| last.ends_with("lasts until 31 August 2027")),
        "{told:?}"
    );
}

#[test]
fn the_text_signed_is_every_word_shown() {
    let digest = text_digest(&KS1);
    assert_eq!(digest, text_digest(&KS1.clone()));
    let mut other = KS1.clone();
    other.pages[0].think_first[0].push('!');
    assert_ne!(digest, text_digest(&other));
    let shown = started();
    assert!(shown.agreement().is(&KS1) && !shown.agreement().is(&other));
}

#[test]
fn the_ks1_agreement_keeps_every_clause_of_the_policy() {
    let policy = [
        "ask-first",
        "tell-site",
        "tell-unknown",
        "tell-upset",
        "schoolwork",
        "kind",
        "care",
        "own-login",
        "password",
        "private",
        "save",
        "logoff",
        "monitored",
    ];
    let written: BTreeSet<String> = KS1
        .pages
        .iter()
        .flat_map(|page| &page.clauses)
        .map(|clause| clause.id.to_string())
        .collect();
    let missing = policy
        .iter()
        .map(|clause| format!("ks1.{clause}"))
        .filter(|clause| !written.contains(clause));
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<String>::new());
    let parents: Vec<&str> = parents_part().clauses.iter().map(|clause| clause.id.as_str()).collect();
    assert_eq!(parents[..3], ["par.supervised", "par.conditions", "par.explain"]);
    assert_eq!(problems(&KS1), []);
    let right = |question: &Question| question.options.iter().position(|option| option.right);
    assert!(KS1.questions.iter().map(right).collect::<BTreeSet<_>>().len() == 3);
}

#[test]
fn mistakes_in_an_agreement_are_found_where_they_stand() {
    let mut bad = KS1.clone();
    bad.pages[1].id = bad.pages[0].id.clone();
    bad.pages[2].picture.as_mut().expect("a picture").name = id("dragon");
    bad.pages[3].clauses[0].text = "word ".repeat(13).trim().into();
    bad.questions[0].options[0].right = true;
    bad.questions[1].options[1].feedback = bad.questions[1].options[0].feedback.clone();
    bad.questions[2].page = id("nowhere");
    let paths: Vec<String> = problems(&bad).into_iter().map(|fault| fault.path).collect();
    let there = [
        "page.1.id",
        "page.2.picture.name",
        "page.3.clause.0.text",
        "question.0.option",
        "question.1.page",
        "question.1.option.1.feedback",
        "question.2.page",
    ];
    assert_eq!(paths, there);
}

#[test]
fn a_broken_agreement_file_is_told_with_its_line() {
    let root = super::library::desk("agreement");
    super::library::write(&root.join("agreements/ks1.toml"), b"id = \"ks1\"\nversio = 1\n");
    let problems = super::library::problems(&root).expect("problems");
    assert!(
        problems
            .list()
            .iter()
            .any(|problem| problem.file == "agreements/ks1.toml" && problem.line() == Some(2))
    );
}
