//! What can be wrong with an agreement beyond its form.

use super::id::Id;
use super::text::{Agreement, Question};
use std::collections::BTreeSet;

/// The pictures that rules may show, in assets/pictures/.
pub const PICTURES: [&str; 13] = [
    "agree-ask-first",
    "agree-tell-site",
    "agree-tell-unknown",
    "agree-tell-upset",
    "agree-schoolwork",
    "agree-kind",
    "agree-care",
    "agree-own-login",
    "agree-password",
    "agree-private",
    "agree-save",
    "agree-logoff",
    "agree-monitored",
];

/// Words in a sentence to a child of four to seven.
const LONGEST_KS1: usize = 12;
/// Words in a sentence to a child of seven to eleven.
const LONGEST_KS2: usize = 20;

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where in the file, keys and places from 0 with dots between: "page.2.clause.0.text".
    pub path: String,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

/// Every mistake of `agreement`, in its order.
pub fn problems(agreement: &Agreement) -> Vec<Fault> {
    let mut found = Faults {
        list: Vec::new(),
        ids: BTreeSet::new(),
        longest: match agreement.audience {
            super::Audience::Ks1 => LONGEST_KS1,
            super::Audience::Ks2 => LONGEST_KS2,
        },
    };
    if agreement.version == 0 {
        found.add("version".into(), "an agreement's version is 1 or more", "begin with 1");
    }
    found.child_text("title".into(), &agreement.title);
    found.child_text("intro".into(), &agreement.intro);
    found.some("page".into(), agreement.pages.len(), "a rule");
    for (n, page) in agreement.pages.iter().enumerate() {
        let at = format!("page.{n}");
        found.id(format!("{at}.id"), &page.id);
        found.child_text(format!("{at}.title"), &page.title);
        if !PICTURES.contains(&page.picture.name.as_str()) {
            found.add(
                format!("{at}.picture.name"),
                &format!("there is no picture “{}” for a rule", page.picture.name),
                &format!("use one of {}", PICTURES.join(", ")),
            );
        }
        found.text(format!("{at}.picture.alt"), &page.picture.alt);
        found.some(format!("{at}.clause"), page.clauses.len(), "a clause");
        for (m, clause) in page.clauses.iter().enumerate() {
            found.id(format!("{at}.clause.{m}.id"), &clause.id);
            found.child_text(format!("{at}.clause.{m}.text"), &clause.text);
        }
        for (name, lines) in [("we_will", &page.we_will), ("think_first", &page.think_first)] {
            found.some(format!("{at}.{name}"), lines.len(), "a line");
            for (m, line) in lines.iter().enumerate() {
                found.child_text(format!("{at}.{name}.{m}"), line);
            }
        }
    }
    for (n, question) in agreement.questions.iter().enumerate() {
        found.question(&format!("question.{n}"), question, agreement);
    }
    found.text("parent.intro".into(), &agreement.parent.intro);
    found.some("parent.clause".into(), agreement.parent.clauses.len(), "a clause");
    for (n, clause) in agreement.parent.clauses.iter().enumerate() {
        found.id(format!("parent.clause.{n}.id"), &clause.id);
        found.text(format!("parent.clause.{n}.text"), &clause.text);
    }
    found.list
}

struct Faults {
    list: Vec<Fault>,
    /// Of rules, clauses and questions: no two the same.
    ids: BTreeSet<Id>,
    /// Words in a sentence to a child.
    longest: usize,
}

impl Faults {
    fn add(&mut self, path: String, message: &str, help: &str) {
        self.list.push(Fault {
            path,
            message: message.to_owned(),
            help: help.to_owned(),
        });
    }
    fn id(&mut self, path: String, id: &Id) {
        if !self.ids.insert(id.clone()) {
            self.add(
                path,
                &format!("the id “{id}” stands here a second time"),
                "give each its own id",
            );
        }
    }
    fn some(&mut self, path: String, count: usize, what: &str) {
        if count == 0 {
            self.add(path, &format!("{what} is missing"), "write at least one");
        }
    }
    fn text(&mut self, path: String, text: &str) {
        if text.trim().is_empty() || text.trim() != text || text.contains("  ") || text.chars().any(char::is_control) {
            let help = "write words with single spaces between, nothing before or after, in one line";
            self.add(path, "this text is empty or has spare spaces", help);
        }
    }
    fn child_text(&mut self, path: String, text: &str) {
        self.text(path.clone(), text);
        let words = |sentence: &str| sentence.split_whitespace().count();
        let longest = text.split(['.', '!', '?', ':']).map(words).max().unwrap_or(0);
        if longest > self.longest {
            let message = format!(
                "a sentence here has {longest} words; a child's has {} at most",
                self.longest
            );
            self.add(path, &message, "make two short sentences of it");
        }
    }
    fn question(&mut self, at: &str, question: &Question, agreement: &Agreement) {
        self.id(format!("{at}.id"), &question.id);
        if agreement.page(&question.page).is_none() {
            let message = format!("there is no rule “{}”", question.page);
            self.add(format!("{at}.page"), &message, "name the id of a rule above");
        }
        self.child_text(format!("{at}.ask"), &question.ask);
        let right = question.options.iter().filter(|option| option.right).count();
        if question.options.len() < 2 || right != 1 {
            let message = format!("{} options, {right} of them right", question.options.len());
            self.add(
                format!("{at}.option"),
                &message,
                "write two or more, exactly one of them right = true",
            );
        }
        for (n, option) in question.options.iter().enumerate() {
            let before = question.options.get(..n).unwrap_or_default();
            if before.iter().any(|other| other.id == option.id) {
                let message = format!("the id “{}” stands here a second time", option.id);
                self.add(format!("{at}.option.{n}.id"), &message, "give each option its own id");
            }
            if before.iter().any(|other| other.feedback == option.feedback) {
                let help = "say what this answer in particular can teach";
                self.add(
                    format!("{at}.option.{n}.feedback"),
                    "two options have the same feedback",
                    help,
                );
            }
            self.child_text(format!("{at}.option.{n}.text"), &option.text);
            self.child_text(format!("{at}.option.{n}.feedback"), &option.feedback);
        }
    }
}
