//! The body of a topic as HTML: Markdown without HTML of the author's own, with headings from h2 on.

use super::file::File;
use super::problem::Problem;
use super::values::is_web_address;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, html};

/// The Markdown from byte `start` of the file on as HTML, and whatever is wrong with it.
pub(super) fn to_html(file: &File, start: usize) -> (String, Vec<Problem>) {
    let body = file.text.get(start..).unwrap_or_default();
    let mut problems = Vec::new();
    let mut events = Vec::new();
    let mut depth = 1;
    let mut said = false;
    for (event, span) in Parser::new_ext(body, Options::ENABLE_TABLES).into_offset_iter() {
        let span = span.start + start..span.end + start;
        let mut report = |message: &str, label: &str, help: String| {
            problems.push(file.problem(span.clone(), message, label, help));
        };
        match &event {
            Event::InlineHtml(tag) if tag.starts_with("</") => continue,
            Event::Html(_) | Event::InlineHtml(_) => {
                report(
                    "a topic can't hold HTML",
                    "HTML",
                    "write it as Markdown: **bold**, lists with -, links as [words](address)".to_owned(),
                );
                continue;
            }
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            }) => {
                report(
                    "headings begin with ##",
                    "the title is the page's only #",
                    "write ## instead of #".to_owned(),
                );
            }
            Event::Start(Tag::Heading { level, .. }) => {
                let now = *level as usize;
                if now > depth + 1 {
                    let help = format!(
                        "write {} here, or put a heading of that level before it",
                        "#".repeat(depth + 1)
                    );
                    report("this heading leaves out a level", "too deep", help);
                }
                depth = now;
            }
            Event::Start(Tag::Image { .. }) => {
                report(
                    "a topic can't hold pictures",
                    "a picture",
                    "take it out: topics are read as text and printed".to_owned(),
                );
            }
            Event::Start(Tag::Link { dest_url, .. }) if !is_allowed(dest_url) => {
                let help = "write a whole https:// address, or one of this site such as ../../help/".to_owned();
                report(
                    "this link leads to an address that can't be used",
                    "not https://…",
                    help,
                );
            }
            Event::Text(_) => said = true,
            _ => {}
        }
        events.push(event);
    }
    if !said && problems.is_empty() && start > 0 {
        let end = file.text.trim_end().len();
        problems.push(file.problem(
            end.saturating_sub(1)..end,
            "this topic has no text",
            "ends here",
            "write the topic below the second line +++",
        ));
    }
    let mut out = String::new();
    html::push_html(&mut out, mark_outward(events).into_iter());
    (out, problems)
}

/// A whole https address, or one within the site.
pub(super) fn is_allowed(address: &str) -> bool {
    let within = address.starts_with("../") || address.starts_with('#');
    (within && !address.contains(['<', '>', '"', ':', '\\'])) || is_web_address(address) || is_phone(address)
}

fn is_phone(address: &str) -> bool {
    address
        .strip_prefix("tel:")
        .is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == '+'))
}

/// Links that leave the site say nothing about where the reader came from. Addresses hold no quotation mark by now.
fn mark_outward(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mark = |event| match event {
        Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with("https://") => {
            let open = format!("<a href=\"{}\" rel=\"noreferrer\">", dest_url.replace('&', "&amp;"));
            Event::InlineHtml(CowStr::from(open))
        }
        other => other,
    };
    events.into_iter().map(mark).collect()
}
