//! A piece that is made again whenever a signal in it changes.

use super::find::Walk;
use super::kept::Kept;
use super::{Spot, build, patch};
use crate::view::View;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::{CastFrom, Rndr, types};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

type Made = Box<dyn Fn() -> View + Send>;

pub(super) struct KeptLive {
    content: Rc<RefCell<Option<Kept>>>,
    /// Stands after it.
    end: Rc<OnceCell<types::Node>>,
    _effect: RenderEffect<()>,
}

/// How it comes to be on the page the first time.
enum First {
    Found(Walk),
    Built,
    /// In the place of another that was made in the same way.
    Instead(Kept),
}

impl KeptLive {
    pub fn found(made: Made, mut walk: Walk) -> Self {
        walk.changes = true;
        Self::start(made, OnceCell::new(), First::Found(walk))
    }
    pub fn built(made: Made, end: types::Node) -> Self {
        Self::start(made, OnceCell::from(end), First::Built)
    }
    pub fn instead(self, made: Made) -> Self {
        let (end, content) = (self.marker(), self.content.take());
        drop(self);
        let first = content.map_or(First::Built, First::Instead);
        Self::start(made, end.map_or_else(OnceCell::new, OnceCell::from), first)
    }

    fn start(made: Made, end: OnceCell<types::Node>, first: First) -> Self {
        let content: Rc<RefCell<Option<Kept>>> = Rc::default();
        let end = Rc::new(end);
        let mut first = Some(first);
        let effect = {
            let (content, end) = (content.clone(), end.clone());
            RenderEffect::new(move |_| {
                let view = made();
                let before = match first.take() {
                    Some(First::Found(walk)) => {
                        let found = walk.find(view);
                        let _ = end.set(walk.end());
                        content.replace(Some(found));
                        return;
                    }
                    Some(First::Instead(kept)) => Some(kept),
                    Some(First::Built) => None,
                    None => content.take(),
                };
                let Some(spot) = end.get().and_then(spot_before) else {
                    return;
                };
                let now = match before {
                    Some(before) => patch::one(before, view, &spot),
                    None => build::build(view, &spot),
                };
                content.replace(Some(now));
            })
        };
        Self {
            content,
            end,
            _effect: effect,
        }
    }

    fn marker(&self) -> Option<types::Node> {
        self.end.get().cloned()
    }
    pub fn first(&self) -> Option<types::Node> {
        let content = self.content.borrow();
        content.as_ref().and_then(Kept::first).or_else(|| self.marker())
    }
    pub fn take_away(&self) {
        if let Some(content) = &*self.content.borrow() {
            content.take_away();
        }
        if let Some(end) = self.end.get() {
            Rndr::remove(end);
        }
    }
}

/// Nowhere if it was taken from the page meanwhile.
fn spot_before(end: &types::Node) -> Option<Spot> {
    Some(Spot {
        parent: types::Element::cast_from(Rndr::get_parent(end)?)?,
        before: Some(end.clone()),
    })
}

/// The effect's task lets go of it only later; until then what is inside would go on reading signals that are gone.
impl Drop for KeptLive {
    fn drop(&mut self) {
        drop(self.content.take());
    }
}
