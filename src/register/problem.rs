//! What could not be read of a class list, in sentences that say what to do next.

use super::ClassList;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a class list could not be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassListError {
    Empty,
    /// More than [`ClassList::MOST_BYTES`].
    TooLarge,
    /// More than [`ClassList::MOST_PUPILS`].
    TooMany,
    /// More cells than a class list has, in a row or in all.
    TooWide,
    /// A spreadsheet program's own file.
    Spreadsheet,
    NotText,
    /// Several columns, and no heading says which of them holds names.
    NoHeadings,
    /// Headings, and no row with a name below them.
    NoPupils,
}

/// Something about some lines of a class list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// The first line, from 1.
    pub line: u32,
    /// The last line.
    pub last: u32,
    pub trouble: Trouble,
}

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// Above the headings: a title, perhaps.
    AboveHeadings,
    /// The headings once more, as at the top of a printed page.
    HeadingsAgain,
    NoName,
    /// A name with digits, without letters, with several commas, on several lines, or longer than a name is.
    NotAName,
    /// More cells than there are headings.
    TooManyCells,
    /// A quotation mark that is never closed.
    Unclosed,
    /// The pupil is on the list; only the year is none that Harbour knows.
    UnknownYear,
}

impl Trouble {
    /// Whether the pupil of this line is on the list all the same.
    pub fn is_on_the_list(self) -> bool {
        self == Self::UnknownYear
    }
}

impl fmt::Display for ClassListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("This class list is empty. Choose or paste one with a name on each line."),
            Self::TooLarge => write!(
                f,
                "This file is larger than any class list ({} MB). Choose the list of one class or one school.",
                ClassList::MOST_BYTES / 1024 / 1024
            ),
            Self::TooMany => write!(
                f,
                "This list has more than {} pupils. Split it, and use one part at a time.",
                ClassList::MOST_PUPILS
            ),
            Self::TooWide => f.write_str(
                "This table has far more columns than a class list. Keep those with names, class and year, and choose it again.",
            ),
            Self::Spreadsheet => f.write_str(
                "This is a spreadsheet’s own file. Open it there, choose Save as, then CSV, and choose that file here. \
                 Or copy the cells and paste them here.",
            ),
            Self::NotText => f.write_str(
                "This file is not a list in plain text. Save it as CSV from your school’s system or spreadsheet, and choose that file.",
            ),
            Self::NoHeadings => f.write_str(
                "Harbour can’t tell which column holds the names. \
                 Add a first line with headings, such as First name, Surname, Class, Year.",
            ),
            Self::NoPupils => {
                f.write_str("This list has headings, but no names below them. Add the pupils, a line each, and choose it again.")
            }
        }
    }
}

impl std::error::Error for ClassListError {}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let was = if self.line == self.last {
            write!(f, "Line {}", self.line)?;
            "was"
        } else {
            write!(f, "Lines {} to {}", self.line, self.last)?;
            "were"
        };
        match self.trouble {
            Trouble::AboveHeadings => write!(f, " {was} left out: above the headings."),
            Trouble::HeadingsAgain => write!(f, " {was} left out: the headings once more."),
            Trouble::NoName => write!(f, " {was} left out: no name. If a pupil belongs there, add the name."),
            Trouble::NotAName => write!(
                f,
                " {was} left out: what is in the place of the name doesn’t look like one. Correct it if a pupil belongs there."
            ),
            Trouble::TooManyCells => write!(
                f,
                " {was} left out: more cells than there are headings. If a name has a comma in it, put the name between quotation marks."
            ),
            Trouble::Unclosed => write!(
                f,
                " {was} left out: a quotation mark opens there and never closes. Take it out, or add the other one."
            ),
            Trouble::UnknownYear => write!(
                f,
                ": Harbour doesn’t know this year. The pupil is on the list, without one. Years are R and 1 to 6."
            ),
        }
    }
}
