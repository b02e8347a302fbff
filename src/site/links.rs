//! Every link within the site leads somewhere: pages, pictures, fonts, the part of a page.

use std::collections::{BTreeMap, BTreeSet};

/// What `pages` (path of the file, HTML) link to that is neither one of them nor one of `files`. `base` is where the
/// site will live on its host.
pub fn dead(pages: &BTreeMap<String, String>, files: &BTreeSet<String>, base: &str) -> Vec<String> {
    let mut dead = Vec::new();
    for (path, html) in pages {
        for link in links(html) {
            if link.contains(':') {
                continue;
            }
            let (address, part) = link.split_once('#').unwrap_or((link, ""));
            let address = address.split('?').next().unwrap_or("");
            let target = if address.is_empty() {
                path.clone()
            } else {
                target(path, address, base)
            };
            let there = match pages.get(&target) {
                Some(html) => part.is_empty() || html.contains(&format!("id=\"{part}\"")),
                None => files.contains(&target),
            };
            if !there {
                dead.push(format!("{path} links to {link}"));
            }
        }
    }
    dead
}

fn links(html: &str) -> impl Iterator<Item = &str> {
    ["href=\"", "src=\""].into_iter().flat_map(move |attribute| {
        html.match_indices(attribute)
            .filter_map(move |(at, _)| html[at + attribute.len()..].split('"').next())
    })
}

/// The file below the site's root that `address` names on the page at `path`.
fn target(path: &str, address: &str, base: &str) -> String {
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    let address = match address.strip_prefix(base).filter(|_| address.starts_with('/')) {
        Some(from_root) => {
            parts.clear();
            from_root
        }
        None => address,
    };
    let folder = address.is_empty() || address.ends_with('/') || address.ends_with("..") || address.ends_with('.');
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    if folder {
        parts.push("index.html");
    }
    parts.join("/")
}
