//! One topic for parents and carers.

use super::help::contact;
use super::languages::list::ways;
use super::parents::worried;
use crate::components::{Audience, Here, help_button, help_panel, icon, listen_to, page_footer, page_header, sticker};
use crate::library::languages::{Language, TRANSLATED};
use crate::library::{Contact, Topic};
use leptos::prelude::*;

/// The topic that ends with everybody who can help.
const WITH_CONTACTS: &str = "where-to-report";

pub fn page(topic: &Topic, contacts: &[Contact], languages: &[Language], root: &str) -> impl IntoView + use<> {
    let everybody = (topic.id == WITH_CONTACTS).then(|| {
        let open = contacts.iter().map(contact).collect_view();
        view! {
            <section aria-labelledby="everybody-title">
                <h2 id="everybody-title">"Everybody who can help"</h2>
                <ul class="contacts">{open}</ul>
            </section>
        }
    });
    let sources = topic
        .sources
        .iter()
        .map(|source| view! { <li><a href=source.url.clone() rel="noreferrer">{source.name.clone()}</a></li> })
        .collect_view();
    // The advice is what primary schools ask of families; whether the links still say the same is another matter.
    let checked = match topic.checked.as_str() {
        "not checked" => {
            "The advice follows what primary schools ask of families. We have not looked at these links online."
                .to_string()
        }
        day => format!("Compared with these pages on {day}."),
    };
    let in_languages = TRANSLATED
        .contains(&topic.id.as_str())
        .then(|| ways(languages, &format!("{}/", topic.id), root));
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Parents)}
        <main id="main" class="adult topic" data-group=topic.group.slug() tabindex="-1">
            <div class="topic-top">
                <div>
                    <p class="meta">
                        <span>{icon("clock")} {format!("{} minutes", topic.minutes)}</span>
                        <span>{icon("users")} {format!("Ages {}", topic.ages)}</span>
                    </p>
                    <div class="topic-title">
                        <h1>{topic.title.clone()}</h1>
                        {listen_to(".topic-top :is(h1, .lead), .prose > div :is(h2, h3, p, li)")}
                    </div>
                    <p class="lead">{topic.summary.clone()}</p>
                    {in_languages}
                </div>
                {sticker(root, topic.group.picture(), "topic-top-art")}
            </div>
            <div class="parents-columns">
                <article class="prose">
                    <div inner_html=topic.html.clone()></div>
                    {everybody}
                    <section class="sources" aria-labelledby="sources-title">
                        <h2 id="sources-title">"Read more elsewhere"</h2>
                        <ul>{sources}</ul>
                        <p>{checked}</p>
                    </section>
                    <p class="topic-back"><a href=format!("{root}parents/")>"All topics for parents and carers"</a></p>
                </article>
                {worried(root)}
            </div>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}
