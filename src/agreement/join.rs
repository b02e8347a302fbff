//! Two ways through an agreement that may be the same one, gone on with on two devices.

use super::draft::Draft;

/// How two drafts stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    Same,
    /// The first goes on from the second.
    FirstFurther,
    /// The second goes on from the first.
    SecondFurther,
    /// They were one and went on differently, on two devices: both are true, and both are kept.
    Apart,
    /// They never were one.
    Strangers,
}

impl Draft {
    /// How this and `other` stand to each other.
    pub fn beside(&self, other: &Self) -> Joined {
        if self.agreement() != other.agreement() || self.events().first() != other.events().first() {
            Joined::Strangers
        } else if self.events() == other.events() {
            Joined::Same
        } else if self.events().starts_with(other.events()) {
            Joined::FirstFurther
        } else if other.events().starts_with(self.events()) {
            Joined::SecondFurther
        } else {
            Joined::Apart
        }
    }
}
