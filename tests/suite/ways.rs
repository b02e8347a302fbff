//! Every way through every agreement: whatever is pressed, in whatever order, the record says truly what happened, and
//! nobody signs what they were not shown. Records of every earlier form still open.

use harbour::agreement::*;
use harbour::json;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;

/// 22 November 2026, 10:00 in the United Kingdom.
pub const MORNING: u64 = 1_795_341_600;

/// As they stand in agreements/, with everything that a school can switch on.
pub static WHOLE: LazyLock<Vec<Agreement>> = LazyLock::new(|| {
    let folder = crate::project().join("agreements");
    let read = |audience: Audience| {
        let file = folder.join(format!("{}.toml", audience.slug()));
        toml::from_str(&fs::read_to_string(file).expect("a file")).expect("an agreement")
    };
    Audience::ALL.into_iter().map(read).collect()
});

/// As they stand for a school that has said nothing.
pub static ALL: LazyLock<Vec<Agreement>> = LazyLock::new(|| {
    let general = |whole: &Agreement| whole.in_force(&Changes::default()).expect("in force");
    WHOLE.iter().map(general).collect()
});

pub fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

pub fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

pub fn person(agreement: &Agreement) -> Person {
    if agreement.audience.is_pupil() {
        Person::Child(Child {
            name: name("Sam"),
            picture: id("fox"),
        })
    } else {
        Person::Adult(name("Zoë Müller"))
    }
}

pub fn start(agreement: &Agreement) -> Draft {
    Draft::start(agreement, person(agreement), MORNING)
}

fn drawing() -> Method {
    Method::Drawn {
        strokes: vec![vec![(100, 200), (180, 90), (260, 210)], vec![(300, 100), (340, 220)]],
    }
}

fn signature(role: Role, method: Method) -> Signature {
    Signature::new(role, name("Sam"), method).expect("a signature")
}

/// Every event that this agreement could know, and some that it doesn't.
pub fn every_event(agreement: &Agreement) -> Vec<Event> {
    let mut all = vec![
        Event::Agreed,
        Event::WantsToTalk,
        Event::Disagreed,
        Event::Resumed,
        Event::HandedOver,
        Event::PageRead { page: id("nowhere") },
    ];
    for pupil in [true, false] {
        all.extend([
            Event::second_agreed(pupil),
            Event::second_wants_to_talk(pupil),
            Event::second_disagreed(pupil),
        ]);
        let roles = [
            Role::Child,
            Role::Carer,
            Role::Staff,
            Role::Visitor,
            Role::Borrower,
            Role::Head,
        ];
        all.extend(roles.map(|role| Event::second_signed(pupil, signature(role, Method::Typed))));
    }
    let firsts = agreement.audience.first_roles().iter().chain(&[Role::Head]);
    all.extend(firsts.map(|role| Event::Signed {
        signature: signature(*role, drawing()),
    }));
    all.push(Event::Returned {
        signature: signature(Role::Delegate, Method::Typed),
    });
    all.push(Event::Started {
        child: Child {
            name: name("Kim"),
            picture: id("owl"),
        },
    });
    all.extend(
        agreement
            .pages
            .iter()
            .map(|page| Event::PageRead { page: page.id.clone() }),
    );
    for question in &agreement.questions {
        let answers = question.options.iter();
        all.extend(answers.filter_map(|option| Event::answered(agreement, &question.id, &option.id)));
    }
    let parts = [&agreement.parent, &agreement.authorise, &agreement.give_back];
    for clause in parts.into_iter().flatten().flat_map(|part| &part.clauses) {
        let clause = clause.id.clone();
        all.extend([
            Event::ParentRead { clause: clause.clone() },
            Event::SchoolRead { clause: clause.clone() },
            Event::ReturnRead { clause },
        ]);
    }
    let details = parts
        .into_iter()
        .flatten()
        .flat_map(|part| &part.details)
        .chain(&agreement.details);
    all.extend(details.map(|detail| Event::Filled {
        detail: detail.id.clone(),
        words: Words::parse("2B").expect("words"),
    }));
    all.push(Event::Renewed {
        record: *start(agreement).to_record().digest(),
        unchanged: agreement.pages.iter().take(1).map(|page| page.id.clone()).collect(),
        answered: Vec::new(),
    });
    all
}

