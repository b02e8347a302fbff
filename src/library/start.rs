//! Start here: what to read first, by a child's age, device and what worries a parent. guidance/start.toml.

use super::build::Taken;
use super::checks::check_words;
use super::file::File;
use super::nearest::suggest;
use super::problem::Problem;
use super::shapes_beside::START;
use super::walk::Walk;

/// Every answer to the three questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    pub ages: Vec<Answer>,
    pub devices: Vec<Answer>,
    pub worries: Vec<Answer>,
    pub instead: Vec<Instead>,
}

/// One answer, and the topics that it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub id: String,
    pub title: String,
    pub read: Vec<String>,
    /// Of a worry: it can't wait.
    pub urgent: bool,
    /// Of a worry: nothing in particular; age and device come first.
    pub none: bool,
}

/// What answers lead to together, where the lists above would give something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    /// Any of these; all, if there is none.
    pub ages: Vec<String>,
    pub devices: Vec<String>,
    pub worry: String,
    pub read: Vec<String>,
}

impl Start {
    /// The topics for these answers, the most important first, each once.
    pub fn read<'s>(&'s self, age: &'s Answer, device: &'s Answer, worry: &'s Answer) -> Vec<&'s str> {
        let fits = |list: &[String], id: &String| list.is_empty() || list.contains(id);
        let instead = self.instead.iter().find(|instead| {
            instead.worry == worry.id && fits(&instead.ages, &age.id) && fits(&instead.devices, &device.id)
        });
        let lists: Vec<&Vec<String>> = match instead {
            Some(instead) => vec![&instead.read],
            None if worry.none => vec![&age.read, &device.read, &worry.read],
            None => vec![&worry.read, &device.read, &age.read],
        };
        let mut topics: Vec<&str> = Vec::new();
        for topic in lists.into_iter().flatten() {
            if !topics.contains(&topic.as_str()) {
                topics.push(topic);
            }
        }
        topics
    }
}

/// The answers of a file, and whatever is wrong with it. `topics` are those that there are.
pub(super) fn read_start(file: &File, topics: &[String]) -> (Start, Vec<Problem>) {
    let (mut walk, table) = Walk::of(file, &file.text, 0, &START);
    check_words(&mut walk);
    let table = Taken(Some(table.get_ref()));
    let answers = |of: &str| table.tables(of).into_iter().map(answer).collect::<Vec<_>>();
    let start = Start {
        ages: answers("age"),
        devices: answers("device"),
        worries: answers("worry"),
        instead: table.tables("instead").into_iter().map(instead).collect(),
    };
    let topics: Vec<&str> = topics.iter().map(String::as_str).collect();
    for (name, answers) in [
        ("age", &start.ages),
        ("device", &start.devices),
        ("worry", &start.worries),
    ] {
        for (i, answer) in answers.iter().enumerate() {
            if answers[..i].iter().any(|other| other.id == answer.id) {
                let message = format!("there is already an answer \"{}\"", answer.id);
                walk.report(&format!("{name}[{i}].id"), message, "again", "choose another id");
            }
            check(&mut walk, &format!("{name}[{i}].read"), &answer.read, &topics, "topic");
        }
    }
    let ids = |answers: &[Answer]| answers.iter().map(|answer| answer.id.clone()).collect::<Vec<_>>();
    let (ages, devices, worries) = (ids(&start.ages), ids(&start.devices), ids(&start.worries));
    for (i, instead) in start.instead.iter().enumerate() {
        let at = |field: &str| format!("instead[{i}].{field}");
        check(&mut walk, &at("read"), &instead.read, &topics, "topic");
        for (field, named, known) in [("age", &instead.ages, &ages), ("device", &instead.devices, &devices)] {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            check(&mut walk, &at(field), named, &known, "answer");
        }
        let known: Vec<&str> = worries.iter().map(String::as_str).collect();
        if !known.contains(&instead.worry.as_str()) {
            let message = format!("there is no worry \"{}\"", instead.worry);
            walk.report(&at("worry"), message, "unknown", suggest(&instead.worry, &known));
        }
    }
    (start, walk.problems)
}

fn check(walk: &mut Walk, path: &str, named: &[String], known: &[&str], what: &str) {
    for (i, name) in named.iter().enumerate() {
        if !known.contains(&name.as_str()) {
            let message = format!("there is no {what} \"{name}\"");
            walk.report(&format!("{path}[{i}]"), message, "unknown", suggest(name, known));
        }
    }
}

fn answer(table: Taken<'_>) -> Answer {
    Answer {
        id: table.text("id"),
        title: table.text("title"),
        read: table.texts("read"),
        urgent: table.flag("urgent"),
        none: table.flag("none"),
    }
}

fn instead(table: Taken<'_>) -> Instead {
    Instead {
        ages: table.texts("age"),
        devices: table.texts("device"),
        worry: table.text("worry"),
        read: table.texts("read"),
    }
}
