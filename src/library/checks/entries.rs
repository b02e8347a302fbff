//! Everything in a step that has an id, in one form for all kinds: what the checks of names, texts and feedback go through.

use crate::lesson::{Activity, Choice, Id, Picture, Reply};

/// One page, option, item, place, turn, ….
pub(in crate::library) struct Entry {
    /// Where it stands: `step[0].option[1]`.
    pub path: String,
    /// What a message calls it.
    pub what: &'static str,
    pub id: Id,
    /// What pupils tell it apart by, each with its field; a pair has two.
    pub texts: Vec<(&'static str, String)>,
    pub feedback: Option<String>,
    /// Each with its field; `None` where one may stand and none does.
    pub pictures: Vec<(&'static str, Option<Picture>)>,
    /// Of an answer: whether it is a good idea.
    pub right: Option<bool>,
}

/// Entries that stand beside each other: their ids and texts differ.
pub(in crate::library) type Set = Vec<Entry>;

impl Entry {
    fn new(path: &str, what: &'static str, at: usize, id: &Id) -> Self {
        Self {
            path: format!("{path}.{what}[{at}]"),
            what,
            id: id.clone(),
            texts: vec![],
            feedback: None,
            pictures: vec![],
            right: None,
        }
    }
    fn text(mut self, field: &'static str, text: &str) -> Self {
        self.texts.push((field, text.to_owned()));
        self
    }
    fn says(mut self, feedback: &str) -> Self {
        self.feedback = Some(feedback.to_owned());
        self
    }
    fn shows(mut self, field: &'static str, picture: Option<&Picture>) -> Self {
        self.pictures.push((field, picture.cloned()));
        self
    }
    fn right(mut self, right: bool) -> Self {
        self.right = Some(right);
        self
    }
}

fn set<'a, T: 'a>(list: &'a [T], entry: impl Fn(usize, &'a T) -> Entry) -> Set {
    list.iter().enumerate().map(|(at, one)| entry(at, one)).collect()
}

fn options(path: &str, options: &[Choice]) -> Set {
    set(options, |at, o| {
        Entry::new(path, "option", at, &o.id)
            .text("text", &o.text)
            .says(&o.feedback)
            .shows("picture", o.picture.as_ref())
            .right(o.right)
    })
}

fn replies(path: &str, replies: &[Reply]) -> Set {
    set(replies, |at, r| {
        Entry::new(path, "reply", at, &r.id)
            .text("text", &r.text)
            .says(&r.feedback)
            .right(r.right)
    })
}

/// The sets of entries of a step; `step` is its path.
pub(in crate::library) fn sets(step: &str, activity: &Activity) -> Vec<Set> {
    let new = |what, at, id| Entry::new(step, what, at, id);
    match activity {
        Activity::Story(a) => vec![set(&a.pages, |at, p| {
            new("page", at, &p.id).shows("picture", Some(&p.picture))
        })],
        Activity::Choose(a) => vec![options(step, &a.options)],
        Activity::Sort(a) => vec![
            set(&a.groups, |at, g| {
                new("group", at, &g.id)
                    .text("name", &g.name)
                    .shows("picture", g.picture.as_ref())
            }),
            set(&a.items, |at, i| {
                let item = new("item", at, &i.id).text("text", &i.text).says(&i.feedback);
                item.shows("picture", i.picture.as_ref())
            }),
        ],
        Activity::Order(a) => vec![set(&a.items, |at, i| {
            let item = new("item", at, &i.id).text("text", &i.text).says(&i.feedback);
            item.shows("picture", i.picture.as_ref())
        })],
        Activity::Match(a) => vec![set(&a.pairs, |at, p| {
            new("pair", at, &p.id)
                .text("left", &p.left)
                .text("right", &p.right)
                .says(&p.feedback)
                .shows("left_picture", p.left_picture.as_ref())
                .shows("right_picture", p.right_picture.as_ref())
        })],
        Activity::Spot(a) => vec![set(&a.places, |at, p| {
            new("place", at, &p.id).text("text", &p.text).says(&p.feedback)
        })],
        Activity::Chat(a) => {
            let mut all = vec![set(&a.turns, |at, t| new("turn", at, &t.id))];
            let turns = a.turns.iter().enumerate();
            all.extend(turns.map(|(at, turn)| replies(&format!("{step}.turn[{at}]"), &turn.replies)));
            all
        }
        Activity::Talk(_) => vec![],
        Activity::Investigate(a) => vec![
            set(&a.parts, |at, p| {
                let part = new("part", at, &p.id).text("text", &p.text).says(&p.feedback);
                match &p.picture {
                    Some(picture) => part.shows("picture", Some(picture)),
                    None => part,
                }
            }),
            options(step, &a.options),
        ],
        Activity::Password(a) => vec![set(&a.cards, |at, c| {
            new("card", at, &c.id).text("text", &c.text).says(&c.feedback)
        })],
        Activity::Settings(a) => {
            let mut all = vec![set(&a.settings, |at, s| {
                new("setting", at, &s.id).text("text", &s.text)
            })];
            let settings = a.settings.iter().enumerate();
            all.extend(settings.map(|(at, s)| {
                let mut options = options(&format!("{step}.setting[{at}]"), &s.options);
                options.iter_mut().for_each(|option| option.pictures.clear());
                options
            }));
            all
        }
        Activity::Timeline(a) => {
            let mut all = vec![set(&a.moments, |at, m| new("moment", at, &m.id).text("when", &m.when))];
            let moments = a.moments.iter().enumerate();
            all.extend(moments.map(|(at, m)| replies(&format!("{step}.moment[{at}]"), &m.replies)));
            all
        }
    }
}
