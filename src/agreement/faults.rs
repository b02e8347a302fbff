//! What can be wrong with an agreement beyond its form.

use super::id::Id;
use super::text::{Agreement, Audience, Clause, Detail, Question, RulePage, SecondPart};
use std::collections::BTreeSet;

/// The pictures that rules may show, in assets/pictures/.
pub const PICTURES: [&str; 16] = [
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
    "agree-phones",
    "agree-strangers",
    "agree-check-first",
];

/// Words in a sentence to a child of four to seven.
const LONGEST_KS1: usize = 12;
/// Words in a sentence to a child of seven to eleven.
const LONGEST_KS2: usize = 20;
/// Words in a sentence to an adult.
const LONGEST_ADULT: usize = 25;
/// Names of parts: no rule can have them.
const PARTS: [&str; 3] = ["parent", "authorise", "give-back"];

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
            Audience::Ks1 => LONGEST_KS1,
            Audience::Ks2 => LONGEST_KS2,
            _ => LONGEST_ADULT,
        },
    };
    if agreement.version == 0 {
        found.add("version".into(), "an agreement's version is 1 or more", "begin with 1");
    }
    found.sentences("title".into(), &agreement.title);
    found.sentences("intro".into(), &agreement.intro);
    found.details("detail", &agreement.details);
    found.some("page".into(), agreement.pages.len(), "a rule");
    for (n, page) in agreement.pages.iter().enumerate() {
        found.page(&format!("page.{n}"), page, agreement.audience.is_pupil());
    }
    for (n, question) in agreement.questions.iter().enumerate() {
        found.question(&format!("question.{n}"), question, agreement);
    }
    found.parts(agreement);
    found.choices(agreement);
    found.list
}

