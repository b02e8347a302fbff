//! A school's words in finished pages: what assets/school.js does in the browser, done once for a site that is built for one school.

use super::template::escape;
use crate::school::{Profile, Said, Slot};

const ATTRIBUTE: &str = "data-school=\"";

/// The page with everything that this school says. What it doesn't say stays as it is.
pub fn fill(html: &str, profile: &Profile, root: &str) -> String {
    let mut rest = html;
    let mut filled = String::with_capacity(html.len());
    while let Some((slot, words)) = next(rest) {
        filled.push_str(&rest[..words.start]);
        match slot.and_then(|slot| slot.said(profile)) {
            Some(said) => filled.push_str(&markup(&said, root)),
            None => filled.push_str(&rest[words.clone()]),
        }
        rest = &rest[words.end..];
    }
    filled + rest
}

/// The next slot, and where its general words stand. A slot holds text or the entries of a list, never an element like itself.
fn next(html: &str) -> Option<(Option<Slot>, std::ops::Range<usize>)> {
    let at = html.find(ATTRIBUTE)?;
    let slug = html[at + ATTRIBUTE.len()..].split('"').next()?;
    let element = html[..at].rfind('<')? + 1;
    let name = html[element..].split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    let start = at + html[at..].find('>')? + 1;
    let end = start + html[start..].find(&format!("</{name}>"))?;
    Some((Slot::from_slug(slug), start..end))
}

fn markup(said: &Said, root: &str) -> String {
    match said {
        Said::Words(words) => escape(words),
        Said::List(entries) => entries
            .iter()
            .map(|entry| format!("<li>{}</li>", escape(entry)))
            .collect(),
        Said::Links(links) => links
            .iter()
            .map(|link| {
                let (href, title) = (escape(&link.href(root)), escape(&link.title));
                format!("<li><a href=\"{href}\" rel=\"noreferrer\">{title}</a></li>")
            })
            .collect(),
    }
}
