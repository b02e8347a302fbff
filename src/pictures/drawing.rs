//! Walks a picture's source: SVG is copied, our own elements are drawn in their place.

use roxmltree::{Document, Node};

use super::emoji::EmojiSet;
use super::error::PictureError;
use super::markup::{attribute, escape, prefixed};
use super::near::near;
use super::parts::OURS;
use super::tag::Tag;

/// SVG elements that a source may use; all of them only draw.
const SVG: [&str; 18] = [
    "svg",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "defs",
    "clipPath",
    "mask",
    "linearGradient",
    "radialGradient",
    "stop",
    "use",
];

/// Attributes that load, run or restyle something: a picture only draws.
fn forbidden(name: &str) -> bool {
    name.starts_with("on")
        || matches!(
            name,
            "style" | "class" | "font-family" | "src" | "begin" | "attributeName"
        )
}

/// The size that a source says it is, from its viewBox.
pub(super) fn size_of(tag: Tag) -> Result<(u32, u32), PictureError> {
    let text = tag.needed("viewBox", "0 0 452 264")?;
    let parts: Vec<u32> = text.split_whitespace().filter_map(|part| part.parse().ok()).collect();
    match parts.as_slice() {
        [0, 0, width, height] if *width > 0 && *height > 0 => Ok((*width, *height)),
        _ => Err(tag.wrong(
            "viewBox",
            format!("“{text}” is not a picture's size"),
            "write 0 0 and two whole numbers, such as viewBox=\"0 0 452 264\"",
        )),
    }
}

/// One picture being drawn.
pub(super) struct Drawing<'a> {
    pub emoji: &'a EmojiSet,
    name: &'a str,
    file: &'a str,
    pub size: (f64, f64),
    parts: usize,
    pub out: String,
}

impl<'a> Drawing<'a> {
    /// Draws a whole source.
    pub fn draw(emoji: &'a EmojiSet, name: &'a str, file: &'a str, source: &str) -> Result<String, PictureError> {
        let document = parse(file, source)?;
        let root = Tag {
            node: document.root_element(),
            file,
        };
        if root.name() != "svg" {
            return Err(root.mistake(
                format!("a picture can't begin with <{}>", root.name()),
                "begin with <svg viewBox=\"0 0 452 264\">",
            ));
        }
        root.only(&["viewBox", "preserveAspectRatio"])?;
        let (width, height) = size_of(root)?;
        let size = (f64::from(width), f64::from(height));
        let mut drawing = Self {
            emoji,
            name,
            file,
            size,
            parts: 0,
            out: String::new(),
        };
        drawing.out += &format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\""
        );
        if let Some(fit) = root.text("preserveAspectRatio") {
            attribute(&mut drawing.out, "preserveAspectRatio", fit);
        }
        drawing.out.push('>');
        drawing.children(root.node)?;
        drawing.out.push_str("</svg>\n");
        Ok(drawing.out)
    }

    fn children(&mut self, node: Node) -> Result<(), PictureError> {
        for child in node.children() {
            if child.is_element() {
                self.element(Tag {
                    node: child,
                    file: self.file,
                })?;
            } else if let Some(text) = child.text().filter(|text| child.is_text() && !text.trim().is_empty()) {
                self.out += &escape(text.trim());
            }
        }
        Ok(())
    }

    fn element(&mut self, tag: Tag) -> Result<(), PictureError> {
        if OURS.contains(&tag.name()) {
            return self.part(tag);
        }
        if !SVG.contains(&tag.name()) {
            let known: Vec<&str> = OURS.into_iter().chain(SVG).collect();
            let close = near(tag.name(), known.iter().copied());
            let instead = match close.first() {
                Some(word) => format!("did you mean <{word}>? assets/pictures/README.md lists what there is"),
                None => "assets/pictures/README.md lists what there is".to_owned(),
            };
            return Err(tag.mistake(format!("a picture can't hold <{}>", tag.name()), instead));
        }
        self.out.push('<');
        self.out.push_str(tag.name());
        let prefix = format!("{}-", self.name);
        for found in tag.node.attributes() {
            let (name, value) = (found.name(), found.value());
            if forbidden(name) {
                return Err(tag.wrong(
                    name,
                    format!("a picture can't have the attribute “{name}”"),
                    "colour and place it with SVG attributes such as fill and transform",
                ));
            }
            if name == "href" && !value.starts_with('#') || value.contains("url(") && !value.contains("url(#") {
                return Err(tag.wrong(
                    name,
                    format!("“{value}” is outside the picture"),
                    "point at an id in this file, such as #shape",
                ));
            }
            let value = if name == "id" {
                format!("{prefix}{value}")
            } else {
                prefixed(value, &prefix)
            };
            attribute(&mut self.out, name, &value);
        }
        if tag.name() == "text" {
            // inside <img> no web font loads: the device's own plain letters
            self.out += " font-family=\"sans-serif\" font-weight=\"700\"";
        }
        if !tag.node.has_children() {
            self.out.push_str("/>");
            return Ok(());
        }
        self.out.push('>');
        self.children(tag.node)?;
        self.out += &format!("</{}>", tag.name());
        Ok(())
    }

    /// What is inside a thing, drawn apart.
    pub fn inside(&mut self, node: Node) -> Result<String, PictureError> {
        let before = std::mem::take(&mut self.out);
        let result = self.children(node);
        let inside = std::mem::replace(&mut self.out, before);
        result.map(|()| inside)
    }

    /// A beginning for the ids of one part, used once in the picture.
    pub fn prefix(&mut self) -> String {
        self.parts += 1;
        format!("{}-{}-", self.name, self.parts)
    }
}

/// Reads a source, or says where it stops being XML.
pub(super) fn parse<'s>(file: &str, source: &'s str) -> Result<Document<'s>, PictureError> {
    Document::parse(source).map_err(|error| PictureError::Mistake {
        file: file.to_owned(),
        line: error.pos().row,
        column: error.pos().col,
        what: "this is not well-formed XML".to_owned(),
        instead: format!("close every element and quote every attribute ({error})"),
    })
}