struct Faults {
    list: Vec<Fault>,
    /// Of rules, clauses and questions: no two the same.
    ids: BTreeSet<Id>,
    /// Words in a sentence to whom it is for.
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
    fn sentences(&mut self, path: String, text: &str) {
        self.text(path.clone(), text);
        let words = |sentence: &str| sentence.split_whitespace().count();
        let longest = text.split(['.', '!', '?', ':']).map(words).max().unwrap_or(0);
        if longest > self.longest {
            let message = format!(
                "a sentence here has {longest} words; one to these readers has {} at most",
                self.longest
            );
            self.add(path, &message, "make two short sentences of it");
        }
    }
    fn details(&mut self, at: &str, details: &[Detail]) {
        for (n, detail) in details.iter().enumerate() {
            self.id(format!("{at}.{n}.id"), &detail.id);
            self.text(format!("{at}.{n}.label"), &detail.label);
            if let Some(hint) = &detail.hint {
                self.text(format!("{at}.{n}.hint"), hint);
            }
        }
    }
    fn clauses(&mut self, at: &str, clauses: &[Clause]) {
        self.some(at.to_owned(), clauses.len(), "a clause");
        for (n, clause) in clauses.iter().enumerate() {
            self.id(format!("{at}.{n}.id"), &clause.id);
            self.sentences(format!("{at}.{n}.text"), &clause.text);
        }
    }
    fn page(&mut self, at: &str, page: &RulePage, pupil: bool) {
        self.id(format!("{at}.id"), &page.id);
        if PARTS.contains(&page.id.as_str()) {
            let message = format!("“{}” is the name of a part of an agreement", page.id);
            self.add(format!("{at}.id"), &message, "give the rule another id");
        }
        self.sentences(format!("{at}.title"), &page.title);
        match &page.picture {
            Some(picture) => {
                if !PICTURES.contains(&picture.name.as_str()) {
                    self.add(
                        format!("{at}.picture.name"),
                        &format!("there is no picture “{}” for a rule", picture.name),
                        &format!("use one of {}", PICTURES.join(", ")),
                    );
                }
                self.text(format!("{at}.picture.alt"), &picture.alt);
            }
            None if pupil => self.add(at.to_owned(), "a pupil's rule has a picture", "name one with its words"),
            None => {}
        }
        self.clauses(&format!("{at}.clause"), &page.clauses);
        for (name, lines) in [("we_will", &page.we_will), ("think_first", &page.think_first)] {
            if pupil {
                self.some(format!("{at}.{name}"), lines.len(), "a line");
            }
            for (m, line) in lines.iter().enumerate() {
                self.sentences(format!("{at}.{name}.{m}"), line);
            }
        }
    }
    /// Whoever signs second: a parent for pupils, perhaps the school for others.
    fn parts(&mut self, agreement: &Agreement) {
        let pupil = agreement.audience.is_pupil();
        let mut part = |name: &str, part: Option<&SecondPart>, needed: bool, allowed: bool| match part {
            Some(_) if !allowed => {
                let help = "pupils' agreements have [parent]; staff and loans have [authorise]; loans have [give_back]";
                self.add(name.to_owned(), "this agreement can't have this part", help);
            }
            Some(part) => {
                self.text(format!("{name}.intro"), &part.intro);
                self.details(&format!("{name}.detail"), &part.details);
                for (n, detail) in part.details.iter().enumerate() {
                    if !detail.optional || !pupil {
                        let help = "only a parent's part has details, all of them with optional = true";
                        self.add(format!("{name}.detail.{n}"), "this detail can't stand here", help);
                    }
                }
                let longest = std::mem::replace(&mut self.longest, LONGEST_ADULT);
                self.clauses(&format!("{name}.clause"), &part.clauses);
                self.longest = longest;
            }
            None if needed => self.add("audience".into(), &format!("the part [{name}] is missing"), "write it"),
            None => {}
        };
        let loan = agreement.audience == Audience::Loan;
        let staff = agreement.audience == Audience::Staff;
        part("parent", agreement.parent.as_ref(), pupil, pupil);
        part("authorise", agreement.authorise.as_ref(), loan, loan || staff);
        part("give_back", agreement.give_back.as_ref(), loan, loan);
    }
    /// Which clauses go together. What is always there can't be chosen.
    fn choices(&mut self, agreement: &Agreement) {
        let chosen = |id: &Id| {
            agreement
                .clauses()
                .any(|clause| &clause.id == id && clause.switch.is_some())
        };
        for clause in agreement.clauses() {
            let named = clause.not_with.iter().chain(&clause.only_with);
            for other in named.filter(|id| *id == &clause.id || !chosen(id)) {
                let message = format!(
                    "“{}” names “{other}”, which isn't another clause with a switch",
                    clause.id
                );
                self.add(
                    "page".into(),
                    &message,
                    "name a clause that a school can switch on or off",
                );
            }
            if clause.switch.is_none() && !(clause.not_with.is_empty() && clause.only_with.is_none()) {
                let message = format!("“{}” always stands, so it can't depend on another clause", clause.id);
                self.add("page".into(), &message, "give it a switch, or take the others out");
            }
        }
    }
    fn question(&mut self, at: &str, question: &Question, agreement: &Agreement) {
        self.id(format!("{at}.id"), &question.id);
        if agreement.page(&question.page).is_none() {
            let message = format!("there is no rule “{}”", question.page);
            self.add(format!("{at}.page"), &message, "name the id of a rule above");
        }
        if let Some(about) = &question.about {
            let page = agreement.page(&question.page);
            if !page.is_some_and(|page| page.clauses.iter().any(|clause| &clause.id == about)) {
                let message = format!("the rule “{}” has no clause “{about}”", question.page);
                self.add(format!("{at}.about"), &message, "name a clause of that rule");
            }
        }
        self.sentences(format!("{at}.ask"), &question.ask);
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
            self.sentences(format!("{at}.option.{n}.text"), &option.text);
            self.sentences(format!("{at}.option.{n}.feedback"), &option.feedback);
        }
    }
}
