//! What has to come first, in words for who sees it.

use std::fmt;

/// Why something can't happen now: what comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowError {
    ReadFirst,
    AnswerFirst,
    DecideFirst,
    TalkFirst,
    ChildSignsFirst,
    HandOverFirst,
    ParentReadsFirst,
    ParentDecidesFirst,
    ParentSignsNow,
    Done,
    /// A rule, question or clause that this agreement doesn't have.
    NotInAgreement,
    /// More events than are kept.
    TooMuch,
}

impl fmt::Display for FlowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ReadFirst => "Some rules are not read yet. Read every rule first.",
            Self::AnswerFirst => "Some questions are not answered yet. Answer every question first.",
            Self::DecideFirst => "Now choose: agree, or talk about it first.",
            Self::TalkFirst => "You wanted to talk first. When you have talked, press “We have talked”.",
            Self::ChildSignsFirst => "Now the child signs their name.",
            Self::HandOverFirst => "The child has signed. Now hand over to a parent or carer.",
            Self::ParentReadsFirst => "Some of the grown-up’s part is not read yet. Please read all of it first.",
            Self::ParentDecidesFirst => "Now the parent or carer chooses: agree, or talk about it first.",
            Self::ParentSignsNow => "Now the parent or carer signs their name.",
            Self::Done => "This agreement is signed and finished. Start a new one to change anything.",
            Self::NotInAgreement => "That is not part of this agreement. Open the page again.",
            Self::TooMuch => "So much has happened here that no more can be kept. Save this, then start over.",
        })
    }
}

impl std::error::Error for FlowError {}
