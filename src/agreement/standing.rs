//! Where an agreement stands for one child, in a few words.

use super::date::Date;
use super::draft::Draft;
use super::flow::State;
use super::shown::Shown;
use std::fmt;

/// How far it came, and whether it still counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    NotStarted,
    Reading,
    /// The child wants to talk first.
    Talk,
    /// The child agreed and hasn't signed yet.
    ToSign,
    WaitingForParent,
    /// The parent or carer wants to talk to the school first.
    ParentTalk,
    /// Signed by both, until this day.
    Signed(Date),
    /// It was signed, and the school year is over.
    Ended(Date),
    /// The text is another now; what was done before doesn't count for it.
    Changed,
}

impl Standing {
    /// Of `draft` today (`now` is seconds since 1970, UTC), where `shown` is the text of today.
    pub fn of(draft: Option<&Draft>, shown: &Shown, now: u64) -> Self {
        let Some(draft) = draft else { return Self::NotStarted };
        if draft.agreement() != shown {
            return Self::Changed;
        }
        match draft.state() {
            State::Reading(_) | State::Understanding(_) | State::Deciding(_) => Self::Reading,
            State::WantsToTalk(_) => Self::Talk,
            State::Agreed(_) => Self::ToSign,
            State::ChildSigned(_) | State::ParentReading(_) | State::ParentDeciding(_) | State::ParentAgreed(_) => {
                Self::WaitingForParent
            }
            State::ParentWantsToTalk(_) => Self::ParentTalk,
            State::Complete(_) => {
                let until = draft.to_record().school_year_end();
                if Date::in_uk(now) > until {
                    Self::Ended(until)
                } else {
                    Self::Signed(until)
                }
            }
        }
    }
    /// Whether the next thing to do is to begin again.
    pub fn begins_again(self) -> bool {
        matches!(self, Self::NotStarted | Self::Ended(_) | Self::Changed)
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotStarted => f.write_str("Not started"),
            Self::Reading => f.write_str("Being read"),
            Self::Talk => f.write_str("Wants to talk about it first"),
            Self::ToSign => f.write_str("Agreed, and not signed yet"),
            Self::WaitingForParent => f.write_str("Signed by the child, waiting for a parent or carer"),
            Self::ParentTalk => f.write_str("The parent or carer wants to talk to the school first"),
            Self::Signed(until) => write!(f, "Signed, and lasts until {until}"),
            Self::Ended(until) => write!(f, "Ended on {until}: read and sign it again"),
            Self::Changed => f.write_str("The rules have changed: read and sign them again"),
        }
    }
}
