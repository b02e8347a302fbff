//! What only adults see of a lesson: the curriculum it serves, notes, words, talk at home.

use super::Id;

/// The teacher's half of a lesson file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Strands of Education for a Connected World, by id.
    pub strands: Vec<Id>,
    pub vocabulary: Vec<Word>,
    pub discussion: Vec<String>,
    pub plenary: String,
    pub home: Home,
    /// One for each step, in the lesson's order.
    pub notes: Vec<Notes>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub word: String,
    pub means: String,
}

/// The card that goes home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// What was learnt, to a parent, in one or two sentences.
    pub learnt: String,
    /// Questions to ask together.
    pub ask: Vec<String>,
    /// One thing to do together.
    pub together: String,
}

/// A step's notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    pub step: Id,
    /// Curriculum statements that this step teaches, by id (lessons/curriculum.toml).
    pub teaches: Vec<String>,
    pub note: String,
}
