//! What is on the page, with what keeps it alive.

use super::element::KeptElement;
use super::live::KeptLive;
use crate::view::Words;
use leptos::tachys::renderer::{Rndr, types};

pub(super) enum Kept {
    Text {
        node: types::Text,
        text: Words,
    },
    Element(Box<KeptElement>),
    Group(Vec<Kept>),
    Live(KeptLive),
    /// An element that never changes, and that nothing will ever be put in the place of.
    Still(types::Node),
}

impl Kept {
    /// The first of its nodes, if it has any.
    pub fn first(&self) -> Option<types::Node> {
        match self {
            // one that a browser's translation has taken out is no place to put things before
            Self::Text { node, .. } => {
                let node = AsRef::<types::Node>::as_ref(node);
                Rndr::get_parent(node).map(|_| node.clone())
            }
            Self::Element(kept) => Some(AsRef::<types::Node>::as_ref(&kept.node).clone()),
            Self::Group(all) => all.iter().find_map(Self::first),
            Self::Live(live) => live.first(),
            Self::Still(node) => Some(node.clone()),
        }
    }

    /// Takes its nodes from the page. What keeps it alive goes after that: a browser may still tell an element that it
    /// is no longer in use.
    pub fn remove(self) {
        self.take_away();
    }

    pub fn take_away(&self) {
        match self {
            Self::Text { node, .. } => Rndr::remove(node.as_ref()),
            Self::Element(kept) => Rndr::remove(kept.node.as_ref()),
            Self::Group(all) => all.iter().for_each(Self::take_away),
            Self::Live(live) => live.take_away(),
            Self::Still(node) => Rndr::remove(node),
        }
    }
}
