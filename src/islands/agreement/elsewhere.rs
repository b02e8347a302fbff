//! What goes to another device, and what comes from one by a code.

use super::across::across;
use super::carry::carry_on;
use super::desk::Desk;
use crate::agreement::{LONGEST_PREFIX, MOST_BYTES, code_text, payload};
use crate::browser::page;
use crate::view::View;
use leptos::prelude::*;

const NO_AGREEMENT: &str =
    "This code holds no agreement, or was not read well. Show the code again and read it once more.";

pub fn elsewhere(desk: Desk) -> View {
    let bytes = move || desk.record().map(|record| record.to_bytes());
    let text = move || {
        let prefix = format!("{}#half-", page::address()?);
        let bytes = bytes().filter(|bytes| bytes.len() <= MOST_BYTES)?;
        (prefix.len() <= LONGEST_PREFIX).then(|| code_text(&prefix, &bytes))
    };
    let file = move || bytes().map(|bytes| ("half-done-agreement.json".to_owned(), bytes));
    let found = move |text: String| match payload(&text) {
        Some(bytes) => carry_on(desk, Ok(bytes)),
        None => desk.say(NO_AGREEMENT),
    };
    // the camera of this device has opened the address in a code
    Effect::new(move |_| {
        if let Some(bytes) = page::take_fragment().as_deref().and_then(payload) {
            carry_on(desk, Ok(bytes));
        }
    });
    across(text, file, found)
}
