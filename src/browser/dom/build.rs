//! Building what isn't on the page yet.

use super::Spot;
use super::element::KeptElement;
use super::kept::Kept;
use super::live::KeptLive;
use crate::view::View;
use leptos::tachys::renderer::{Rndr, types};

/// Builds it in its spot.
pub(super) fn build(view: View, spot: &Spot) -> Kept {
    match view {
        View::Text(text) => {
            let node = Rndr::create_text_node(&text);
            spot.put(node.as_ref());
            Kept::Text { node, text }
        }
        View::Element(element) => {
            let node = Rndr::create_element(element.tag, namespace(element.tag));
            let kept = KeptElement::built(node, *element);
            // its parts first: a page that listens for new elements then finds them whole
            spot.put(kept.node.as_ref());
            Kept::Element(Box::new(kept))
        }
        View::Group(all) => Kept::Group(all.into_iter().map(|view| build(view, spot)).collect()),
        View::Live(made) => Kept::Live(KeptLive::built(made, marker(spot))),
    }
}

/// The comment that ends something live.
pub(super) fn marker(spot: &Spot) -> types::Node {
    let node = Rndr::create_placeholder();
    spot.put(node.as_ref());
    node.into()
}

/// The elements of a drawing are not HTML's.
fn namespace(tag: &str) -> Option<&'static str> {
    let drawn = [
        "svg", "use", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon",
    ];
    drawn.contains(&tag).then_some("http://www.w3.org/2000/svg")
}
