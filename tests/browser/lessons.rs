//! A child does a lesson.

use harbour::lesson::Activity;

use crate::engines::Engine;
use crate::listening::{note_heard, unrecorded};
use crate::outcome::{Outcome, ensure};
use crate::pupil::{Hand, Pupil};
use crate::runner::Journey;
use crate::stage::{Stage, dist, pages};
use std::collections::BTreeSet;

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "one lesson of each kind, by touch, wrong answers first",
            engines: &Engine::ALL,
            make: |stage| Box::pin(each_kind(stage, Hand::Finger, true)),
        },
        Journey {
            name: "one lesson of each kind, by keyboard alone",
            engines: &Engine::ALL,
            make: |stage| Box::pin(each_kind(stage, Hand::Keyboard, false)),
        },
        Journey {
            name: "every lesson for EYFS, by keyboard alone, wrong answers first, and whatever can be heard is recorded",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(every(stage, |lesson| lesson.starts_with("eyfs/"))),
        },
        Journey {
            name: "every lesson for Key Stage 1, by keyboard alone, wrong answers first, and whatever can be heard is recorded",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(every(stage, |lesson| lesson.starts_with("ks1/"))),
        },
        Journey {
            name: "every lesson for Key Stage 2 from A to L, by keyboard alone, wrong answers first",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(every(stage, |lesson| lesson.starts_with("ks2/") && lesson < "ks2/m")),
        },
        Journey {
            name: "every lesson for Key Stage 2 from M to Z, by keyboard alone, wrong answers first",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(every(stage, |lesson| lesson.starts_with("ks2/") && lesson >= "ks2/m")),
        },
        Journey {
            name: "a reload in the middle of a lesson keeps the place",
            engines: &Engine::ALL,
            make: |stage| Box::pin(reload(stage)),
        },
    ]
}

/// The addresses of all lessons.
pub fn lessons() -> Outcome<Vec<String>> {
    let mut lessons = pages()?;
    lessons.retain(|page| {
        let parts: Vec<&str> = page.split('/').collect();
        matches!(parts[..], ["eyfs" | "ks1" | "ks2", id, ""] if id != "know")
    });
    if lessons.is_empty() {
        Err("the site has no lesson".into())
    } else {
        Ok(lessons)
    }
}

/// Does these lessons one after the other, and says of each that failed where.
async fn do_lessons(stage: &mut Stage, lessons: Vec<String>, hand: Hand, wrong_first: bool) -> Outcome {
    let mut failed = Vec::new();
    for lesson in lessons {
        let done = async {
            stage.open_awake(&lesson).await?;
            // what children who can't read yet hear is recorded
            let recorded = !lesson.starts_with("ks2/");
            if recorded {
                note_heard(stage).await?;
            }
            let pupil = Pupil::at(stage, hand).await?;
            let pupil = if wrong_first { pupil.wrong_first() } else { pupil };
            pupil.do_all().await?;
            let missing = if recorded {
                unrecorded(stage, &lesson).await?
            } else {
                Vec::new()
            };
            ensure(missing.is_empty(), format!("not recorded:\n{}", missing.join("\n")))
        };
        if let Err(error) = done.await {
            failed.push(format!("  /{lesson}: {error}"));
        }
    }
    ensure(failed.is_empty(), failed.join("\n"))
}

async fn every(stage: &mut Stage, wanted: fn(&str) -> bool) -> Outcome {
    let mut all = lessons()?;
    all.retain(|lesson| wanted(lesson));
    do_lessons(stage, all, Hand::Keyboard, true).await
}

/// As few lessons as hold every kind of activity, found in the pages: each next one has most of what is missing.
async fn each_kind(stage: &mut Stage, hand: Hand, wrong_first: bool) -> Outcome {
    let mut holding = Vec::new();
    for lesson in lessons()? {
        let html = std::fs::read_to_string(dist().join(&lesson).join("index.html"))?;
        let kinds: BTreeSet<&str> = Activity::KINDS
            .into_iter()
            .filter(|kind| html.contains(&format!("data-kind=\"{kind}\"")))
            .collect();
        holding.push((lesson, kinds));
    }
    let mut missing = BTreeSet::from(Activity::KINDS);
    let mut chosen = Vec::new();
    while !missing.is_empty() {
        let news = |kinds: &BTreeSet<&str>| kinds.intersection(&missing).count();
        let best = holding
            .iter()
            .max_by_key(|(_, kinds)| news(kinds))
            .ok_or("the site has no lesson")?;
        ensure(news(&best.1) > 0, format!("no lesson holds {missing:?}"))?;
        chosen.push(best.0.clone());
        missing.retain(|kind| !best.1.contains(kind));
    }
    do_lessons(stage, chosen, hand, wrong_first).await
}

async fn reload(stage: &mut Stage) -> Outcome {
    let now = "return document.querySelector('.step[data-now=yes]').id";
    let done = "return document.querySelectorAll('.stone[data-state=done]').length";
    stage.open_awake("ks1/safe/").await?;
    let pupil = Pupil::at(stage, Hand::Mouse).await?;
    pupil.do_steps(0, 3).await?;
    let before: (String, usize) = (stage.read(now).await?, stage.read(done).await?);
    stage.reload().await?;
    stage.awake().await?;
    stage
        .until(
            "document.querySelectorAll('.stone[data-state=done]').length > 0",
            "the done steps are back",
        )
        .await?;
    let after: (String, usize) = (stage.read(now).await?, stage.read(done).await?);
    ensure(
        before == after,
        format!("before the reload {before:?}, after it {after:?}"),
    )?;
    pupil.do_steps(3, pupil.count()).await?;
    stage.until_seen(".the-end[data-now=yes]").await
}
