//! Packs: many small files alike in one, for the first installation. Pages and pictures repeat each other, so together they weigh a
//! fraction of what they weigh one by one, and hundreds of requests become five. The service worker takes them apart, checks each file
//! against the release's list, and asks for whatever is missing by itself.

use super::release::{File, Part};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// The folder of the packs, below the site's root.
pub(super) const FOLDER: &str = "pack/";

/// Fewer files than these are asked for one by one.
const LEAST: usize = 12;

/// A pack's address below the root, and how many files are in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pack {
    pub path: String,
    pub files: usize,
}

/// Writes the packs of a finished site: `{"ks1/safe/": "<!doctype html>…"}`, by address.
pub(super) fn write(dist: &Path, files: &[File]) -> io::Result<Vec<Pack>> {
    let mut groups: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
    for file in files
        .iter()
        .filter(|file| !matches!(file.part, Part::Core | Part::Asked))
    {
        if let Some(group) = group(&file.path) {
            let text = fs::read_to_string(dist.join(&file.path))?;
            groups.entry(group).or_default().insert(file.url(), text);
        }
    }
    fs::create_dir_all(dist.join(FOLDER))?;
    let mut packs = Vec::new();
    for (group, files) in groups.into_iter().filter(|(_, files)| files.len() >= LEAST) {
        let path = format!("{FOLDER}{group}.json");
        fs::write(dist.join(&path), serde_json::to_string(&files)?)?;
        packs.push(Pack {
            path,
            files: files.len(),
        });
    }
    Ok(packs)
}

/// The pack where a file belongs, if it belongs in one.
fn group(path: &str) -> Option<&str> {
    match (path.split('/').next()?, path.rsplit('.').next()?) {
        ("pictures", "svg") => Some("pictures"),
        (band @ ("eyfs" | "ks1" | "ks2"), "html") => Some(band),
        (_, "html") => Some("pages"),
        _ => None,
    }
}
