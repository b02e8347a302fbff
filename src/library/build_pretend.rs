//! Pretend screens of a lesson file, as [`super::build`] makes the rest.

use super::build::{Taken, choice, each, reply};
use crate::lesson::*;

pub(super) fn investigate(step: Taken<'_>, hints: Vec<String>) -> Activity {
    Activity::Investigate(Investigate {
        screen: Screen::from_slug(&step.text("screen")).unwrap_or(Screen::Page),
        parts: each(step, "part", part),
        verdict: step.text("verdict"),
        options: each(step, "option", choice),
        hints,
    })
}

pub(super) fn password(step: Taken<'_>, hints: Vec<String>) -> Activity {
    let cards = each(step, "card", card);
    Activity::Password(Password { cards, hints })
}

pub(super) fn settings(step: Taken<'_>, hints: Vec<String>) -> Activity {
    Activity::Settings(Settings {
        app: step.text("app"),
        settings: each(step, "setting", setting),
        hints,
    })
}

pub(super) fn timeline(step: Taken<'_>, hints: Vec<String>) -> Activity {
    Activity::Timeline(Timeline {
        by: step.text("by"),
        post: step.text("post"),
        picture: step.picture("post_picture"),
        moments: each(step, "moment", moment),
        hints,
    })
}

fn part(t: Taken<'_>) -> Part {
    Part {
        id: t.id("id"),
        role: t.text("as"),
        text: t.text("text"),
        picture: t.picture("picture"),
        clue: t.flag("clue"),
        feedback: t.text("feedback"),
    }
}

fn card(t: Taken<'_>) -> Card {
    Card {
        id: t.id("id"),
        text: t.text("text"),
        from: Origin::from_slug(&t.text("from")).unwrap_or(Origin::Word),
        feedback: t.text("feedback"),
    }
}

fn setting(t: Taken<'_>) -> Setting {
    Setting {
        id: t.id("id"),
        text: t.text("text"),
        starts: t.id("starts"),
        options: each(t, "option", choice),
    }
}

fn moment(t: Taken<'_>) -> Moment {
    Moment {
        id: t.id("id"),
        when: t.text("when"),
        text: t.text("text"),
        seen: t.text("seen"),
        question: t.text("question"),
        replies: each(t, "reply", reply),
    }
}
