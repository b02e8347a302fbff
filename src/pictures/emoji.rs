//! Fluent emoji (MIT) from the iconify package: plain, or as a sticker with a white outline.

use std::collections::BTreeMap;
use std::path::Path;

use roxmltree::{Document, Node};
use serde::Deserialize;

use super::error::PictureError;
use super::markup::{attribute, prefixed};
use super::near::near;

/// The white outline round a sticker, in units of the emoji's 32.
const OUTLINE: f64 = 3.4;

#[derive(Deserialize)]
struct IconFile {
    icons: BTreeMap<String, Icon>,
    #[serde(default)]
    aliases: BTreeMap<String, Alias>,
}

#[derive(Deserialize)]
struct Icon {
    body: String,
}

#[derive(Deserialize)]
struct Alias {
    parent: String,
}

/// Every emoji of the set, by name.
pub(super) struct EmojiSet {
    file: IconFile,
}

/// How an emoji's shapes are coloured.
#[derive(Clone, Copy, PartialEq)]
enum Ink {
    /// As they are.
    Own,
    /// All alike, by whatever stands round them.
    Silhouette,
}

impl EmojiSet {
    /// Reads the package's icons.json.
    pub fn load(path: &Path) -> Result<Self, PictureError> {
        let unreadable = |why: String| PictureError::Unreadable {
            file: path.display().to_string(),
            why,
        };
        let text = std::fs::read_to_string(path).map_err(|error| unreadable(error.to_string()))?;
        let file = serde_json::from_str(&text).map_err(|error| unreadable(error.to_string()))?;
        Ok(Self { file })
    }

    /// Names that look like `name`.
    pub fn near(&self, name: &str) -> Vec<String> {
        near(name, self.file.icons.keys().map(String::as_str))
    }

    /// The emoji in its 32 by 32 box, ids prefixed; `None` if the set has none of that name.
    pub fn plain(&self, name: &str, prefix: &str) -> Option<String> {
        self.copy(name, prefix, Ink::Own)
    }

    /// The emoji on its white silhouette, over a faint copy of that in ink one unit lower.
    pub fn sticker(&self, name: &str, prefix: &str) -> Option<String> {
        let silhouette = self.copy(name, prefix, Ink::Silhouette)?;
        let shape = format!("{prefix}shape");
        Some(format!(
            "<defs><g id=\"{shape}\" stroke-width=\"{OUTLINE}\" stroke-linejoin=\"round\">{silhouette}</g></defs>\
             <use href=\"#{shape}\" fill=\"#16203F\" stroke=\"#16203F\" opacity=\".16\" transform=\"translate(0 1)\"/>\
             <use href=\"#{shape}\" fill=\"#fff\" stroke=\"#fff\"/>{}",
            self.copy(name, prefix, Ink::Own)?
        ))
    }

    fn copy(&self, name: &str, prefix: &str, ink: Ink) -> Option<String> {
        let icons = &self.file.icons;
        let icon = icons
            .get(name)
            .or_else(|| icons.get(&self.file.aliases.get(name)?.parent))?;
        let body = format!("<svg>{}</svg>", icon.body);
        let document = Document::parse(&body).ok()?;
        let mut out = String::new();
        for node in document.root_element().children() {
            copy_node(node, prefix, ink, &mut out);
        }
        Some(out)
    }
}

fn copy_node(node: Node, prefix: &str, ink: Ink, out: &mut String) {
    if !node.is_element() {
        return;
    }
    let name = node.tag_name().name();
    let line_only = node.attribute("fill") == Some("none");
    if ink == Ink::Silhouette && (name == "defs" || (line_only && node.attribute("stroke").is_none() && name != "g")) {
        return;
    }
    out.push('<');
    out.push_str(name);
    for found in node.attributes() {
        let value = prefixed(found.value(), prefix);
        match (ink, found.name()) {
            (Ink::Silhouette, "id" | "stroke" | "mask" | "clip-path" | "filter" | "opacity" | "fill-opacity") => {}
            (Ink::Silhouette, "fill") if value != "none" || name == "g" => {}
            (Ink::Silhouette, "stroke-width") => {
                let width = value.parse::<f64>().unwrap_or(1.0) + OUTLINE;
                attribute(out, "stroke-width", &width.to_string());
            }
            (Ink::Own, "id") => attribute(out, "id", &format!("{prefix}{value}")),
            (_, known) => attribute(out, known, &value),
        }
    }
    if node.has_children() {
        out.push('>');
        for child in node.children() {
            copy_node(child, prefix, ink, out);
        }
        out.push_str(&format!("</{name}>"));
    } else {
        out.push_str("/>");
    }
}
