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
    /// The first to sign wants to talk first.
    Talk,
    /// The first to sign doesn't agree.
    Disagreed,
    /// The first agreed and hasn't signed yet.
    ToSign,
    WaitingForParent,
    /// The parent or carer wants to talk to the school first.
    ParentTalk,
    ParentDisagreed,
    WaitingForSchool,
    /// The school wants to talk first.
    SchoolTalk,
    /// The school doesn't agree.
    SchoolDisagreed,
    /// Lent, and not back yet.
    OnLoan,
    /// What was lent came back.
    Returned,
    /// Signed by everybody who has to, until this day.
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
        let is_over = matches!(draft.state(), State::OnLoan(_) | State::Complete(_));
        // what is lent is lent under the words of its day
        let lasts = is_over && !draft.agreement().audience().is_yearly();
        if draft.agreement() != shown && !lasts {
            return Self::Changed;
        }
        Self::in_itself(draft, now)
    }
    /// The same, whatever the text of today is.
    pub fn in_itself(draft: &Draft, now: u64) -> Self {
        let pupil = draft.agreement().audience().is_pupil();
        let either = |parent: Self, school: Self| if pupil { parent } else { school };
        match draft.state() {
            State::Filling(_) | State::Reading(_) | State::Understanding(_) | State::Deciding(_) => Self::Reading,
            State::WantsToTalk(_) => Self::Talk,
            State::Disagrees(_) => Self::Disagreed,
            State::Agreed(_) => Self::ToSign,
            State::FirstSigned(_) | State::SecondReading(_) | State::SecondDeciding(_) | State::SecondAgreed(_) => {
                either(Self::WaitingForParent, Self::WaitingForSchool)
            }
            State::SecondWantsToTalk(_) => either(Self::ParentTalk, Self::SchoolTalk),
            State::SecondDisagrees(_) => either(Self::ParentDisagreed, Self::SchoolDisagreed),
            State::OnLoan(_) => Self::OnLoan,
            State::Complete(done) if done.returned.is_some() => Self::Returned,
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
        matches!(self, Self::NotStarted | Self::Ended(_) | Self::Changed | Self::Returned)
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotStarted => "Not started",
            Self::Reading => "Being read",
            Self::Talk => "Wants to talk about it first",
            Self::Disagreed => "Does not agree, and has not signed",
            Self::ToSign => "Agreed, and not signed yet",
            Self::WaitingForParent => "Signed by the child, waiting for a parent or carer",
            Self::ParentTalk => "The parent or carer wants to talk to the school first",
            Self::ParentDisagreed => "The parent or carer does not agree",
            Self::WaitingForSchool => "Signed, waiting for the headteacher",
            Self::SchoolTalk => "The headteacher wants to talk about it first",
            Self::SchoolDisagreed => "The headteacher has not agreed",
            Self::OnLoan => "Lent, and not given back yet",
            Self::Returned => "Given back",
            Self::Signed(until) => return write!(f, "Signed, and lasts until {until}"),
            Self::Ended(until) => return write!(f, "Ended on {until}: read and sign it again"),
            Self::Changed => "The rules have changed: read and sign them again",
        })
    }
}
