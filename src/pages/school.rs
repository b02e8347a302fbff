//! What a school says of itself: to families, and to its staff. The words themselves are the school's (`data-school`).

use crate::components::{Audience, Here, button_link, help_button, help_panel, page_footer, page_header};
use crate::school::{Slot, UNSAID};
use leptos::prelude::*;

pub fn for_families(root: &str) -> impl IntoView + use<> {
    let said = [
        ("Whom to ask", Slot::Contacts),
        ("Whom pupils tell", Slot::Tell),
        ("Phones and watches", Slot::Phones),
        ("Logins and passwords", Slot::Logins),
        ("Passwords up to Year 2", Slot::LoginsKs1),
        ("Pictures and films", Slot::Photos),
        ("When a rule is broken", Slot::Consequences),
        ("Signing in Reception", Slot::Eyfs),
        ("Filters, and what adults can see", Slot::Filtering),
        ("What lessons follow", Slot::Framework),
        ("When the rules are looked at again", Slot::Review),
        ("Policies to read", Slot::Links),
    ];
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Parents)}
        <main id="main" class="adult school-says" tabindex="-1">
            <h1>"What our school says"</h1>
            <p class="lead">
                "The rules and answers of " <span data-school="name">"your school"</span>
                ", in its own words. If something here isn’t clear, ask: nobody minds a question."
            </p>
            {said.map(block).collect_view()}
            <p class="acts">
                {button_link(format!("{root}agreements/"), "btn", Some("file-check"), "Read the agreements")}
                {button_link(format!("{root}parents/"), "btn btn-ghost", Some("arrow-left"), "For parents and carers")}
            </p>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

pub fn for_staff(root: &str) -> impl IntoView + use<> {
    let said = [
        ("Worried about a pupil: whom to tell, and by when", Slot::StaffTell),
        ("Worried about an adult at school", Slot::StaffAboutAdult),
        ("Services outside of school", Slot::Outside),
        ("Where to record it", Slot::RecordSystem),
        ("Searching a device", Slot::Search),
        ("Staff’s own phones", Slot::StaffPhones),
        ("Staff logins and passwords", Slot::StaffLogins),
        ("Visitors’ phones", Slot::VisitorPhones),
        ("Visitors and the network", Slot::Network),
    ];
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult school-says" tabindex="-1">
            <h1>"What our school says to staff"</h1>
            <p class="lead">"From the policy of " <span data-school="name">"your school"</span> ", in its own words."</p>
            <p class="notice" data-tone="info">
                "Is a child in danger now? Call 999. Whatever stands here, the school’s safeguarding policy comes first: if you can’t reach "
                "the person you should tell, tell another senior member of staff. Don’t wait."
            </p>
            {said.map(block).collect_view()}
            <p class="acts">
                {button_link(format!("{root}parents/school/"), "btn btn-ghost", Some("users"), "What families read")}
                {button_link(format!("{root}teachers/"), "btn btn-ghost", Some("arrow-left"), "For teachers")}
            </p>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

/// One thing that the school says, under its heading; a sentence if it doesn't.
fn block((title, slot): (&'static str, Slot)) -> impl IntoView {
    let id = format!("says-{}", slot.slug());
    let words = if slot.is_list() {
        view! { <ul data-school=slot.slug()><li>{UNSAID}</li></ul> }.into_any()
    } else {
        view! { <p data-school=slot.slug()>{UNSAID}</p> }.into_any()
    };
    view! {
        <section aria-labelledby=id.clone()>
            <h2 id=id.clone()>{title}</h2>
            {words}
        </section>
    }
}
