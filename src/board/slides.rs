//! What stands on the board, one thing at a time.

use super::activities::{choosing, clues, conversation, moments, ordering, pairs, places, set_up, sorting, yes_or_no};
use crate::lesson::{Activity, Lesson, Origin, Picture, Step};
use serde::{Deserialize, Serialize};

/// As many words of a pupil's text as are read comfortably from the back of a classroom at once.
pub const MAX_WORDS: usize = 25;

/// One thing on the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slide {
    /// Which step of the lesson it is of, from 0; the last slide has the number of steps.
    pub step: usize,
    pub kind: Kind,
    pub picture: Option<Picture>,
    /// Reads above the title, in smaller letters: who speaks, what is seen.
    pub lead: Option<String>,
    /// The words themselves.
    pub words: Vec<String>,
    /// The question, or what the slide is called.
    pub title: Option<String>,
    /// Lettered A, B, C … in this order.
    pub answers: Vec<Answer>,
    /// What is said when it is uncovered, for a slide without options.
    pub reveals: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// The lesson's name.
    Begin,
    /// Something to look at or to read together.
    Tell,
    /// Something to talk about in pairs.
    Talk,
    /// A question with options: hands can be counted.
    Ask,
    /// Something to look at closely, with a reason beneath it.
    Look,
    End,
}

/// An option of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub text: String,
    pub picture: Option<Picture>,
    pub right: bool,
    /// Why it is or isn't a good idea.
    pub feedback: String,
}

impl Slide {
    pub(super) fn of(step: usize, kind: Kind) -> Self {
        Self {
            step,
            kind,
            picture: None,
            lead: None,
            words: Vec::new(),
            title: None,
            answers: Vec::new(),
            reveals: None,
        }
    }

    /// Whether something is still to be uncovered.
    pub fn is_covered(&self) -> bool {
        !self.answers.is_empty() || self.reveals.is_some()
    }

    /// What a class can see before anything is uncovered, counted.
    pub fn word_count(&self) -> usize {
        let words = self.words.iter().chain(&self.title).chain(&self.lead);
        let answers = self.answers.iter().map(|answer| &answer.text);
        words.chain(answers).map(|text| count(text)).sum()
    }

    /// Whether one of the options would need more than one line beside others: then options stand below each other.
    pub fn has_long_answers(&self) -> bool {
        let longest = self.answers.iter().map(|answer| answer.text.chars().count()).max();
        self.answers.len() > 3 || longest.unwrap_or(0) > 34
    }

    /// "Which is right?", for a list of slides: the title or the first words.
    pub fn name(&self) -> &str {
        let words = self.words.first().or(self.lead.as_ref());
        self.title.as_ref().or(words).map_or("", String::as_str)
    }
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The whole lesson: its name, every step, and an end.
pub fn slides(lesson: &Lesson) -> Vec<Slide> {
    let begin = Slide {
        picture: Some(lesson.picture.clone()),
        title: Some(lesson.title.clone()),
        lead: Some(lesson.rule.name().to_owned()),
        ..Slide::of(0, Kind::Begin)
    };
    let end = Slide {
        title: Some("What will you remember?".into()),
        words: vec!["If something online worries you, tell a grown-up you trust.".into()],
        ..Slide::of(lesson.steps.len(), Kind::End)
    };
    let steps = lesson.steps.iter().enumerate().flat_map(|(n, step)| of_step(n, step));
    std::iter::once(begin).chain(steps).chain([end]).collect()
}

fn of_step(n: usize, step: &Step) -> Vec<Slide> {
    match &step.activity {
        Activity::Story(story) => story
            .pages
            .iter()
            .flat_map(|page| tell(n, Some(&page.picture), None, &page.text))
            .collect(),
        Activity::Talk(talk) => {
            let question = |text: &String| Slide {
                picture: step.picture.clone(),
                title: Some(text.clone()),
                words: vec![talk.starter.clone()],
                ..Slide::of(n, Kind::Talk)
            };
            after(scene(n, step, None), talk.questions.iter().map(question).collect())
        }
        Activity::Choose(choose) => choosing(n, step, choose),
        Activity::Sort(sort) => after(scene(n, step, None), sorting(n, step, sort)),
        Activity::Order(order) => after(scene(n, step, None), ordering(n, step, order)),
        Activity::Match(matching) => after(scene(n, step, None), pairs(n, step, matching)),
        Activity::Spot(spot) => after(scene(n, step, Some(&spot.screen)), places(n, step, spot)),
        Activity::Chat(chat) => after(scene(n, step, None), conversation(n, chat)),
        Activity::Investigate(page) => after(scene(n, step, None), clues(n, page)),
        Activity::Settings(settings) => after(scene(n, step, None), set_up(n, settings)),
        Activity::Timeline(timeline) => after(scene(n, step, None), moments(n, timeline)),
        Activity::Password(password) => {
            let card = |card: &crate::lesson::Card| Slide {
                lead: Some("Does it make a password hard to guess?".into()),
                title: Some(card.text.clone()),
                answers: yes_or_no(card.from == Origin::Word, &card.feedback),
                ..Slide::of(n, Kind::Ask)
            };
            after(scene(n, step, None), password.cards.iter().map(card).collect())
        }
    }
}

pub(super) fn after(mut first: Vec<Slide>, rest: Vec<Slide>) -> Vec<Slide> {
    first.extend(rest);
    first
}

/// What sets the scene, with the step's title above it. `picture` stands in for the step's own.
pub(super) fn scene(n: usize, step: &Step, picture: Option<&Picture>) -> Vec<Slide> {
    let picture = picture.or(step.picture.as_ref());
    let mut all = tell(n, picture, Some(&step.title), &step.say);
    if all.is_empty() {
        all.push(Slide {
            picture: picture.cloned(),
            title: Some(step.title.clone()),
            ..Slide::of(n, Kind::Tell)
        });
    }
    all
}

/// A text on as many slides as it needs, split between sentences.
pub(super) fn tell(n: usize, picture: Option<&Picture>, title: Option<&str>, text: &str) -> Vec<Slide> {
    let mut parts: Vec<String> = Vec::new();
    let first = title.map_or(0, count);
    for sentence in sentences(text) {
        let used = |part: &String, alone: bool| count(part) + if alone { first } else { 0 };
        let alone = parts.len() == 1;
        match parts.last_mut() {
            Some(part) if used(part, alone) + count(&sentence) <= MAX_WORDS => {
                part.push(' ');
                part.push_str(&sentence);
            }
            _ => parts.push(sentence),
        }
    }
    let slide = |(at, part): (usize, String)| Slide {
        picture: picture.cloned(),
        title: title.filter(|_| at == 0).map(str::to_owned),
        words: vec![part],
        ..Slide::of(n, Kind::Tell)
    };
    parts.into_iter().enumerate().map(slide).collect()
}

/// Sentences of a pupil's text: each ends with a full stop, a question mark or an exclamation mark, and whatever closes after it.
fn sentences(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut now = String::new();
    for word in text.split_whitespace() {
        if !now.is_empty() {
            now.push(' ');
        }
        now.push_str(word);
        let bare = word.trim_end_matches(['”', '’', ')']);
        if bare.ends_with(['.', '!', '?', '…']) {
            all.push(std::mem::take(&mut now));
        }
    }
    if !now.is_empty() {
        all.push(now);
    }
    all
}
