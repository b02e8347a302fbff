//! One element of a picture's source: its attributes, read by type, and where a mistake in it stands.

use roxmltree::{Document, Node};

use super::error::PictureError;
use super::near::near;

/// An element, and the file that it stands in.
#[derive(Clone, Copy)]
pub(super) struct Tag<'a> {
    pub node: Node<'a, 'a>,
    pub file: &'a str,
}

impl<'a> Tag<'a> {
    pub fn name(&self) -> &'a str {
        self.node.tag_name().name()
    }

    fn document(&self) -> &'a Document<'a> {
        self.node.document()
    }

    fn mistake_at(&self, offset: usize, what: String, instead: String) -> PictureError {
        let at = self.document().text_pos_at(offset);
        PictureError::Mistake {
            file: self.file.to_owned(),
            line: at.row,
            column: at.col,
            what,
            instead,
        }
    }

    /// A mistake in the element as a whole.
    pub fn mistake(&self, what: impl Into<String>, instead: impl Into<String>) -> PictureError {
        self.mistake_at(self.node.range().start, what.into(), instead.into())
    }

    /// A mistake in one attribute's value.
    pub fn wrong(&self, attribute: &str, what: impl Into<String>, instead: impl Into<String>) -> PictureError {
        let offset = self
            .node
            .attribute_node(attribute)
            .map_or(self.node.range().start, |a| a.range_value().start);
        self.mistake_at(offset, what.into(), instead.into())
    }

    /// Refuses an attribute that this element doesn't have.
    pub fn only(&self, known: &[&str]) -> Result<(), PictureError> {
        for attribute in self.node.attributes() {
            if !known.contains(&attribute.name()) {
                return Err(self.mistake_at(
                    attribute.range().start,
                    format!("<{}> has no attribute “{}”", self.name(), attribute.name()),
                    format!("it can have {}", known.join(", ")),
                ));
            }
        }
        Ok(())
    }

    pub fn text(&self, attribute: &str) -> Option<&'a str> {
        self.node.attribute(attribute)
    }

    /// A value that must be there.
    pub fn needed(&self, attribute: &str, example: &str) -> Result<&'a str, PictureError> {
        self.text(attribute).ok_or_else(|| {
            self.mistake(
                format!("<{}> needs the attribute “{attribute}”", self.name()),
                format!("write {attribute}=\"{example}\""),
            )
        })
    }

    /// A number, or `otherwise` where the attribute is left out.
    pub fn number(&self, attribute: &str, otherwise: f64) -> Result<f64, PictureError> {
        let Some(text) = self.text(attribute) else {
            return Ok(otherwise);
        };
        match text.trim().parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(number),
            _ => Err(self.wrong(
                attribute,
                format!("“{text}” is not a number"),
                format!("write {attribute}=\"{otherwise}\", with no unit"),
            )),
        }
    }

    /// A number between two limits.
    pub fn number_in(&self, attribute: &str, otherwise: f64, low: f64, high: f64) -> Result<f64, PictureError> {
        let number = self.number(attribute, otherwise)?;
        if (low..=high).contains(&number) {
            return Ok(number);
        }
        Err(self.wrong(
            attribute,
            format!("{attribute}=\"{number}\" is out of range"),
            format!("write a number from {low} to {high}"),
        ))
    }

    /// One of a few words; the first is meant where the attribute is left out.
    pub fn word(&self, attribute: &str, known: &[&'static str]) -> Result<&'static str, PictureError> {
        let Some(text) = self.text(attribute) else {
            return Ok(known.first().copied().unwrap_or_default());
        };
        known
            .iter()
            .copied()
            .find(|word| *word == text)
            .ok_or_else(|| self.unknown(attribute, text, known))
    }

    /// Says which words an attribute may hold, the likeliest first.
    pub fn unknown(&self, attribute: &str, text: &str, known: &[&str]) -> PictureError {
        let close = near(text, known.iter().copied());
        let instead = match close.first() {
            Some(word) => format!("did you mean {word}? It can be {}", known.join(", ")),
            None => format!("it can be {}", known.join(", ")),
        };
        self.wrong(
            attribute,
            format!("<{}> has no {attribute} “{text}”", self.name()),
            instead,
        )
    }

    /// A colour: `#RGB`, `#RRGGBB` or `#RRGGBBAA`.
    pub fn colour(&self, attribute: &str, otherwise: &'a str) -> Result<&'a str, PictureError> {
        let text = self.text(attribute).unwrap_or(otherwise);
        let digits = text.strip_prefix('#').unwrap_or_default();
        if matches!(digits.len(), 3 | 4 | 6 | 8) && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Ok(text);
        }
        Err(self.wrong(
            attribute,
            format!("“{text}” is not a colour"),
            format!("write six hexadecimal digits, such as {attribute}=\"#07566A\""),
        ))
    }
}

/// A number as SVG writes it: at most two decimals, none that are zero.
pub(super) fn n(number: f64) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
