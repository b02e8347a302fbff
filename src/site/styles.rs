//! The style sheets, as they travel.

use super::build::{BuildError, at, files_in};
use std::fs;
use std::path::Path;

/// All style sheets in one; their `@layer` order stands first, so the order of files does not matter.
pub(super) fn joined(folder: &Path) -> Result<String, BuildError> {
    let mut css = String::from("@layer reset, tokens, base, components, pages, themes, print, leaves;\n");
    for path in files_in(folder)? {
        if path.extension().is_some_and(|e| e == "css") {
            css.push_str(&slim(&at(&path, fs::read_to_string(&path))?));
        }
    }
    Ok(css)
}

/// Without comments and indentation, and without line ends where nothing can run together: a tenth of what travels. Our style sheets hold
/// no text in which any of it could stand.
fn slim(css: &str) -> String {
    let mut rest = css;
    let mut bare = String::new();
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |slim, line| {
        let end = if line.ends_with(['{', '}', ';', ',']) { "" } else { "\n" };
        slim + line + end
    })
}
