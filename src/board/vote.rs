//! A class answers by hands; a teacher counts them.

use serde::{Deserialize, Serialize};

/// Hands for each option, once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// By option, in the slide's order.
    pub hands: Vec<u16>,
    /// Whether the class sees them.
    pub is_shown: bool,
}

impl Round {
    /// No class is larger; more is a key that is held down.
    const MOST: u16 = 99;

    pub(super) fn count(&mut self, option: usize, more: bool) {
        if option >= self.hands.len() {
            self.hands.resize(option + 1, 0);
        }
        let hands = &mut self.hands[option];
        *hands = if more {
            (*hands + 1).min(Self::MOST)
        } else {
            hands.saturating_sub(1)
        };
    }
    /// Hands for one option.
    pub fn of(&self, option: usize) -> u16 {
        self.hands.get(option).copied().unwrap_or(0)
    }
    /// All hands.
    pub fn total(&self) -> u16 {
        self.hands.iter().sum()
    }
    /// Hands for one option in whole percent of the largest, for a bar.
    pub fn bar(&self, option: usize) -> u16 {
        let most = self.hands.iter().copied().max().unwrap_or(0).max(1);
        self.of(option) * 100 / most
    }
}

/// The hands before talking about it and, if the class voted again, after.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// The slide, from 0.
    pub slide: usize,
    pub before: Round,
    pub after: Option<Round>,
}

impl Vote {
    pub(super) fn of(slide: usize) -> Self {
        Self {
            slide,
            ..Self::default()
        }
    }
    /// The round that hands are counted for.
    pub fn now(&self) -> &Round {
        self.after.as_ref().unwrap_or(&self.before)
    }
    pub(super) fn now_mut(&mut self) -> &mut Round {
        self.after.as_mut().unwrap_or(&mut self.before)
    }
}
