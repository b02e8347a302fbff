//! One incident card: what to do now comes first. It prints on one page.

use super::incidents::policy_first;
use crate::components::{Audience, Here, button_link, help_button, help_panel, page_footer, page_header, tel};
use crate::library::{Contact, Incident, Outside, Tell};
use leptos::prelude::*;

pub fn page(card: &Incident, contacts: &[Contact], root: &str) -> impl IntoView + use<> {
    let urgent = card.urgent.clone();
    let urgent = urgent.map(|words| view! { <p class="card-urgent"><b>"At once: "</b> {words}</p> });
    let outside: Vec<_> = card.outside.iter().filter_map(|help| outside(help, contacts)).collect();
    let outside = (!outside.is_empty()).then(|| {
        view! {
            <section class="card-part">
                <h2>"Help from outside"</h2>
                <ul class="card-contacts">{outside}</ul>
            </section>
        }
    });
    let say = (!card.say.is_empty()).then(|| {
        let words = card
            .say
            .iter()
            .map(|words| view! { <li><q>{bare(words)}</q></li> })
            .collect_view();
        view! {
            <section class="card-part card-say">
                <h2>"Words for the child"</h2>
                <ul>{words}</ul>
            </section>
        }
    });
    let law = card.law.clone();
    let law = law.map(|law| view! { <p class="card-law"><b>"The law: "</b> {law}</p> });
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult incident" tabindex="-1" data-much=much(card)>
            <p class="crumb"><a href=format!("{root}teachers/incidents/")>"All incident cards"</a></p>
            <h1>{card.title.clone()}</h1>
            <p class="lead">{card.when.clone()}</p>
            {policy_first()}
            {urgent}
            <div class="card-columns">
                <div>
                    <section class="card-part card-now">
                        <h2>"Do this now"</h2>
                        <ol class="steps">{items(&card.do_now)}</ol>
                    </section>
                    <section class="card-part card-never">
                        <h2>"Don’t"</h2>
                        <ul>{items(&card.never)}</ul>
                    </section>
                    {say}
                    <section class="card-part">
                        <h2>"Write down"</h2>
                        <ul>{items(&card.write_down)}</ul>
                    </section>
                </div>
                <div>
                    <section class="card-part">
                        <h2>"Tell"</h2>
                        <dl class="card-tell">{card.tell.iter().map(tell).collect_view()}</dl>
                    </section>
                    {outside}
                    <section class="card-part">
                        <h2>"Afterwards"</h2>
                        <ul>{items(&card.afterwards)}</ul>
                    </section>
                </div>
            </div>
            {law}
            <p class="card-checked">{checked(&card.checked)}</p>
            <p class="acts">
                {button_link(format!("{root}teachers/incidents/note/"), "btn btn-ghost", Some("pencil"), "The form to write on")}
            </p>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

fn items(texts: &[String]) -> impl IntoView + use<> {
    texts
        .iter()
        .map(|text| view! { <li><span>{text.clone()}</span></li> })
        .collect_view()
}

/// The style sheet sets the quotation marks.
fn bare(words: &str) -> String {
    words.trim_matches(['“', '”', '"']).to_owned()
}

fn tell(tell: &Tell) -> impl IntoView + use<> {
    view! { <dt>{tell.who.clone()}</dt> <dd>{tell.when.clone()}</dd> }
}

fn outside(help: &Outside, contacts: &[Contact]) -> Option<impl IntoView + use<>> {
    let contact = contacts.iter().find(|contact| contact.id == help.contact)?;
    let name = match &contact.url {
        Some(url) => view! { <a href=url.clone() rel="noreferrer">{contact.name.clone()}</a> }.into_any(),
        None => view! { <b>{contact.name.clone()}</b> }.into_any(),
    };
    let phone = contact.phone.as_ref().map(|number| {
        view! { " " <a class="card-phone" href=tel(number)>{number.clone()}</a> }
    });
    let address = contact.url.as_ref().filter(|_| contact.phone.is_none());
    let address = address.map(|url| {
        let short = url.trim_start_matches("https://").trim_end_matches('/').to_owned();
        view! { <span class="on-paper">{format!(" ({short})")}</span> }
    });
    Some(view! { <li>{name} {phone} {address} ": " {help.why.clone()}</li> })
}

fn checked(day: &str) -> String {
    if day == "not checked" {
        "Nobody has yet compared this card with the guidance in force on a day that we could write down. Ask your safeguarding lead to read it before you rely on it.".into()
    } else {
        format!("Compared with its sources on {day}.")
    }
}

/// How much stands on the card: the style sheet sets a full one smaller, so that it fits its page.
fn much(card: &Incident) -> &'static str {
    let texts = [&card.do_now, &card.never, &card.afterwards, &card.write_down, &card.say];
    let lists: usize = texts
        .iter()
        .flat_map(|list| list.iter())
        .map(|text| text.len() + 25)
        .sum();
    let tell: usize = card.tell.iter().map(|t| t.who.len() + t.when.len() + 25).sum();
    let outside: usize = card.outside.iter().map(|o| o.why.len() + 60).sum();
    let more = [&card.urgent, &card.law];
    let more: usize = more.into_iter().flatten().map(String::len).sum();
    match lists + tell + outside + more + card.when.len() {
        0..=2200 => "little",
        2201..=2900 => "some",
        _ => "much",
    }
}
