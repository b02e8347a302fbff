//! What stands on a paper, in the order in which it is read.

use serde::{Deserialize, Serialize};

/// A pen's ways from down to up, on a grid of [`GRID`].
pub type Strokes = Vec<Vec<(u16, u16)>>;

/// The largest x and y of a stroke's point; y grows downwards.
pub const GRID: (u16, u16) = (1000, 400);

/// Everything that a PDF is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Also the first heading.
    pub title: String,
    /// As BCP 47 writes it: "en-GB".
    pub language: String,
    /// Seconds since 1970 (UTC) of what the paper tells about; never the clock, so that the same record gives the same bytes.
    pub at: u64,
    /// Small, at every page's foot, before its number.
    pub foot: String,
    pub blocks: Vec<Block>,
    pub attachment: Option<Attachment>,
}

/// One part of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Block {
    /// Below the title, from 2; no level is left out on the way down.
    Heading {
        level: u8,
        text: String,
    },
    Text(String),
    List(Vec<String>),
    /// Label and value.
    Facts(Vec<(String, String)>),
    /// A code to compare by eye, large, and one for a camera beside it.
    Code {
        label: String,
        code: String,
        /// What the camera reads.
        qr_text: String,
        /// What the camera reads, in words, for those who can't see it.
        qr_about: String,
    },
    Signature {
        name: String,
        how: String,
        /// Nothing for those who signed without drawing.
        strokes: Option<Strokes>,
    },
}

/// A file within the PDF: what the paper was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// The file's name, of plain letters: "record.json".
    pub name: String,
    /// "application/json".
    pub mime: String,
    /// What it is, in a few words.
    pub about: String,
    pub bytes: Vec<u8>,
}

impl Paper {
    /// Whether it has letters that only the Arabic font draws.
    pub fn needs_arabic(&self) -> bool {
        let arabic = |c| matches!(c, '\u{600}'..='\u{8ff}');
        let has = |text: &String| text.chars().any(arabic);
        let block = |block: &Block| match block {
            Block::Heading { text, .. } | Block::Text(text) => has(text),
            Block::List(items) => items.iter().any(has),
            Block::Facts(facts) => facts.iter().any(|(label, value)| has(label) || has(value)),
            Block::Code { label, code, .. } => has(label) || has(code),
            Block::Signature { name, how, .. } => has(name) || has(how),
        };
        has(&self.title) || has(&self.foot) || self.blocks.iter().any(block)
    }
}
