//! Light Markdown, one block of text: bold, emphasis and links. Everything else stands as it is written, escaped.

use super::markdown::is_allowed;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// A block as HTML without an element around it. `lead` says where the address of a link leads on the page.
pub fn inline_html(text: &str, lead: &dyn Fn(&str) -> String) -> String {
    let mut out = String::new();
    html::push_html(&mut out, inline(text, lead).into_iter());
    out
}

/// The words alone, links and bold taken out.
pub fn words_of(text: &str) -> String {
    let events = inline(text, &str::to_owned);
    let words = events.iter().filter_map(|event| match event {
        Event::Text(words) => Some(words.as_ref()),
        _ => None,
    });
    words.collect()
}

/// The addresses of its links, in their order.
pub fn addresses_of(text: &str) -> Vec<String> {
    let links = Parser::new_ext(text, Options::empty()).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.into_string()),
        _ => None,
    });
    links.collect()
}

/// Whether it is one block of words, and not read as a heading, a list, a table or code.
pub fn is_one_block(text: &str) -> bool {
    let mut starts = Parser::new_ext(text, Options::empty()).filter_map(|event| match event {
        Event::Start(tag) => Some(tag),
        Event::Rule => Some(Tag::BlockQuote(None)),
        _ => None,
    });
    let inner = |tag: Tag<'_>| matches!(tag, Tag::Strong | Tag::Emphasis | Tag::Link { .. });
    matches!(starts.next(), Some(Tag::Paragraph)) && starts.all(inner)
}

fn inline<'t>(text: &'t str, lead: &dyn Fn(&str) -> String) -> Vec<Event<'t>> {
    let mut events = Vec::new();
    // whether each link that is open leads somewhere
    let mut open = Vec::new();
    for event in Parser::new_ext(text, Options::empty()) {
        match event {
            Event::Text(_)
            | Event::Start(Tag::Strong | Tag::Emphasis)
            | Event::End(TagEnd::Strong | TagEnd::Emphasis) => {
                events.push(event);
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let allowed = is_allowed(&dest_url);
                open.push(allowed);
                if allowed {
                    events.push(Event::InlineHtml(CowStr::from(link(&lead(&dest_url)))));
                }
            }
            Event::End(TagEnd::Link) => {
                let closed = open.pop().filter(|allowed| *allowed);
                events.extend(closed.map(|_| Event::InlineHtml(CowStr::from("</a>"))));
            }
            Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => events.push(Event::Text(words)),
            Event::SoftBreak | Event::HardBreak => events.push(Event::Text(CowStr::from(" "))),
            _ => {}
        }
    }
    events
}

/// Where a link begins. Numbers keep their order in text that runs from right to left; other sites aren't told where readers come from.
fn link(address: &str) -> String {
    let address = address.replace('&', "&amp;").replace('"', "&quot;");
    if address.starts_with("tel:") {
        format!("<a href=\"{address}\" dir=\"ltr\">")
    } else if address.starts_with("https://") {
        format!("<a href=\"{address}\" rel=\"noreferrer\">")
    } else {
        format!("<a href=\"{address}\">")
    }
}
