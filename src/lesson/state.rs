//! Where a child stands in a step. Small, serialisable, and enough to draw the step again after a reload.

use super::{Activity, Id, Password};
use serde::{Deserialize, Serialize};

/// One step's state: what was done, whether the step is finished, how many hints are open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepState {
    pub work: Work,
    /// Once finished, a step stays finished: trying again takes nothing away.
    pub finished: bool,
    pub hints: u8,
}

/// What was done, by kind of activity. On a device: `{"story":{"page":2}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum Work {
    Story {
        page: usize,
    },
    Choose {
        picked: Vec<Id>,
        /// Whether the picked ones were looked at; picking again takes it back.
        checked: bool,
    },
    Sort {
        /// Items that are where they belong.
        placed: Vec<Id>,
        held: Option<Id>,
        last: Option<Last>,
    },
    Order {
        order: Vec<Id>,
        checked: bool,
    },
    Match {
        joined: Vec<Id>,
        held: Option<Id>,
        last: Option<Last>,
    },
    Spot {
        found: Vec<Id>,
        last: Option<Id>,
    },
    Chat {
        /// Every turn met, with the reply given there.
        said: Vec<Said>,
    },
    Talk {},
    Investigate {
        found: Vec<Id>,
        /// The part that was tapped last, until something is judged.
        last: Option<Id>,
        judged: Option<Id>,
    },
    Password {
        cards: Vec<Id>,
        checked: bool,
    },
    Settings {
        /// What was changed, with the option it was set to.
        set: Vec<Last>,
        last: Option<Last>,
    },
    Timeline {
        /// Every moment met, with the last reply given there.
        said: Vec<Said>,
    },
}

/// What was put with what, last; for the feedback.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Last {
    pub item: Id,
    pub with: Id,
}

/// One reply in a pretend conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    pub turn: Id,
    pub reply: Id,
}

/// What a child can do. An action that does not fit the activity changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Story: show this page, counted from 0.
    Turn(usize),
    /// Choose: pick an option, or take it back where several may be picked. Investigate: judge. Password: take a card, or put it back.
    Pick(Id),
    /// Choose several, order, password: look at what is there.
    Check,
    /// Sort, match: take this one up, or put it down again.
    Hold(Id),
    /// Sort: put an item into a group. Settings: set one to an option.
    Place { item: Id, group: Id },
    /// Order: move an item to this position, counted from 0.
    Move { item: Id, to: usize },
    /// Match: put a left one with a right one; both are named by their pair.
    Join { left: Id, right: Id },
    /// Spot: tap a place. Investigate: look at a part.
    Tap(Id),
    /// Chat, timeline: give this reply.
    Reply(Id),
    /// Talk: we talked.
    Talked,
    /// Show one more hint.
    Hint,
    /// Begin this step again; it stays finished if it was.
    Again,
}

/// Positions in which things are shown that would give the answer away in the file's order. None stands where it belongs: of an even
/// number 1, 3, 5, …, 0, 2, 4, …; of an odd one the second half first.
pub fn mixed(count: usize) -> impl Iterator<Item = usize> {
    let half = count / 2;
    (0..count).map(move |at| match count % 2 {
        0 if at < half => 2 * at + 1,
        0 => 2 * (at - half),
        _ => (at + half) % count,
    })
}

impl Activity {
    /// The state before anything was done.
    pub fn begin(&self) -> StepState {
        let work = match self {
            Self::Story(_) => Work::Story { page: 0 },
            Self::Choose(_) => Work::Choose {
                picked: vec![],
                checked: false,
            },
            Self::Sort(_) => Work::Sort {
                placed: vec![],
                held: None,
                last: None,
            },
            Self::Order(a) => Work::Order {
                order: mixed(a.items.len()).map(|i| a.items[i].id.clone()).collect(),
                checked: false,
            },
            Self::Match(_) => Work::Match {
                joined: vec![],
                held: None,
                last: None,
            },
            Self::Spot(_) => Work::Spot {
                found: vec![],
                last: None,
            },
            Self::Chat(_) => Work::Chat { said: vec![] },
            Self::Talk(_) => Work::Talk {},
            Self::Investigate(_) => Work::Investigate {
                found: vec![],
                last: None,
                judged: None,
            },
            Self::Password(_) => Work::Password {
                cards: vec![],
                checked: false,
            },
            Self::Settings(_) => Work::Settings {
                set: vec![],
                last: None,
            },
            Self::Timeline(_) => Work::Timeline { said: vec![] },
        };
        StepState {
            work,
            finished: false,
            hints: 0,
        }
    }