/// What leads on from where a draft is, if anything does.
pub fn onward(agreement: &Agreement, draft: &Draft) -> Option<Event> {
    every_event(agreement).into_iter().find(|event| {
        let detour = matches!(
            event,
            Event::WantsToTalk
                | Event::Disagreed
                | Event::ParentWantsToTalk
                | Event::SchoolWantsToTalk
                | Event::ParentDisagreed
                | Event::SchoolDisagreed
                | Event::Renewed { .. }
        );
        !detour
            && draft
                .act(event.clone(), MORNING)
                .is_ok_and(|next| next.state() != draft.state())
    })
}

/// The whole way, step by step.
pub fn all_steps(agreement: &Agreement) -> Vec<Draft> {
    let mut steps = vec![start(agreement)];
    while let Some(event) = onward(agreement, &steps[steps.len() - 1]) {
        let at = MORNING + 7 * steps.len() as u64;
        let next = steps[steps.len() - 1].act(event, at).expect("a step");
        steps.push(next);
    }
    steps
}

pub fn complete(agreement: &Agreement) -> Draft {
    all_steps(agreement).pop().expect("an end")
}

fn events(draft: &Draft) -> Vec<Event> {
    draft.events().iter().map(|entry| entry.event.clone()).collect()
}

#[test]
fn every_agreement_has_a_way_to_its_end() {
    for agreement in ALL.iter() {
        let draft = complete(agreement);
        let State::Complete(done) = draft.state() else {
            panic!("{}: {:?}", agreement.id, draft.state())
        };
        assert_eq!(done.second.is_some(), agreement.second().is_some(), "{}", agreement.id);
        assert_eq!(
            done.returned.is_some(),
            agreement.give_back.is_some(),
            "{}",
            agreement.id
        );
        assert!(agreement.audience.first_roles().contains(&done.first.role()));
        let outcome = if agreement.give_back.is_some() {
            Outcome::Returned
        } else {
            Outcome::Complete
        };
        assert_eq!(draft.to_record().outcome(), outcome);
        assert_eq!(draft.act(Event::Agreed, 0), Err(FlowError::Done));
    }
}

#[test]
fn an_adult_is_no_pupil_and_a_pupil_no_adult() {
    let (ks1, staff) = (&ALL[0], &ALL[3]);
    let wrong = |agreement: &Agreement, other: &Agreement| {
        let value = json::parse(&json::write(&start(agreement))).expect("JSON");
        let mut value = value;
        let first = json::parse(&json::write(&start(other))).expect("JSON")["events"][0].clone();
        value["events"][0] = first;
        json::from_value::<Draft>(&value)
    };
    assert_eq!(wrong(ks1, staff), None);
    assert_eq!(wrong(staff, ks1), None);
    assert!(wrong(staff, &ALL[4]).is_some());
}

/// What stands before each signature: everything that its signer was to read, fill in, answer and decide.
fn nothing_is_signed_unseen(agreement: &Agreement, told: &[Event]) {
    let pupil = agreement.audience.is_pupil();
    let shown = Shown::of(agreement);
    let kept: BTreeSet<Id> = told
        .iter()
        .filter_map(|event| match event {
            Event::Renewed { unchanged, .. } => Some(unchanged.clone()),
            _ => None,
        })
        .flatten()
        .collect();
    let read_all = |before: &[Event], wanted: &[Id], read: &dyn Fn(&Event) -> Option<Id>| {
        let read: BTreeSet<Id> = before.iter().filter_map(read).collect();
        wanted.iter().all(|id| read.contains(id))
    };
    for (at, event) in told.iter().enumerate() {
        let before = &told[..at];
        let last_decision = before.iter().rev().find(|event| !matches!(event, Event::Filled { .. }));
        match event {
            Event::Signed { .. } => {
                let pages: Vec<Id> = shown
                    .pages
                    .iter()
                    .filter(|page| !kept.contains(page))
                    .cloned()
                    .collect();
                assert!(read_all(before, &pages, &|event| match event {
                    Event::PageRead { page } => Some(page.clone()),
                    _ => None,
                }));
                assert!(read_all(before, &shown.questions, &|event| match event {
                    Event::Answered {
                        question, right: true, ..
                    } => Some(question.clone()),
                    _ => None,
                }));
                let needed: Vec<Id> = shown
                    .details
                    .iter()
                    .filter(|d| !d.optional)
                    .map(|d| d.id.clone())
                    .collect();
                assert!(read_all(before, &needed, &|event| match event {
                    Event::Filled { detail, .. } => Some(detail.clone()),
                    _ => None,
                }));
                assert_eq!(last_decision, Some(&Event::Agreed));
            }
            Event::ParentSigned { .. } | Event::SchoolSigned { .. } => {
                let wanted = if pupil {
                    &shown.parent_clauses
                } else {
                    &shown.school_clauses
                };
                assert!(read_all(before, wanted, &|event| match event {
                    Event::ParentRead { clause } | Event::SchoolRead { clause } => Some(clause.clone()),
                    _ => None,
                }));
                assert_eq!(last_decision, Some(&Event::second_agreed(pupil)));
                assert!(before.iter().any(|event| matches!(event, Event::Signed { .. })));
            }
            Event::Returned { .. } => {
                assert!(read_all(before, &shown.return_clauses, &|event| match event {
                    Event::ReturnRead { clause } => Some(clause.clone()),
                    _ => None,
                }));
            }
            _ => {}
        }
    }
}

