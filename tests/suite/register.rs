//! The register as a whole: nothing that arrives is lost, doubled or overwritten; copies bring everything back; what is erased is gone.

use crate::ways::{ALL, MORNING, all_steps, complete, id, name, onward};
use harbour::agreement::{
    Agreement, Checked, Child, Date, Draft, Event, Outcome, Person, Record, SchoolKey, Words, check, countersign,
    text_digest,
};
use harbour::json;
use harbour::register::*;
use proptest::prelude::*;

fn agreement(id: &str) -> &'static Agreement {
    ALL.iter()
        .find(|agreement| agreement.id.as_str() == id)
        .expect("an agreement")
}

/// A pupil's way to the end, with what may be filled in.
fn pupils(agreement: &Agreement, who: &str, filled: &[(&str, &str)], at: u64) -> Record {
    let child = Child {
        name: name(who),
        picture: id("fox"),
    };
    let mut draft = Draft::start(agreement, Person::Child(child), at);
    let mut left = filled.to_vec();
    loop {
        left.retain(|(detail, words)| {
            let filled = Event::Filled {
                detail: id(detail),
                words: Words::parse(words).expect("words"),
            };
            match draft.act(filled, at) {
                Ok(next) => {
                    draft = next;
                    false
                }
                Err(_) => true,
            }
        });
        let Some(event) = onward(agreement, &draft) else { break };
        draft = draft.act(event, at + 60).expect("a step");
    }
    assert!(left.is_empty(), "{left:?} was never asked for");
    draft.to_record()
}

fn ks2(who: &str, at: u64) -> Record {
    pupils(agreement("ks2"), who, &[], at)
}

fn today(day: Date) -> Today {
    let text = |agreement: &Agreement| CurrentText {
        agreement: agreement.id.clone(),
        version: agreement.version,
        text: text_digest(agreement),
    };
    Today {
        day,
        texts: ALL.iter().map(text).collect(),
    }
}

fn now() -> Today {
    today(Date::in_uk(MORNING))
}

fn next_year() -> Today {
    today(Date {
        year: 2027,
        month: 9,
        day: 1,
    })
}

fn list() -> ClassList {
    let text = "Forename,Surname,Class,Year\nAisha,Khan,3 Maple,3\nSam,Lee,3 Maple,3\nZoë,Young,4 Oak,4\n";
    ClassList::read(text.as_bytes()).expect("a list")
}

fn key() -> SchoolKey {
    SchoolKey::from_seed(&[7; 32])
}

/// A register, and all that was kept of it in the order it was.
fn book(records: &[Record]) -> (Book, Kept) {
    let mut book = Book::default();
    book.list = list();
    let mut kept = book.kept_list();
    for record in records {
        book.take(record, &mut kept);
    }
    (book, kept)
}

/// What is on the shelf after all of this was kept.
fn shelf(kept: &Kept) -> std::collections::BTreeMap<String, String> {
    kept.iter().cloned().collect()
}

fn read(kept: &Kept) -> (Book, usize) {
    let shelf = shelf(kept);
    let below = |prefix: &str| -> Vec<String> {
        shelf
            .iter()
            .filter(|(key, _)| key.starts_with(prefix))
            .map(|(_, value)| value.clone())
            .collect()
    };
    let get = |key: &str| shelf.get(key).map(String::as_str);
    Book::read(get(Book::LIST), get(Book::ASSIGNED), &below(Book::SLIPS))
}

fn texts(kept: &Kept) -> Vec<String> {
    let shelf = shelf(kept);
    shelf
        .into_iter()
        .filter(|(key, _)| key.starts_with(Book::RECORDS))
        .map(|(_, text)| text)
        .collect()
}

