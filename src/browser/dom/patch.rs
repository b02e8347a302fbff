//! Turning what is on the page into something else, with as few new nodes as possible.

use super::kept::Kept;
use super::{Spot, build};
use crate::view::View;
use leptos::tachys::renderer::Rndr;

/// Makes `kept` show `view`. The spot is where it ends.
pub(super) fn one(kept: Kept, view: View, spot: &Spot) -> Kept {
    match (kept, view) {
        (Kept::Text { node, text }, View::Text(new)) if Rndr::get_parent(node.as_ref()).is_some() => {
            if text != new {
                Rndr::set_text(&node, &new);
            }
            Kept::Text { node, text: new }
        }
        (Kept::Element(kept), View::Element(element)) if kept.can_change_into(&element) => {
            Kept::Element(kept.change_into(*element))
        }
        (Kept::Group(kept), View::Group(views)) => Kept::Group(all(kept, views, spot.clone())),
        (Kept::Live(kept), View::Live(made)) => Kept::Live(kept.instead(made)),
        (kept, view) => {
            let built = build::build(view, spot);
            kept.remove();
            built
        }
    }
}

/// The same of pieces beside each other: each becomes the one at its place. The last comes first, since each ends where
/// the one after it begins.
pub(super) fn all(mut kept: Vec<Kept>, mut views: Vec<View>, mut spot: Spot) -> Vec<Kept> {
    while kept.len() > views.len() {
        if let Some(surplus) = kept.pop() {
            surplus.remove();
        }
    }
    let mut made = Vec::with_capacity(views.len());
    while let Some(view) = views.pop() {
        let now = match kept.len() > views.len() {
            true => kept.pop().map(|kept| one(kept, view, &spot)),
            false => Some(build::build(view, &spot)),
        };
        if let Some(now) = now {
            spot.before = now.first().or(spot.before);
            made.push(now);
        }
    }
    made.reverse();
    made
}
