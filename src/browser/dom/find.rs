//! Finding a view in HTML that `view::text` wrote of the same view.

use super::element::KeptElement;
use super::kept::Kept;
use super::live::KeptLive;
use super::{Spot, build};
use crate::view::View;
use leptos::tachys::renderer::{CastFrom, Rndr, types};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// How far one has come among the nodes of one parent.
#[derive(Clone)]
pub(super) struct Walk {
    parent: types::Element,
    next: Rc<RefCell<Option<types::Node>>>,
    /// The last node is a text: a comment stands between it and another.
    after_text: Rc<Cell<bool>>,
    /// Within something that is made again: all of it may have to be changed later.
    pub changes: bool,
}

impl Walk {
    pub fn new(parent: types::Element, next: Option<types::Node>, changes: bool) -> Self {
        Self {
            parent,
            next: Rc::new(RefCell::new(next)),
            after_text: Rc::default(),
            changes,
        }
    }
    fn within(&self, parent: &types::Element) -> Self {
        Self::new(parent.clone(), Rndr::first_child(parent.as_ref()), self.changes)
    }
    /// The next node, and on to the one after it.
    fn step(&self) -> Option<types::Node> {
        let mut next = self.next.borrow_mut();
        let node = next.take()?;
        *next = Rndr::next_sibling(&node);
        self.after_text.set(false);
        Some(node)
    }
    fn spot(&self) -> Spot {
        Spot {
            parent: self.parent.clone(),
            before: self.next.borrow().clone(),
        }
    }
    /// The comment that ends something live. Where somebody has changed the page (some translate it in place), a new one.
    pub fn end(&self) -> types::Node {
        const COMMENT: u16 = 8;
        let here = self.spot();
        let mut next = here.before.clone();
        while let Some(node) = next {
            next = Rndr::next_sibling(&node);
            if node.node_type() == COMMENT {
                self.next.replace(next);
                self.after_text.set(false);
                return node;
            }
        }
        build::marker(&here)
    }
    fn text(&self) -> Option<types::Text> {
        if self.after_text.get() {
            self.step();
        }
        // translated in place by the browser: what it put there would stay for ever beside the new text
        let foreign = self.next.borrow().clone().and_then(types::Element::cast_from);
        if let Some(font) = foreign.filter(|node| node.tag_name().eq_ignore_ascii_case("font")) {
            self.step();
            Rndr::remove(font.as_ref());
            return None;
        }
        let node = types::Text::cast_from(self.next.borrow().clone()?)?;
        self.step();
        self.after_text.set(true);
        Some(node)
    }
    fn element(&self, tag: &str) -> Option<types::Element> {
        let node = types::Element::cast_from(self.next.borrow().clone()?)?;
        if !node.tag_name().eq_ignore_ascii_case(tag) {
            return None;
        }
        self.step();
        Some(node)
    }

    /// Makes what is here live; what is not as it was written is built anew in its place.
    pub fn find(&self, view: View) -> Kept {
        match view {
            View::Text(text) => match self.text() {
                Some(node) => Kept::Text { node, text },
                None => build::build(View::Text(text), &self.spot()),
            },
            View::Element(element) => match self.element(element.tag) {
                Some(node) if element.still && !self.changes => {
                    Kept::Still(AsRef::<types::Node>::as_ref(&node).clone())
                }
                Some(node) => {
                    let within = self.within(&node);
                    Kept::Element(Box::new(KeptElement::found(node, *element, &within)))
                }
                None => build::build(View::Element(element), &self.spot()),
            },
            View::Group(all) => Kept::Group(all.into_iter().map(|view| self.find(view)).collect()),
            View::Live(made) => Kept::Live(KeptLive::found(made, self.clone())),
        }
    }

    /// The last node that was found.
    pub fn last(&self) -> Option<types::Node> {
        match &*self.next.borrow() {
            Some(next) => next.previous_sibling(),
            None => AsRef::<types::Node>::as_ref(&self.parent).last_child(),
        }
    }
}
