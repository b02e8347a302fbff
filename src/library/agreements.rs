//! Agreements in agreements/, one file each.

use super::file::File;
use super::problem::Problem;
use crate::agreement::{Agreement, Changes, problems};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

const SCHEMA: &str = "agreements/SCHEMA.md lists every field";

/// The agreement of a file, if it has the form of one, and whatever is wrong with it.
pub(super) fn read_agreement(file: &File, pictures: &dyn Fn(&str) -> bool) -> (Option<Agreement>, Vec<Problem>) {
    let agreement = match toml::from_str::<Agreement>(&file.text) {
        Ok(agreement) => agreement,
        Err(error) => {
            let span = error.span().unwrap_or(0..0);
            return (None, vec![file.problem(span, error.message(), "here", SCHEMA)]);
        }
    };
    let table = DeTable::parse(&file.text).ok();
    let table = table.as_ref().map(Spanned::get_ref);
    let point = |path: &str, message: &str, help: &str| {
        let span = table.and_then(|table| place(table, path)).unwrap_or(0..0);
        file.problem(span, message, "here", help)
    };
    let mut found: Vec<Problem> = problems(&agreement)
        .iter()
        .map(|fault| point(&fault.path, &fault.message, &fault.help))
        .collect();
    if let Err(error) = agreement.in_force(&Changes::default()) {
        found.push(point("page", &error.to_string(), "leave some clauses without a switch"));
    }
    if file.path != format!("agreements/{}.toml", agreement.id) {
        found.push(point("id", "the id isn't the file's name", "give both the same name"));
    }
    for (n, page) in agreement.pages.iter().enumerate() {
        let Some(picture) = &page.picture else { continue };
        if !pictures(picture.name.as_str()) {
            let message = format!("there is no picture “{}” in assets/pictures/", picture.name);
            found.push(point(
                &format!("page.{n}.picture.name"),
                &message,
                "draw it, or name another",
            ));
        }
    }
    (Some(agreement), found)
}

/// Where the value at `path` stands ("page.0.title"), or the nearest one around it.
fn place(table: &DeTable<'_>, path: &str) -> Option<Range<usize>> {
    let mut keys = path.split('.');
    let mut value = table.get(keys.next()?)?;
    for key in keys {
        let inner = match value.get_ref() {
            DeValue::Table(table) => table.get(key),
            DeValue::Array(list) => key.parse::<usize>().ok().and_then(|n| list.get(n)),
            _ => None,
        };
        match inner {
            Some(inner) => value = inner,
            None => break,
        }
    }
    Some(value.span())
}
