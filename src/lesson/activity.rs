//! The kinds of activity: what each holds. What an answer means is in `mark.rs`.

use super::{Feedback, Id, Investigate, Password, Picture, Settings, Timeline, Tone, say};
use serde::{Deserialize, Serialize};

/// What a child does in a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Activity {
    Story(Story),
    Choose(Choose),
    Sort(Sort),
    Order(Order),
    Match(Match),
    Spot(Spot),
    Chat(Chat),
    Talk(Talk),
    Investigate(Investigate),
    Password(Password),
    Settings(Settings),
    Timeline(Timeline),
}

impl Activity {
    /// The word that stands in a lesson file as `kind`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Story(_) => "story",
            Self::Choose(_) => "choose",
            Self::Sort(_) => "sort",
            Self::Order(_) => "order",
            Self::Match(_) => "match",
            Self::Spot(_) => "spot",
            Self::Chat(_) => "chat",
            Self::Talk(_) => "talk",
            Self::Investigate(_) => "investigate",
            Self::Password(_) => "password",
            Self::Settings(_) => "settings",
            Self::Timeline(_) => "timeline",
        }
    }
    pub const KINDS: [&'static str; 12] = [
        "story",
        "choose",
        "sort",
        "order",
        "match",
        "spot",
        "chat",
        "talk",
        "investigate",
        "password",
        "settings",
        "timeline",
    ];

    /// Hints, from a nudge to nearly the answer.
    pub fn hints(&self) -> &[String] {
        match self {
            Self::Choose(a) => &a.hints,
            Self::Sort(a) => &a.hints,
            Self::Order(a) => &a.hints,
            Self::Match(a) => &a.hints,
            Self::Spot(a) => &a.hints,
            Self::Investigate(a) => &a.hints,
            Self::Password(a) => &a.hints,
            Self::Settings(a) => &a.hints,
            Self::Timeline(a) => &a.hints,
            Self::Story(_) | Self::Chat(_) | Self::Talk(_) => &[],
        }
    }
}

/// Pictures with words, one page at a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    pub pages: Vec<Page>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    pub id: Id,
    pub text: String,
    pub picture: Picture,
}

/// A question with options, one or several of which are right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choose {
    pub pick: Pick,
    pub options: Vec<Choice>,
    pub hints: Vec<String>,
}

/// Whether one option is to be found or all that are right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pick {
    One,
    Several,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub id: Id,
    pub text: String,
    pub picture: Option<Picture>,
    pub right: bool,
    /// Why this is or isn't a good idea; said to whoever picked it.
    pub feedback: String,
}

impl Choice {
    /// What is said to whoever picked it.
    pub fn said(&self) -> Feedback {
        say(Tone::of(self.right), &self.feedback)
    }
}

/// Things to put into groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sort {
    pub groups: Vec<Group>,
    pub items: Vec<SortItem>,
    pub hints: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub id: Id,
    pub name: String,
    pub picture: Option<Picture>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SortItem {
    pub id: Id,
    pub text: String,
    pub picture: Option<Picture>,
    /// The group where it belongs.
    pub group: Id,
    /// Why it belongs there.
    pub feedback: String,
}

/// Things to put in order. The file lists them in the right order; they are shown in another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    pub items: Vec<OrderItem>,
    pub hints: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderItem {
    pub id: Id,
    pub text: String,
    pub picture: Option<Picture>,
    /// Why it comes here.
    pub feedback: String,
}

/// Two lists; each on the left belongs to one on the right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Match {
    pub pairs: Vec<Pair>,
    pub hints: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    pub id: Id,
    pub left: String,
    pub left_picture: Option<Picture>,
    pub right: String,
    pub right_picture: Option<Picture>,
    /// Why these two belong together.
    pub feedback: String,
}

/// A drawn screen with places to tap; some of them are what to find.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    pub screen: Picture,
    pub places: Vec<Place>,
    pub hints: Vec<String>,
}

/// A rectangle on the screen, in whole percent of its width and height.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub id: Id,
    /// What is there, in words: also for those who can't see the picture.
    pub text: String,
    pub x: u8,
    pub y: u8,
    pub width: u8,
    pub height: u8,
    /// Whether it is one of those to find.
    pub find: bool,
    pub feedback: String,
}

/// A pretend conversation that branches. Nothing is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chat {
    /// Who seems to be writing, as it stands on the pretend screen.
    pub with: String,
    pub picture: Picture,
    pub turns: Vec<Turn>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    pub id: Id,
    pub says: String,
    /// Two or three answers; the conversation ends after a reply that leads nowhere.
    pub replies: Vec<Reply>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    pub id: Id,
    pub text: String,
    /// Whether this keeps one safe; after one that doesn't, the child may choose again.
    pub right: bool,
    pub feedback: String,
    /// The turn that follows; none ends the conversation.
    pub next: Option<Id>,
}

impl Reply {
    /// What is said to whoever gave it.
    pub(super) fn said(&self) -> Feedback {
        say(Tone::of(self.right), &self.feedback)
    }
}

/// Something to talk about with somebody. Not marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    pub questions: Vec<String>,
    /// A way to begin a sentence, for those who find it hard.
    pub starter: String,
}
