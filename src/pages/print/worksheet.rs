//! A lesson's questions for pencil and paper, and the answers on a page of their own.

use super::leaf::{Leaf, look_of, rule_words};
use super::questions::{pages, pictured, questions};
use crate::components::sticker;
use crate::lesson::{Activity, Choose, Id, Lesson, Match, Order, Pick, Sort, Step};
use crate::pages::lesson::answers;
use leptos::prelude::*;

pub(super) fn leaves(lesson: &Lesson, root: &str) -> Vec<Leaf> {
    let asked = questions(lesson);
    let what = format!("{}: {}", rule_words(lesson.rule), lesson.title);
    let sheets = pages(lesson, asked.clone());
    let last = sheets.len() - 1;
    let mut number = 0;
    let mut leaves = Vec::new();
    for (n, steps) in sheets.into_iter().enumerate() {
        let questions: Vec<_> = steps
            .into_iter()
            .map(|step| {
                number += 1;
                question(number, step, root)
            })
            .collect();
        let own = (n == last).then(|| own_words(lesson));
        let top = (n == 0).then(|| {
            view! {
                <div class="work-top">
                    {sticker(root, lesson.picture.name.as_str(), "work-art")}
                    <h2>{lesson.title.clone()}</h2>
                    <p class="work-name">"My name"</p>
                </div>
            }
        });
        let content = view! { {top} <div class="work-questions">{questions}</div> {own} };
        leaves.push(Leaf::new("work", look_of(lesson.band), content.into_any()).of(&what));
    }
    leaves.push(answer_leaf(lesson, &asked).of(&what));
    leaves
}

fn question(number: usize, step: &Step, root: &str) -> AnyView {
    let (how, body) = match &step.activity {
        Activity::Choose(a) => (tick(a.pick), options(a, root)),
        Activity::Sort(a) => ("Write the letter in the box.", sort(a, root)),
        Activity::Order(a) => ("What comes first? Write the numbers in the boxes.", order(a)),
        Activity::Match(a) => ("Draw lines to join what belongs together.", pairs(a)),
        _ => ("", ().into_any()),
    };
    let say = (!step.say.is_empty()).then(|| view! { <p>{step.say.clone()}</p> });
    view! {
        <section class="work-question">
            {say}
            <h3><span class="work-number">{number}</span> {step.title.clone()}</h3>
            <p class="work-how">{how}</p>
            {body}
        </section>
    }
    .into_any()
}

fn tick(pick: Pick) -> &'static str {
    match pick {
        Pick::One => "Tick one box.",
        Pick::Several => "Tick every box that fits.",
    }
}

/// An empty box to write in.
fn space() -> impl IntoView {
    view! { <span class="work-box"></span> }
}

fn options(choose: &Choose, root: &str) -> AnyView {
    let shown = pictured(&choose.options);
    let options = choose.options.iter().map(|option| {
        let art = option.picture.as_ref().filter(|_| shown);
        let art = art.map(|picture| sticker(root, picture.name.as_str(), "work-option-art"));
        view! { <li>{art} {space()} <span>{option.text.clone()}</span></li> }
    });
    let class = if shown { "work-tiles" } else { "work-options" };
    view! { <ul class=class>{options.collect_view()}</ul> }.into_any()
}

/// A sorting has three groups at most.
fn letter(at: usize) -> &'static str {
    ["A", "B", "C"].get(at).copied().unwrap_or_default()
}

fn sort(sort: &Sort, root: &str) -> AnyView {
    let groups = sort.groups.iter().enumerate();
    let groups = groups.map(|(at, group)| view! { <li><b>{letter(at)}</b> " " {group.name.clone()}</li> });
    let items = sort.items.iter().map(|item| {
        let art = item.picture.as_ref();
        let art = art.map(|picture| sticker(root, picture.name.as_str(), "work-item-art"));
        view! { <li>{space()} {art} <span>{item.text.clone()}</span></li> }
    });
    view! {
        <ul class="work-groups">{groups.collect_view()}</ul>
        <ul class="work-items">{items.collect_view()}</ul>
    }
    .into_any()
}

/// As the file lists them they would be solved: the second half comes first.
fn turned<T>(list: &[T]) -> impl Iterator<Item = &T> {
    let (first, second) = list.split_at(list.len() / 2);
    second.iter().chain(first)
}

fn order(order: &Order) -> AnyView {
    let items = turned(&order.items).map(|item| view! { <li>{space()} <span>{item.text.clone()}</span></li> });
    view! { <ul class="work-options">{items.collect_view()}</ul> }.into_any()
}

fn pairs(pairs: &Match) -> AnyView {
    let rows = pairs.pairs.iter().zip(turned(&pairs.pairs));
    let rows = rows.map(|(left, right)| {
        view! { <li><span>{left.left.clone()}</span> <span>{right.right.clone()}</span></li> }
    });
    view! { <ul class="work-pairs">{rows.collect_view()}</ul> }.into_any()
}

/// What a child says in their own words: the beginning of the lesson's last sentence.
fn own_words(lesson: &Lesson) -> impl IntoView + use<> {
    let starter = lesson.steps.iter().rev().find_map(|step| match &step.activity {
        Activity::Talk(talk) => Some(talk.starter.clone()),
        _ => None,
    });
    let starter = starter.unwrap_or_else(|| "I can …".into());
    view! { <div class="work-own"><p>"Draw or write: " <b>{starter}</b></p></div> }
}

/// For the teacher: each question with its answer and the reason.
fn answer_leaf(lesson: &Lesson, asked: &[&Step]) -> Leaf {
    let rows = asked.iter().enumerate().map(|(n, step)| {
        let lines = right(step).into_iter();
        let lines = lines.map(|(what, why)| {
            let why = (!why.is_empty()).then(|| format!(" – {why}"));
            view! { <li><b>{what}</b> {why}</li> }
        });
        view! {
            <section>
                <h3>{format!("{}. {}", n + 1, step.title)}</h3>
                <ul>{lines.collect_view()}</ul>
            </section>
        }
    });
    let content = view! {
        <h2>{format!("Answers: {}", lesson.title)}</h2>
        <p>"For the teacher. Talk about the reasons: they matter more than the ticks. A child who writes of a worry is thanked, and the safeguarding lead is told."</p>
        <div class="answer-columns">{rows.collect_view()}</div>
    };
    Leaf::new("answers", "adult", content.into_any())
}

/// What is right, each with its reason where there is room for one.
fn right(step: &Step) -> Vec<(String, String)> {
    match &step.activity {
        Activity::Choose(a) => {
            let right = a.options.iter().filter(|option| option.right);
            right.map(|o| (o.text.clone(), o.feedback.clone())).collect()
        }
        Activity::Sort(a) => a
            .groups
            .iter()
            .enumerate()
            .map(|(at, group)| (format!("{} {}", letter(at), group.name), in_group(a, &group.id)))
            .collect(),
        Activity::Match(_) | Activity::Order(_) => answers(step)
            .into_iter()
            .map(|(what, _)| (what, String::new()))
            .collect(),
        _ => vec![],
    }
}

/// The items of a group, in one line.
fn in_group(sort: &Sort, group: &Id) -> String {
    let items = sort.items.iter().filter(|item| item.group == *group);
    items.map(|item| item.text.as_str()).collect::<Vec<_>>().join("; ")
}
