//! What has to come first, in words for who sees it.

use std::fmt;

/// Why something can't happen now: what comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowError {
    FillFirst,
    ReadFirst,
    AnswerFirst,
    DecideFirst,
    TalkFirst,
    /// Whoever the agreement is for.
    FirstSignsNow,
    HandOverFirst,
    SecondReadsFirst,
    SecondDecidesFirst,
    SecondSignsNow,
    /// What was lent is out, and what the school says when it comes back isn't read.
    ReturnReadsFirst,
    ReturnSignsNow,
    Done,
    /// Somebody signs as what they can't be here.
    WrongRole,
    /// A rule, question, clause or detail that this agreement doesn't have.
    NotInAgreement,
    /// More events than are kept.
    TooMuch,
}

impl fmt::Display for FlowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::FillFirst => "Something is not filled in yet. Fill it in first.",
            Self::ReadFirst => "Some rules are not read yet. Read every rule first.",
            Self::AnswerFirst => "Some questions are not answered yet. Answer every question first.",
            Self::DecideFirst => "Now choose: agree, talk about it first, or say that you don’t agree.",
            Self::TalkFirst => "This is waiting for a talk. When you have talked, press “We have talked”.",
            Self::FirstSignsNow => "Now sign your name.",
            Self::HandOverFirst => "The first signature is there. Now hand over to whoever signs next.",
            Self::SecondReadsFirst => "Some of this part is not read yet. Please read all of it first.",
            Self::SecondDecidesFirst => "Now choose: agree, talk about it first, or say that you don’t agree.",
            Self::SecondSignsNow => "Now whoever signs second signs their name.",
            Self::ReturnReadsFirst => "What is said when it comes back is not read yet. Please read it first.",
            Self::ReturnSignsNow => "Now whoever takes it back signs their name.",
            Self::Done => "This agreement is signed and finished. Start a new one to change anything.",
            Self::WrongRole => "Somebody else signs here. Choose who you are, and sign again.",
            Self::NotInAgreement => "That is not part of this agreement. Open the page again.",
            Self::TooMuch => "So much has happened here that no more can be kept. Save this, then start over.",
        })
    }
}

impl std::error::Error for FlowError {}
