//! Who learns on this device: a picture and a nickname, nothing else.

use super::{Avatar, Badge, Nickname};
use crate::lesson::Band;
use serde::{Deserialize, Serialize};
use std::fmt;

/// 16 hexadecimal digits, drawn at random. Says nothing about the child.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LearnerId(String);

impl LearnerId {
    pub fn from_random(bytes: [u8; 8]) -> Self {
        Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }
    pub fn parse(text: &str) -> Option<Self> {
        let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        (text.len() == 16 && text.bytes().all(hex)).then(|| Self(text.into()))
    }
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for LearnerId {
    type Error = LearnerError;
    fn try_from(text: String) -> Result<Self, LearnerError> {
        Self::parse(&text).ok_or(LearnerError::Unknown)
    }
}

impl From<LearnerId> for String {
    fn from(id: LearnerId) -> Self {
        id.0
    }
}

/// One learner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Learner {
    pub id: LearnerId,
    pub avatar: Avatar,
    /// Tells those apart who share an animal; given by [`Learners::add`].
    #[serde(default)]
    pub badge: Option<Badge>,
    pub nickname: Nickname,
    /// The age group whose page they were added on.
    pub band: Option<Band>,
    /// The day, as 2026-09-01.
    pub created: String,
}

impl Learner {
    /// What the picture is, for those who can't see it: “Robin, fox with a star”.
    pub fn described(&self) -> String {
        let animal = self.avatar.name().to_ascii_lowercase();
        match self.badge {
            Some(badge) => format!("{}, {animal} with a {}", self.nickname, badge.name()),
            None => format!("{}, {animal}", self.nickname),
        }
    }
}

/// Everybody who learns on this device, in the order they came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Learners {
    list: Vec<Learner>,
    /// Who learned last: a new tab begins with them.
    last: Option<LearnerId>,
}

/// Why a change to the learners was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LearnerError {
    TooMany,
    SameName,
    Unknown,
}

impl fmt::Display for LearnerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooMany => {
                "There are 40 learners on this device, and no room for more. A grown-up can remove someone in Settings."
            }
            Self::SameName => "Someone here has that animal and that name. Choose another animal or another name.",
            Self::Unknown => "This learner is no longer on this device. Choose your animal again.",
        })
    }
}

impl std::error::Error for LearnerError {}

impl Learners {
    /// A class and a few more.
    pub const MOST: usize = 40;

    pub fn list(&self) -> &[Learner] {
        &self.list
    }
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
    pub fn get(&self, id: &LearnerId) -> Option<&Learner> {
        self.list.iter().find(|learner| &learner.id == id)
    }
    /// Who learned last, if they are still here.
    pub fn last(&self) -> Option<&Learner> {
        self.last.as_ref().and_then(|id| self.get(id))
    }
    /// Nobody learns here now: whoever comes next says who they are.
    pub fn leave(&mut self) {
        self.last = None;
    }
    /// Remembers who learned last; a stranger is not remembered.
    pub fn choose(&mut self, id: &LearnerId) {
        if self.get(id).is_some() {
            self.last = Some(id.clone());
        }
    }
    /// Adds a learner. Picture and nickname together must be new, so that children can tell each other apart.
    pub fn add(&mut self, mut learner: Learner) -> Result<(), LearnerError> {
        if self.list.len() >= Self::MOST {
            return Err(LearnerError::TooMany);
        }
        let taken = |other: &Learner| {
            other.id == learner.id
                || (other.avatar == learner.avatar && other.nickname.has_letters_of(&learner.nickname))
        };
        if self.list.iter().any(taken) {
            return Err(LearnerError::SameName);
        }
        let shared = |badge: &Option<Badge>| {
            self.list
                .iter()
                .any(|l| l.avatar == learner.avatar && l.badge == *badge)
        };
        learner.badge = [None]
            .into_iter()
            .chain(Badge::ALL.map(Some))
            .find(|badge| !shared(badge))
            .flatten();
        self.list.push(learner);
        Ok(())
    }
    /// Removes a learner; `false` if there was none.
    pub fn remove(&mut self, id: &LearnerId) -> bool {
        let before = self.list.len();
        self.list.retain(|learner| &learner.id != id);
        self.last = self.last.take().filter(|last| last != id);
        self.list.len() < before
    }
    /// The animals to choose from, those that the fewest have first: so that a child who can't read finds itself by
    /// the picture alone for as long as there are enough.
    pub fn choices(&self) -> Vec<Avatar> {
        let mut all = Avatar::ALL.to_vec();
        all.sort_by_key(|avatar| self.list.iter().filter(|learner| learner.avatar == *avatar).count());
        all
    }
    /// A nickname for a child who gives none: the animal's name, with a number where it is taken.
    pub fn default_nickname(&self, avatar: Avatar) -> Option<Nickname> {
        (1..=Self::MOST + 1)
            .map(|n| {
                if n == 1 {
                    avatar.name().to_string()
                } else {
                    format!("{} {n}", avatar.name())
                }
            })
            .find(|name| {
                !self
                    .list
                    .iter()
                    .any(|l| l.avatar == avatar && l.nickname.as_str() == name)
            })
            .and_then(|name| Nickname::parse(&name).ok())
    }
}
