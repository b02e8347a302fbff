//! An agreement as it is shown: rules in a child's words, questions about them, and the grown-up's part.

use super::canonical::{Digest, canonical, to_value};
use super::id::Id;
use serde::{Deserialize, Serialize};

/// One agreement, read from agreements/ID.toml.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// Also the file's name and the last part of the URL.
    pub id: Id,
    /// Raised whenever a word that is agreed to changes.
    pub version: u32,
    pub audience: Audience,
    pub title: String,
    /// To the child, before the first rule.
    pub intro: String,
    #[serde(rename = "page")]
    pub pages: Vec<RulePage>,
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
    pub parent: ParentPart,
}

/// Whom an agreement is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Reception and Key Stage 1.
    Ks1,
    /// Key Stage 2.
    Ks2,
}

/// One rule, on a screen of its own. It may join several clauses of a school's policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulePage {
    pub id: Id,
    /// The rule in a child's words: "I ask first."
    pub title: String,
    pub picture: Picture,
    #[serde(rename = "clause")]
    pub clauses: Vec<Clause>,
    /// What grown-ups promise in return.
    pub we_will: Vec<String>,
    /// What to ask oneself.
    pub think_first: Vec<String>,
}

/// One promise; its id is the policy's, such as `ks1.ask-first`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    pub id: Id,
    pub text: String,
}

/// A picture in assets/pictures/ and what it shows, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    pub name: Id,
    pub alt: String,
}

/// Shows that a rule is understood. Wrong answers teach; nothing is scored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: Id,
    /// The rule that it asks about.
    pub page: Id,
    pub ask: String,
    #[serde(rename = "option")]
    pub options: Vec<Choice>,
}

/// One answer to choose; exactly one of a question's is right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub id: Id,
    pub text: String,
    #[serde(default)]
    pub right: bool,
    pub feedback: String,
}

/// What a parent or carer reads and signs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParentPart {
    pub intro: String,
    #[serde(rename = "clause")]
    pub clauses: Vec<Clause>,
}

impl Audience {
    /// The band's part of the URL.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Ks1 => "ks1",
            Self::Ks2 => "ks2",
        }
    }
    pub fn ages(self) -> &'static str {
        match self {
            Self::Ks1 => "ages 4 to 7",
            Self::Ks2 => "ages 7 to 11",
        }
    }
}

impl Agreement {
    pub fn page(&self, id: &Id) -> Option<&RulePage> {
        self.pages.iter().find(|page| &page.id == id)
    }
    pub fn question(&self, id: &Id) -> Option<&Question> {
        self.questions.iter().find(|question| &question.id == id)
    }
    /// The questions about one rule.
    pub fn questions_of(&self, page: &Id) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(move |question| &question.page == page)
    }
}

/// SHA-256 over every word that is shown, in canonical JSON (RFC 8785).
pub fn text_digest(agreement: &Agreement) -> Digest {
    Digest::of(&canonical(&mut to_value(agreement)))
}
