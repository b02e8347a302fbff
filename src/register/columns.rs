//! Which column holds what: headings as school systems and people write them, in any order.

use super::fold::words;

/// Headings of each kind, the one to be preferred first. Compared as folded words: "NC_Year" is "nc year".
const FIRST: &[&str] = &[
    "preferred forename",
    "preferred first name",
    "chosen forename",
    "chosen first name",
    "chosen name",
    "preferred name",
    "known as",
    "forename",
    "forenames",
    "first name",
    "firstname",
    "first names",
    "given name",
    "given names",
    "pupil forename",
    "pupil first name",
    "student forename",
    "student first name",
    "child forename",
    "child first name",
    "first",
    "legal forename",
    "legal forenames",
    "legal first name",
];
const SURNAME: &[&str] = &[
    "preferred surname",
    "preferred last name",
    "chosen surname",
    "surname",
    "surnames",
    "last name",
    "lastname",
    "family name",
    "familyname",
    "pupil surname",
    "pupil last name",
    "student surname",
    "student last name",
    "child surname",
    "child last name",
    "last",
    "second name",
    "legal surname",
    "legal last name",
    "legal family name",
];
const FULL: &[&str] = &[
    "name",
    "names",
    "full name",
    "fullname",
    "pupil name",
    "pupil names",
    "pupils name",
    "pupil full name",
    "pupil",
    "pupils",
    "student name",
    "student full name",
    "student",
    "child name",
    "childs name",
    "child",
    "children",
    "display name",
    "surname forename",
    "surname first name",
    "forename surname",
    "first name surname",
    "pupil name surname forename",
    "name surname forename",
    "legal name",
    "legal full name",
];
const CLASS: &[&str] = &[
    "class",
    "class name",
    "current class",
    "reg group",
    "reggroup",
    "registration group",
    "registration form",
    "registration class",
    "registration",
    "reg",
    "reg form",
    "reg class",
    "form",
    "form group",
    "form class",
    "tutor group",
    "home room",
    "class group",
    "class year",
    "group",
    "groups",
];
const YEAR: &[&str] = &[
    "year",
    "year group",
    "yeargroup",
    "yr",
    "yr group",
    "nc year",
    "ncyear",
    "nc year group",
    "ncy",
    "nc year actual",
    "actual nc year",
    "nc yr",
    "national curriculum year",
    "national curriculum year group",
    "nc year taught in",
    "year taught in",
    "curriculum year",
    "current nc year",
    "current year",
    "current year group",
    "school year",
];

/// Of a heading that could be known, in bytes.
const LONGEST: usize = 200;

/// The columns that are used, each kind with the best first, and the headings of those that aren't.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    pub first: Vec<usize>,
    pub surname: Vec<usize>,
    pub full: Vec<usize>,
    pub class: Vec<usize>,
    pub year: Vec<usize>,
    pub used: Vec<String>,
    pub ignored: Vec<String>,
    pub how_many: usize,
}

impl Columns {
    /// What the headings say; nothing if none of them is of a name, because then they aren't headings.
    pub fn of(headings: &[String]) -> Option<Self> {
        let mut columns = Self {
            how_many: headings.len(),
            ..Self::default()
        };
        // what is longer than any heading isn't one
        let short = |heading: &String| {
            if heading.len() > LONGEST {
                String::new()
            } else {
                words(heading).join(" ")
            }
        };
        let folded: Vec<String> = headings.iter().map(short).collect();
        for (known, places) in [
            (FIRST, &mut columns.first),
            (SURNAME, &mut columns.surname),
            (FULL, &mut columns.full),
            (CLASS, &mut columns.class),
            (YEAR, &mut columns.year),
        ] {
            let here = |name: &&str| folded.iter().position(|heading| heading == name);
            places.extend(known.iter().filter_map(here));
        }
        if columns.first.is_empty() && columns.surname.is_empty() && columns.full.is_empty() {
            return None;
        }
        for (place, heading) in headings.iter().enumerate() {
            let list = if columns.uses(place) {
                &mut columns.used
            } else {
                &mut columns.ignored
            };
            list.push(heading_of(heading, place));
        }
        Some(columns)
    }

    /// One name a line, and nothing else.
    pub fn names_only() -> Self {
        Self {
            full: vec![0],
            how_many: 1,
            ..Self::default()
        }
    }

    pub fn uses(&self, place: usize) -> bool {
        let all = [&self.first, &self.surname, &self.full, &self.class, &self.year];
        all.iter().any(|places| places.contains(&place))
    }
}

/// A heading as the teacher is shown it; never long, in case it is none.
fn heading_of(text: &str, place: usize) -> String {
    let text: String = text.trim().chars().filter(|c| !c.is_control()).take(60).collect();
    if text.is_empty() {
        format!("column {}", place + 1)
    } else {
        text
    }
}
