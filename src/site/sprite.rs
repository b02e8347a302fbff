//! The interface icons (Lucide, ISC), drawn once at the top of every page and used by `components::icon`.

use std::{fs, path::Path};

/// The icons that pages and islands use; a test looks for others in the sources.
pub const ICONS: &[&str] = &[
    "arrow-down",
    "arrow-left",
    "arrow-right",
    "arrow-up",
    "book-open",
    "check",
    "clock",
    "compass",
    "contrast",
    "download",
    "eraser",
    "eye",
    "file-check",
    "hand",
    "heart",
    "house",
    "info",
    "lightbulb",
    "list-checks",
    "message-circle",
    "message-circle-question-mark",
    "mic",
    "monitor",
    "moon",
    "pause",
    "pencil",
    "phone",
    "play",
    "plus",
    "printer",
    "refresh-cw",
    "rotate-ccw",
    "save",
    "search",
    "search-check",
    "send",
    "settings",
    "shield-check",
    "star",
    "sun",
    "trash-2",
    "type",
    "undo-2",
    "upload",
    "user",
    "users",
    "volume-2",
    "volume-x",
    "wifi-off",
    "x",
];

/// The sprite: one `<symbol id="i-NAME">` an icon. Stroke and fill come from the style sheet (`.icon`).
/// The error is a sentence that says which icon is missing and what to do.
pub fn sprite(node_modules: &Path) -> Result<String, String> {
    let mut out = String::from(r#"<svg class="sprite" width="0" height="0" aria-hidden="true">"#);
    for icon in ICONS {
        let file = node_modules.join("lucide-static/icons").join(format!("{icon}.svg"));
        let svg = fs::read_to_string(file).map_err(|error| {
            format!("The icon “{icon}” can't be read from lucide-static ({error}). Run script/setup, or mend ICONS in src/site/sprite.rs.")
        })?;
        out += &format!(r#"<symbol id="i-{icon}" viewBox="0 0 24 24">{}</symbol>"#, shapes(&svg));
    }
    out += "</svg>";
    Ok(out)
}

/// What stands inside the outer `<svg …>`, one shape after the other.
fn shapes(svg: &str) -> String {
    let inner = svg
        .split_once("<svg")
        .and_then(|(_, rest)| rest.split_once('>'))
        .map_or("", |(_, rest)| rest);
    let inner = inner.rsplit_once("</svg>").map_or(inner, |(shapes, _)| shapes);
    inner.lines().map(str::trim).collect()
}
