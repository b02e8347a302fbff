//! A [`View`] in the browser: found in the page that the generator wrote, or built, and then kept as it should be.

mod build;
mod element;
mod find;
mod kept;
mod leptos;
mod live;
mod patch;

use ::leptos::tachys::renderer::{Rndr, types};

/// What a piece is put into, and before which of its nodes; at the end if there is none.
#[derive(Clone)]
struct Spot {
    parent: types::Element,
    before: Option<types::Node>,
}

impl Spot {
    fn put(&self, node: &types::Node) {
        Rndr::insert_node(&self.parent, node, self.before.as_ref());
    }
}
