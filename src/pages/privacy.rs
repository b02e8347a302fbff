//! What stays on the device. Children's words first; then each standard of the ICO's Children's Code.

use crate::components::{Audience, Here, help_button, help_panel, page_footer, page_header, sticker};
use leptos::prelude::*;

/// The standards of the Children's Code, in its order, and how Harbour keeps each.
const STANDARDS: [(&str, &str); 15] = [
    (
        "Best interests of the child",
        "Harbour exists to teach children. It earns nothing, sells nothing and shows no adverts. Where something would be handy for us and not \
         good for a child, it isn’t there.",
    ),
    (
        "Data protection impact assessment",
        "Harbour collects nothing, so the assessment is short: what is kept stays on the device. The open risk is a shared device: \
         somebody else may see a nickname and stars. So children choose a picture and a nickname, and anything can be erased.",
    ),
    (
        "Age-appropriate application",
        "Lessons are written for an age band. Everyone gets the highest protection, so nobody’s age is asked or checked.",
    ),
    (
        "Transparency",
        "The words for children stand first on this page. The rest says it in full. Where a page keeps something, it says so there.",
    ),
    (
        "Detrimental use of data",
        "Nothing about a child is used for anything but to let that child carry on where they stopped.",
    ),
    (
        "Policies and community standards",
        "What this page says is what the program does. Its source is open, so anybody can compare.",
    ),
    (
        "Default settings",
        "Everything is private from the start. There is no setting that shares anything.",
    ),
    (
        "Data minimisation",
        "For a learner: a picture, a nickname, which steps are done and what was answered. For an agreement: a name, the answers, the \
         signatures and the dates; for adults’ agreements also what those ask, such as a job title or a serial number; if the parent likes, the child’s full name and class. \
         No address, no birthday, no password, no photograph.",
    ),
    (
        "Data sharing",
        "None. A signed agreement leaves the device only if somebody presses the button that saves, prints or shares it, or shows it as a code to another device’s camera.",
    ),
    ("Geolocation", "Harbour never asks where a device is."),
    (
        "Parental controls",
        "There are none to watch a child with. The page “Settings” shows everyone, children too, what is kept, and can erase it.",
    ),
    ("Profiling", "None. Everybody sees the same lessons in the same order."),
    (
        "Nudge techniques",
        "No streaks, no countdowns, no points to lose, no marks. Certificates are printed, not collected. A child can stop at any time and carry on later. Nothing presses anybody to sign: “I want to \
         talk about this first” is as good an answer as “I agree”.",
    ),
    ("Connected toys and devices", "Harbour doesn’t talk to any."),
    (
        "Online tools",
        "You can see, save and erase everything yourself under “Settings”. There is nobody to ask, since nobody else has it.",
    ),
];

pub fn page(root: &str) -> impl IntoView + use<> {
    let standards = STANDARDS.map(|(name, answer)| view! { <li><h3>{name}</h3> <p>{answer}</p></li> });
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult prose" tabindex="-1">
            <h1>"Privacy"</h1>
            <section class="paper for-children" aria-labelledby="children-title">
                {sticker(root, "pip-cut-calm", "for-children-art")}
                <div>
                    <h2 id="children-title">"For children"</h2>
                    <ul>
                        <li>"Your picture, your nickname and your stars stay on this device."</li>
                        <li>"Nobody far away can see them."</li>
                        <li>"Pip never asks for your real name, your address or a password."</li>
                        <li>"You can rub it all out in Settings. Ask a grown-up to help."</li>
                    </ul>
                </div>
            </section>
            <h2>"In short, for adults"</h2>
            <p>
                "Harbour has no accounts, no cookies, no statistics and no adverts. Pages load nothing from other companies. What a child does "
                "is kept in this browser, on this device. Whoever runs this copy of Harbour can’t see it, and nor can we."
            </p>
            <p>
                "As with any website, the computer that hands out these pages may note that a page was asked for. That is up to the school or the host "
                "that runs it; Harbour itself asks for no such notes. Once Harbour is saved on a device it works without a network, and then nothing is asked for at all."
            </p>
            <h2>"What is kept on this device"</h2>
            <ul>
                <li><b>"Learners:"</b> " a picture and a nickname each."</li>
                <li><b>"Progress:"</b> " which steps are done, what was answered in them, and the answers to the questions before and after."</li>
                <li><b>"Agreements:"</b> " begun or signed: names as typed, answers, signatures, dates."</li>
                <li><b>"A teacher’s register,"</b> " only where a teacher keeps one: names, classes and years of a class list, and the records that were handed in."</li>
                <li>
                    <b>"Steps for the teacher:"</b>
                    " only if somebody saves them as a file. The file says which steps are finished. It holds no name, no answers, and a code that tells two files apart. "
                    "The teacher’s page counts such files and keeps none of them."
                </li>
                <li><b>"A lesson on the board:"</b> " which slide it is at and how many hands were counted, until its window is closed. No names."</li>
                <li><b>"A school’s file in the making:"</b> " what somebody has filled in to make this site their school’s own, until they throw it away; and a trial of it, until midnight."</li>
                <li><b>"Settings:"</b> " colours, text size, movement, reading aloud and the other ways to make Harbour fit; of a child, if they have their own. They go when the child is removed."</li>
                <li><b>"The pages themselves,"</b> " so that they work without a network."</li>
            </ul>
            <p>
                "It stays until somebody erases it, or the browser does: some browsers clear it when a site isn’t visited for a while. "
                "Save signed agreements as a file or on paper. "
                <a href=format!("{root}settings/")>"Go to Settings to see it, move it or erase it."</a>
            </p>
            <p>
                "To read a code, Harbour asks for the camera. What the camera sees is looked at on this device for that moment, and nothing of it is kept. "
                "The camera is off again once the code is read, or when you close it."
            </p>
            <p>
                "What adults type into the search is looked up on this device. It stands in the address of that page, behind a #, which browsers never send; "
                "so it can stand in the browser’s history, like the pages that you open."
            </p>
            <p>
                "Reading aloud uses recordings that came with the pages, or voices that are on the device: no text is sent away to be spoken. A school that keeps the signed agreements "
                "that you hand over looks after them under its own privacy notice."
            </p>
            <h2>"The Children’s Code"</h2>
            <p>"The Information Commissioner’s Office has fifteen standards for online services that children use. This is how Harbour keeps each."</p>
            <ol class="standards">{standards}</ol>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}
