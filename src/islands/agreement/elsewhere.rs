//! What goes to another device, and what comes from one by a code.

use super::across::across;
use super::carry::arrive;
use super::desk::Desk;
use crate::agreement::{Draft, LONGEST_PREFIX, MOST_BYTES, code_text, payload};
use crate::browser::page;
use crate::view::View;
use leptos::prelude::*;

const NO_AGREEMENT: &str =
    "This code holds no agreement, or was not read whole. Show it again, and hold the camera still.";

pub fn elsewhere(desk: Desk) -> View {
    let text = move || {
        let draft = desk.draft.get()?;
        let bytes = desk.agreement.with_value(|agreement| draft.to_compact(agreement))?;
        let signed = desk.is_pupil() && draft.state().first_signature().is_some();
        let mut here = page::address()?;
        if signed && !here.ends_with("/finish/") {
            // a parent goes on where parents do
            here.push_str("finish/");
        }
        let prefix = format!("{here}#half-");
        (bytes.len() <= MOST_BYTES && prefix.len() <= LONGEST_PREFIX).then(|| code_text(&prefix, &bytes))
    };
    let file = move || {
        let record = desk.record()?;
        Some((format!("harbour-{}.json", record.agreement().id), record.to_bytes()))
    };
    let found = move |text: String| desk.say(&take_in(desk, &text));
    // the camera of this device has opened the address that a code holds
    Effect::new(move |_| {
        // not before the school's own words are known: the code is about them
        if desk.is_ready.get()
            && let Some(text) = page::take_fragment()
        {
            found(text);
        }
    });
    across(text, file, found, desk.for_adults.get_value())
}

/// Takes up what a code says; gives the sentence that says what was done.
fn take_in(desk: Desk, text: &str) -> String {
    let Some(bytes) = payload(text) else {
        return NO_AGREEMENT.to_owned();
    };
    let read = desk
        .agreement
        .with_value(|agreement| Draft::from_compact(&bytes, agreement));
    let arrived = read
        .map_err(|error| error.to_string())
        .and_then(|draft| arrive(desk, draft).map(str::to_owned));
    arrived.unwrap_or_else(|why| why)
}
