//! An element, made part by part.

use super::{Attribute, Content, Handler, Value, View};
use leptos::ev::EventDescriptor;
use leptos::tachys::renderer::types::Event;

/// An element with its attributes, its handlers and what is inside.
pub struct Element {
    pub(crate) tag: &'static str,
    /// Which markup in the sources it comes from.
    pub(crate) source: u32,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) handlers: Vec<(&'static str, Handler)>,
    pub(crate) children: Vec<View>,
    /// Neither it nor what is inside ever changes or listens.
    pub(crate) still: bool,
}

/// An element without anything yet. Only elements of the same `source` become each other when a live piece is made again.
pub fn el(tag: &'static str, source: u32) -> Box<Element> {
    Box::new(Element {
        tag,
        source,
        attributes: Vec::new(),
        handlers: Vec::new(),
        children: Vec::new(),
        still: true,
    })
}

impl Element {
    pub fn attr(self: Box<Self>, name: &'static str, value: impl Into<Value>) -> Box<Self> {
        self.with(name, value.into(), false)
    }
    /// Set in the browser, as `value` and `checked` have to be: there the attribute is only what it was at first.
    pub fn prop(self: Box<Self>, name: &'static str, value: impl Into<Value>) -> Box<Self> {
        self.with(name, value.into(), true)
    }
    fn with(mut self: Box<Self>, name: &'static str, value: Value, is_property: bool) -> Box<Self> {
        self.still &= matches!(value, Value::Fixed(_)) && !is_property;
        self.attributes.push(Attribute {
            name,
            value,
            is_property,
        });
        self
    }
    /// Does something when `event` happens.
    pub fn on<E, F>(self: Box<Self>, event: E, act: F) -> Box<Self>
    where
        E: EventDescriptor,
        E::EventType: From<Event>,
        F: Fn(E::EventType) + Send + 'static,
    {
        let name = match event.name() {
            std::borrow::Cow::Borrowed(name) => name,
            std::borrow::Cow::Owned(name) => name.leak(),
        };
        self.listen(name, Box::new(move |event| act(event.into())))
    }
    fn listen(mut self: Box<Self>, event: &'static str, act: Handler) -> Box<Self> {
        self.still = false;
        self.handlers.push((event, act));
        self
    }
    pub fn child(self: Box<Self>, content: impl Content) -> Box<Self> {
        self.put(content.view())
    }
    fn put(mut self: Box<Self>, view: View) -> Box<Self> {
        self.still &= view.is_still();
        self.children.push(view);
        self
    }
}
