//! What hasn't been done yet, and where one is who has it left to do.

use super::*;

/// What hasn't been done yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    pub details: Vec<Id>,
    pub pages: Vec<Id>,
    pub questions: Vec<Id>,
    /// Of the second part; nothing if nobody signs second.
    pub clauses: Vec<Id>,
    /// Of what is said when something lent comes back.
    pub returned: Vec<Id>,
}

impl Left {
    /// Where the first is who has this left to do.
    pub fn place(self) -> State {
        if !self.details.is_empty() {
            State::Filling(Filling(self))
        } else if !self.pages.is_empty() {
            State::Reading(Reading(self))
        } else if !self.questions.is_empty() {
            State::Understanding(Understanding(self))
        } else {
            State::Deciding(Deciding(self))
        }
    }
    pub fn fill(mut self, detail: &Id) -> State {
        self.details.retain(|left| left != detail);
        self.place()
    }
    pub fn read(mut self, page: &Id) -> State {
        self.pages.retain(|left| left != page);
        self.place()
    }
    pub fn answer(mut self, question: &Id, right: bool) -> State {
        if right {
            self.questions.retain(|left| left != question);
        }
        self.place()
    }
    /// What was read in an earlier record and hasn't changed needn't be read again, nor its questions answered.
    pub fn renew(mut self, unchanged: &[Id], answered: &[Id]) -> State {
        self.pages.retain(|page| !unchanged.contains(page));
        self.questions.retain(|question| !answered.contains(question));
        self.place()
    }
    /// What follows the signatures of everybody who signs before anything is lent.
    pub fn signed(self, first: Signature, second: Option<Signature>) -> State {
        if self.returned.is_empty() {
            State::Complete(Complete {
                first,
                second,
                returned: None,
            })
        } else {
            State::OnLoan(OnLoan {
                unread: self.returned,
                first,
                second,
            })
        }
    }
}
