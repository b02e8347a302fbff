//! What each part of a paper is, for those who listen to it: headings, paragraphs, lists, pictures with words.

use krilla::geom::Rect;
use krilla::tagging::{BBox, Identifier, ListNumbering, Node, Tag, TagGroup, TagKind, TagTree};
use std::num::NonZeroU16;

/// A part's place in the [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part(usize);

/// What a part is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// From 1, with its text.
    Heading(u8, String),
    Paragraph,
    /// Whether its items have bullets.
    List(bool),
    Item,
    Label,
    Body,
    Group,
    /// A drawing, with what it shows in words.
    Figure(String),
}

/// All parts, in the order in which they are read.
#[derive(Default)]
pub struct Tree {
    parts: Vec<Entry>,
    top: Vec<Part>,
}

struct Entry {
    kind: Kind,
    within: Vec<Part>,
    ink: Vec<Identifier>,
    /// Page and place of a figure.
    place: Option<(usize, Rect)>,
}

impl Tree {
    /// A new part, behind all others in `parent`.
    pub fn add(&mut self, kind: Kind, parent: Option<Part>) -> Part {
        let part = Part(self.parts.len());
        self.parts.push(Entry {
            kind,
            within: Vec::new(),
            ink: Vec::new(),
            place: None,
        });
        let siblings = parent
            .and_then(|Part(at)| self.parts.get_mut(at))
            .map(|parent| &mut parent.within);
        siblings.unwrap_or(&mut self.top).push(part);
        part
    }

    /// Says that something drawn belongs to a part.
    pub fn ink(&mut self, Part(at): Part, drawn: Identifier) {
        if let Some(entry) = self.parts.get_mut(at) {
            entry.ink.push(drawn);
        }
    }

    /// Says where a figure stands.
    pub fn place(&mut self, Part(at): Part, page: usize, rect: Rect) {
        if let Some(entry) = self.parts.get_mut(at) {
            entry.place = Some((page, rect));
        }
    }

    pub fn finish(mut self, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for part in std::mem::take(&mut self.top) {
            if let Some(group) = self.group(part) {
                tree.push(group);
            }
        }
        tree
    }

    fn group(&mut self, Part(at): Part) -> Option<TagGroup> {
        let entry = self.parts.get_mut(at)?;
        let tag = tag(&entry.kind, entry.place);
        let within = std::mem::take(&mut entry.within);
        let ink = std::mem::take(&mut entry.ink).into_iter().map(Node::from);
        let mut group = TagGroup::with_children(tag, ink.collect());
        for part in within {
            if let Some(inner) = self.group(part) {
                group.push(inner);
            }
        }
        Some(group)
    }
}

fn tag(kind: &Kind, place: Option<(usize, Rect)>) -> TagKind {
    match kind {
        Kind::Heading(level, text) => {
            let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(text.clone())).into()
        }
        Kind::Paragraph => Tag::P.into(),
        Kind::List(true) => Tag::L(ListNumbering::Disc).into(),
        Kind::List(false) => Tag::L(ListNumbering::None).into(),
        Kind::Item => Tag::LI.into(),
        Kind::Label => Tag::Lbl.into(),
        Kind::Body => Tag::LBody.into(),
        Kind::Group => Tag::Div.into(),
        Kind::Figure(words) => {
            let place = place.map(|(page, rect)| BBox::new(page, rect));
            Tag::Figure(Some(words.clone())).with_bbox(place).into()
        }
    }
}
