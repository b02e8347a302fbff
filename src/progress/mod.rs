//! Learners on a shared device, how far each has come, and how this device shows things. Pure.

mod avatar;
mod certificate;
mod class;
mod handed;
mod learner;
mod lesson_progress;
mod look;
mod moved;
mod nickname;
mod overall;
mod ways;

pub use avatar::{Avatar, Badge};
pub use certificate::{Standing, is_ambassador};
pub use class::{Class, Joined, Taught, TaughtLesson, TaughtStatement, rows};
pub use handed::{Finished, HandInError, HandedIn};
pub use learner::{Learner, LearnerError, LearnerId, Learners};
pub use lesson_progress::{LessonProgress, Outline, lesson_key, quiz_key};
pub use look::{Look, Motion, Reads, Settings, TextSize, Theme, Voice};
pub use moved::{Belongings, Brought, MoveError, Moved};
pub use nickname::{Nickname, NicknameError};
pub use overall::Progress;
pub use ways::{Way, Ways};

use crate::storage::Kept;

/// Where the learners of a device are kept.
pub fn kept_learners() -> Kept<Learners> {
    Kept::new("harbour.learners", &[])
}

/// Where the progress of one learner is kept; of nobody in particular while the device knows no learner.
pub fn kept_progress(learner: Option<&LearnerId>) -> Kept<Progress> {
    Kept::new(
        format!("harbour.progress.{}", learner.map_or("nobody", LearnerId::as_str)),
        &[],
    )
}

/// Where the settings of a device are kept, or those that a learner has of their own.
pub fn kept_settings(learner: Option<&LearnerId>) -> Kept<Settings> {
    let own = learner.map_or(String::new(), |id| format!(".{}", id.as_str()));
    Kept::new(format!("harbour.settings{own}"), &[look::aloud_becomes_voice])
}
