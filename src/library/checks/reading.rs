//! Checks of how hard a lesson is to read: the formulas' scores, hard words, passive voice.

use crate::lesson::Band;
use crate::library::lesson_file::{Known, LessonFile};
use crate::library::reading::{Formula, Limit, Reader, words};
use crate::library::sentences::sentences;
use crate::library::shape::Voice;
use crate::library::walk::{Walk, Words};
use std::collections::BTreeSet;

fn reader<'k>(file: &LessonFile, known: &Known<'k>) -> Reader<'k> {
    let explained = file.plan.vocabulary.iter().flat_map(|entry| words(&entry.word));
    Reader {
        lists: known.lists,
        known: &known.words.known,
        explained: explained.map(str::to_lowercase).collect(),
    }
}

/// The texts that pupils read.
fn pupils(walk: &Walk) -> impl Iterator<Item = &Words> {
    walk.words.iter().filter(|words| words.voice == Voice::Pupil)
}

pub(in crate::library) fn check_score(file: &mut LessonFile, known: &Known<'_>) {
    let limit = Limit::of(file.lesson.band, file.lesson.years);
    let reading = reader(file, known).read(limit.formula, pupils(&file.walk).map(|words| words.text.as_str()));
    if reading.score > limit.most {
        let most: Vec<&str> = reading.hard.iter().take(8).map(String::as_str).collect();
        let message = format!(
            "this lesson is too hard to read for {}: {} score {:.1}, and {:.1} is the most",
            file.lesson.years.map_or(file.lesson.band.name(), |years| years.name()),
            limit.formula.name(),
            reading.score,
            limit.most
        );
        let help = format!(
            "make sentences shorter, or put easier words for: {}. A word that the lesson needs goes into `vocabulary`",
            most.join(", ")
        );
        file.walk.report("title", message, "too hard", help);
    }
}

/// The words that stand within a sentence with a capital letter, and nowhere without.
fn names(walk: &Walk) -> BTreeSet<String> {
    let sentences = || pupils(walk).flat_map(|text| sentences(&text.text));
    let all: BTreeSet<&str> = sentences().flat_map(words).collect();
    let within = sentences().flat_map(|sentence| words(sentence).skip(1));
    let names = within.filter(|word| word.starts_with(char::is_uppercase));
    let names = names.filter(|word| !all.contains(word.to_lowercase().as_str()));
    names.map(|name| owner(name).to_owned()).collect()
}

/// “Pip” of “Pip’s”.
fn owner(word: &str) -> &str {
    word.split(['’', '\'']).next().unwrap_or(word)
}

/// Words that nine-year-olds may not know have no place in texts for younger children, unless the lesson explains them.
pub(in crate::library) fn check_hard_words(file: &mut LessonFile, known: &Known<'_>) {
    if file.lesson.band == Band::Ks2 {
        return;
    }
    let reader = reader(file, known);
    let names = names(&file.walk);
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for text in pupils(&file.walk) {
        for word in words(&text.text) {
            if !names.contains(owner(word))
                && !reader.is_familiar(Formula::DaleChall, word)
                && seen.insert(word.to_lowercase())
            {
                found.push((text.span.clone(), word.to_owned()));
            }
        }
    }
    for (span, word) in found {
        let message = format!("“{word}” is a hard word for {}", file.lesson.band.name());
        let help = "write an everyday word, explain it in `vocabulary`, or add it to lessons/words.toml with a reason";
        let problem = file.walk.file.problem(span, message, "hard word", help.to_owned());
        file.walk.problems.push(problem);
    }
}

const BE: [&str; 14] = [
    "am",
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "being",
    "isn’t",
    "aren’t",
    "wasn’t",
    "weren’t",
    "gets",
    "got",
];
/// What may stand between the verb and its participle.
const BETWEEN: [&str; 9] = [
    "not", "never", "always", "often", "just", "already", "still", "all", "also",
];
/// Participles that don't end in -ed.
const IRREGULAR: [&str; 76] = [
    "beaten",
    "begun",
    "bitten",
    "blown",
    "bought",
    "broken",
    "brought",
    "built",
    "burnt",
    "caught",
    "chosen",
    "cut",
    "done",
    "drawn",
    "driven",
    "eaten",
    "fed",
    "felt",
    "forgotten",
    "found",
    "frozen",
    "given",
    "grown",
    "heard",
    "held",
    "hidden",
    "hit",
    "hurt",
    "kept",
    "known",
    "laid",
    "led",
    "left",
    "lent",
    "lost",
    "made",
    "meant",
    "met",
    "paid",
    "put",
    "read",
    "said",
    "seen",
    "sent",
    "set",
    "shaken",
    "shared",
    "shot",
    "shown",
    "shut",
    "sold",
    "spent",
    "spread",
    "stolen",
    "stuck",
    "sung",
    "swept",
    "taken",
    "taught",
    "thought",
    "thrown",
    "told",
    "torn",
    "understood",
    "won",
    "worn",
    "written",
    "copied",
    "hacked",
    "banned",
    "blocked",
    "posted",
    "liked",
    "used",
    "owned",
    "tagged",
];

/// The passive of a sentence, if there is one: “is sent”.
fn passive(sentence: &str, states: &BTreeSet<String>) -> Option<String> {
    let words: Vec<String> = words(sentence).map(str::to_lowercase).collect();
    words.iter().enumerate().find_map(|(at, verb)| {
        let verb = BE.contains(&verb.as_str()).then_some(verb)?;
        let mut after = words.get(at + 1..)?.iter();
        let next = after.find(|word| !BETWEEN.contains(&word.as_str()) && !word.ends_with("ly"))?;
        let participle = IRREGULAR.contains(&next.as_str()) || (next.ends_with("ed") && next.len() > 4);
        (participle && !states.contains(next)).then(|| format!("{verb} {next}"))
    })
}

pub(in crate::library) fn check_passive(file: &mut LessonFile, known: &Known<'_>) {
    let mut found = Vec::new();
    for text in pupils(&file.walk) {
        for sentence in sentences(&text.text) {
            found.extend(passive(sentence, &known.words.states).map(|what| (text.span.clone(), what)));
        }
    }
    for (span, what) in found {
        let message = format!("“{what}” is the passive voice");
        let help = "say who does it: “Kai sent it”, not “it was sent”. If it says how somebody is, add it to lessons/words.toml";
        let problem = file.walk.file.problem(span, message, "who does it?", help.to_owned());
        file.walk.problems.push(problem);
    }
}
