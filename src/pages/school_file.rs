//! How a school makes the site its own: a form that makes a file, and the file explained with an example, for those who write it by hand.

use crate::agreement::{Agreement, Audience as For, SecondPart};
use crate::components::{Audience, Here, button_link, help_button, help_panel, page_footer, page_header};
use crate::islands::notices::Notices;
use crate::islands::school::SchoolForm;
use crate::json::Given;
use crate::school::Profile;
use leptos::prelude::*;

/// A file to begin with. A test reads it as the site does.
pub const EXAMPLE: &str = r#"{
  "format": 1,
  "name": "Harbour Lane Primary School",
  "tell": ["your teacher", "the office team"],
  "contacts": [
    { "role": "the school office", "phone": "01632 960000", "email": "office@school.example" }
  ],
  "phones": "Hand your phone or watch in at the office.",
  "consequences": ["First we talk.", "Then we ring home."],
  "links": [{ "title": "Online safety policy", "url": "policies/online-safety.pdf" }]
}
"#;

/// Every field in words, in the order of the file. A test compares them with what is read.
pub const FIELDS: [(&str, &str); 25] = [
    ("format", "1: which form of this file it is"),
    ("name", "the school’s name, as it stands in a sentence"),
    ("tell", "a list: whom pupils tell, by role"),
    (
        "contacts",
        "a list: whom parents and staff ask; each with role, phone and email",
    ),
    ("phones", "phones and watches, in one sentence to a pupil"),
    ("logins", "logins and passwords, in a sentence to pupils"),
    ("logins_ks1", "what is different about passwords up to Year 2"),
    ("eyfs", "how children in Reception sign"),
    ("consequences", "a list: what happens when a rule is broken"),
    ("photos", "pictures and films of pupils"),
    ("filtering", "what is filtered and looked at, and who does it"),
    ("framework", "what lessons follow"),
    ("review", "from when the policy is, and when it is looked at again"),
    (
        "links",
        "a list: policies to read; each with title and url, which begins with https:// or names a file beside the site",
    ),
    ("staff_tell", "for staff: whom they tell about a pupil, and by when"),
    (
        "staff_about_adult",
        "for staff: whom they tell about an adult at school",
    ),
    (
        "outside",
        "for staff, a list: services outside of school that the policy names",
    ),
    ("record_system", "for staff: where they record what happened"),
    ("search", "for staff: who may search a pupil’s device, and when"),
    ("staff_phones", "for staff: their own phones"),
    ("staff_logins", "for staff: logins and passwords"),
    ("visitor_phones", "for staff: visitors’ phones"),
    ("network", "for staff: which network visitors use"),
    (
        "key",
        "the key with which the school countersigns records; the register shows the line",
    ),
    ("agreements", "what the school changes in agreements"),
];

pub fn page(agreements: &[Agreement], root: &str) -> impl IntoView + use<> {
    let mut agreements: Vec<Agreement> = agreements.iter().map(changeable).collect();
    agreements.sort_by_key(|agreement| For::ALL.iter().position(|audience| *audience == agreement.audience));
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult school-file" tabindex="-1">
            <h1>"Make this site your school’s own"</h1>
            <p class="lead">
                "Pages say “your teacher” or “the school office” until the school says more. It does so in a small file, school.json, "
                "which lies beside the site. Nothing has to be built, and nobody needs an account."
            </p>
            <Notices root=root.to_string() />
            <SchoolForm agreements=Given(agreements) root=root.to_string() />
            {by_hand(root)}
            <p class="acts">{button_link(format!("{root}teachers/"), "btn btn-ghost", Some("arrow-left"), "For teachers")}</p>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

/// What the form needs of an agreement: what a school can change, and what decides whether it can.
fn changeable(agreement: &Agreement) -> Agreement {
    let mut all = agreement.clone();
    all.intro.clear();
    all.details.clear();
    for page in &mut all.pages {
        page.picture = None;
        page.we_will.clear();
        page.think_first.clear();
    }
    for question in &mut all.questions {
        question.options.clear();
    }
    let parts = [&mut all.parent, &mut all.authorise, &mut all.give_back];
    for SecondPart { intro, details, .. } in parts.into_iter().flatten() {
        intro.clear();
        details.clear();
    }
    all
}

/// Open for those without script; the form closes it.
fn by_hand(root: &str) -> impl IntoView + use<> {
    let rows = FIELDS.map(row).collect_view();
    view! {
        <details id="by-hand" class="by-hand" open=true>
            <summary>"Write the file by hand, in a text editor"</summary>
            <section aria-labelledby="how-title">
                <h2 id="how-title">"Step by step"</h2>
                <ol class="steps">
                    <li>"Copy the example below into a plain text editor."</li>
                    <li>"Put your school’s words in place of those that stand there. Take out every line that you don’t need."</li>
                    <li>"Write roles, never people’s names: anybody can read these pages, and people change."</li>
                    <li><span>"Save it as school.json, and put it into the folder where this site’s index.html lies."</span></li>
                    <li>
                        <span>
                            "Open " <a href=format!("{root}parents/school/")>"what families read"</a> " and "
                            <a href=format!("{root}teachers/school-says/")>"what staff read"</a>
                            ". If something in the file can’t be used, pages for adults say what, and general words stay."
                        </span>
                    </li>
                </ol>
            </section>
            <section aria-labelledby="example-title">
                <h2 id="example-title">"An example"</h2>
                <pre class="code" tabindex="0"><code>{EXAMPLE}</code></pre>
            </section>
            <section aria-labelledby="fields-title">
                <h2 id="fields-title">"Everything that a school can say"</h2>
                <p>{format!(
                    "What you leave out stays general: nothing is guessed. A list has {} entries at most; the file, {} KB.",
                    Profile::MAX_LIST,
                    Profile::MAX_BYTES / 1024,
                )}</p>
                <div class="table-wrap" role="region" aria-label="Table of fields" tabindex="0">
                    <table>
                        <thead><tr><th scope="col">"Field"</th><th scope="col">"What it says"</th></tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
            <section aria-labelledby="rules-title">
                <h2 id="rules-title">"Rules in agreements"</h2>
                <p>
                    "A school switches clauses on and off, changes words and adds its own under “agreements” in the same file. Each change is an "
                    "edition of its own, so that everybody can see what they signed. The file agreements/SCHEMA.md, which comes with Harbour, says how."
                </p>
            </section>
        </details>
    }
}

fn row((name, what): (&'static str, &'static str)) -> impl IntoView {
    view! { <tr><th scope="row"><code>{name}</code></th><td>{what}</td></tr> }
}
