//! The form to write on when something has happened: one page of paper. This site keeps nothing of it.

use super::incidents::policy_first;
use crate::components::{Audience, Here, help_button, help_panel, page_footer, page_header};
use leptos::prelude::*;

/// What to fill in, and how much room it gets.
const PARTS: [(&str, &str, &str); 6] = [
    (
        "What happened, in order",
        "What you saw or heard, not what you think. Times, apps, web addresses in words.",
        "tall",
    ),
    (
        "What the child said",
        "Their own words. Ask nothing that puts words into their mouth.",
        "tall",
    ),
    ("Who else was there, or knows", "", "low"),
    (
        "What you did, and when",
        "Which device, where it is now. Never copy or print a sexual picture of a child.",
        "middle",
    ),
    ("Whom you told, and when", "", "low"),
    ("What happens next, and who sees to it", "", "low"),
];

pub fn page(root: &str) -> impl IntoView + use<> {
    let head = [
        "Child’s name and class",
        "Written by",
        "Date and time it happened",
        "Date and time of writing",
    ];
    let head = head.map(|label| view! { <p class="note-line"><b>{label}</b></p> });
    let parts = PARTS.map(|(title, words, room)| {
        let words = (!words.is_empty()).then(|| view! { <span>{words}</span> });
        view! {
            <div class="note-box" data-room=room>
                <p><b>{title}</b> " " {words}</p>
            </div>
        }
    });
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult incident note-form" tabindex="-1">
            <p class="crumb"><a href=format!("{root}teachers/incidents/")>"All incident cards"</a></p>
            <h1>"A note of what happened"</h1>
            {policy_first()}
            <p class="lead">
                "This site keeps nothing: print this page and write on paper, or in your school’s system. Give it to the safeguarding lead the same day, "
                "and leave no copy lying about."
            </p>
            <div class="note-head">{head}</div>
            {parts}
            <div class="note-head">
                <p class="note-line"><b>"Signed"</b></p>
                <p class="note-line"><b>"Received by, date and time"</b></p>
            </div>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}
