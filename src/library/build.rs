//! A walked table as a lesson. The walk has reported whatever is missing or of the wrong kind; here that becomes empty, and
//! a lesson with a problem never leaves the library.

use super::build_pretend::{investigate, password, settings, timeline};
use crate::lesson::*;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table to take values out of.
#[derive(Clone, Copy)]
pub(super) struct Taken<'t>(pub Option<&'t DeTable<'t>>);

impl<'t> Taken<'t> {
    fn value(self, name: &str) -> Option<&'t DeValue<'t>> {
        self.0?.get(name).map(Spanned::get_ref)
    }
    pub fn text(self, name: &str) -> String {
        self.maybe_text(name).unwrap_or_default()
    }
    pub fn maybe_text(self, name: &str) -> Option<String> {
        self.value(name).and_then(DeValue::as_str).map(str::to_owned)
    }
    pub fn texts(self, name: &str) -> Vec<String> {
        let list = self.value(name).and_then(DeValue::as_array);
        list.into_iter()
            .flatten()
            .filter_map(|entry| entry.get_ref().as_str())
            .map(str::to_owned)
            .collect()
    }
    pub fn number(self, name: &str) -> u32 {
        let number = self.value(name).and_then(DeValue::as_integer);
        number
            .and_then(|n| u32::from_str_radix(n.as_str(), n.radix()).ok())
            .unwrap_or_default()
    }
    pub fn numbers(self, name: &str) -> Vec<u32> {
        let list = self.value(name).and_then(DeValue::as_array);
        let numbers = list
            .into_iter()
            .flatten()
            .filter_map(|entry| entry.get_ref().as_integer());
        numbers
            .filter_map(|n| u32::from_str_radix(n.as_str(), n.radix()).ok())
            .collect()
    }
    pub fn flag(self, name: &str) -> bool {
        self.value(name).and_then(DeValue::as_bool).unwrap_or_default()
    }
    pub fn table(self, name: &str) -> Option<Self> {
        self.value(name)
            .and_then(DeValue::as_table)
            .map(|table| Taken(Some(table)))
    }
    pub fn tables(self, name: &str) -> Vec<Self> {
        let list = self.value(name).and_then(DeValue::as_array);
        // an entry that is no table keeps its place, so that paths still count alike
        list.into_iter()
            .flatten()
            .map(|entry| Taken(entry.get_ref().as_table()))
            .collect()
    }
    pub(super) fn id(self, name: &str) -> Id {
        Id::new(self.text(name))
    }
    fn percent(self, name: &str) -> u8 {
        u8::try_from(self.number(name)).unwrap_or_default()
    }
    pub(super) fn picture(self, name: &str) -> Option<Picture> {
        self.table(name).map(|table| Picture {
            name: table.id("name"),
            alt: table.text("alt"),
        })
    }
    fn sure_picture(self, name: &str) -> Picture {
        self.picture(name).unwrap_or(Picture {
            name: Id::default(),
            alt: String::new(),
        })
    }
}

/// The lesson and the teacher's half of its file.
pub(super) fn lesson(file: Taken<'_>, band: Band) -> (Lesson, Plan) {
    let steps = file.tables("step");
    let plan = super::build_plan::plan(file, steps.iter().map(notes).collect());
    let lesson = Lesson {
        id: file.id("id"),
        band,
        version: file.number("version"),
        rule: Rule::from_slug(&file.text("rule")).unwrap_or(Rule::Safe),
        years: Years::from_slug(&file.text("years")),
        title: file.text("title"),
        summary: file.text("summary"),
        minutes: file.number("minutes"),
        picture: file.sure_picture("picture"),
        steps: steps.into_iter().map(step).collect(),
    };
    (lesson, plan)
}

/// A band's questions as if they were the steps of a lesson, and each one's trail.
pub(super) fn questions(file: Taken<'_>, band: Band) -> (Vec<Trail>, Lesson, Plan) {
    let tables = file.tables("question");
    let trail = |question: &Taken<'_>| Trail {
        band,
        years: Years::from_slug(&question.text("years")),
        rule: Rule::from_slug(&question.text("rule")).unwrap_or(Rule::Safe),
    };
    let trails = tables.iter().map(trail).collect();
    let (mut lesson, mut plan) = lesson(Taken(None), band);
    plan.notes = tables.iter().map(notes).collect();
    lesson.steps = tables.into_iter().map(question).collect();
    (trails, lesson, plan)
}

