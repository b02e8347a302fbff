//! The pages of guidance for parents, rendered: topics, and the way to them by three questions.

use super::pages::page;
use super::{Page, Route};
use crate::library::{Answer, Library};
use crate::pages;
use leptos::prelude::*;

pub(super) fn all(library: &Library) -> Vec<Page> {
    let mut all = start_here(library);
    all.extend(library.guidance.iter().map(|topic| {
        page(
            Route::Topic(topic.id.clone()),
            &topic.title,
            &topic.summary,
            "parents",
            "adult",
            |root| pages::topic::page(topic, &library.contacts, &library.languages, root),
        )
    }));
    all
}

/// The three questions, a page for each answer to the first two.
fn start_here(library: &Library) -> Vec<Page> {
    let (start, topics) = (&library.start, &library.guidance);
    let one = |age: Option<&Answer>, device: Option<&Answer>, title: &str, body: &dyn Fn(&str) -> AnyView| {
        let route = Route::Start {
            age: age.map(|age| age.id.clone()),
            device: device.map(|device| device.id.clone()),
        };
        page(
            route,
            title,
            "Three questions lead to what to read first.",
            "parents",
            "adult",
            |root| body(root),
        )
    };
    let mut all = vec![one(None, None, "Start here", &|root| {
        pages::start::first(start, topics, root)
    })];
    for age in &start.ages {
        let title = format!("Start here: {}", age.title);
        all.push(one(Some(age), None, &title, &|root| {
            pages::start::second(start, age, root)
        }));
        for device in &start.devices {
            let title = format!("{title}, {}", device.title);
            all.push(one(Some(age), Some(device), &title, &|root| {
                pages::start::third(start, age, device, topics, root)
            }));
        }
    }
    all
}
