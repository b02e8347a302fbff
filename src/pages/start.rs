//! Start here: three questions, each a page of plain links, lead to what to read first.

use super::worries::{cant_wait, others};
use crate::components::{Audience, Here, button_link, help_button, help_panel, icon, page_footer, page_header};
use crate::library::{Answer, Start, Topic};
use leptos::prelude::*;

/// As many topics as an answer names at most.
const SHOWN: usize = 4;

/// For whoever knows what it is about, the worries themselves; else the first question.
pub fn first(start: &Start, topics: &[Topic], root: &str) -> AnyView {
    let ages = start
        .ages
        .iter()
        .map(|age| way(&format!("{}/", age.id), &age.title))
        .collect_view();
    let content = view! {
        {cant_wait(start, topics, root)}
        <section aria-labelledby="worries">
            <h2 id="worries">"What is it about?"</h2>
            <p>"Each page takes three to five minutes. What you choose is neither kept nor sent."</p>
            {others(start, topics, root)}
        </section>
        <section aria-labelledby="ask">
            <p class="meta"><span>"Question 1 of 3"</span></p>
            <h2 id="ask">"Nothing in particular? How old is your child?"</h2>
            <p>"More than one? Choose the one you are thinking of now."</p>
            <ul class="start-ways">{ages}</ul>
        </section>
    };
    shown(content.into_any(), "parents/", "For parents and carers", root)
}

/// The second question.
pub fn second(start: &Start, age: &Answer, root: &str) -> AnyView {
    let devices = start
        .devices
        .iter()
        .map(|device| way(&format!("{}/", device.id), &device.title));
    let content = view! {
        <p class="start-said">{format!("Age: {}", age.title)}</p>
        <section aria-labelledby="ask">
            <p class="meta"><span>"Question 2 of 3"</span></p>
            <h2 id="ask">"What does your child use most?"</h2>
            <p>"A shared one counts too."</p>
            <ul class="start-ways">{devices.collect_view()}</ul>
        </section>
    };
    shown(content.into_any(), "parents/start/", "Another age", root)
}

/// The third question; each answer leads to its first topic, and names what comes next.
pub fn third(start: &Start, age: &Answer, device: &Answer, topics: &[Topic], root: &str) -> AnyView {
    let answer = |worry: &Answer| {
        let read = start.read(age, device, worry);
        let read = read.iter().filter_map(|id| topics.iter().find(|t| t.id == *id));
        let read: Vec<&Topic> = read.take(SHOWN).collect();
        let first = read.first().map(|topic| format!("{root}parents/{}/", topic.id));
        // whoever has no worry is told what each page is; a worry says it itself, and goes on with what belongs to it
        let usual = |topic: &Topic| !age.read.contains(&topic.id) && !device.read.contains(&topic.id);
        let named: Vec<&Topic> = if worry.none {
            read
        } else {
            read.into_iter().skip(1).filter(|topic| usual(topic)).take(1).collect()
        };
        let named = (!named.is_empty()).then(|| {
            view! {
                <p>{if worry.none { "In this order:" } else { "Then:" }}</p>
                {list(&named, root)}
            }
        });
        view! {
            <li>
                <h3><a href=first.unwrap_or_default()>{worry.title.clone()} <span class="go">{icon("arrow-right")}</span></a></h3>
                {named}
            </li>
        }
    };
    let answers = start
        .worries
        .iter()
        .filter(|worry| !worry.urgent)
        .map(answer)
        .collect_view();
    let content = view! {
        <p class="start-said">{format!("Age: {}. {}.", age.title, device.title)}</p>
        {cant_wait(start, topics, root)}
        <section aria-labelledby="ask">
            <p class="meta"><span>"Question 3 of 3"</span></p>
            <h2 id="ask">"Is something on your mind?"</h2>
            <p>"Choose what comes closest."</p>
            <ul class="start-answers">{answers}</ul>
        </section>
    };
    shown(
        content.into_any(),
        &format!("parents/start/{}/", age.id),
        "Another device",
        root,
    )
}

fn shown(content: AnyView, back: &str, words: &'static str, root: &str) -> AnyView {
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Parents)}
        <main id="main" class="adult start" tabindex="-1">
            <h1>"Start here"</h1>
            {content}
            <p class="acts">{button_link(format!("{root}{back}"), "btn btn-ghost", Some("arrow-left"), words)}</p>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
    .into_any()
}

fn way(href: &str, title: &str) -> impl IntoView + use<> {
    view! { <li><a class="btn btn-ghost" href=href.to_owned()><span>{title.to_owned()}</span></a></li> }
}

fn list(topics: &[&Topic], root: &str) -> impl IntoView + use<> {
    let links = topics
        .iter()
        .map(|topic| view! { <li><a href=format!("{root}parents/{}/", topic.id)>{topic.title.clone()}</a></li> })
        .collect_view();
    view! { <ul>{links}</ul> }
}
