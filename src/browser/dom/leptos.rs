//! What Leptos needs to know of a view: islands and pages hold it like one of its own.

use super::find::Walk;
use super::kept::Kept;
use super::{Spot, build};
use crate::view::{View, to_html};
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::{CastFrom, Rndr, types};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// A view that Leptos holds.
pub struct Held(State);

/// What is to be shown, or what is on the page.
enum State {
    View(Option<View>),
    Kept(Kept),
}

no_attrs!(View);

impl Render for View {
    type State = Held;

    fn build(self) -> Held {
        Held(State::View(Some(self)))
    }
    fn rebuild(self, state: &mut Held) {
        if let State::View(view) = &mut state.0 {
            *view = Some(self);
        }
    }
}

impl RenderHtml for View {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _more: Vec<AnyAttribute>,
    ) {
        html.push_str(&to_html(&self));
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Held {
        let here = cursor.current();
        let (parent, next) = match position.get() {
            Position::FirstChild => (Some(here.clone()), Rndr::first_child(&here)),
            _ => (Rndr::get_parent(&here), Rndr::next_sibling(&here)),
        };
        let Some(parent) = parent.and_then(types::Element::cast_from) else {
            return Held(State::View(Some(self)));
        };
        let walk = Walk::new(parent, next, false);
        let kept = walk.find(self);
        if let Some(last) = walk.last() {
            cursor.set(last);
        }
        position.set(Position::NextChild);
        Held(State::Kept(kept))
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl Mountable for Held {
    fn unmount(&mut self) {
        if let State::Kept(kept) = &self.0 {
            kept.take_away();
        }
    }
    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        if let State::View(view) = &mut self.0
            && let Some(view) = view.take()
        {
            let spot = Spot {
                parent: parent.clone(),
                before: marker.cloned(),
            };
            self.0 = State::Kept(build::build(view, &spot));
        }
    }
    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let State::Kept(kept) = &self.0 else { return false };
        let Some(first) = kept.first() else { return false };
        let Some(parent) = Rndr::get_parent(&first).and_then(types::Element::cast_from) else {
            return false;
        };
        child.mount(&parent, Some(&first));
        true
    }
    fn elements(&self) -> Vec<types::Element> {
        Vec::new()
    }
}
