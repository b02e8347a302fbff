//! What an island shows, as one type whatever is in it. `html!` writes it; [`View`] is static HTML to the generator and
//! live to the browser.
//!
//! Leptos makes a type of its own of every piece of markup, and compiles the code that builds, wakes, changes and
//! removes it for each of these types; that was nearly half of the module. Here that code exists once. Signals, effects,
//! islands and pages are Leptos' own.

mod build;
mod content;
mod text;
mod value;

pub use build::{Element, el};
pub use content::Content;
pub use harbour_macros::html;
pub use text::to_html;
pub use value::Value;

use leptos::tachys::renderer::types::Event;
use std::borrow::Cow;

/// Text that is known when the program is written, or made while it runs.
pub type Words = Cow<'static, str>;

/// A piece of a page.
pub enum View {
    Text(Words),
    Element(Box<Element>),
    /// Pieces beside each other; none for nothing.
    Group(Vec<View>),
    /// A piece that is made again whenever a signal in it changes.
    Live(Box<dyn Fn() -> View + Send>),
}

impl View {
    /// Nothing at all.
    pub const fn nothing() -> Self {
        Self::Group(Vec::new())
    }
    /// Whether it stays as it is and listens to nothing.
    pub(crate) fn is_still(&self) -> bool {
        match self {
            Self::Text(_) => true,
            Self::Element(element) => element.still,
            Self::Group(all) => all.iter().all(Self::is_still),
            Self::Live(_) => false,
        }
    }
}

impl FromIterator<View> for View {
    fn from_iter<I: IntoIterator<Item = View>>(all: I) -> Self {
        Self::Group(all.into_iter().collect())
    }
}

/// What is called when something happens to an element.
pub type Handler = Box<dyn Fn(Event) + Send>;

/// An attribute or a property of an element.
pub struct Attribute {
    pub name: &'static str,
    pub value: Value,
    /// Set on the element in the browser; not in the HTML.
    pub is_property: bool,
}
