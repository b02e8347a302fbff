//! The way through an agreement: a type a state, whose methods are all that can happen next.

use super::event::Event;
use super::first::FlowError;
use super::id::Id;
use super::shown::Shown;
use super::signature::{Role, Signature};

/// Where somebody is on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    Reading(Reading),
    Understanding(Understanding),
    Deciding(Deciding),
    WantsToTalk(WantsToTalk),
    Agreed(Agreed),
    ChildSigned(ChildSigned),
    ParentReading(ParentReading),
    ParentDeciding(ParentDeciding),
    ParentWantsToTalk(ParentWantsToTalk),
    ParentAgreed(ParentAgreed),
    Complete(Complete),
}

/// What hasn't been done yet.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Left {
    pages: Vec<Id>,
    questions: Vec<Id>,
    clauses: Vec<Id>,
}

/// Some rules are unread. Questions about read ones may be answered between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading(Left);
/// Every rule was read; some questions wait for their right answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understanding(Left);
/// Everything was read and understood: agree, or talk first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deciding(Left);
/// The child wants to talk first: a proper outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantsToTalk(Left);
/// The child agreed and can sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed(Left);
/// The child signed. Only from here the way leads to a grown-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChildSigned(Left, Signature);
/// The parent or carer has clauses left to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParentReading(Left, Signature);
/// The parent or carer has read their part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParentDeciding(Signature);
/// The parent or carer wants to talk first: a proper outcome too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParentWantsToTalk(Signature);
/// The parent or carer agreed and can sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParentAgreed(Signature);
/// Both signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complete {
    pub child: Signature,
    pub parent: Signature,
}

impl Left {
    /// Where a child is who has this left to do.
    fn place(self) -> State {
        if !self.pages.is_empty() {
            State::Reading(Reading(self))
        } else if !self.questions.is_empty() {
            State::Understanding(Understanding(self))
        } else {
            State::Deciding(Deciding(self))
        }
    }
    fn read(mut self, page: &Id) -> State {
        self.pages.retain(|left| left != page);
        self.place()
    }
    fn answer(mut self, question: &Id, right: bool) -> State {
        if right {
            self.questions.retain(|left| left != question);
        }
        self.place()
    }
}

impl Reading {
    pub fn unread(&self) -> &[Id] {
        &self.0.pages
    }
    pub fn unanswered(&self) -> &[Id] {
        &self.0.questions
    }
    pub fn read(self, page: &Id) -> State {
        self.0.read(page)
    }
    pub fn answer(self, question: &Id, right: bool) -> State {
        self.0.answer(question, right)
    }
}

impl Understanding {
    pub fn unanswered(&self) -> &[Id] {
        &self.0.questions
    }
    pub fn answer(self, question: &Id, right: bool) -> State {
        self.0.answer(question, right)
    }
}

impl Deciding {
    pub fn agree(self) -> Agreed {
        Agreed(self.0)
    }
    pub fn talk(self) -> WantsToTalk {
        WantsToTalk(self.0)
    }
}

impl WantsToTalk {
    pub fn resume(self) -> Deciding {
        Deciding(self.0)
    }
}

impl Agreed {
    /// Thinking again before signing.
    pub fn talk(self) -> WantsToTalk {
        WantsToTalk(self.0)
    }
    pub fn sign(self, signature: Signature) -> Result<ChildSigned, FlowError> {
        if signature.role() == Role::Child {
            Ok(ChildSigned(self.0, signature))
        } else {
            Err(FlowError::ChildSignsFirst)
        }
    }
}

impl ChildSigned {
    pub fn signature(&self) -> &Signature {
        &self.1
    }
    pub fn to_parent(self) -> State {
        ParentReading(self.0, self.1).place()
    }
}

impl ParentReading {
    pub fn unread(&self) -> &[Id] {
        &self.0.clauses
    }
    pub fn read(mut self, clause: &Id) -> State {
        self.0.clauses.retain(|left| left != clause);
        self.place()
    }
    fn place(self) -> State {
        if self.0.clauses.is_empty() {
            State::ParentDeciding(ParentDeciding(self.1))
        } else {
            State::ParentReading(self)
        }
    }
}

impl ParentDeciding {
    pub fn agree(self) -> ParentAgreed {
        ParentAgreed(self.0)
    }
    pub fn talk(self) -> ParentWantsToTalk {
        ParentWantsToTalk(self.0)
    }
}

impl ParentWantsToTalk {
    pub fn resume(self) -> ParentDeciding {
        ParentDeciding(self.0)
    }
}

