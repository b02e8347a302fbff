//! The way through an agreement: a type a state, whose methods are all that can happen next.
//!
//! Two people at most go one after the other: first whoever the agreement is for (a child, a parent, a member of staff …),
//! then a child's parent or carer, or the school. Something that is lent comes back at the end.

mod after;
mod left;

use left::Left;

use super::first::FlowError;
use super::id::Id;
use super::shown::Shown;
use super::signature::Signature;

/// Where somebody is on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    Filling(Filling),
    Reading(Reading),
    Understanding(Understanding),
    Deciding(Deciding),
    WantsToTalk(WantsToTalk),
    Disagrees(Disagrees),
    Agreed(Agreed),
    FirstSigned(FirstSigned),
    SecondReading(SecondReading),
    SecondDeciding(SecondDeciding),
    SecondWantsToTalk(SecondWantsToTalk),
    SecondDisagrees(SecondDisagrees),
    SecondAgreed(SecondAgreed),
    OnLoan(OnLoan),
    Complete(Complete),
}

/// Something has to be filled in before reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filling(Left);
/// Some rules are unread. Questions about read ones may be answered between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading(Left);
/// Every rule was read; some questions wait for their right answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understanding(Left);
/// Everything was read and understood: agree, talk first, or don't agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deciding(Left);
/// The first wants to talk first: a proper outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantsToTalk(Left);
/// The first doesn't agree: a proper outcome too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagrees(Left);
/// The first agreed and can sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed(Left);
/// The first signed. Only from here the way leads to the second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstSigned(Left, Signature);
/// The second has clauses left to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondReading(Left, Signature);
/// The second has read their part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondDeciding(Left, Signature);
/// The second wants to talk first: a proper outcome too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondWantsToTalk(Left, Signature);
/// The second doesn't agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondDisagrees(Left, Signature);
/// The second agreed and can sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondAgreed(Left, Signature);
/// Signed by both, and what was lent is out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnLoan {
    unread: Vec<Id>,
    first: Signature,
    second: Option<Signature>,
}
/// Everybody signed who has to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complete {
    pub first: Signature,
    pub second: Option<Signature>,
    /// Of whoever took back what was lent.
    pub returned: Option<Signature>,
}

impl Filling {
    pub fn unfilled(&self) -> &[Id] {
        &self.0.details
    }
    pub fn fill(self, detail: &Id) -> State {
        self.0.fill(detail)
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
    pub fn disagree(self) -> Disagrees {
        Disagrees(self.0)
    }
}

impl WantsToTalk {
    pub fn resume(self) -> Deciding {
        Deciding(self.0)
    }
}

impl Disagrees {
    pub fn resume(self) -> Deciding {
        Deciding(self.0)
    }
}

impl Agreed {
    /// Thinking again before signing.
    pub fn talk(self) -> WantsToTalk {
        WantsToTalk(self.0)
    }
    pub fn sign(self, shown: &Shown, signature: Signature) -> Result<State, FlowError> {
        if !shown.audience().first_roles().contains(&signature.role()) {
            Err(FlowError::WrongRole)
        } else if self.0.clauses.is_empty() {
            Ok(self.0.signed(signature, None))
        } else {
            Ok(State::FirstSigned(FirstSigned(self.0, signature)))
        }
    }
}

impl FirstSigned {
    pub fn signature(&self) -> &Signature {
        &self.1
    }
    pub fn hand_over(self) -> SecondReading {
        SecondReading(self.0, self.1)
    }
}

impl SecondReading {
    pub fn unread(&self) -> &[Id] {
        &self.0.clauses
    }
    pub fn read(mut self, clause: &Id) -> State {
        self.0.clauses.retain(|left| left != clause);
        if self.0.clauses.is_empty() {
            State::SecondDeciding(SecondDeciding(self.0, self.1))
        } else {
            State::SecondReading(self)
        }
    }
}

impl SecondDeciding {
    pub fn agree(self) -> SecondAgreed {
        SecondAgreed(self.0, self.1)
    }
    pub fn talk(self) -> SecondWantsToTalk {
        SecondWantsToTalk(self.0, self.1)
    }
    pub fn disagree(self) -> SecondDisagrees {
        SecondDisagrees(self.0, self.1)
    }
}

impl SecondWantsToTalk {
    pub fn resume(self) -> SecondDeciding {
        SecondDeciding(self.0, self.1)
    }
}

impl SecondDisagrees {
    pub fn resume(self) -> SecondDeciding {
        SecondDeciding(self.0, self.1)
    }
}

impl SecondAgreed {
    /// Thinking again before signing.
    pub fn talk(self) -> SecondWantsToTalk {
        SecondWantsToTalk(self.0, self.1)
    }
    pub fn sign(self, shown: &Shown, signature: Signature) -> Result<State, FlowError> {
        if shown.audience().second_roles().contains(&signature.role()) {
            Ok(self.0.signed(self.1, Some(signature)))
        } else {
            Err(FlowError::WrongRole)
        }
    }
}

impl OnLoan {
    pub fn unread(&self) -> &[Id] {
        &self.unread
    }
    pub fn read(mut self, clause: &Id) -> Self {
        self.unread.retain(|left| left != clause);
        self
    }
    /// It came back.
    pub fn give_back(self, shown: &Shown, signature: Signature) -> Result<Complete, FlowError> {
        if !self.unread.is_empty() {
            Err(FlowError::ReturnReadsFirst)
        } else if shown.audience().second_roles().contains(&signature.role()) {
            Ok(Complete {
                first: self.first,
                second: self.second,
                returned: Some(signature),
            })
        } else {
            Err(FlowError::WrongRole)
        }
    }
}
