//! The register as a table for spreadsheets.

use super::{Book, Filter, Order, Place, Pupil, Roll, Slip, State, Today};
use crate::agreement::{Audience, Date};

const HEADINGS: [&str; 10] = [
    "Name",
    "Class",
    "For",
    "State",
    "Agreement",
    "Edition",
    "Last change",
    "Signed by",
    "Receipt code",
    "Note",
];

/// The rows that a filter lets through. Without a filter, also every record that is nobody's on the list, and those of adults: then
/// nothing that the register holds is missing.
pub fn sheet(book: &Book, roll: &Roll, filter: &Filter, order: Order, today: &Today) -> Vec<Vec<String>> {
    let mut rows = vec![HEADINGS.map(str::to_owned).to_vec()];
    for row in roll
        .ordered(filter, order)
        .into_iter()
        .filter_map(|row| roll.rows.get(row))
    {
        let Some(pupil) = roll.pupils.get(row.pupil) else {
            continue;
        };
        if row.places.is_empty() {
            rows.push(of_pupil(pupil, State::Nothing.to_string(), None, String::new()));
        }
        for place in &row.places {
            let slip = roll.slips.get(place.shown);
            let says = slip.map_or_else(|| place.state.to_string(), |slip| slip.says(place.state));
            rows.push(of_pupil(pupil, says, slip, note(roll, place)));
        }
    }
    if *filter != Filter::default() {
        return rows;
    }
    let alone = |slip: &Slip, note: &str| {
        let (name, class) = (slip.called().to_owned(), slip.class.clone().unwrap_or_default());
        line(
            name,
            class,
            slip.audience,
            slip.says(State::of(slip, today)),
            Some(slip),
            note.into(),
        )
    };
    let slips = |places: Vec<usize>| places.into_iter().filter_map(|place| roll.slips.get(place));
    let doubts = roll.doubts.iter().map(|doubt| doubt.slip).collect();
    rows.extend(slips(doubts).map(|slip| alone(slip, "Whose it is has to be decided")));
    rows.extend(slips(roll.strangers.clone()).map(|slip| alone(slip, "Nobody on the class list")));
    rows.extend(book.adults(today).into_iter().map(|(slip, _)| alone(slip, "")));
    rows
}

fn note(roll: &Roll, place: &Place) -> String {
    let mut notes = Vec::new();
    if place.conflict {
        notes.push("There are records that contradict each other");
    }
    if roll.by_first_name.contains(&place.shown) {
        notes.push("Found by the first name alone");
    }
    notes.join(". ")
}

fn of_pupil(pupil: &Pupil, state: String, slip: Option<&Slip>, note: String) -> Vec<String> {
    line(pupil.name(), pupil.class.clone(), pupil.band, state, slip, note)
}

fn line(
    name: String,
    class: String,
    audience: Option<Audience>,
    state: String,
    slip: Option<&Slip>,
    note: String,
) -> Vec<String> {
    let of = |tell: fn(&Slip) -> String| slip.map(tell).unwrap_or_default();
    vec![
        name,
        class,
        audience.map_or("", group).to_owned(),
        state,
        of(|slip| slip.title.clone()),
        of(|slip| slip.edition.clone()),
        of(|slip| Date::in_uk(slip.last_at).iso()),
        of(Slip::signers),
        of(|slip| slip.receipt().to_string()),
        note,
    ]
}

impl Slip {
    /// "Sam (child), Alex Hart (parent)"
    pub fn signers(&self) -> String {
        let all = self
            .signed
            .iter()
            .map(|one| format!("{} ({})", one.name, one.role.word()));
        all.collect::<Vec<_>>().join(", ")
    }
}

/// Whom an agreement is for, in as few words as a table has room for.
pub fn group(audience: Audience) -> &'static str {
    match audience {
        Audience::Ks1 => "Reception, Years 1 and 2",
        Audience::Ks2 => "Years 3 to 6",
        Audience::Parent => "Parents and carers",
        Audience::Staff => "Staff",
        Audience::Visitor => "Visitors",
        Audience::Loan => "Loans",
    }
}