    /// Makes a kept state fit this activity: what the lesson no longer has is left out, and a state of another kind
    /// begins anew (finished stays finished).
    pub fn adopt(&self, state: &StepState) -> StepState {
        let fresh = self.begin();
        let mut state = state.clone();
        state.hints = state.hints.min(self.hints().len() as u8);
        let fits = match (self, &mut state.work) {
            (Self::Story(a), Work::Story { page }) => *page < a.pages.len(),
            (Self::Choose(a), Work::Choose { picked, .. }) => {
                picked.retain(|id| a.options.iter().any(|o| &o.id == id));
                unique(picked);
                true
            }
            (Self::Sort(a), Work::Sort { placed, held, last }) => {
                let known = |id: &Id| a.items.iter().any(|i| &i.id == id);
                placed.retain(|id| known(id));
                unique(placed);
                *held = held.take().filter(|id| known(id) && !placed.contains(id));
                *last = last
                    .take()
                    .filter(|l| known(&l.item) && a.groups.iter().any(|g| g.id == l.with));
                true
            }
            (Self::Order(a), Work::Order { order, .. }) => {
                order.len() == a.items.len() && a.items.iter().all(|i| order.contains(&i.id))
            }
            (Self::Match(a), Work::Match { joined, held, last }) => {
                let known = |id: &Id| a.pairs.iter().any(|p| &p.id == id);
                joined.retain(|id| known(id));
                unique(joined);
                *held = held.take().filter(|id| known(id) && !joined.contains(id));
                *last = last.take().filter(|l| known(&l.item) && known(&l.with));
                true
            }
            (Self::Spot(a), Work::Spot { found, last }) => {
                found.retain(|id| a.places.iter().any(|p| &p.id == id && p.find));
                unique(found);
                *last = last.take().filter(|id| a.places.iter().any(|p| &p.id == id));
                true
            }
            (Self::Chat(a), Work::Chat { said }) => a.holds(said),
            (Self::Talk(_), Work::Talk {}) => true,
            (Self::Investigate(a), Work::Investigate { found, last, judged }) => {
                found.retain(|id| a.parts.iter().any(|p| &p.id == id && p.clue));
                unique(found);
                *last = last.take().filter(|id| a.parts.iter().any(|p| &p.id == id));
                *judged = judged
                    .take()
                    .filter(|id| a.is_searched(found) && a.options.iter().any(|o| &o.id == id));
                true
            }
            (Self::Password(a), Work::Password { cards, checked }) => {
                cards.retain(|id| a.cards.iter().any(|c| &c.id == id));
                unique(cards);
                cards.truncate(Password::PARTS);
                *checked &= cards.len() == Password::PARTS;
                true
            }
            (Self::Settings(a), Work::Settings { set, last }) => {
                set.retain(|s| a.option(s).is_some());
                *last = last.take().filter(|s| a.option(s).is_some());
                true
            }
            (Self::Timeline(a), Work::Timeline { said }) => {
                said.retain(|s| a.reply(s).is_some());
                true
            }
            _ => false,
        };
        if fits {
            state
        } else {
            StepState {
                finished: state.finished,
                ..fresh
            }
        }
    }
}

fn unique(ids: &mut Vec<Id>) {
    let mut seen = Vec::new();
    ids.retain(|id| {
        let new = !seen.contains(id);
        if new {
            seen.push(id.clone());
        }
        new
    });
}
