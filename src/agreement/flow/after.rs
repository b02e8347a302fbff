//! What comes of an event, or why it can't happen.

use super::*;
use crate::agreement::event::{Event, Second};

impl State {
    /// Before the first rule.
    pub fn start(shown: &Shown) -> Self {
        let needed = shown.details.iter().filter(|detail| !detail.optional);
        Left {
            details: needed.map(|detail| detail.id.clone()).collect(),
            pages: shown.pages.clone(),
            questions: shown.questions.clone(),
            clauses: [shown.parent_clauses.as_slice(), shown.school_clauses.as_slice()].concat(),
            returned: shown.return_clauses.clone(),
        }
        .place()
    }

    /// The signature of whoever signs first, once there is one.
    pub fn first_signature(&self) -> Option<&Signature> {
        match self {
            Self::FirstSigned(FirstSigned(_, s)) | Self::SecondReading(SecondReading(_, s)) => Some(s),
            Self::SecondDeciding(SecondDeciding(_, s)) | Self::SecondAgreed(SecondAgreed(_, s)) => Some(s),
            Self::SecondWantsToTalk(SecondWantsToTalk(_, s)) | Self::SecondDisagrees(SecondDisagrees(_, s)) => Some(s),
            Self::OnLoan(OnLoan { first: s, .. }) | Self::Complete(Complete { first: s, .. }) => Some(s),
            _ => None,
        }
    }

    /// What comes of `event`, or why it can't happen here.
    pub fn after(self, shown: &Shown, event: &Event) -> Result<Self, FlowError> {
        if !knows(shown, event) {
            return Err(FlowError::NotInAgreement);
        }
        if let Some(second) = event.second(shown.audience().is_pupil()) {
            return self.after_second(shown, second);
        }
        match (self, event) {
            (Self::Filling(s), Event::Filled { detail, .. }) => Ok(s.fill(detail)),
            (
                Self::Filling(Filling(left)),
                Event::Renewed {
                    unchanged, answered, ..
                },
            ) => Ok(left.renew(unchanged, answered)),
            (
                Self::Reading(Reading(left)),
                Event::Renewed {
                    unchanged, answered, ..
                },
            ) => Ok(left.renew(unchanged, answered)),
            (Self::Reading(s), Event::PageRead { page }) => Ok(s.read(page)),
            (Self::Reading(s), Event::Answered { question, right, .. }) => Ok(s.answer(question, *right)),
            (Self::Understanding(s), Event::Answered { question, right, .. }) => Ok(s.answer(question, *right)),
            // going back to read, fill in or answer again loses nothing
            (s @ (Self::Understanding(_) | Self::Deciding(_)), Event::PageRead { .. }) => Ok(s),
            (s @ Self::Deciding(_), Event::Answered { .. }) => Ok(s),
            (s, Event::Filled { detail, .. }) if s.may_fill(shown, detail) => Ok(s),
            (Self::Deciding(s), Event::Agreed) => Ok(Self::Agreed(s.agree())),
            (Self::Deciding(s), Event::WantsToTalk) => Ok(Self::WantsToTalk(s.talk())),
            (Self::Deciding(s), Event::Disagreed) => Ok(Self::Disagrees(s.disagree())),
            (Self::Agreed(s), Event::WantsToTalk) => Ok(Self::WantsToTalk(s.talk())),
            (Self::WantsToTalk(s), Event::Resumed) => Ok(Self::Deciding(s.resume())),
            (Self::Disagrees(s), Event::Resumed) => Ok(Self::Deciding(s.resume())),
            (Self::Agreed(s), Event::Signed { signature }) => s.sign(shown, signature.clone()),
            (Self::FirstSigned(s), Event::HandedOver) => Ok(Self::SecondReading(s.hand_over())),
            (Self::SecondWantsToTalk(s), Event::Resumed) => Ok(Self::SecondDeciding(s.resume())),
            (Self::SecondDisagrees(s), Event::Resumed) => Ok(Self::SecondDeciding(s.resume())),
            (Self::OnLoan(s), Event::ReturnRead { clause }) => Ok(Self::OnLoan(s.read(clause))),
            (Self::OnLoan(s), Event::Returned { signature }) => {
                s.give_back(shown, signature.clone()).map(Self::Complete)
            }
            (state, _) => Err(state.refusal()),
        }
    }

