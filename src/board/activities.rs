//! What each kind of activity puts on the board.

use super::slides::{Answer, Kind, MAX_WORDS, Slide, after, scene, tell};
use crate::lesson::{
    Chat, Choice, Choose, Investigate, Match, Order, Pick, Reply, Settings, Sort, Spot, Step, Timeline,
};

/// As many characters of words and question as stand beside a picture above the options.
const MAX_TOGETHER: usize = 56;
/// More options than these don't fit in letters of that size.
const MOST_OPTIONS: usize = 4;

pub(super) fn choosing(n: usize, step: &Step, choose: &Choose) -> Vec<Slide> {
    if choose.options.len() > MOST_OPTIONS {
        let each = |option: &Choice| Slide {
            picture: option.picture.clone(),
            lead: Some(step.title.clone()),
            title: Some(option.text.clone()),
            answers: yes_or_no(option.right, &option.feedback),
            ..Slide::of(n, Kind::Ask)
        };
        return after(scene(n, step, None), choose.options.iter().map(each).collect());
    }
    let ask = Slide {
        lead: (choose.pick == Pick::Several).then(|| "More than one fits.".into()),
        title: Some(step.title.clone()),
        answers: choices(&choose.options),
        ..Slide::of(n, Kind::Ask)
    };
    // short enough for one look: the scene and the question together
    let together = Slide {
        picture: step.picture.clone(),
        words: Some(step.say.clone())
            .filter(|say| !say.is_empty())
            .into_iter()
            .collect(),
        ..ask.clone()
    };
    let read = step.say.chars().count() + step.title.chars().count();
    if together.word_count() <= MAX_WORDS && read <= MAX_TOGETHER && !together.has_long_answers() {
        return vec![together];
    }
    let mut all = tell(n, step.picture.as_ref(), None, &step.say);
    all.push(ask);
    all
}

fn choices(options: &[Choice]) -> Vec<Answer> {
    let answer = |option: &Choice| Answer {
        text: option.text.clone(),
        picture: option.picture.clone(),
        right: option.right,
        feedback: option.feedback.clone(),
    };
    options.iter().map(answer).collect()
}

fn replies(all: &[Reply]) -> Vec<Answer> {
    let answer = |reply: &Reply| Answer {
        text: reply.text.clone(),
        picture: None,
        right: reply.right,
        feedback: reply.feedback.clone(),
    };
    all.iter().map(answer).collect()
}

pub(super) fn yes_or_no(yes: bool, feedback: &str) -> Vec<Answer> {
    let answer = |text: &str, right: bool| Answer {
        text: text.into(),
        picture: None,
        right,
        feedback: feedback.into(),
    };
    vec![answer("Yes", yes), answer("No", !yes)]
}

pub(super) fn sorting(n: usize, step: &Step, sort: &Sort) -> Vec<Slide> {
    let each = |item: &crate::lesson::SortItem| {
        let group = |group: &crate::lesson::Group| Answer {
            text: group.name.clone(),
            picture: group.picture.clone(),
            right: group.id == item.group,
            feedback: item.feedback.clone(),
        };
        Slide {
            picture: item.picture.clone(),
            lead: Some(step.title.clone()),
            title: Some(item.text.clone()),
            answers: sort.groups.iter().map(group).collect(),
            ..Slide::of(n, Kind::Ask)
        }
    };
    sort.items.iter().map(each).collect()
}

/// One place in the order after another: which comes next of those that are left? Up to three at a time.
pub(super) fn ordering(n: usize, step: &Step, order: &Order) -> Vec<Slide> {
    let all = &order.items;
    let at = |at: usize| {
        let item = &all[at];
        let left: Vec<usize> = (at..all.len().min(at + 3)).collect();
        let answer = |other: usize| Answer {
            text: all[other].text.clone(),
            picture: all[other].picture.clone(),
            right: other == at,
            feedback: item.feedback.clone(),
        };
        let lead = if at == 0 {
            "What comes first?"
        } else {
            "What comes next?"
        };
        Slide {
            lead: Some(step.title.clone()),
            title: Some(lead.into()),
            answers: turned(left, at).into_iter().map(answer).collect(),
            ..Slide::of(n, Kind::Ask)
        }
    };
    // the last one is no question any more
    (0..all.len().saturating_sub(1)).map(at).collect()
}

