//! School profiles in schools/, one file each.

use super::build::Taken;
use super::checks::check_words;
use super::file::File;
use super::problem::Problem;
use super::shapes_beside::SCHOOL;
use super::walk::Walk;
use crate::school::{Profile, SchoolContact};

/// The profile of a file, and whatever is wrong with it.
pub(super) fn read_school(file: &File) -> (Profile, Vec<Problem>) {
    let (mut walk, table) = Walk::of(file, &file.text, 0, &SCHOOL);
    check_words(&mut walk);
    let table = Taken(Some(table.get_ref()));
    let contact = |table: &Taken<'_>| SchoolContact {
        role: table.text("role"),
        phone: table.maybe_text("phone"),
        email: table.maybe_text("email"),
    };
    let profile = Profile {
        name: table.maybe_text("name"),
        tell: table.texts("tell"),
        contacts: table.tables("contacts").iter().map(contact).collect(),
        phones: table.maybe_text("phones"),
    };
    (profile, walk.problems)
}
