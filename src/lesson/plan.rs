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
    /// How to teach it; a trail's questions have none.
    pub teach: Option<Teach>,
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

/// How a lesson is taught: what an adult needs beyond the notes of each step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Teach {
    /// "I can …", as children say it.
    pub objectives: Vec<String>,
    /// One for each step, in the lesson's order; together the lesson's minutes.
    pub minutes: Vec<u32>,
    /// What children say that shows how far they are.
    pub listen: Vec<String>,
    pub misconceptions: Vec<Misconception>,
    /// For children with special educational needs or disabilities.
    pub send: String,
    /// For children who are learning English.
    pub eal: String,
    /// For those who are ready for more.
    pub further: String,
    /// How one sees what was learnt.
    pub assess: Vec<String>,
}

/// A common mix-up, and what helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misconception {
    pub think: String,
    pub say: String,
}

/// A step's notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    pub step: Id,
    /// Curriculum statements that this step teaches, by id (lessons/curriculum.toml).
    pub teaches: Vec<String>,
    pub note: String,
}
