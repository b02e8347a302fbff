//! The page for help in another language: for a child first, then for adults.

use super::frame;
use super::tongue::{As, Tongue};
use crate::components::{CHILDLINE, tel};
use crate::library::languages::{HELP, SITE, help as texts_of, helpers, words};
use crate::library::{Audience, Contact, Library};
use crate::pages::help::tell_school;
use leptos::prelude::*;

pub fn page(tongue: &Tongue<'_>, library: &Library) -> impl IntoView + use<> {
    let title = tongue.pair(As::Title, SITE, words::HELP_NOW);
    let contacts = |audience: Audience| {
        let open = helpers(library, audience).map(|one| contact(tongue, one));
        view! { <ul class="contacts">{open.collect_view()}</ul> }
    };
    let steps = told(tongue);
    let body = view! {
        {tongue.columns()}
        {for_a_child(tongue)}
        <section id="adults" class="tongue-part">
            {tongue.pair(As::Heading, SITE, words::FOR_PARENTS)}
            {tongue.pair(As::Subheading, HELP, words::TOLD)}
            <ol class="both-list">{steps}</ol>
            {tongue.pair(As::Subheading, HELP, words::FOR_ADULTS)}
            {contacts(Audience::Adults)}
            {tongue.pair(As::Subheading, HELP, words::FOR_CHILDREN)}
            {contacts(Audience::Children)}
        </section>
    };
    frame(tongue, title, &texts_of(library), "help/", false, body.into_any())
}

/// What to do when a child tells something.
pub(super) fn told(tongue: &Tongue<'_>) -> impl IntoView + use<> {
    words::TOLD_STEPS.map(|step| {
        let words = match step {
            words::TELL_SCHOOL => tongue.pair_with(As::Words, HELP, step, tell_school()),
            _ => tongue.pair(As::Words, HELP, step),
        };
        view! { <li>{words}</li> }
    })
}

fn for_a_child(tongue: &Tongue<'_>) -> impl IntoView + use<> {
    let steps = words::STEPS.map(|(title, words)| {
        view! { <li>{tongue.pair(As::Strong, HELP, title)} {tongue.pair(As::Words, HELP, words)}</li> }
    });
    let who = words::TELL.map(|who| view! { <li>{tongue.pair(As::Words, HELP, who)}</li> });
    view! {
        <section class="tongue-part">
            {tongue.pair(As::Heading, HELP, words::WORRIED)}
            <ol class="both-list">{steps}</ol>
            {tongue.pair(As::Subheading, HELP, words::WHOM)}
            <ul class="both-list">{who}</ul>
            {tongue.pair(As::Words, HELP, words::NOBODY_NEAR)}
            <p class="tongue-ring">{number(CHILDLINE)}</p>
            {tongue.pair(As::Words, HELP, words::FREE)}
        </section>
    }
}

fn contact(tongue: &Tongue<'_>, contact: &Contact) -> impl IntoView + use<> {
    let name = match &contact.url {
        Some(url) => view! { <a href=url.clone() rel="noreferrer">{contact.name.clone()}</a> }.into_any(),
        None => view! { <b>{contact.name.clone()}</b> }.into_any(),
    };
    let hours = contact.hours.as_ref().map(|hours| tongue.pair(As::Words, HELP, hours));
    view! {
        <li>
            <p class="contact-name" dir="ltr">{name} {contact.phone.as_deref().map(number)}</p>
            {tongue.pair(As::Words, HELP, &contact.what)}
            {hours}
        </li>
    }
}

/// A number to ring. In text from right to left its groups would change places.
fn number(number: &str) -> impl IntoView + use<> {
    view! {
        <a class="contact-phone" dir="ltr" href=tel(number)>
            {number.to_owned()}
        </a>
    }
}
