//! School profiles in schools/, one file each.

use super::build::Taken;
use super::checks::check_words;
use super::file::File;
use super::problem::Problem;
use super::shapes_beside::SCHOOL;
use super::walk::Walk;
use crate::agreement::{Agreement, Changes};
use crate::school::{Profile, SchoolContact, SchoolLink};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// The profile of a file, and whatever is wrong with it.
pub(super) fn read_school(file: &File, agreements: &[Agreement]) -> (Profile, Vec<Problem>) {
    let (mut walk, table) = Walk::of(file, &file.text, 0, &SCHOOL);
    check_words(&mut walk);
    let table = Taken(Some(table.get_ref()));
    let links: Vec<SchoolLink> = table.tables("links").iter().map(link).collect();
    check_links(&mut walk, &links);
    let mut problems = walk.problems;
    let changes = match toml::from_str::<Own>(&file.text) {
        Ok(own) => own.agreements,
        // what isn't about agreements has been told above
        Err(error) if problems.is_empty() => {
            let help = "agreements/SCHEMA.md says how a school changes an agreement";
            problems.push(file.problem(error.span().unwrap_or(0..0), error.message(), "here", help));
            BTreeMap::new()
        }
        Err(_) => BTreeMap::new(),
    };
    problems.extend(
        changes
            .iter()
            .filter_map(|(id, changes)| unfit(file, id, changes, agreements)),
    );
    let profile = Profile {
        format: Some(table.number("format")).filter(|format| *format > 0),
        name: table.maybe_text("name"),
        tell: table.texts("tell"),
        contacts: table.tables("contacts").iter().map(contact).collect(),
        phones: table.maybe_text("phones"),
        logins: table.maybe_text("logins"),
        logins_ks1: table.maybe_text("logins_ks1"),
        eyfs: table.maybe_text("eyfs"),
        consequences: table.texts("consequences"),
        photos: table.maybe_text("photos"),
        filtering: table.maybe_text("filtering"),
        framework: table.maybe_text("framework"),
        review: table.maybe_text("review"),
        links,
        staff_tell: table.maybe_text("staff_tell"),
        staff_about_adult: table.maybe_text("staff_about_adult"),
        outside: table.texts("outside"),
        record_system: table.maybe_text("record_system"),
        search: table.maybe_text("search"),
        staff_phones: table.maybe_text("staff_phones"),
        staff_logins: table.maybe_text("staff_logins"),
        visitor_phones: table.maybe_text("visitor_phones"),
        network: table.maybe_text("network"),
        key: table.maybe_text("key"),
        agreements: changes.into_iter().map(|(id, own)| (id, own.into_inner())).collect(),
    };
    (profile, problems)
}

/// What a school changes in agreements, as it stands in its file.
#[derive(Deserialize)]
struct Own {
    #[serde(default)]
    agreements: BTreeMap<String, Spanned<Changes>>,
}

fn contact(table: &Taken<'_>) -> SchoolContact {
    SchoolContact {
        role: table.text("role"),
        phone: table.maybe_text("phone"),
        email: table.maybe_text("email"),
    }
}

fn link(table: &Taken<'_>) -> SchoolLink {
    SchoolLink {
        title: table.text("title"),
        url: table.text("url"),
    }
}

fn check_links(walk: &mut Walk, links: &[SchoolLink]) {
    for (n, link) in links
        .iter()
        .enumerate()
        .filter(|(_, link)| !link.leads_somewhere_safe())
    {
        walk.report(
            &format!("links[{n}].url"),
            format!("“{}” is no address that a page may link to", link.url),
            "not a safe address",
            "begin it with https:// or name a file beside the site",
        );
    }
}

/// A change that can't be made in the agreement that it names.
fn unfit(file: &File, id: &str, changes: &Spanned<Changes>, agreements: &[Agreement]) -> Option<Problem> {
    let help = "agreements/SCHEMA.md says how a school changes an agreement";
    let Some(agreement) = agreements.iter().find(|agreement| agreement.id.as_str() == id) else {
        let message = format!("there is no agreement “{id}”");
        return Some(file.problem(changes.span(), message, "unknown agreement", help));
    };
    let error = agreement.in_force(changes.as_ref()).err()?;
    Some(file.problem(changes.span(), error.to_string(), "can't be changed like this", help))
}
