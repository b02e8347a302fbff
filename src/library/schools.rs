//! School profiles in schools/, one file each.

use super::build::Taken;
use super::checks::check_words;
use super::file::File;
use super::problem::Problem;
use super::shapes_beside::SCHOOL;
use super::walk::Walk;
use crate::agreement::Changes;
use crate::school::{Profile, SchoolContact};
use serde::Deserialize;
use std::collections::BTreeMap;

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
    let mut problems = walk.problems;
    let agreements = match toml::from_str::<Own>(&file.text) {
        Ok(own) => own.agreements,
        // what isn't about agreements has been told above
        Err(error) if problems.is_empty() => {
            let help = "agreements/SCHEMA.md says how a school changes an agreement";
            problems.push(file.problem(error.span().unwrap_or(0..0), error.message(), "here", help));
            BTreeMap::new()
        }
        Err(_) => BTreeMap::new(),
    };
    let profile = Profile {
        name: table.maybe_text("name"),
        tell: table.texts("tell"),
        contacts: table.tables("contacts").iter().map(contact).collect(),
        phones: table.maybe_text("phones"),
        agreements,
        key: table.maybe_text("key"),
    };
    (profile, problems)
}

/// What a school changes in agreements, as it stands in its file.
#[derive(Deserialize)]
struct Own {
    #[serde(default)]
    agreements: BTreeMap<String, Changes>,
}