    fn after_second(self, shown: &Shown, event: Second<'_>) -> Result<Self, FlowError> {
        match (self, event) {
            (Self::SecondReading(s), Second::Read(clause)) => Ok(s.read(clause)),
            (s @ Self::SecondDeciding(_), Second::Read(_)) => Ok(s),
            (Self::SecondDeciding(s), Second::Agreed) => Ok(Self::SecondAgreed(s.agree())),
            (Self::SecondDeciding(s), Second::WantsToTalk) => Ok(Self::SecondWantsToTalk(s.talk())),
            (Self::SecondDeciding(s), Second::Disagreed) => Ok(Self::SecondDisagrees(s.disagree())),
            (Self::SecondAgreed(s), Second::WantsToTalk) => Ok(Self::SecondWantsToTalk(s.talk())),
            (Self::SecondAgreed(s), Second::Signed(signature)) => s.sign(shown, signature.clone()),
            (state, _) => Err(state.refusal()),
        }
    }

    /// Whether this detail may be filled in, or mended, now: before the signature that it stands above.
    fn may_fill(&self, shown: &Shown, detail: &Id) -> bool {
        let first = shown.details.iter().any(|known| &known.id == detail);
        match self {
            Self::Reading(_) | Self::Understanding(_) | Self::Deciding(_) | Self::Agreed(_) => first,
            Self::SecondReading(_) | Self::SecondDeciding(_) | Self::SecondAgreed(_) => !first,
            _ => false,
        }
    }

    /// What has to happen in this state before anything else can.
    fn refusal(&self) -> FlowError {
        match self {
            Self::Filling(_) => FlowError::FillFirst,
            Self::Reading(_) => FlowError::ReadFirst,
            Self::Understanding(_) => FlowError::AnswerFirst,
            Self::Deciding(_) => FlowError::DecideFirst,
            Self::WantsToTalk(_) | Self::SecondWantsToTalk(_) => FlowError::TalkFirst,
            Self::Disagrees(_) | Self::SecondDisagrees(_) => FlowError::TalkFirst,
            Self::Agreed(_) => FlowError::FirstSignsNow,
            Self::FirstSigned(_) => FlowError::HandOverFirst,
            Self::SecondReading(_) => FlowError::SecondReadsFirst,
            Self::SecondDeciding(_) => FlowError::SecondDecidesFirst,
            Self::SecondAgreed(_) => FlowError::SecondSignsNow,
            Self::OnLoan(OnLoan { unread, .. }) if unread.is_empty() => FlowError::ReturnSignsNow,
            Self::OnLoan(_) => FlowError::ReturnReadsFirst,
            Self::Complete(_) => FlowError::Done,
        }
    }
}

/// Whether the agreement has what `event` is about.
fn knows(shown: &Shown, event: &Event) -> bool {
    match event {
        Event::PageRead { page } => shown.pages.contains(page),
        Event::Answered { question, .. } => shown.questions.contains(question),
        Event::ParentRead { clause } => shown.parent_clauses.contains(clause),
        Event::SchoolRead { clause } => shown.school_clauses.contains(clause),
        Event::ReturnRead { clause } => shown.return_clauses.contains(clause),
        Event::Filled { detail, .. } => {
            let mut details = shown.details.iter().chain(&shown.parent_details);
            details.any(|known| &known.id == detail)
        }
        Event::Renewed {
            unchanged, answered, ..
        } => {
            unchanged.iter().all(|page| shown.pages.contains(page))
                && answered.iter().all(|question| shown.questions.contains(question))
        }
        _ => true,
    }
}
