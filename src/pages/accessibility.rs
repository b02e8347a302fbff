//! The accessibility statement, in the form that public bodies in the United Kingdom use: GOV.UK, "Sample accessibility statement",
//! from memory, November 2026.

use crate::components::{Audience, Here, help_button, help_panel, page_footer, page_header};
use leptos::prelude::*;

/// What is known not to work for everybody, and the way round it.
const BARRIERS: [(&str, &str); 8] = [
    (
        "Reading aloud is recorded for ages 4 to 7; for all others it needs a voice on the device.",
        "A device without a voice of its own shows no listen buttons there. An adult reads with the child, or a screen reader does.",
    ),
    (
        "Words can be made twice as large in Settings, and no more; on a phone, headings grow less than other words.",
        "For more, use the browser’s own zoom: pages keep working at 400%.",
    ),
    (
        "Scanning with one or two switches passes by what has to be typed or drawn.",
        "There is another way beside each in what pupils do. Switches have to send Space and Enter, and Settings are found with a pointer or the Tab key first.",
    ),
    (
        "Most words are in English only.",
        "Help, eight topics for parents and what parents are asked to agree to can be read in other languages, translated by machine unless the page says otherwise. Ask the school for an interpreter; the agreement says so, too.",
    ),
    (
        "A signature can be drawn with a finger or a mouse.",
        "A typed name counts the same. A child can hold a picture instead, with an adult beside them.",
    ),
    (
        "Some pictures on the classroom board tell a story by themselves.",
        "Each has words in the lesson, and in the teacher’s notes.",
    ),
    (
        "PDFs of signed records have tags, but no program has checked them against PDF/UA.",
        "The same record can be read on the page, and printed from it.",
    ),
    (
        "Tables in the register and of the curriculum are wide.",
        "On a small screen they scroll sideways, by touch or by keyboard.",
    ),
];

pub fn page(root: &str) -> impl IntoView + use<> {
    let barriers = BARRIERS.map(|(what, instead)| view! { <li><b>{what}</b> " " {instead}</li> });
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult prose" tabindex="-1">
            <h1>"Accessibility statement"</h1>
            <p class="lead">
                "This statement is about the Harbour pages of " <span data-school="name">"your school"</span>
                ". We want as many people as possible to be able to use them."
            </p>
            <p>"That means you should be able to:"</p>
            <ul>
                <li>"change colours, contrast, the size of words, their spacing and letters, movement, how many things are shown at once and how taps count in " <a href=format!("{root}settings/")>"Settings"</a>", for everybody on a device or for one child"</li>
                <li>"use one or two switches"</li>
                <li>"zoom in to 400% without text running off the screen"</li>
                <li>"do everything with a keyboard, by touch or with a mouse; nothing has to be dragged"</li>
                <li>"read and print every page, also where the activities can’t run"</li>
                <li>"take as long as you like: nothing runs out of time"</li>
            </ul>
            <p>
                <a href="https://mcmw.abilitynet.org.uk" rel="noreferrer">"AbilityNet"</a>
                " has advice on making your device easier to use if you have a disability."
            </p>
            <h2>"How accessible these pages are"</h2>
            <p>"We know that some parts don’t work for everybody:"</p>
            <ul>{barriers}</ul>
            <h2>"Feedback and contact"</h2>
            <p>
                "Do you need something in another form, or does something not work for you? Tell "
                <span data-school="contact">"the class teacher or the school office"</span>
                ". They can give you the agreement on paper, read it with you, or send it in large print. The school answers as its own policy says."
            </p>
            <h2>"If you aren’t happy with the answer"</h2>
            <p>
                "In England, Scotland and Wales the "
                <a href="https://www.equalityadvisoryservice.com" rel="noreferrer">"Equality Advisory and Support Service"</a>
                " can help you. In Northern Ireland it is the "
                <a href="https://www.equalityni.org" rel="noreferrer">"Equality Commission"</a>
                ". They help with the Equality Act 2010 and, for public bodies, the Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018."
            </p>
            <h2>"Technical information"</h2>
            <p>
                "Harbour aims at the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA. We call it partially compliant, because of what is listed above "
                "and because no independent person has tested it yet."
            </p>
            <h2>"How it was tested"</h2>
            <ul>
                <li>"Every page is checked by program: valid HTML (Nu HTML Checker), and axe-core in Chromium in light, dark and high contrast; in Firefox and WebKitGTK one page of each kind each time, and every page on 23 November 2026."</li>
                <li>"At 320 pixels, which is also 400% of 1280, with more space between letters, words and lines, no word is cut off or covered on a page of each kind."</li>
                <li>"Every lesson and every agreement is done from beginning to end by keyboard alone, in a real browser; other journeys in Chromium, Firefox and WebKitGTK."</li>
                <li>"The contrast of every pair of colours that is used for text is computed, calm colours too."</li>
            </ul>
            <p>
                "Not tested: with people who use a screen reader, a switch or magnification every day; with children; on real iPads and classroom boards. "
                "If you can help with that, tell the school."
            </p>
            <h2>"Preparation of this statement"</h2>
            <p>"It was prepared on 22 November 2026, and last reviewed on 23 November 2026, by those who made Harbour. A school that puts it on its website makes it its own, and looks at it each year."</p>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}
