//! One side of paper.

use crate::lesson::{Band, Rule};
use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    A4,
    A3,
}

impl Size {
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
        }
    }
    pub fn slug(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
        }
    }
}

/// What stands on one side, and how it looks.
pub(super) struct Leaf {
    /// The style sheet's name for it.
    pub kind: &'static str,
    /// Whose letters and colours: `eyfs`, `ks1`, `ks2`, `adult`, or a SMART rule's.
    pub look: &'static str,
    pub content: AnyView,
    /// The line at the bottom.
    pub foot: String,
}

/// How every foot ends: the licence of the content.
const LICENCE: &str = "From Harbour, CC BY 4.0: copy it freely.";

impl Leaf {
    pub fn new(kind: &'static str, look: &'static str, content: AnyView) -> Self {
        Self {
            kind,
            look,
            content,
            foot: LICENCE.into(),
        }
    }

    /// With what it belongs to at the bottom.
    pub fn of(mut self, what: &str) -> Self {
        self.foot = format!("{what}. {LICENCE}");
        self
    }

    pub fn shown(self, size: Size, plain: bool) -> impl IntoView {
        let class = format!("leaf leaf-{}", self.kind);
        view! {
            <div class=class data-size=size.slug() data-look=self.look data-plain=plain.then_some("yes")>
                {self.content}
                <p class="leaf-foot">{self.foot}</p>
            </div>
        }
    }
}

/// The letters that children of a band read on paper.
pub(super) fn look_of(band: Band) -> &'static str {
    band.slug()
}

/// "S, Safe".
pub(super) fn rule_words(rule: Rule) -> String {
    match rule {
        Rule::Well => rule.name().into(),
        _ => format!("{}, {}", rule.letter(), rule.name()),
    }
}
