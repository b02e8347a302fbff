//! What a certificate stands for.

use super::{Outline, Progress, quiz_key};
use crate::lesson::Trail;

/// How far a learner is on a trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The questions were answered before the lessons.
    pub asked: bool,
    /// Lessons that are done.
    pub done: usize,
    pub lessons: usize,
    /// Each question was answered rightly after the lessons, with nothing said in between.
    pub understood: bool,
}

impl Standing {
    /// `lessons` are the keys of the trail's lessons.
    pub fn of(progress: &Progress, trail: Trail, lessons: &[String]) -> Self {
        Self {
            asked: !progress.of(&quiz_key(trail, false)).steps.is_empty(),
            done: lessons.iter().filter(|key| progress.of(key).done).count(),
            lessons: lessons.len(),
            understood: progress.of(&quiz_key(trail, true)).done,
        }
    }

    /// A certificate is for those who did every lesson and understood: being there is not enough, nor is guessing well at first.
    pub fn certified(self) -> bool {
        self.done == self.lessons && self.understood
    }
}

/// Whether all of a stage's trails are certified and the child has explained every rule to a grown-up: a Digital Ambassador.
pub fn is_ambassador(progress: &Progress, standings: &[Standing], explaining: &Outline) -> bool {
    !standings.is_empty() && standings.iter().all(|s| s.certified()) && progress.of(&explaining.key).done
}