/// What the record must say came of it, from the events alone.
fn outcome_told(agreement: &Agreement, told: &[Event]) -> Outcome {
    let signed = |wanted: fn(&Event) -> bool| told.iter().any(wanted);
    let first = signed(|event| matches!(event, Event::Signed { .. }));
    let second = signed(|event| matches!(event, Event::ParentSigned { .. } | Event::SchoolSigned { .. }));
    if signed(|event| matches!(event, Event::Returned { .. })) {
        return Outcome::Returned;
    }
    if first && (second || agreement.second().is_none()) {
        return Outcome::Complete;
    }
    let decision = told.iter().rev().find(|event| {
        !matches!(
            event,
            Event::Filled { .. } | Event::PageRead { .. } | Event::Answered { .. }
        )
    });
    match decision {
        Some(Event::WantsToTalk | Event::ParentWantsToTalk | Event::SchoolWantsToTalk) => Outcome::Talk,
        Some(Event::Disagreed | Event::ParentDisagreed | Event::SchoolDisagreed) => Outcome::Disagreed,
        _ => Outcome::HalfDone,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_is_pressed_the_record_says_what_happened(
        which in 0..6usize,
        from in any::<prop::sample::Index>(),
        pressed in prop::collection::vec((any::<prop::sample::Index>(), 0..u64::MAX, any::<bool>()), 0..60),
    ) {
        let agreement = &ALL[which];
        let steps = all_steps(agreement);
        let mut draft = from.get(&steps).clone();
        let every = every_event(agreement);
        let mut happened = events(&draft);
        for (event, at, forward) in pressed {
            // half of the time what leads on, so that the ends are reached
            let event = match onward(agreement, &draft).filter(|_| forward) {
                Some(event) => event,
                None => event.get(&every).clone(),
            };
            if let Ok(next) = draft.act(event.clone(), at) {
                happened.push(event);
                draft = next;
            }
        }
        prop_assert_eq!(events(&draft), happened.clone());
        let kept: Option<Draft> = json::read(&json::write(&draft));
        prop_assert_eq!(kept.as_ref(), Some(&draft));
        nothing_is_signed_unseen(agreement, &happened);
        let record = draft.to_record();
        prop_assert_eq!(record.outcome(), outcome_told(agreement, &happened));
        prop_assert_eq!(check(&record.to_bytes()), Checked::Unchanged(Box::new(record.clone())));
        prop_assert_eq!(Draft::from_record(&record), draft.clone());
        prop_assert!(record.summary().len() >= 2);
        // and as a code on a screen
        let bytes = draft.to_compact(agreement).expect("a code");
        prop_assert_eq!(Draft::from_compact(&bytes, agreement), Ok(draft));
    }

    #[test]
    fn a_code_takes_any_bytes(which in 0..6usize, bytes in prop::collection::vec(any::<u8>(), 0..300), place in any::<prop::sample::Index>()) {
        let agreement = &ALL[which];
        let _ = Draft::from_compact(&bytes, agreement);
        let mut whole = complete(agreement).to_compact(agreement).expect("a code");
        let at = place.index(whole.len());
        whole[at] ^= 1 << (at % 8);
        let _ = Draft::from_compact(&whole, agreement);
        let _ = Draft::from_compact(&whole[..at], agreement);
    }
}

#[test]
fn a_code_is_small_and_knows_its_agreement() {
    for agreement in ALL.iter() {
        let steps = all_steps(agreement);
        let signed = steps
            .iter()
            .find(|step| step.state().first_signature().is_some())
            .expect("signed");
        let bytes = signed.to_compact(agreement).expect("a code");
        assert!(bytes.len() < 400, "{}: {} bytes", agreement.id, bytes.len());
        let other = ALL.iter().find(|other| other.id != agreement.id).expect("another");
        assert_eq!(Draft::from_compact(&bytes, other), Err(CompactError::OtherText));
        assert_eq!(signed.to_compact(other), None);
        let mut newer = bytes.clone();
        newer[0] = 9;
        assert_eq!(Draft::from_compact(&newer, agreement), Err(CompactError::Newer));
    }
}

#[test]
fn records_of_the_first_form_still_open_and_keep_their_bytes() {
    let folder = crate::project().join("tests/records");
    let mut seen = 0;
    for file in fs::read_dir(&folder).expect("tests/records") {
        let path = file.expect("a file").path();
        let bytes = fs::read(&path).expect("bytes");
        let text = String::from_utf8(bytes.clone()).expect("UTF-8");
        seen += 1;
        if path.to_string_lossy().ends_with("-kept.json") {
            let draft: Draft = json::read(&text).unwrap_or_else(|| panic!("{}", path.display()));
            assert_eq!(json::write(&draft), text, "{}", path.display());
            continue;
        }
        let Checked::Unchanged(record) = check(&bytes) else {
            panic!("{}: {:?}", path.display(), check(&bytes))
        };
        assert_eq!(record.to_bytes(), bytes);
        assert_eq!(record.draft().name().as_str(), "Sam");
        assert!(!record.summary().is_empty());
        // what it holds can be gone on with, and is told as the old form can
        let draft = Draft::from_record(&record);
        assert_eq!(
            Standing::of(Some(&draft), &Shown::of(&ALL[0]), MORNING),
            Standing::Changed
        );
        assert!(text.contains("\"schema\":1"));
    }
    assert!(seen >= 8, "{seen} samples");
}

#[test]
fn what_only_the_second_form_can_say_is_written_in_it() {
    let folder = crate::project().join("tests/records");
    let file = folder.join("1-child-signed.json");
    let Checked::Unchanged(record) = check(&fs::read(file).expect("a sample")) else {
        panic!("a record")
    };
    let mut draft = Draft::from_record(&record);
    for clause in record.agreement().parent_clauses.clone() {
        draft = draft.act(Event::ParentRead { clause }, MORNING).expect("read");
    }
    let text = |draft: &Draft| String::from_utf8(draft.to_record().to_bytes()).expect("UTF-8");
    assert!(text(&draft).contains("\"schema\":1"));
    let draft = draft.act(Event::ParentDisagreed, MORNING).expect("disagreed");
    assert!(text(&draft).contains("\"schema\":2"));
    assert!(matches!(check(&draft.to_record().to_bytes()), Checked::Unchanged(_)));
}

#[test]
fn renewing_shows_only_what_changed() {
    let whole = &WHOLE[0];
    let before = complete(&ALL[0]);
    let again = Draft::renew(&before, &ALL[0], person(whole), MORNING);
    assert!(
        matches!(again.state(), State::Deciding(_)),
        "nothing changed: {:?}",
        again.state()
    );
    let (digest, unchanged) = again.renews().expect("a renewal");
    assert_eq!(
        (digest, unchanged.len()),
        (before.to_record().digest(), ALL[0].pages.len())
    );
    // the school changes one clause
    let changed = &ALL[0].pages[2];
    let words = vec![Reworded {
        id: changed.clauses[0].id.clone(),
        text: "I use kind words, always.".to_owned(),
    }];
    let school = whole
        .in_force(&Changes {
            words,
            ..Changes::default()
        })
        .expect("in force");
    assert_eq!(
        Standing::of(Some(&before), &Shown::of(&school), MORNING),
        Standing::Changed
    );
    let again = Draft::renew(&before, &school, person(whole), MORNING);
    let State::Reading(left) = again.state() else {
        panic!("{:?}", again.state())
    };
    assert_eq!(left.unread(), std::slice::from_ref(&changed.id));
    let about: Vec<&Id> = school.questions_of(&changed.id).map(|question| &question.id).collect();
    assert_eq!(left.unanswered().iter().collect::<Vec<_>>(), about);
    assert_ne!(Shown::of(&school).edition(), Shown::of(&ALL[0]).edition());
    // somebody else, and what was never signed, begin at the beginning
    let other = Person::Child(Child {
        name: name("Kim"),
        picture: id("fox"),
    });
    assert!(Draft::renew(&before, &school, other, MORNING).renews().is_none());
    assert!(
        Draft::renew(&start(&ALL[0]), &school, person(whole), MORNING)
            .renews()
            .is_none()
    );
}

#[test]
fn two_ways_on_from_the_same_record_are_told_apart() {
    let steps = all_steps(&ALL[0]);
    let (early, late) = (&steps[5], &steps[9]);
    assert_eq!(early.beside(late), Joined::SecondFurther);
    assert_eq!(late.beside(early), Joined::FirstFurther);
    assert_eq!(early.beside(early), Joined::Same);
    let aside = early
        .act(
            Event::PageRead {
                page: ALL[0].pages[6].id.clone(),
            },
            MORNING,
        )
        .expect("a step");
    assert_eq!(aside.beside(late), Joined::Apart);
    assert_eq!(early.beside(&start(&ALL[1])), Joined::Strangers);
}

#[test]
fn a_loan_lasts_until_it_comes_back_and_a_year_ends_in_august() {
    let loan = &ALL[5];
    let steps = all_steps(loan);
    let out = steps
        .iter()
        .find(|step| matches!(step.state(), State::OnLoan(_)))
        .expect("on loan");
    let years_later = MORNING + 3 * 365 * 86_400;
    let changed = WHOLE[5].in_force(&Changes {
        words: vec![Reworded {
            id: loan.pages[0].clauses[0].id.clone(),
            text: "Other words.".to_owned(),
        }],
        ..Changes::default()
    });
    let shown = Shown::of(&changed.expect("in force"));
    assert_eq!(Standing::of(Some(out), &shown, years_later), Standing::OnLoan);
    assert_eq!(out.to_record().outcome(), Outcome::Complete);
    assert_eq!(Standing::of(steps.last(), &shown, years_later), Standing::Returned);
    let staff = complete(&ALL[3]);
    let is = |now| Standing::of(Some(&staff), &Shown::of(&ALL[3]), now);
    assert!(matches!(is(MORNING), Standing::Signed(_)));
    assert!(matches!(is(MORNING + 300 * 86_400), Standing::Ended(_)));
}

#[test]
fn a_helper_is_recorded_and_only_where_there_can_be_one() {
    let typed = signature(Role::Child, Method::Typed);
    let helped = typed.clone().helped(Scribe::Teacher).expect("a helper");
    assert_eq!(helped.how(), "signed by typing, with a teacher beside them");
    let again: Option<Signature> = json::read(&json::write(&helped));
    assert_eq!(again, Some(helped));
    let adult = signature(Role::Parent, Method::Typed).helped(Scribe::Carer);
    assert_eq!(adult, Err(SignatureError::HelperTwice));
}

/// Every acceptable-use clause that the five schools' policies have (read from them in November 2026).
#[rustfmt::skip]
const CLAUSES: &[&str] = &[
    "ks1.ask-first", "ks1.tell-site", "ks1.tell-unknown", "ks1.tell-upset", "ks1.schoolwork", "ks1.kind", "ks1.care",
    "ks1.own-login", "ks1.password", "ks1.private", "ks1.save", "ks1.logoff", "ks1.monitored", "ks2.follow",
    "ks2.responsible", "ks2.teacher-present", "ks2.password", "ks2.private", "ks2.tell", "ks2.logoff", "ks2.phones",
    "ks2.no-sites", "ks2.no-attach", "ks2.language", "ks2.no-other-login", "ks2.no-strangers", "ks2.monitored",
    "p.out-of-school", "p.home-as-school", "p.no-private-staff", "p.home-device", "p.report-adult", "p.device-off",
    "p.screen-off", "p.no-download", "p.no-personal-mail", "p.no-chain", "p.respect", "p.review", "p.stranger-msg",
    "par.supervised", "par.conditions", "par.explain", "par.model", "par.no-post", "par.consult", "par.support",
    "par.own-use", "st.login-private", "st.change", "st.no-use-others", "st.no-pupil-laptop", "st.no-family",
    "st.laptop-daily", "st.no-unauthorised", "st.approved-device", "st.antivirus", "st.ict-issues-logins",
    "st.professional", "st.personal-time", "st.no-private-downloads", "st.no-offensive", "st.no-unlicensed",
    "st.ask-software", "st.report-access", "st.no-chain", "st.logged", "st.no-compromise", "st.separate-social",
    "st.no-friend", "st.no-school-comment", "st.no-school-social", "st.staff-parents", "st.forums", "st.alert",
    "st.confidential", "st.aware", "st.up-to-date", "st.discipline", "st.school-mail", "st.approved-channels",
    "st.no-personal-camera", "st.no-home-store", "st.no-names", "st.no-addresses", "st.no-offsite-data",
    "st.protocols", "st.others-files", "st.encrypt", "st.no-usb", "st.autolock", "st.work-only-device",
    "st.onedrive-only", "st.supervise", "st.embed", "st.only-professional-with-pupils", "st.no-publish-copyright",
    "st.pupils-reference", "st.return-check", "st.personal-tax", "loan.item", "loan.consent", "loan.on-request",
    "loan.care", "loan.pay", "loan.aup", "loan.fields", "loan.property", "vis.read-sign", "vis.head-permission",
    "vis.guest-only", "vis.key", "vis.silent", "vis.monitored", "vis.challenge", "vis.no-photos", "vis.zones",
    "vis.educational",
];

#[test]
fn every_clause_of_the_policies_stands_in_an_agreement() {
    let written: BTreeSet<&str> = WHOLE
        .iter()
        .flat_map(Agreement::clauses)
        .map(|clause| clause.id.as_str())
        .collect();
    let missing: Vec<&&str> = CLAUSES.iter().filter(|clause| !written.contains(**clause)).collect();
    assert_eq!(missing, Vec::<&&str>::new());
    // whatever a school switches, something is left, and the check finds nothing
    for whole in WHOLE.iter() {
        assert_eq!(problems(whole), []);
        let switched = |is: Switch| -> Vec<Id> {
            let clauses = whole.clauses().filter(|clause| clause.switch == Some(is));
            clauses.map(|clause| clause.id.clone()).collect()
        };
        // as many at once as don't contradict each other, from the first and from the last
        let most = |ids: Vec<Id>| {
            let off = switched(Switch::On);
            ids.into_iter().fold(Changes::default(), |changes, id| {
                let named = |clause: &&Clause| clause.id == id;
                let gone = whole.clauses().find(named).map_or(&[][..], |clause| &clause.not_with);
                let more = Changes {
                    on: [changes.on.clone(), vec![id.clone()]].concat(),
                    off: off
                        .iter()
                        .filter(|id| gone.contains(id))
                        .cloned()
                        .chain(changes.off.clone())
                        .collect(),
                    ..Changes::default()
                };
                if whole.in_force(&more).is_ok() { more } else { changes }
            })
        };
        let first = most(switched(Switch::Off));
        let last = most(switched(Switch::Off).into_iter().rev().collect());
        let none = Changes {
            off: switched(Switch::On),
            ..Changes::default()
        };
        for changes in [first, last, none] {
            let text = whole.in_force(&changes).expect("in force");
            assert_eq!(problems(&text), [], "{}", whole.id);
            assert!(matches!(complete(&text).state(), State::Complete(_)), "{}", whole.id);
        }
    }
}

#[test]
fn clauses_that_contradict_each_other_never_stand_together() {
    let with = |whole: &Agreement, on: &[&str]| {
        whole.in_force(&Changes {
            on: on.iter().map(|text| id(text)).collect(),
            ..Changes::default()
        })
    };
    let ks2 = &WHOLE[1];
    assert_eq!(
        with(ks2, &["p.device-off", "ks2.phones-home"]),
        Err(ChangeError::NotTogether(id("ks2.phones-home"), id("p.device-off")))
    );
    let rule = with(ks2, &["p.device-off", "ks2.phones-form", "ks2.phones-office"]).expect("in force");
    // what goes with what is the school's business and no part of what is signed
    assert!(
        rule.clauses()
            .all(|clause| clause.not_with.is_empty() && clause.only_with.is_none())
    );
    let staff = &WHOLE[3];
    let exception = with(staff, &["st.o-family-exceptions"]).expect_err("an exception to nothing");
    assert_eq!(
        exception,
        ChangeError::Alone(id("st.o-family-exceptions"), id("st.no-friend-parents"))
    );
    assert!(exception.to_string().contains("which is off"));
    assert!(with(staff, &["st.no-friend-parents", "st.o-family-exceptions"]).is_ok());
    // one that is on by itself has to be switched off for the other
    assert!(with(staff, &["st.no-personal-camera-written"]).is_err());

    let mut bad = ks2.clone();
    bad.pages[0].clauses[0].not_with.push(id("ks2.nowhere"));
    let told: Vec<String> = problems(&bad).into_iter().map(|fault| fault.message).collect();
    assert!(told.iter().any(|message| message.contains("ks2.nowhere")), "{told:?}");
}
