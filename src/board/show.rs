//! Where a class is in its lesson, and what a press does.

use super::{Kind, Slide, Timer, Vote};
use serde::{Deserialize, Serialize};

/// What every window shows. Holds nothing about anybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Show {
    /// Raised with each press: of two, the larger one counts.
    pub turn: u64,
    /// The slide, from 0.
    pub at: usize,
    /// Whether the answer is uncovered.
    pub is_open: bool,
    /// The option whose reason is read.
    pub reading: Option<usize>,
    pub cover: Cover,
    /// Whether hands are being counted.
    pub is_counting: bool,
    /// One for each slide on which hands were counted.
    pub votes: Vec<Vote>,
    pub timer: Option<Timer>,
}

/// What keeps eyes where they should be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cover {
    #[default]
    Nothing,
    /// The board is dark: all eyes on the teacher.
    Blank,
    /// Only one option is lit; the rest is dim.
    Spot(usize),
}

/// What a teacher does. Times are seconds since 1970 (UTC).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Uncover what is covered, or go on.
    On,
    /// Cover it again, or go back.
    Back,
    To(usize),
    /// Uncover or cover the answer.
    Answer,
    /// Read why an option is or isn't a good idea.
    Read(usize),
    Blank,
    /// Light one option after another, then all of them again.
    Spotlight,
    /// Begin or stop counting hands.
    Hands,
    Count(usize),
    Uncount(usize),
    /// Show or hide the numbers.
    Numbers,
    /// Count again, after talking.
    Again,
    /// Begin the timer, or stop it.
    Timer(u64),
    /// The timer's next phase.
    Skip(u64),
}

impl Show {
    /// What stands there after a press. What does not fit changes nothing.
    pub fn press(&self, slides: &[Slide], press: Press) -> Self {
        let mut next = self.fitted(slides);
        next.act(slides, press);
        if next != *self {
            next.turn = self.turn + 1;
        }
        next
    }

    /// The same, made to fit these slides: another window may have an older lesson.
    pub fn fitted(&self, slides: &[Slide]) -> Self {
        let mut fitted = self.clone();
        fitted.at = fitted.at.min(slides.len().saturating_sub(1));
        let options = slides.get(fitted.at).map_or(0, |slide| slide.answers.len());
        fitted.reading = fitted.reading.filter(|option| *option < options);
        if matches!(fitted.cover, Cover::Spot(option) if option >= options) {
            fitted.cover = Cover::Nothing;
        }
        fitted
    }

    /// Whether this one counts, and not `other`.
    pub fn is_newer_than(&self, other: &Self) -> bool {
        self.turn > other.turn
    }

    /// The hands of the slide that is shown.
    pub fn vote(&self) -> Option<&Vote> {
        self.votes.iter().find(|vote| vote.slide == self.at)
    }
    fn vote_mut(&mut self) -> Option<&mut Vote> {
        self.votes.iter_mut().find(|vote| vote.slide == self.at)
    }

    fn act(&mut self, slides: &[Slide], press: Press) {
        let Some(slide) = slides.get(self.at) else { return };
        let options = slide.answers.len();
        match press {
            // a dark board lights up first, whatever is pressed
            Press::On | Press::Back if self.cover == Cover::Blank => self.cover = Cover::Nothing,
            Press::On if slide.is_covered() && !self.is_open => self.open(slide),
            Press::On => match self.next_right(slide) {
                Some(option) => self.reading = Some(option),
                None if self.at + 1 < slides.len() => self.turn_to(self.at + 1),
                None => {}
            },
            Press::Back if self.is_open => self.close(),
            Press::Back => self.turn_to(self.at.saturating_sub(1)),
            Press::To(at) if at < slides.len() => self.turn_to(at),
            Press::Answer if self.is_open => self.close(),
            Press::Answer if slide.is_covered() => self.open(slide),
            Press::Read(option) if option < options && self.is_open => self.reading = Some(option),
            Press::Blank => {
                self.cover = if self.cover == Cover::Blank {
                    Cover::Nothing
                } else {
                    Cover::Blank
                };
            }
            Press::Spotlight if options > 0 => {
                self.cover = match self.cover {
                    Cover::Spot(option) if option + 1 < options => Cover::Spot(option + 1),
                    Cover::Spot(_) => Cover::Nothing,
                    Cover::Nothing | Cover::Blank => Cover::Spot(0),
                };
            }
            Press::Hands if slide.kind == Kind::Ask => {
                self.is_counting = !self.is_counting;
                if self.is_counting && self.vote().is_none() {
                    self.votes.push(Vote::of(self.at));
                }
            }
            Press::Count(option) | Press::Uncount(option) if self.is_counting && option < options => {
                let more = matches!(press, Press::Count(_));
                if let Some(vote) = self.vote_mut() {
                    vote.now_mut().count(option, more);
                }
            }
            Press::Numbers => {
                if let Some(vote) = self.vote_mut() {
                    let shown = !vote.now().is_shown;
                    vote.now_mut().is_shown = shown;
                    self.is_counting &= !shown;
                }
            }
            Press::Again if slide.kind == Kind::Ask => {
                if let Some(vote) = self.vote_mut() {
                    vote.before.is_shown = true;
                    vote.after = Some(super::Round::default());
                    self.is_counting = true;
                }
            }
            Press::Timer(now) => {
                let runs = self.timer.is_some_and(|timer| timer.at(now).is_some());
                self.timer = (!runs).then_some(Timer { started: now });
            }
            Press::Skip(now) => self.timer = self.timer.and_then(|timer| timer.skipped(now)),
            _ => {}
        }
    }

    fn turn_to(&mut self, at: usize) {
        self.at = at;
        self.close();
        self.cover = Cover::Nothing;
        self.timer = None;
    }

    /// The answer is there, with the reason for the first right one; hands are no secret any more.
    fn open(&mut self, slide: &Slide) {
        (self.is_open, self.is_counting, self.cover) = (true, false, Cover::Nothing);
        self.reading = slide.answers.iter().position(|answer| answer.right);
        if let Some(vote) = self.vote_mut() {
            vote.now_mut().is_shown = true;
        }
    }

    fn close(&mut self) {
        (self.is_open, self.is_counting, self.reading) = (false, false, None);
    }

    /// Of several right options, the next whose reason was not read yet, if it says something else.
    fn next_right(&self, slide: &Slide) -> Option<usize> {
        let at = self.reading.filter(|_| self.is_open)?;
        let said = &slide.answers.get(at)?.feedback;
        let mut rest = slide.answers.iter().enumerate().skip(at + 1);
        rest.find(|(_, answer)| answer.right && &answer.feedback != said)
            .map(|(option, _)| option)
    }
}
