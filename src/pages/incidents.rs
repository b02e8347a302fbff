//! What to do when something has happened: the incident cards.

use crate::components::{Audience, Here, button_link, help_button, help_panel, icon, page_footer, page_header};
use crate::library::{Group, Incident};
use leptos::prelude::*;

pub fn page(cards: &[Incident], root: &str) -> impl IntoView + use<> {
    let groups = Group::ALL.into_iter().filter_map(|group| {
        let of = cards.iter().filter(|card| card.group == group);
        let of: Vec<_> = of.map(|card| entry(card, root)).collect();
        (!of.is_empty()).then(|| {
            view! {
                <section aria-labelledby=group.slug()>
                    <h2 id=group.slug()>{group.name()}</h2>
                    <ul class="incident-list">{of}</ul>
                </section>
            }
        })
    });
    let groups = groups.collect_view();
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult incidents" tabindex="-1">
            <h1>"When something has happened"</h1>
            {policy_first()}
            <ol class="steps">
                <li>"Somebody is in danger now? Call 999."</li>
                <li>"Stay calm. Listen, and thank the child for telling. Promise help, never secrecy."</li>
                <li>{safeguarding()}</li>
                <li>"Then open the card that fits, and go through it from the top."</li>
            </ol>
            {groups}
            <section aria-labelledby="note-title">
                <h2 id="note-title">"Write it down"</h2>
                <p>
                    "A form for one page of paper: what was seen and said, in the child’s own words. This site keeps nothing: write on paper or in your school’s system."
                </p>
                <p class="acts">
                    {button_link(format!("{root}teachers/incidents/note/"), "btn btn-ghost", Some("pencil"), "The form")}
                </p>
            </section>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

/// The school decides; a card only reminds.
pub fn policy_first() -> impl IntoView {
    view! {
        <p class="notice" data-tone="info">
            "Your school’s own policy comes first. Where it and this page differ, do what your policy says."
        </p>
    }
}

/// Whom staff tell, whatever has happened.
fn safeguarding() -> impl IntoView {
    view! { <span>"Tell your designated safeguarding lead today; if it is about a member of staff, the headteacher."</span> }
}

fn entry(card: &Incident, root: &str) -> AnyView {
    view! {
        <li>
            <a class="incident-link" href=format!("{root}teachers/incidents/{}/", card.id)>
                <h3>{card.title.clone()}</h3>
                <p>{card.when.clone()}</p>
                <span class="go">{icon("arrow-right")}</span>
            </a>
        </li>
    }
    .into_any()
}