#[test]
fn a_slip_tells_what_a_record_says_of_every_agreement() {
    for agreement in ALL.iter() {
        for draft in all_steps(agreement) {
            let record = draft.to_record();
            let slip = Slip::from(&record);
            assert_eq!(slip.receipt(), record.receipt());
            assert_eq!(slip.is_pupils(), agreement.audience.is_pupil());
            assert_eq!(slip.signed.len(), record.signatures().count());
            let state = State::of(&slip, &now());
            let signed = matches!(record.outcome(), Outcome::Complete | Outcome::Returned);
            assert_eq!(state == State::Signed, signed, "{}: {:?}", agreement.id, draft.state());
            if !signed {
                let waits = !slip.signed.is_empty();
                let expected = if waits { State::WaitsForParent } else { State::HalfDone };
                assert_eq!(state, expected, "{}: {:?}", agreement.id, draft.state());
            }
            let text = json::write(&slip);
            assert_eq!(json::read(&text), Some(slip));
        }
    }
}

#[test]
fn a_whole_name_and_a_class_come_from_what_was_filled_in() {
    let record = pupils(
        agreement("ks2"),
        "Aisha",
        &[
            ("class", "3M"),
            ("child-name", "Aisha Khan"),
            ("child-class", "3 Maple"),
        ],
        MORNING,
    );
    let slip = Slip::from(&record);
    assert_eq!(
        (slip.full_name.as_deref(), slip.class.as_deref()),
        (Some("Aisha Khan"), Some("3 Maple"))
    );
    let (book, _) = book(&[record]);
    let roll = book.roll(&now());
    assert_eq!(roll.rows[0].state, State::Signed);
    assert!(roll.by_first_name.is_empty());
}

#[test]
fn a_loan_lasts_until_it_comes_back_and_adults_are_listed_apart() {
    let loan = agreement("loan");
    let steps = all_steps(loan);
    let lent = steps
        .iter()
        .find(|draft| draft.to_record().outcome() == Outcome::Complete)
        .expect("lent");
    let records = [
        lent.to_record(),
        complete(agreement("staff")).to_record(),
        ks2("Sam", MORNING),
    ];
    let (book, _) = book(&records);
    let adults = book.adults(&next_year());
    let says: Vec<String> = adults.iter().map(|(slip, state)| slip.says(*state)).collect();
    assert_eq!(says, ["Ended with its school year", "Lent, and not given back yet"]);
    let back = Slip::from(&complete(loan).to_record());
    assert_eq!(back.says(State::of(&back, &now())), "Given back");
    assert_eq!(book.roll(&now()).slips.len(), 1);
}

#[test]
fn what_arrives_twice_is_there_once_and_counted() {
    let sam = ks2("Sam", MORNING);
    let (mut book, mut kept) = book(&[sam.clone(), sam.clone(), ks2("Aisha", MORNING)]);
    assert_eq!(book.count(), 2);
    assert_eq!(book.entry(sam.digest()).map(|entry| entry.times), Some(2));
    assert_eq!(book.roll(&now()).duplicates().count(), 1);
    // to look once more at what is here doesn't count
    assert_eq!(book.restore(&sam, 5, &mut kept), Taken::Again);
    assert_eq!(book.entry(sam.digest()).map(|entry| entry.times), Some(2));
    let by = countersign(&key(), sam.digest(), MORNING);
    assert_eq!(
        book.take(&sam.countersigned(std::slice::from_ref(&by)), &mut kept),
        Taken::Countersigned
    );
    assert_eq!(book.take(&sam.countersigned(&[by]), &mut kept), Taken::Again);
    assert_eq!(read(&kept), (book, 0));
}

#[test]
fn values_that_cannot_be_read_are_counted_and_the_rest_is_there() {
    let (book, mut kept) = book(&[ks2("Sam", MORNING), ks2("Aisha", MORNING)]);
    kept.push((format!("{}zz", Book::SLIPS), "{".into()));
    assert_eq!(read(&kept), (book.clone(), 1));
    kept.push((Book::LIST.into(), "{\"of\":\"a newer Harbour\"}".into()));
    let (rest, lost) = read(&kept);
    assert_eq!((rest.count(), rest.list.pupils.len(), lost), (2, 0, 2));
    for text in texts(&kept) {
        let digest = Book::digest_of(&text).expect("a digest");
        assert!(book.entry(&digest).is_some());
    }
    assert_eq!(Book::digest_of("{}"), None);
}

