//! Is this file an unchanged record of an agreement?

use crate::agreement::Agreement;
use crate::components::{Audience, Here, help_button, help_panel, page_footer, page_header};
use crate::islands::check::RecordCheck;
use crate::json::Given;
use leptos::prelude::*;

pub fn page(agreements: &[Agreement], root: &str) -> impl IntoView + use<> {
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Agreements)}
        <main id="main" class="adult" tabindex="-1">
            <h1>"Check a record"</h1>
            <p class="lead">
                "Choose the file that was saved when an agreement was signed, or its PDF. This page says whether the record has changed since. "
                "The file is read on this device and goes nowhere."
            </p>
            <RecordCheck agreements=Given(agreements.to_vec()) root=root.to_string() />
            <noscript>
                <p class="notice" data-tone="info">
                    "Checking needs the app, which this device can’t run. Open this page on another device, or compare the receipt "
                    "code on the printed page with the one in the school’s register."
                </p>
            </noscript>
            <section aria-labelledby="proves-title">
                <h2 id="proves-title">"What a check can tell you"</h2>
                <ul>
                    <li>"It shows that the record has not changed since it was made: not one letter, not one line of a signature."</li>
                    <li>"If the school has countersigned it, it shows whether that was done with the school’s key."</li>
                    <li>"It does not prove who made it. Anybody who holds the device can sign, as on paper."</li>
                    <li>"If a record has changed, it can’t say where. Ask for the file again, or sign again."</li>
                    <li>"A printed page carries the same receipt code as its file. If the codes are the same, they belong together. A PDF that was printed or scanned again has no record in it: then only the codes can be compared."</li>
                </ul>
            </section>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}
