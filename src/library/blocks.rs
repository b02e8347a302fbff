//! The body of a topic block by block, as people translate it: headings, paragraphs, entries of lists.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// A heading, a paragraph or an entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub kind: BlockKind,
    /// Light Markdown on one line.
    pub text: String,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// Of this level: 2 is the highest in a topic.
    Heading(u8),
    Paragraph,
    /// An entry of a list; `first` begins one.
    Entry {
        numbered: bool,
        first: bool,
    },
}

impl BlockKind {
    /// For whoever translates it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Heading(_) => "heading",
            Self::Paragraph => "paragraph",
            Self::Entry { .. } => "list item",
        }
    }
}

/// The blocks of a topic's Markdown. What stands in a table is read as paragraphs.
pub(super) fn blocks(body: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lists: Vec<(bool, bool)> = Vec::new();
    let mut kind = BlockKind::Paragraph;
    let mut words: Option<Range<usize>> = None;
    for (event, span) in Parser::new_ext(body, Options::empty()).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => kind = BlockKind::Heading(level as u8),
            Event::Start(Tag::Paragraph) if lists.is_empty() => kind = BlockKind::Paragraph,
            Event::Start(Tag::List(number)) => {
                finish(body, kind, words.take(), &mut blocks);
                lists.push((number.is_some(), true));
            }
            Event::Start(Tag::Item) => {
                if let Some((numbered, first)) = lists.last_mut() {
                    kind = BlockKind::Entry {
                        numbered: *numbered,
                        first: std::mem::take(first),
                    };
                }
            }
            Event::End(TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::Item) => {
                finish(body, kind, words.take(), &mut blocks);
            }
            Event::End(TagEnd::List(_)) => {
                lists.pop();
            }
            Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. })
            | Event::Text(_)
            | Event::Code(_)
            | Event::InlineHtml(_) => {
                let from = words.as_ref().map_or(span.start, |words| words.start);
                let to = words.as_ref().map_or(span.end, |words| words.end.max(span.end));
                words = Some(from..to);
            }
            _ => {}
        }
    }
    blocks
}

fn finish(body: &str, kind: BlockKind, words: Option<Range<usize>>, blocks: &mut Vec<Block>) {
    let Some(text) = words.and_then(|span| body.get(span)) else {
        return;
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    blocks.push(Block { kind, text });
}