pub(super) fn pairs(n: usize, step: &Step, matching: &Match) -> Vec<Slide> {
    let all = &matching.pairs;
    let each = |(at, pair): (usize, &crate::lesson::Pair)| {
        let others: Vec<usize> = (0..all.len().min(3)).map(|by| (at + by) % all.len()).collect();
        let answer = |other: usize| Answer {
            text: all[other].right.clone(),
            picture: all[other].right_picture.clone(),
            right: all[other].right == pair.right,
            feedback: pair.feedback.clone(),
        };
        Slide {
            picture: pair.left_picture.clone(),
            lead: Some(step.title.clone()),
            title: Some(pair.left.clone()),
            answers: turned(others, at).into_iter().map(answer).collect(),
            ..Slide::of(n, Kind::Ask)
        }
    };
    all.iter().enumerate().map(each).collect()
}

/// The same ones, beginning elsewhere: what is right stands in another place on each slide.
fn turned(mut all: Vec<usize>, by: usize) -> Vec<usize> {
    let count = all.len().max(1);
    all.rotate_right(by * 2 % count);
    all
}

pub(super) fn places(n: usize, step: &Step, spot: &Spot) -> Vec<Slide> {
    let each = |place: &crate::lesson::Place| Slide {
        picture: Some(spot.screen.clone()),
        lead: Some(step.title.clone()),
        title: Some(place.text.clone()),
        answers: yes_or_no(place.find, &place.feedback),
        ..Slide::of(n, Kind::Ask)
    };
    spot.places.iter().map(each).collect()
}

/// The conversation as it goes on after the first good reply.
pub(super) fn conversation(n: usize, chat: &Chat) -> Vec<Slide> {
    let mut all = Vec::new();
    let mut turn = chat.turns.first();
    while let Some(now) = turn.filter(|_| all.len() < chat.turns.len()) {
        all.push(Slide {
            picture: Some(chat.picture.clone()).filter(|_| all.is_empty()),
            lead: Some(format!("{} writes:", chat.with)),
            title: Some(format!("“{}”", now.says.trim_matches(['“', '”']))),
            answers: replies(&now.replies),
            ..Slide::of(n, Kind::Ask)
        });
        let good = now.replies.iter().find(|reply| reply.right);
        let next = good.and_then(|reply| reply.next.as_ref());
        turn = next.and_then(|next| chat.turns.iter().find(|turn| &turn.id == next));
    }
    all
}

pub(super) fn clues(n: usize, page: &Investigate) -> Vec<Slide> {
    let clue = |part: &crate::lesson::Part| Slide {
        picture: part.picture.clone(),
        lead: Some("What can you tell from this?".into()),
        title: Some(part.text.clone()),
        reveals: Some(part.feedback.clone()),
        ..Slide::of(n, Kind::Look)
    };
    let verdict = Slide {
        title: Some(page.verdict.clone()),
        answers: choices(&page.options),
        ..Slide::of(n, Kind::Ask)
    };
    let clues = page.parts.iter().filter(|part| part.clue).map(clue);
    clues.chain([verdict]).collect()
}

pub(super) fn set_up(n: usize, settings: &Settings) -> Vec<Slide> {
    let each = |setting: &crate::lesson::Setting| Slide {
        lead: Some(settings.app.clone()),
        title: Some(setting.text.clone()),
        answers: choices(&setting.options),
        ..Slide::of(n, Kind::Ask)
    };
    settings.settings.iter().map(each).collect()
}

pub(super) fn moments(n: usize, timeline: &Timeline) -> Vec<Slide> {
    let post = Slide {
        picture: timeline.picture.clone(),
        lead: Some(format!("{} posts:", timeline.by)),
        title: Some(format!("“{}”", timeline.post.trim_matches(['“', '”']))),
        ..Slide::of(n, Kind::Tell)
    };
    let each = |moment: &crate::lesson::Moment| {
        let mut all = tell(n, None, Some(&moment.when), &moment.text);
        if let Some(first) = all.first_mut() {
            first.lead = Some(moment.seen.clone());
        }
        all.push(Slide {
            lead: Some(moment.when.clone()),
            title: Some(moment.question.clone()),
            answers: replies(&moment.replies),
            ..Slide::of(n, Kind::Ask)
        });
        all
    };
    std::iter::once(post)
        .chain(timeline.moments.iter().flat_map(each))
        .collect()
}
