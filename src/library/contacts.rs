//! Help lines and places to report to: guidance/contacts.toml, one file with sources and dates.

use super::build::Taken;
use super::checks::check_words;
use super::file::File;
use super::problem::Problem;
use super::shapes_beside::CONTACTS;
use super::walk::Walk;

/// For whom a contact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Children,
    Adults,
}

/// Somebody to ring, write to, or report to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub id: String,
    pub name: String,
    pub audience: Audience,
    /// As people read it: "0800 1111".
    pub phone: Option<String>,
    pub url: Option<String>,
    /// What they help with, in one or two sentences.
    pub what: String,
    /// When they answer.
    pub hours: Option<String>,
    /// Where this was read.
    pub source: String,
    /// The day on which somebody compared it with the source, or "not checked".
    pub checked: String,
    /// Closed: kept so that nobody adds it again, and never shown.
    pub dead: bool,
    /// In the full list for parents, not on the page for help.
    pub more: bool,
}

/// The contacts of a file, the closed ones too, and whatever is wrong with it.
pub(super) fn read_contacts(file: &File) -> (Vec<Contact>, Vec<Problem>) {
    let (mut walk, table) = Walk::of(file, &file.text, 0, &CONTACTS);
    check_words(&mut walk);
    let contacts: Vec<Contact> = Taken(Some(table.get_ref()))
        .tables("contact")
        .into_iter()
        .map(contact)
        .collect();
    check_ways(&mut walk, &contacts);
    check_ids(&mut walk, &contacts);
    (contacts, walk.problems)
}

fn contact(table: Taken<'_>) -> Contact {
    Contact {
        id: table.text("id"),
        name: table.text("name"),
        audience: if table.text("audience") == "children" {
            Audience::Children
        } else {
            Audience::Adults
        },
        phone: table.maybe_text("phone"),
        url: table.maybe_text("url"),
        what: table.text("what"),
        hours: table.maybe_text("hours"),
        source: table.text("source"),
        checked: table.text("checked"),
        dead: table.flag("dead"),
        more: table.flag("more"),
    }
}

fn check_ways(walk: &mut Walk, contacts: &[Contact]) {
    for (i, contact) in contacts.iter().enumerate() {
        if contact.phone.is_none() && contact.url.is_none() {
            let help = "write `phone = \"…\"` or `url = \"https://…\"`";
            walk.report(
                &format!("contact[{i}]"),
                "this contact can be reached in no way",
                "no phone, no url",
                help,
            );
        }
        let digit = |c: char| c.is_ascii_digit() || c == ' ' || c == '+';
        if contact
            .phone
            .as_ref()
            .is_some_and(|phone| !phone.chars().all(digit) || !phone.contains(|c: char| c.is_ascii_digit()))
        {
            let place = walk
                .words
                .iter()
                .find(|words| words.field == "phone" && Some(&words.text) == contact.phone.as_ref());
            let Some(span) = place.map(|words| words.span.clone()) else {
                continue;
            };
            let help = "write digits and spaces, such as \"0800 1111\"; put hours into `hours`";
            walk.problems.push(
                walk.file
                    .problem(span, "`phone` is not a phone number", "not digits", help),
            );
        }
    }
}

fn check_ids(walk: &mut Walk, contacts: &[Contact]) {
    for (i, contact) in contacts.iter().enumerate() {
        if contacts[..i].iter().any(|other| other.id == contact.id) {
            let message = format!("there is already a contact \"{}\"", contact.id);
            walk.report(
                &format!("contact[{i}].id"),
                message,
                "again",
                "choose another id, or merge the two",
            );
        }
    }
}
