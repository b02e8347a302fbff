//! Building a password from cards, and how hard it is to guess. Nothing is typed: a password that a child types into an exercise
//! would be one of theirs.
//!
//! How hard is reckoned, not judged by a library: a library (zxcvbn) finds out by its dictionaries what a typed text is made of, some
//! hundreds of kilobytes; here it is known what each card is. The reckoning takes a guesser who knows the child and knows how
//! the password is made.

use super::{Action, Feedback, Id, Tone, Work, say};
use serde::{Deserialize, Serialize};

/// Cards, of which three make a password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Password {
    pub cards: Vec<Card>,
    pub hints: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub id: Id,
    /// What it adds.
    pub text: String,
    pub from: Origin,
    /// What it does to a password.
    pub feedback: String,
}

/// Where a card's text comes from: that is what a guesser goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    Word,
    Name,
    Date,
    Common,
    Number,
    Sign,
}

impl Origin {
    pub const WORDS: [&'static str; 6] = ["word", "name", "date", "common", "number", "sign"];
    const ALL: [Self; 6] = [
        Self::Word,
        Self::Name,
        Self::Date,
        Self::Common,
        Self::Number,
        Self::Sign,
    ];

    pub fn from_slug(slug: &str) -> Option<Self> {
        let at = Self::WORDS.iter().position(|word| *word == slug)?;
        Self::ALL.get(at).copied()
    }

    /// How many there are to go through.
    fn guesses(self) -> u64 {
        match self {
            // the length of the word list that the Electronic Frontier Foundation publishes for drawing words by dice
            Self::Word => 7_776,
            // names and days around a child that a classmate knows: estimates, on the high side
            Self::Name | Self::Date => 50,
            // the passwords that are tried first
            Self::Common => 10,
            // two digits
            Self::Number => 100,
            // the signs of a keyboard
            Self::Sign => 32,
        }
    }
}

/// How hard a password is to guess, for a computer that tries ten thousand a second (zxcvbn's figure for a stolen list of
/// passwords that was stored with care).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Guessed within the hour.
    Weak,
    /// Guessed within weeks.
    Middling,
    /// More than a year.
    Strong,
}

impl Strength {
    pub const ALL: [Self; 3] = [Self::Weak, Self::Middling, Self::Strong];
}

const A_SECOND: u64 = 10_000;
const HOUR: u64 = 3_600 * A_SECOND;
const YEAR: u64 = 365 * 24 * HOUR;

impl Strength {
    /// Of a password whose parts come from these.
    pub fn of(parts: impl IntoIterator<Item = Origin>) -> Self {
        match parts.into_iter().map(Origin::guesses).product::<u64>() {
            few if few < HOUR => Self::Weak,
            some if some < YEAR => Self::Middling,
            _ => Self::Strong,
        }
    }

    /// The value of `data-strength` on the page.
    pub fn slug(self) -> &'static str {
        ["weak", "middling", "strong"][self as usize]
    }

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Weak => "A computer would guess this in less than an hour.",
            Self::Middling => "A computer would need hours or days. You can do better.",
            Self::Strong => "A computer would need more than a year. That is a strong one.",
        }
    }
}

impl Password {
    /// Cards in a password.
    pub const PARTS: usize = 3;

    pub(super) fn act(&self, work: &mut Work, action: &Action) {
        let Work::Password { cards, checked } = work else {
            return;
        };
        match action {
            Action::Pick(id) if self.cards.iter().any(|c| &c.id == id) => match cards.iter().position(|c| c == id) {
                Some(at) => {
                    cards.remove(at);
                    *checked = false;
                }
                None if cards.len() < Self::PARTS => cards.push(id.clone()),
                None => {}
            },
            Action::Check if cards.len() == Self::PARTS => *checked = true,
            _ => {}
        }
    }

    /// The cards that were taken, in that order.
    pub fn taken<'a>(&'a self, cards: &'a [Id]) -> impl Iterator<Item = &'a Card> {
        cards.iter().filter_map(|id| self.cards.iter().find(|c| &c.id == id))
    }

    pub fn strength(&self, cards: &[Id]) -> Strength {
        Strength::of(self.taken(cards).map(|c| c.from))
    }

    /// How hard it is, then why: what each card does, of a password that could be better only those that make it easy.
    pub(super) fn feedback(&self, cards: &[Id]) -> Vec<Feedback> {
        let strength = self.strength(cards);
        let strong = strength == Strength::Strong;
        let tone = if strong { Tone::Yes } else { Tone::Think };
        let why = self.taken(cards).filter(|c| strong || c.from != Origin::Word);
        std::iter::once(say(tone, strength.words()))
            .chain(why.map(|c| say(Tone::Info, &c.feedback)))
            .collect()
    }
}
