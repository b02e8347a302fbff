//! An agreement as it is shown: rules in the signer's words, questions about them, and the part of whoever signs after.

use super::canonical::{Digest, canonical, to_value};
use super::id::Id;
use super::signature::Role;
use serde::{Deserialize, Serialize};

/// One agreement, read from agreements/ID.toml: all that it may say. What it says in a school is [`Agreement::in_force`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// Also the file's name and the last part of the URL.
    pub id: Id,
    /// Raised whenever a word that is agreed to changes.
    pub version: u32,
    pub audience: Audience,
    pub title: String,
    /// To the signer, before the first rule.
    pub intro: String,
    /// What the signer fills in before reading.
    #[serde(rename = "detail", default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<Detail>,
    #[serde(rename = "page")]
    pub pages: Vec<RulePage>,
    #[serde(rename = "question", default)]
    pub questions: Vec<Question>,
    /// Pupils' agreements have one, others don't.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<SecondPart>,
    /// What the school signs, if it signs too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorise: Option<SecondPart>,
    /// What the school signs when something lent comes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub give_back: Option<SecondPart>,
}

/// Whom an agreement is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Reception and Key Stage 1.
    #[default]
    Ks1,
    /// Key Stage 2.
    Ks2,
    /// A parent's or carer's own.
    Parent,
    Staff,
    /// Visitors, volunteers and governors.
    Visitor,
    /// Whoever borrows equipment.
    Loan,
}

/// One rule, on a screen of its own. It may join several clauses of a school's policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulePage {
    pub id: Id,
    /// The rule in the signer's words: "I ask first."
    pub title: String,
    /// Pupils' rules have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    #[serde(rename = "clause")]
    pub clauses: Vec<Clause>,
    /// What grown-ups promise a pupil in return.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub we_will: Vec<String>,
    /// What a pupil asks themselves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub think_first: Vec<String>,
}

/// One promise; its id is the policy's, such as `ks1.ask-first`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    pub id: Id,
    pub text: String,
    /// Whether a school can choose; without it the clause always stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub switch: Option<Switch>,
    /// Clauses that say something else on the same matter: no two of them stand in one school.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_with: Vec<Id>,
    /// The clause without which this one has no meaning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_with: Option<Id>,
}

/// Where a clause stands for a school that has not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Switch {
    On,
    Off,
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
    /// The clause without which it isn't asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Id>,
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

/// Something to fill in: a job title, a serial number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Detail {
    pub id: Id,
    pub label: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    pub kind: DetailKind,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
}

/// How it is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DetailKind {
    Text,
    Date,
}

/// What whoever signs after the first reads and signs: a parent or carer, or the school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondPart {
    pub intro: String,
    #[serde(rename = "detail", default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<Detail>,
    #[serde(rename = "clause")]
    pub clauses: Vec<Clause>,
}

impl Audience {
    pub const ALL: [Self; 6] = [
        Self::Ks1,
        Self::Ks2,
        Self::Parent,
        Self::Staff,
        Self::Visitor,
        Self::Loan,
    ];

    /// A child signs, then their parent or carer.
    pub fn is_pupil(self) -> bool {
        matches!(self, Self::Ks1 | Self::Ks2)
    }
    /// Also the band's part of the URL, for a pupil's.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Ks1 => "ks1",
            Self::Ks2 => "ks2",
            Self::Parent => "parent",
            Self::Staff => "staff",
            Self::Visitor => "visitor",
            Self::Loan => "loan",
        }
    }
    /// Whom it is for, after "For".
    pub fn people(self) -> &'static str {
        match self {
            Self::Ks1 => "pupils of ages 4 to 7 and their parents or carers",
            Self::Ks2 => "pupils of ages 7 to 11 and their parents or carers",
            Self::Parent => "parents and carers",
            Self::Staff => "everyone who works here, and for governors and volunteers who use the school’s systems",
            Self::Visitor => "visitors, volunteers and governors",
            Self::Loan => "whoever borrows equipment from the school",
        }
    }
    /// As whom the first signs; the first of these unless they say otherwise.
    pub fn first_roles(self) -> &'static [Role] {
        match self {
            Self::Ks1 | Self::Ks2 => &[Role::Child],
            Self::Parent => &[Role::Parent, Role::Carer],
            Self::Staff => &[Role::Staff, Role::Governor, Role::Volunteer],
            Self::Visitor => &[Role::Visitor, Role::Volunteer, Role::Governor],
            Self::Loan => &[Role::Borrower],
        }
    }
    /// As whom the second signs.
    pub fn second_roles(self) -> &'static [Role] {
        if self.is_pupil() {
            &[Role::Parent, Role::Carer]
        } else {
            &[Role::Head, Role::Delegate]
        }
    }
    /// Whether it ends with the school year. A loan lasts until the thing comes back.
    pub fn is_yearly(self) -> bool {
        self != Self::Loan
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
    /// The part that is signed second: a parent's or the school's.
    pub fn second(&self) -> Option<&SecondPart> {
        self.parent.as_ref().or(self.authorise.as_ref())
    }
    /// Every clause of every part, in order.
    pub fn clauses(&self) -> impl Iterator<Item = &Clause> {
        let parts = [&self.parent, &self.authorise, &self.give_back].into_iter().flatten();
        let pages = self.pages.iter().flat_map(|page| &page.clauses);
        pages.chain(parts.flat_map(|part| &part.clauses))
    }
}

/// SHA-256 over every word that is shown, in canonical JSON (RFC 8785).
pub fn text_digest(agreement: &Agreement) -> Digest {
    Digest::of(&canonical(&mut to_value(agreement)))
}
