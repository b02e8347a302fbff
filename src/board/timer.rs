//! Time to think, to talk in pairs, to share.

use serde::{Deserialize, Serialize};

/// Think–pair–share: three phases, one after another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Alone and quietly.
    Think,
    /// With a partner.
    Pair,
    /// With the class.
    Share,
}

impl Phase {
    pub const ALL: [Self; 3] = [Self::Think, Self::Pair, Self::Share];

    /// How long it lasts, in seconds: what teachers commonly give. A press goes on sooner.
    pub const fn seconds(self) -> u64 {
        match self {
            Self::Think => 20,
            Self::Pair | Self::Share => 60,
        }
    }
    pub const fn name(self) -> &'static str {
        match self {
            Self::Think => "Think",
            Self::Pair => "Talk in pairs",
            Self::Share => "Share",
        }
    }
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Think => "think",
            Self::Pair => "pair",
            Self::Share => "share",
        }
    }
}

/// A timer that runs. It only knows when it began, so every window of the device counts alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timer {
    /// Seconds since 1970 (UTC).
    pub started: u64,
}

impl Timer {
    /// The phase at `now` and the seconds that are left of it; nothing when all of them are over.
    pub fn at(self, now: u64) -> Option<(Phase, u64)> {
        let mut gone = now.saturating_sub(self.started);
        Phase::ALL.into_iter().find_map(|phase| {
            if gone < phase.seconds() {
                return Some((phase, phase.seconds() - gone));
            }
            gone -= phase.seconds();
            None
        })
    }

    /// On to the next phase at `now`; nothing after the last.
    pub fn skipped(self, now: u64) -> Option<Self> {
        let (phase, left) = self.at(now)?;
        let started = self.started.checked_sub(left)?;
        (phase != Phase::Share).then_some(Self { started })
    }
}
