//! A child does a lesson.

use crate::engines::Engine;
use crate::outcome::{Outcome, ensure};
use crate::pupil::{Hand, Pupil};
use crate::runner::Journey;
use crate::stage::{Stage, pages};

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "a lesson by keyboard alone",
            engines: &Engine::ALL,
            make: |stage| Box::pin(by_keyboard(stage)),
        },
        Journey {
            name: "a lesson by touch",
            engines: &Engine::ALL,
            make: |stage| Box::pin(by_touch(stage)),
        },
        Journey {
            name: "every lesson by mouse",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(every_lesson(stage)),
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
        matches!(parts[..], ["eyfs" | "ks1" | "ks2", _, ""])
    });
    if lessons.is_empty() {
        Err("the site has no lesson".into())
    } else {
        Ok(lessons)
    }
}

async fn by_keyboard(stage: &mut Stage) -> Outcome {
    stage.open_awake("ks1/safe/").await?;
    Pupil::at(stage, Hand::Keyboard).await?.do_all().await
}

async fn by_touch(stage: &mut Stage) -> Outcome {
    stage.open_awake("ks1/safe/").await?;
    Pupil::at(stage, Hand::Finger).await?.do_all().await
}

async fn every_lesson(stage: &mut Stage) -> Outcome {
    let mut failed = Vec::new();
    for lesson in lessons()? {
        let done = async {
            stage.open_awake(&lesson).await?;
            Pupil::at(stage, Hand::Mouse).await?.do_all().await
        };
        if let Err(error) = done.await {
            failed.push(format!("  /{lesson}: {error}"));
        }
    }
    ensure(failed.is_empty(), failed.join("\n"))
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
