//! A record as a PDF, made when asked for.

use super::desk::Desk;
use crate::browser::{files, paper};
use crate::export;
use leptos::prelude::*;

/// Makes the PDF of the record and saves it; says what becomes of it.
pub fn save_pdf(desk: Desk) {
    let Some(record) = desk.record() else { return };
    let sheet = desk
        .agreement
        .with_value(|agreement| export::paper(&record, Some(agreement)));
    let name = export::file_name(&record, "record", "pdf");
    desk.say("The PDF is being made. The first one takes a few seconds.");
    paper::make(&sheet, move |made| match made {
        Ok(pdf) if files::download_bytes(&name, "application/pdf", &pdf) => {
            desk.say("Saved as a PDF. It is in your downloads, with the record inside: give it to the school, and keep a copy.");
        }
        Ok(_) => desk.say("This browser would not save the file. Save the record or print it instead."),
        Err(why) => desk.say(&format!(
            "The PDF could not be made. {why} You can save the record or print it instead."
        )),
    });
}
