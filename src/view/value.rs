//! What an attribute can be.

use super::Words;

/// The value of an attribute; `None` if the element doesn't have it.
pub enum Value {
    Fixed(Option<Words>),
    /// Read again whenever a signal in it changes.
    Live(Box<dyn Fn() -> Option<Words> + Send>),
}

/// What can be written as an attribute's value.
pub trait Plain {
    fn plain(self) -> Option<Words>;
}

macro_rules! plain {
    ($($of:ty: $self:ident => $made:expr;)*) => {$(
        impl Plain for $of {
            fn plain($self) -> Option<Words> {
                $made
            }
        }
        impl From<$of> for Value {
            fn from(value: $of) -> Self {
                Self::Fixed(value.plain())
            }
        }
    )*};
}

plain! {
    &'static str: self => Some(Words::Borrowed(self));
    String: self => Some(Words::Owned(self));
    Words: self => Some(self);
    bool: self => self.then_some(Words::Borrowed(""));
    u32: self => Some(Words::Owned(self.to_string()));
    Option<&'static str>: self => self.map(Words::Borrowed);
    Option<String>: self => self.map(Words::Owned);
}

impl<F, P> From<F> for Value
where
    F: Fn() -> P + Send + 'static,
    P: Plain,
{
    fn from(value: F) -> Self {
        Self::Live(Box::new(move || value().plain()))
    }
}

impl Value {
    /// As it is now.
    pub fn now(&self) -> Option<Words> {
        match self {
            Self::Fixed(value) => value.clone(),
            Self::Live(value) => value(),
        }
    }
}