fn question(question: Taken<'_>) -> Step {
    Step {
        activity: Activity::Choose(Choose {
            pick: Pick::One,
            options: each(question, "option", choice),
            hints: vec![],
        }),
        ..step(question)
    }
}

fn notes(step: &Taken<'_>) -> Notes {
    Notes {
        step: step.id("id"),
        teaches: step.texts("teaches"),
        note: step.text("note"),
    }
}

fn step(step: Taken<'_>) -> Step {
    let picture = step.picture("picture");
    Step {
        id: step.id("id"),
        title: step.text("title"),
        say: step.text("say"),
        picture,
        ask: step.maybe_text("ask"),
        activity: activity(step),
    }
}

fn activity(step: Taken<'_>) -> Activity {
    let hints = step.texts("hints");
    match step.text("kind").as_str() {
        "story" => Activity::Story(Story {
            pages: each(step, "page", page),
        }),
        "choose" => {
            let pick = if step.text("pick") == "several" {
                Pick::Several
            } else {
                Pick::One
            };
            Activity::Choose(Choose {
                pick,
                options: each(step, "option", choice),
                hints,
            })
        }
        "sort" => Activity::Sort(Sort {
            groups: each(step, "group", group),
            items: each(step, "item", sort_item),
            hints,
        }),
        "order" => Activity::Order(Order {
            items: each(step, "item", order_item),
            hints,
        }),
        "match" => Activity::Match(Match {
            pairs: each(step, "pair", pair),
            hints,
        }),
        "spot" => Activity::Spot(Spot {
            screen: step.sure_picture("screen"),
            places: each(step, "place", place),
            hints,
        }),
        "chat" => Activity::Chat(Chat {
            with: step.text("with"),
            picture: step.sure_picture("avatar"),
            turns: each(step, "turn", turn),
        }),
        "investigate" => investigate(step, hints),
        "password" => password(step, hints),
        "settings" => settings(step, hints),
        "timeline" => timeline(step, hints),
        _ => Activity::Talk(Talk {
            questions: step.texts("questions"),
            starter: step.text("starter"),
        }),
    }
}

pub(super) fn each<'t, T>(step: Taken<'t>, name: &str, build: fn(Taken<'t>) -> T) -> Vec<T> {
    step.tables(name).into_iter().map(build).collect()
}

fn page(t: Taken<'_>) -> Page {
    Page {
        id: t.id("id"),
        text: t.text("text"),
        picture: t.sure_picture("picture"),
    }
}

pub(super) fn choice(t: Taken<'_>) -> Choice {
    Choice {
        id: t.id("id"),
        text: t.text("text"),
        picture: t.picture("picture"),
        right: t.flag("right"),
        feedback: t.text("feedback"),
    }
}

fn group(t: Taken<'_>) -> Group {
    Group {
        id: t.id("id"),
        name: t.text("name"),
        picture: t.picture("picture"),
    }
}

fn sort_item(t: Taken<'_>) -> SortItem {
    SortItem {
        id: t.id("id"),
        text: t.text("text"),
        picture: t.picture("picture"),
        group: t.id("group"),
        feedback: t.text("feedback"),
    }
}

fn order_item(t: Taken<'_>) -> OrderItem {
    OrderItem {
        id: t.id("id"),
        text: t.text("text"),
        picture: t.picture("picture"),
        feedback: t.text("feedback"),
    }
}

fn pair(t: Taken<'_>) -> Pair {
    Pair {
        id: t.id("id"),
        left: t.text("left"),
        left_picture: t.picture("left_picture"),
        right: t.text("right"),
        right_picture: t.picture("right_picture"),
        feedback: t.text("feedback"),
    }
}

fn place(t: Taken<'_>) -> Place {
    Place {
        id: t.id("id"),
        text: t.text("text"),
        x: t.percent("x"),
        y: t.percent("y"),
        width: t.percent("width"),
        height: t.percent("height"),
        find: t.flag("find"),
        feedback: t.text("feedback"),
    }
}

fn turn(t: Taken<'_>) -> Turn {
    Turn {
        id: t.id("id"),
        says: t.text("says"),
        replies: each(t, "reply", reply),
    }
}

pub(super) fn reply(t: Taken<'_>) -> Reply {
    Reply {
        id: t.id("id"),
        text: t.text("text"),
        right: t.flag("right"),
        feedback: t.text("feedback"),
        next: t.maybe_text("next").map(Id::new),
    }
}