#[test]
fn an_erased_child_is_gone_with_every_record_and_nobody_else_is() {
    let records = [ks2("Sam", MORNING), ks2("Sam", MORNING + 5), ks2("Aisha", MORNING)];
    let (mut book, mut kept) = book(&records);
    let whose = Whose::Pupil(PupilKey::all(&book.list.pupils)[1].clone());
    book.assignments.assign(*records[0].digest(), whose);
    kept.extend(book.kept_list());
    let roll = book.roll(&now());
    let gone = book.erase_child(&roll, &roll.rows[1]);
    assert_eq!(gone.len(), 4);
    kept.extend(book.kept_list());
    // what is on the shelf now
    let mut left: Kept = shelf(&kept).into_iter().collect();
    left.retain(|(key, _)| !gone.contains(key));
    // every signature of these ways is Sam's: whose record it is stands at its beginning
    assert!(
        left.iter()
            .all(|(_, value)| !value.contains("\"child\":{\"name\":\"Sam\""))
    );
    assert!(!left.iter().any(|(_, value)| value.contains("\"first\":\"Sam\"")));
    let (again, lost) = read(&left);
    assert_eq!((again.count(), again.list.pupils.len(), lost), (1, 2, 0));
    assert!(again.assignments.is_empty());
    assert_eq!(again.roll(&now()).rows[0].state, State::Signed);
}

#[test]
fn a_year_that_is_over_goes_and_nothing_else() {
    let (mut book, _) = book(&[ks2("Sam", MORNING), ks2("Aisha", MORNING + 365 * 86_400)]);
    assert_eq!(book.ended(&now()), []);
    let ended = book.ended(&next_year());
    let end = Date {
        year: 2027,
        month: 8,
        day: 31,
    };
    assert_eq!(ended, [(end, 1)]);
    assert_eq!(book.erase_year(end).len(), 2);
    assert_eq!((book.count(), book.list.pupils.len()), (1, 3));
    assert_eq!(book.roll(&next_year()).rows[0].state, State::Signed);
}

#[test]
fn a_copy_brings_everything_back_and_overwrites_nothing() {
    let records = [
        ks2("Sam", MORNING),
        ks2("Aisha", MORNING),
        complete(agreement("staff")).to_record(),
    ];
    let (mut book, mut kept) = book(&records);
    book.take(&records[0], &mut kept);
    book.countersign(
        records[1].digest(),
        &countersign(&key(), records[1].digest(), MORNING),
        &mut kept,
    );
    book.assignments.assign(*records[0].digest(), Whose::Nobody);
    let file = Backup::of(&book, texts(&kept)).to_text();
    let backup = Backup::read(file.as_bytes()).expect("a copy");
    let mut fresh = Book::default();
    fresh.list = backup.list.clone();
    fresh.assignments.join(&backup.assignments);
    for copy in &backup.records {
        let Checked::Unchanged(record) = check(copy.text.as_bytes()) else {
            panic!("a record came back changed")
        };
        let record = record.countersigned(&copy.countersignatures());
        assert_eq!(fresh.restore(&record, copy.times, &mut Kept::new()), Taken::New);
    }
    assert_eq!(fresh, book);
    // what was decided here stays
    let mut here = Assignments::default();
    let theirs = Whose::Pupil(PupilKey::all(&book.list.pupils)[1].clone());
    here.assign(*records[0].digest(), theirs.clone());
    here.join(&backup.assignments);
    assert_eq!(here.of(records[0].digest()), Some(&theirs));
}

#[test]
fn a_copy_with_one_byte_changed_is_refused_and_other_files_are_told_apart() {
    let (book, kept) = book(&[ks2("Sam", MORNING)]);
    let file = Backup::of(&book, texts(&kept)).to_text();
    for place in (0..file.len()).step_by(41) {
        let mut bytes = file.clone().into_bytes();
        bytes[place] ^= 1;
        assert!(Backup::read(&bytes).is_err(), "byte {place}");
    }
    let newer = file.replacen("\"schema\":1", "\"schema\":2", 1);
    assert_eq!(Backup::read(newer.as_bytes()), Err(BackupError::Newer));
    assert_eq!(
        Backup::read(&file.as_bytes()[..file.len() - 1]),
        Err(BackupError::Damaged)
    );
    assert_eq!(Backup::read(b"{}"), Err(BackupError::Other));
    assert_eq!(Backup::read(&ks2("Sam", MORNING).to_bytes()), Err(BackupError::Other));
}

