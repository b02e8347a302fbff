//! An element with its attributes and handlers.

use super::find::Walk;
use super::kept::Kept;
use super::{Spot, build, patch};
use crate::view::{Attribute, Element, Handler, Value, Words};
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr, types};
use leptos::wasm_bindgen::JsValue;
use std::cell::RefCell;
use std::rc::Rc;

pub(super) struct KeptElement {
    pub node: types::Element,
    tag: &'static str,
    source: u32,
    attributes: Vec<KeptAttribute>,
    handlers: Vec<KeptHandler>,
    children: Vec<Kept>,
}

struct KeptAttribute {
    name: &'static str,
    now: Now,
    _effect: Option<RenderEffect<()>>,
}

/// What the attribute is on the page; `None` outside if that isn't known.
type Now = Rc<RefCell<Option<Option<Words>>>>;

struct KeptHandler {
    event: &'static str,
    act: Rc<RefCell<Rc<Handler>>>,
    _listening: RemoveEventHandler<types::Element>,
}

impl KeptElement {
    /// One that is on the page, with all its attributes, as it was written.
    pub fn found(node: types::Element, element: Element, within: &Walk) -> Self {
        let children = element.children.into_iter().map(|view| within.find(view)).collect();
        let attributes = element.attributes.into_iter();
        Self {
            attributes: attributes.map(|a| keep(&node, a, Known::AsWritten)).collect(),
            handlers: element.handlers.into_iter().map(|h| listen(&node, h)).collect(),
            children,
            tag: element.tag,
            source: element.source,
            node,
        }
    }

    /// One that has neither attributes nor children yet.
    pub fn built(node: types::Element, element: Element) -> Self {
        let spot = Spot {
            parent: node.clone(),
            before: None,
        };
        let children = element.children.into_iter().map(|view| build::build(view, &spot));
        let attributes = element.attributes.into_iter();
        Self {
            children: children.collect(),
            attributes: attributes.map(|a| keep(&node, a, Known::Is(None))).collect(),
            handlers: element.handlers.into_iter().map(|h| listen(&node, h)).collect(),
            tag: element.tag,
            source: element.source,
            node,
        }
    }

    /// Whether it can become `element` and stay the same node, so that what has the focus keeps it. Not if it comes from
    /// other markup: what a finger is on must not become something else under it.
    pub fn can_change_into(&self, element: &Element) -> bool {
        let events = |kept: &KeptHandler| kept.event;
        self.tag == element.tag
            && self.source == element.source
            && self
                .handlers
                .iter()
                .map(events)
                .eq(element.handlers.iter().map(|(event, _)| *event))
    }

    pub fn change_into(mut self: Box<Self>, element: Element) -> Box<Self> {
        let mut old = std::mem::take(&mut self.attributes);
        for attribute in element.attributes {
            let known = match old.iter().position(|old| old.name == attribute.name) {
                Some(at) => old.swap_remove(at).now.take().map_or(Known::Nothing, Known::Is),
                None => Known::Is(None),
            };
            self.attributes.push(keep(&self.node, attribute, known));
        }
        for gone in old {
            Rndr::remove_attribute(&self.node, gone.name);
        }
        for (kept, (_, act)) in self.handlers.iter().zip(element.handlers) {
            kept.act.replace(Rc::new(act));
        }
        let children = std::mem::take(&mut self.children);
        let spot = Spot {
            parent: self.node.clone(),
            before: None,
        };
        self.children = patch::all(children, element.children, spot);
        self
    }
}

/// What is known of an attribute before it is kept.
enum Known {
    /// It is what the generator wrote: the same that it is now.
    AsWritten,
    Is(Option<Words>),
    Nothing,
}

fn keep(node: &types::Element, attribute: Attribute, known: Known) -> KeptAttribute {
    let Attribute {
        name,
        value,
        is_property,
    } = attribute;
    let now = Now::default();
    let mut trusted = false;
    match known {
        Known::AsWritten => trusted = !is_property,
        Known::Is(is) => *now.borrow_mut() = Some(is),
        Known::Nothing => {}
    }
    let effect = match value {
        Value::Fixed(value) => {
            show(node, name, &now, value, is_property, trusted);
            None
        }
        Value::Live(value) => {
            let (node, now) = (node.clone(), now.clone());
            Some(RenderEffect::new(move |_| {
                show(&node, name, &now, value(), is_property, trusted);
                trusted = false;
            }))
        }
    };
    KeptAttribute {
        name,
        now,
        _effect: effect,
    }
}

/// Puts it on the page if it isn't there.
fn show(node: &types::Element, name: &str, now: &Now, value: Option<Words>, is_property: bool, trusted: bool) {
    if is_property {
        // always: people change it too
        let value = match (name, value) {
            ("checked", value) => JsValue::from_bool(value.is_some()),
            (_, value) => JsValue::from_str(&value.unwrap_or_default()),
        };
        return Rndr::set_property(node, name, &value);
    }
    let mut now = now.borrow_mut();
    if now.as_ref() == Some(&value) {
        return;
    }
    if !trusted {
        match &value {
            Some(value) => Rndr::set_attribute(node, name, value),
            None => Rndr::remove_attribute(node, name),
        }
    }
    *now = Some(value);
}

fn listen(node: &types::Element, (event, act): (&'static str, Handler)) -> KeptHandler {
    let act = Rc::new(RefCell::new(Rc::new(act)));
    let current = act.clone();
    let call = move |event| {
        let act = current.borrow().clone();
        act(event);
    };
    KeptHandler {
        event,
        act,
        _listening: Rndr::add_event_listener(node, event, Box::new(call)),
    }
}
