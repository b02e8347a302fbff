//! Guidance for parents: guidance/*.md, TOML between +++ lines, then Markdown.

use super::blocks::{Block, blocks};
use super::build::Taken;
use super::checks::check_words;
use super::file::File;
use super::grade;
use super::markdown::to_html;
use super::nearest::nearest;
use super::problem::Problem;
use super::shapes_beside::TOPIC;
use super::walk::Walk;
use crate::lesson::Id;
use std::ops::Range;

/// What guidance for parents can serve: the points that schools' policies ask parents to know.
pub const SERVES: [&str; 19] = [
    "pg.read-discuss",
    "pg.model",
    "pg.support",
    "pg.home-learning",
    "pg.video",
    "pg.tutor",
    "pg.changes",
    "pg.seek-help",
    "pg.images",
    "pg.complain-private",
    "pg.age13",
    "pg.phone-check",
    "pg.basic-phone",
    "pg.no-call",
    "pg.class-first",
    "pg.no-shared-password",
    "pg.admission",
    "pg.whole-school",
    "pg.aware",
];

/// One topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// The file's name and the last part of the URL.
    pub id: String,
    pub title: String,
    pub summary: String,
    /// How long it takes to read.
    pub minutes: u32,
    /// For parents of children of these ages, in words: "4 to 11".
    pub ages: String,
    /// Points of the requirements that it serves, such as `pg.video`.
    pub serves: Vec<String>,
    pub checked: String,
    pub sources: Vec<Source>,
    /// Its place in the list of topics.
    pub order: u32,
    pub group: TopicGroup,
    /// What people type who look for it.
    pub find: Vec<String>,
    /// The body; headings begin at h2, no HTML of the author's own.
    pub html: String,
    /// The body again, block by block, for those who translate it.
    pub blocks: Vec<Block>,
}

/// What a topic is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TopicGroup {
    #[default]
    Start,
    ByAge,
    Everyday,
    GamesApps,
    Worries,
    School,
}

impl TopicGroup {
    /// In the order of the parents' page: whoever is worried looks first.
    pub const ALL: [Self; 6] = [
        Self::Worries,
        Self::Start,
        Self::ByAge,
        Self::GamesApps,
        Self::Everyday,
        Self::School,
    ];
    pub const WORDS: [&'static str; 6] = ["start", "by-age", "everyday", "games-apps", "worries", "school"];

    /// As a topic's file writes it.
    pub fn slug(self) -> &'static str {
        Self::WORDS[self as usize]
    }
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "Setting up",
            Self::ByAge => "By age",
            Self::Everyday => "Every day",
            Self::GamesApps => "Games and apps",
            Self::Worries => "Something worries me",
            Self::School => "School, and where to turn",
        }
    }
    /// What stands for it, in assets/pictures/.
    pub fn picture(self) -> &'static str {
        match self {
            Self::Start => "topic-first-steps",
            Self::ByAge => "kitchen",
            Self::Everyday => "topic-video-lessons",
            Self::GamesApps => "k2-balance-game",
            Self::Worries => "topic-something-wrong",
            Self::School => "k2-credit-class",
        }
    }
    fn from_slug(slug: &str) -> Self {
        let found = Self::ALL.into_iter().find(|group| group.slug() == slug);
        found.unwrap_or_default()
    }
}

/// Where a topic's facts were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub name: String,
    pub url: String,
}

/// The topic of a file, and whatever is wrong with it.
pub(super) fn read_topic(file: &File) -> (Topic, Vec<Problem>) {
    // without front matter, every field would be missing as well, and the text taken for something else
    let (front, body, mut problems) = split(file);
    let (mut walk, table) = Walk::of(file, &file.text[front.clone()], front.start, &TOPIC);
    check_words(&mut walk);
    check_serves(&mut walk, Taken(Some(table.get_ref())));
    let (html, more) = to_html(file, body);
    check_grade(&mut walk, &html);
    if problems.is_empty() {
        problems.extend(walk.problems);
        problems.extend(more);
    }
    let id = file
        .path
        .rsplit('/')
        .next()
        .and_then(|name| name.strip_suffix(".md"))
        .unwrap_or_default()
        .to_owned();
    if !Id::is_valid(&id) {
        let help = "name it with lower-case letters, digits and hyphens, such as video-calls.md: the name is part of the address";
        problems.push(file.whole("this file's name can't be part of a web address", help));
    }
    let table = Taken(Some(table.get_ref()));
    let sources = table
        .tables("sources")
        .iter()
        .map(|s| Source {
            name: s.text("name"),
            url: s.text("url"),
        })
        .collect();
    let topic = Topic {
        id,
        title: table.text("title"),
        summary: table.text("summary"),
        minutes: table.number("minutes"),
        ages: table.text("ages"),
        serves: table.texts("serves"),
        checked: table.text("checked"),
        sources,
        order: table.number("order"),
        group: TopicGroup::from_slug(&table.text("group")),
        find: table.texts("find"),
        html,
        blocks: blocks(file.text.get(body..).unwrap_or_default()),
    };
    (topic, problems)
}

/// Where the TOML between the +++ lines stands, and where the Markdown after them begins.
fn split(file: &File) -> (Range<usize>, usize, Vec<Problem>) {
    let text = &*file.text;
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    let help = "begin the file with a line +++, then title, summary and so on, then another line +++";
    if first.trim_end() != "+++" {
        return (
            0..0,
            0,
            vec![file.problem(0..first.len(), "a topic begins with a line +++", "here", help)],
        );
    }
    let mut at = first.len();
    for line in text.split_inclusive('\n').skip(1) {
        if line.trim_end() == "+++" {
            return (first.len()..at, at + line.len(), Vec::new());
        }
        at += line.len();
    }
    (
        0..0,
        text.len(),
        vec![file.problem(0..3, "the second line +++ is missing", "opened here", help)],
    )
}

/// Parents read it at night, on a phone, perhaps in their second language.
fn check_grade(walk: &mut Walk, html: &str) {
    let found = grade::of_html(html);
    if found > grade::MOST {
        let message = format!(
            "this topic has the Flesch–Kincaid grade {found:.1}; it may have {:.1}",
            grade::MOST
        );
        walk.report(
            "title",
            message,
            "too hard",
            "write shorter sentences and shorter words",
        );
    }
}

fn check_serves(walk: &mut Walk, table: Taken<'_>) {
    for (i, id) in table.texts("serves").iter().enumerate() {
        if !SERVES.contains(&id.as_str()) {
            let help = match nearest(id, SERVES) {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("write one of: {}", SERVES.join(", ")),
            };
            walk.report(
                &format!("serves[{i}]"),
                format!("there is no point \"{id}\" to serve"),
                "unknown",
                help,
            );
        }
    }
}