impl ParentAgreed {
    /// Thinking again before signing.
    pub fn talk(self) -> ParentWantsToTalk {
        ParentWantsToTalk(self.0)
    }
    pub fn sign(self, signature: Signature) -> Result<Complete, FlowError> {
        match signature.role() {
            Role::Child => Err(FlowError::ParentSignsNow),
            Role::Parent | Role::Carer => Ok(Complete {
                child: self.0,
                parent: signature,
            }),
        }
    }
}

impl State {
    /// Before the first rule.
    pub fn start(shown: &Shown) -> Self {
        Left {
            pages: shown.pages.clone(),
            questions: shown.questions.clone(),
            clauses: shown.parent_clauses.clone(),
        }
        .place()
    }

    /// The signature of the child, once there is one.
    pub fn child_signature(&self) -> Option<&Signature> {
        match self {
            Self::ChildSigned(ChildSigned(_, s)) | Self::ParentReading(ParentReading(_, s)) => Some(s),
            Self::ParentDeciding(ParentDeciding(s)) | Self::ParentAgreed(ParentAgreed(s)) => Some(s),
            Self::ParentWantsToTalk(ParentWantsToTalk(s)) | Self::Complete(Complete { child: s, .. }) => Some(s),
            _ => None,
        }
    }

    /// What comes of `event`, or why it can't happen here.
    pub fn after(self, shown: &Shown, event: &Event) -> Result<Self, FlowError> {
        let known = match event {
            Event::PageRead { page } => shown.pages.contains(page),
            Event::Answered { question, .. } => shown.questions.contains(question),
            Event::ParentRead { clause } => shown.parent_clauses.contains(clause),
            _ => true,
        };
        if !known {
            return Err(FlowError::NotInAgreement);
        }
        match (self, event) {
            (Self::Reading(s), Event::PageRead { page }) => Ok(s.read(page)),
            (Self::Reading(s), Event::Answered { question, right, .. }) => Ok(s.answer(question, *right)),
            (Self::Understanding(s), Event::Answered { question, right, .. }) => Ok(s.answer(question, *right)),
            // going back to read or answer again loses nothing
            (s @ (Self::Understanding(_) | Self::Deciding(_)), Event::PageRead { .. }) => Ok(s),
            (s @ Self::Deciding(_), Event::Answered { .. }) => Ok(s),
            (s @ Self::ParentDeciding(_), Event::ParentRead { .. }) => Ok(s),
            (Self::Deciding(s), Event::Agreed) => Ok(Self::Agreed(s.agree())),
            (Self::Deciding(s), Event::WantsToTalk) => Ok(Self::WantsToTalk(s.talk())),
            (Self::Agreed(s), Event::WantsToTalk) => Ok(Self::WantsToTalk(s.talk())),
            (Self::WantsToTalk(s), Event::Resumed) => Ok(Self::Deciding(s.resume())),
            (Self::Agreed(s), Event::Signed { signature }) => s.sign(signature.clone()).map(Self::ChildSigned),
            (Self::ChildSigned(s), Event::HandedOver) => Ok(s.to_parent()),
            (Self::ParentReading(s), Event::ParentRead { clause }) => Ok(s.read(clause)),
            (Self::ParentDeciding(s), Event::ParentAgreed) => Ok(Self::ParentAgreed(s.agree())),
            (Self::ParentDeciding(s), Event::ParentWantsToTalk) => Ok(Self::ParentWantsToTalk(s.talk())),
            (Self::ParentAgreed(s), Event::ParentWantsToTalk) => Ok(Self::ParentWantsToTalk(s.talk())),
            (Self::ParentWantsToTalk(s), Event::Resumed) => Ok(Self::ParentDeciding(s.resume())),
            (Self::ParentAgreed(s), Event::ParentSigned { signature }) => s.sign(signature.clone()).map(Self::Complete),
            (state, _) => Err(state.refusal()),
        }
    }

    /// What has to happen in this state before anything else can.
    fn refusal(&self) -> FlowError {
        match self {
            Self::Reading(_) => FlowError::ReadFirst,
            Self::Understanding(_) => FlowError::AnswerFirst,
            Self::Deciding(_) => FlowError::DecideFirst,
            Self::WantsToTalk(_) | Self::ParentWantsToTalk(_) => FlowError::TalkFirst,
            Self::Agreed(_) => FlowError::ChildSignsFirst,
            Self::ChildSigned(_) => FlowError::HandOverFirst,
            Self::ParentReading(_) => FlowError::ParentReadsFirst,
            Self::ParentDeciding(_) => FlowError::ParentDecidesFirst,
            Self::ParentAgreed(_) => FlowError::ParentSignsNow,
            Self::Complete(_) => FlowError::Done,
        }
    }
}