#[test]
fn lists_are_joined_without_doubling_anybody() {
    let mut here = list();
    let other = "Name,Class\nAISHA KHAN,3 maple\nAisha Khan,3 Maple\nBen Hill,3 Maple\n";
    let added = here.join(ClassList::read(other.as_bytes()).expect("a list"));
    // a second Aisha Khan may be another child
    assert_eq!(added, Ok(2));
    assert_eq!(here.join(list()), Ok(0));
    assert_eq!(here.pupils.len(), 5);
}

#[test]
fn rows_go_by_surname_class_or_state_and_back() {
    let (book, _) = book(&[ks2("Sam", MORNING)]);
    let roll = book.roll(&now());
    let names = |filter: &Filter, order: Order| -> Vec<String> {
        let rows = roll.ordered(filter, order).into_iter();
        rows.map(|row| roll.pupils[roll.rows[row].pupil].first.clone())
            .collect()
    };
    let all = Filter::default();
    let by_name = Order::default();
    assert_eq!(names(&all, by_name), ["Aisha", "Sam", "Zoë"]);
    assert_eq!(names(&all, by_name.pressed(Column::Name)), ["Zoë", "Sam", "Aisha"]);
    assert_eq!(names(&all, by_name.pressed(Column::State)), ["Aisha", "Zoë", "Sam"]);
    let oak = Filter {
        name: "zoe y".into(),
        ..Filter::default()
    };
    assert_eq!(names(&oak, by_name.pressed(Column::Class)), ["Zoë"]);
}

#[test]
fn a_sheet_holds_everybody_and_every_record_and_no_formula() {
    let records = [
        ks2("Sam", MORNING),
        ks2("Nobody’s", MORNING),
        complete(agreement("visitor")).to_record(),
    ];
    let (mut book, _) = book(&records);
    book.list.pupils[0].first = "=HYPERLINK(1)".into();
    let roll = book.roll(&now());
    let rows = sheet(&book, &roll, &Filter::default(), Order::default(), &now());
    // headings, three pupils, a stranger, a visitor
    assert_eq!(rows.len(), 6);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    let file = csv(&rows);
    assert!(file.contains("\"'=HYPERLINK(1) Khan\""), "{file}");
    let codes: Vec<String> = records.iter().map(|record| record.receipt().to_string()).collect();
    assert!(codes.iter().all(|code| file.contains(code)));
    let signed = Filter {
        state: Some(State::Signed),
        ..Filter::default()
    };
    assert_eq!(sheet(&book, &roll, &signed, Order::default(), &now()).len(), 2);
}

#[test]
fn numbers_are_written_for_people() {
    assert_eq!(many(1, "record", "records"), "1 record");
    assert_eq!(many(0, "record", "records"), "0 records");
    assert_eq!(many(2000, "record", "records"), "2,000 records");
    assert_eq!(number(1_234_567), "1,234,567");
    assert_eq!(number(999), "999");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    /// Whatever arrives in whatever order, what is kept is what is there.
    #[test]
    fn what_is_kept_is_what_is_there(arrivals in proptest::collection::vec((0..6u64, any::<bool>()), 0..20)) {
        let records: Vec<Record> = (0..6).map(|n| ks2(["Sam", "Aisha", "Zoë"][n as usize % 3], MORNING + n)).collect();
        let (mut book, mut kept) = book(&[]);
        for (which, signed) in arrivals {
            let record = &records[which as usize];
            let by = countersign(&key(), record.digest(), MORNING);
            let arrived = if signed { record.countersigned(&[by]) } else { record.clone() };
            book.take(&arrived, &mut kept);
        }
        prop_assert_eq!(read(&kept), (book, 0));
    }
}
