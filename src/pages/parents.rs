//! For parents and carers: topics, ways to start talking, what to do when worried.

use super::languages::list::ways;
use super::worries::{cant_wait, others};
use crate::components::{
    Audience, Here, NSPCC, button_link, help_button, help_panel, icon, page_footer, page_header, search_link, sticker,
    tel,
};
use crate::library::languages::Language;
use crate::library::{Start, Topic, TopicGroup};
use leptos::prelude::*;

pub fn page(topics: &[Topic], start: &Start, languages: &[Language], root: &str) -> impl IntoView + use<> {
    let groups = TopicGroup::ALL.map(|of| group(of, topics, root));
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Parents)}
        <main id="main" class="adult parents" tabindex="-1">
            <div class="hero">
                <div class="hero-words">
                    <p class="meta">
                        <span>{icon("clock")} "3 to 5 minutes each"</span>
                        <span>{icon("users")} "Ages 4–11"</span>
                    </p>
                    <h1>"Help your child stay safe online"</h1>
                    <p class="lead">
                        "You don’t need to know every app. Be there, and agree a few rules."
                    </p>
                </div>
                {sticker(root, "kitchen", "hero-art")}
            </div>
            {cant_wait(start, topics, root)}
            <p class="acts">
                        {button_link(format!("{root}parents/start/"), "btn", Some("compass"), "Start here")}
                        {button_link(format!("{root}agreements/"), "btn btn-ghost", Some("file-check"), "Read the agreement")}
                        {button_link(root_or_here(root), "btn btn-ghost", Some("play"), "Do a lesson together")}
                    </p>
            {ways(languages, "", root)}
            <div class="parents-columns">
                <div>
                    <section aria-labelledby="worries-title">
                        <h2 id="worries-title">"What is it about?"</h2>
                        {others(start, topics, root)}
                        <p>{search_link(root)}</p>
                    </section>
                    <section aria-labelledby="topics-title">
                        <h2 id="topics-title">"All topics"</h2>
                        <div class="topic-groups">{groups.collect_view()}</div>
                    </section>
                    <section aria-labelledby="school-title">
                        <h2 id="school-title">"Our school’s rules"</h2>
                        <p>
                            "Phones, passwords, pictures, and what happens when a rule is broken. For anything else ask "
                            <span data-school="contact">"the class teacher or the school office"</span> "."
                        </p>
                        <p class="acts">
                            {button_link(format!("{root}parents/school/"), "btn btn-ghost", Some("book-open"), "What our school says")}
                        </p>
                    </section>
                    <section aria-labelledby="talk-title">
                        <h2 id="talk-title">"Three easy ways to start talking"</h2>
                        {prompts()}
                        <p class="try">
                            {sticker(root, "tea-time", "try-art")}
                            <span>"Try it at tea time, on the way to school, or while you play."</span>
                        </p>
                    </section>
                </div>
                {worried(root)}
            </div>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

fn root_or_here(root: &str) -> String {
    if root.is_empty() {
        "./".to_string()
    } else {
        root.to_string()
    }
}

/// The topics of a group, a link each.
fn group(group: TopicGroup, topics: &[Topic], root: &str) -> AnyView {
    let here: Vec<_> = topics
        .iter()
        .filter(|topic| topic.group == group)
        .map(|topic| {
            view! {
                <li>
                    <a href=format!("{root}parents/{}/", topic.id)>{topic.title.clone()}</a>
                    <span class="hush">{format!(". {}", topic.summary)}</span>
                </li>
            }
        })
        .collect();
    if here.is_empty() {
        return ().into_any();
    }
    let id = format!("topics-{}", group.slug());
    view! {
        <section class="topic-group" aria-labelledby=id.clone()>
            {sticker(root, group.picture(), "topic-group-art")}
            <h3 id=id.clone()>{group.name()}</h3>
            <ul class="topic-list">{here}</ul>
        </section>
    }
    .into_any()
}

fn prompts() -> impl IntoView {
    let prompts = [
        (
            "Who do we play with online?",
            "Take turns. Share your own games and chats too.",
        ),
        (
            "What would you keep private?",
            "Try name, school, street, password, birthday.",
        ),
        ("Who could you tell?", "Name three adults. Put them on the fridge."),
    ];
    let prompts = prompts.map(|(question, tip)| {
        view! {
            <li class="prompt">
                <q>{question}</q>
                <p>{tip}</p>
            </li>
        }
    });
    view! { <ul class="prompts">{prompts}</ul> }
}

/// What to do when worried: always in view, in the order in which to do it.
pub fn worried(root: &str) -> impl IntoView + use<> {
    view! {
        <section class="worry" aria-labelledby="worry-title">
            <h2 id="worry-title">{sticker(root, "heart-hands", "worry-art")} <span>"Worried about something?"</span></h2>
            <ol class="steps">
                <li>"Stay calm. Listen. Say “I’m glad you told me.”"</li>
                <li>"Keep the device as it is. Don’t reply or delete."</li>
                <li>
                    <span>
                        "Pictures, secrets, threats: CEOP, or the police on " <a href="tel:101">"101"</a>
                        ". Dying, self-harm: NHS " <a href="tel:111">"111"</a> "."
                    </span>
                </li>
                <li><span>"Tell " <span data-school="name">"your school"</span> " when it is open."</span></li>
            </ol>
            <p class="worry-call">
                "NSPCC helpline for adults" <a href=tel(NSPCC)>{NSPCC}</a>
            </p>
            <p><a href=format!("{root}help/#adults")>"What to do, step by step"</a></p>
            <p><a href=format!("{root}parents/where-to-report/")>"Everybody who can help"</a></p>
        </section>
    }
}
