//! What stands on the board, one thing at a time.

use crate::lesson::{
    Activity, Chat, Choice, Choose, Investigate, Lesson, Match, Order, Origin, Pick, Picture, Reply, Settings, Sort,
    Spot, Step, Timeline,
};
use serde::{Deserialize, Serialize};

/// As many words of a pupil's text as are read comfortably from the back of a classroom at once.
pub const MAX_WORDS: usize = 25;
/// As many characters of words and question as stand beside a picture above the options.
const MAX_TOGETHER: usize = 62;
/// More options than these don't fit in letters of that size.
const MOST_OPTIONS: usize = 4;

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
    fn of(step: usize, kind: Kind) -> Self {
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

fn after(mut first: Vec<Slide>, rest: Vec<Slide>) -> Vec<Slide> {
    first.extend(rest);
    first
}

/// What sets the scene, with the step's title above it. `picture` stands in for the step's own.
fn scene(n: usize, step: &Step, picture: Option<&Picture>) -> Vec<Slide> {
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
fn tell(n: usize, picture: Option<&Picture>, title: Option<&str>, text: &str) -> Vec<Slide> {
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

fn choosing(n: usize, step: &Step, choose: &Choose) -> Vec<Slide> {
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

fn yes_or_no(yes: bool, feedback: &str) -> Vec<Answer> {
    let answer = |text: &str, right: bool| Answer {
        text: text.into(),
        picture: None,
        right,
        feedback: feedback.into(),
    };
    vec![answer("Yes", yes), answer("No", !yes)]
}

fn sorting(n: usize, step: &Step, sort: &Sort) -> Vec<Slide> {
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
fn ordering(n: usize, step: &Step, order: &Order) -> Vec<Slide> {
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

fn pairs(n: usize, step: &Step, matching: &Match) -> Vec<Slide> {
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

fn places(n: usize, step: &Step, spot: &Spot) -> Vec<Slide> {
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
fn conversation(n: usize, chat: &Chat) -> Vec<Slide> {
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

fn clues(n: usize, page: &Investigate) -> Vec<Slide> {
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

fn set_up(n: usize, settings: &Settings) -> Vec<Slide> {
    let each = |setting: &crate::lesson::Setting| Slide {
        lead: Some(settings.app.clone()),
        title: Some(setting.text.clone()),
        answers: choices(&setting.options),
        ..Slide::of(n, Kind::Ask)
    };
    settings.settings.iter().map(each).collect()
}

fn moments(n: usize, timeline: &Timeline) -> Vec<Slide> {
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
