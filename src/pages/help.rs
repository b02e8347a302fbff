//! Worried about something? First for pupils, large and by picture; then for adults.

use super::languages::list::ways;
use crate::components::{
    Audience, CHILDLINE, Scene, help_button, help_panel, icon, listen, page_footer, pupil_header, scene, search_link,
    spoken, sticker, tel,
};
use crate::library::languages::{Language, words};
use crate::library::{self, Contact, inline_html};
use leptos::prelude::*;

pub fn page(contacts: &[Contact], languages: &[Language], root: &str) -> impl IntoView + use<> {
    let of = |audience: library::Audience| {
        let open = contacts
            .iter()
            .filter(move |c| c.audience == audience && !c.dead && !c.more);
        open.map(contact).collect_view()
    };
    view! {
        {help_panel(root, Audience::Pupils)}
        {scene(root, Scene::Harbour)}
        {pupil_header(root, root)}
        <main id="main" class="help-page" tabindex="-1">
            {for_pupils(root)}
            <section id="adults" class="paper adult-part" aria-labelledby="adults-title">
                <h2 id="adults-title">"For parents, carers and school staff"</h2>
                <p>{search_link(root)}</p>
                {ways(languages, "help/#adults", root)}
                <div class="adult-columns">
                    {for_adults()}
                    <div>
                        <h3>"Who can help you"</h3>
                        <ul class="contacts">{of(library::Audience::Adults)}</ul>
                        <h3>"Who children can ask"</h3>
                        <ul class="contacts">{of(library::Audience::Children)}</ul>
                    </div>
                </div>
            </section>
        </main>
        {help_button(root, Audience::Pupils)}
        {page_footer(root)}
    }
}

fn for_pupils(root: &str) -> impl IntoView + use<> {
    let art = ["help-stop", "help-tell", "help-hug"];
    let steps = art.into_iter().zip(spoken::HELP).map(|(art, step)| {
        let (title, words) = step;
        view! {
            <li class="help-step">
                {sticker(root, art, "help-step-art")}
                <div>
                    {listen(spoken::help_step(step))}
                    <h2>{title}</h2>
                    <p>{words}</p>
                </div>
            </li>
        }
    });
    let steps = steps.collect_view();
    let who = [
        ("who-home", "a grown-up at home"),
        ("who-trusted", "another adult you trust"),
    ];
    let who = who.map(|(art, name)| view! { <li>{sticker(root, art, "calm-who-art")} <span>{name}</span></li> });
    view! {
        <section class="help-now" aria-labelledby="now-title">
            <div class="help-hello">
                {listen(spoken::WORRIED)}
                <h1 id="now-title">"Did something make you feel worried?"</h1>
            </div>
            <ol class="help-steps">{steps}</ol>
            <div class="paper help-who">
                <div>
                    <h2>"Who can I tell?"</h2>
                    <ul class="calm-who">
                        <li>
                            {sticker(root, "who-teacher", "calm-who-art")} <span data-school="tell">"your teacher"</span>
                        </li>
                        {who}
                    </ul>
                </div>
                <div class="help-call">
                    <p>"No grown-up near? You can talk to Childline."</p>
                    <p class="calm-call">
                        {icon("phone")} <a href=tel(CHILDLINE)>{CHILDLINE}</a>
                    </p>
                    <p>"It is free. Kind people listen."</p>
                </div>
            </div>
        </section>
    }
}

/// The step that names the school, with the places for its own words.
pub(super) fn tell_school() -> String {
    let step = view! {
        "Tell "
        <span data-school="name">"your school"</span>
        ": "
        <span data-school="contact">"the class teacher or the school office"</span>
        ". They have a safeguarding lead, whose job this is. In school hours you can ring "
        <span data-school="phone">"the school office"</span>
        "."
    };
    step.to_html()
}

fn for_adults() -> impl IntoView {
    let steps = words::TOLD_STEPS.map(|step| {
        let html = match step {
            words::TELL_SCHOOL => tell_school(),
            _ => inline_html(step, &str::to_owned),
        };
        view! { <li><span inner_html=html></span></li> }
    });
    view! {
        <div>
            <h3>"When a child tells you something"</h3>
            <ol class="steps">{steps}</ol>
            <p class="notice" data-tone="info">
                "You work in a school? Follow your school’s safeguarding policy: tell the safeguarding lead the same day. If the worry "
                "is about a member of staff, tell the headteacher."
            </p>
        </div>
    }
}

/// A contact as an entry of a list.
pub(super) fn contact(contact: &Contact) -> impl IntoView + use<> {
    let phone = phone(contact);
    let name = match &contact.url {
        Some(url) => view! { <a href=url.clone() rel="noreferrer">{contact.name.clone()}</a> }.into_any(),
        None => view! { <b>{contact.name.clone()}</b> }.into_any(),
    };
    let hours = contact.hours.as_ref().map(|hours| format!(" {hours}"));
    view! {
        <li>
            <span class="contact-name">{name} {phone}</span>
            <span class="contact-what">{contact.what.clone()} {hours}</span>
        </li>
    }
}

/// A contact's number, to be rung by pressing it.
pub(super) fn phone(contact: &Contact) -> Option<impl IntoView + use<>> {
    contact.phone.as_ref().map(|number| {
        view! { <a class="contact-phone" href=tel(number)>{number.clone()}</a> }
    })
}
