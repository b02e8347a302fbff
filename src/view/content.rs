//! What can stand inside an element.

use super::{Element, View, Words};

/// Anything that can be shown.
pub trait Content {
    fn view(self) -> View;
}

impl Content for View {
    fn view(self) -> View {
        self
    }
}

impl Content for Box<Element> {
    fn view(self) -> View {
        View::Element(self)
    }
}

impl Content for Words {
    fn view(self) -> View {
        // a browser has no node for a text without a letter
        if self.is_empty() {
            View::nothing()
        } else {
            View::Text(self)
        }
    }
}

impl Content for &'static str {
    fn view(self) -> View {
        Words::Borrowed(self).view()
    }
}

impl Content for String {
    fn view(self) -> View {
        Words::Owned(self).view()
    }
}

impl Content for () {
    fn view(self) -> View {
        View::nothing()
    }
}

impl Content for Vec<View> {
    fn view(self) -> View {
        View::Group(self)
    }
}

impl<const N: usize> Content for [View; N] {
    fn view(self) -> View {
        View::Group(self.into())
    }
}

impl Content for usize {
    fn view(self) -> View {
        self.to_string().view()
    }
}

impl<C: Content> Content for Option<C> {
    fn view(self) -> View {
        self.map_or(View::nothing(), Content::view)
    }
}

impl<F, C> Content for F
where
    F: Fn() -> C + Send + 'static,
    C: Content,
{
    fn view(self) -> View {
        View::Live(Box::new(move || self().view()))
    }
}
