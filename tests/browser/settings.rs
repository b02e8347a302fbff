//! Settings that stay, and what a device forgets when it is asked to.

use crate::engines::Engine;
use crate::outcome::{Outcome, ensure};
use crate::pupil::{Hand, Pupil};
use crate::runner::Journey;
use crate::stage::Stage;

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "how things look stays, also on other pages",
            engines: &Engine::ALL,
            make: |stage| Box::pin(look_stays(stage)),
        },
        Journey {
            name: "two learners share a device, and one is removed after a question",
            engines: &Engine::ALL,
            make: |stage| Box::pin(one_is_removed(stage)),
        },
        Journey {
            name: "everything is removed after a question",
            engines: &Engine::ALL,
            make: |stage| Box::pin(all_is_removed(stage)),
        },
    ]
}

/// What the site keeps on the device, by key.
const KEPT: &str = "Object.keys(localStorage).filter((key) => key.startsWith('harbour.'))";

async fn look_stays(stage: &mut Stage) -> Outcome {
    stage.open_awake("settings/").await?;
    stage.click(".pick[data-value=dark]").await?;
    stage.click(".pick[data-value=huge]").await?;
    let looks = "document.documentElement.dataset.theme === 'dark' && document.documentElement.dataset.text === 'huge'";
    stage.until(looks, "the page is dark and its words are large").await?;
    stage.reload().await?;
    stage.awake().await?;
    stage.until(looks, "it is so again after a reload").await?;
    let chosen = "document.querySelector('.pick[data-value=dark] input').checked && document.querySelector('.pick[data-value=huge] input').checked";
    stage.until(chosen, "the settings page says so").await?;
    // a page without islands that know of settings
    stage.open("privacy/").await?;
    stage.until(looks, "the privacy page is so too").await
}

/// Somebody new, with the first animal that nobody has.
pub async fn join(stage: &Stage) -> Outcome {
    stage.click(".who[data-stage=animal] li:first-child .av").await?;
    // the animal's own name will do
    stage.click(".name-form .btn-ghost").await?;
    stage.until_seen(".who[data-stage=who] .av[aria-pressed=true]").await
}

async fn two_learners(stage: &Stage) -> Outcome {
    stage.open_awake("ks1/").await?;
    join(stage).await?;
    stage.open_awake("ks1/safe/").await?;
    Pupil::at(stage, Hand::Mouse).await?.do_steps(0, 2).await?;
    stage.open_awake("ks1/").await?;
    stage.until_seen(".lesson-card .flag").await?;
    stage.click(".who .av-new").await?;
    join(stage).await?;
    stage
        .until(
            "!document.querySelector('.lesson-card .flag')",
            "the second learner begins afresh",
        )
        .await
}

/// Keeps what is asked about once, then removes it.
async fn sure(stage: &Stage, ask: &str) -> Outcome {
    stage.click(ask).await?;
    stage
        .until(
            "document.activeElement?.id === 'sure-keep'",
            "the harmless answer has the focus",
        )
        .await?;
    stage.press("\u{E00C}").await?;
    stage
        .until(
            "!document.querySelector('.sure')",
            "Escape keeps it and ends the question",
        )
        .await?;
    stage.click(ask).await?;
    stage.click(".sure .btn-tell").await
}

async fn one_is_removed(stage: &mut Stage) -> Outcome {
    two_learners(stage).await?;
    stage.open_awake("settings/").await?;
    let first: String = stage
        .read("return document.querySelector('.person .name').textContent")
        .await?;
    sure(stage, ".person:first-child [data-do=remove]").await?;
    let left = "document.querySelectorAll('.person').length === 1";
    stage.until(left, "one learner is left").await?;
    let named = format!("return Object.values(localStorage).some((text) => text.includes({first:?}))");
    ensure(
        !stage.read::<bool>(&named).await?,
        "something still names who was removed",
    )?;
    let progress = format!("return {KEPT}.filter((key) => key.startsWith('harbour.progress.')).length");
    let progress: usize = stage.read(&progress).await?;
    ensure(
        progress == 0,
        format!("{progress} entries hold the progress of who was removed"),
    )?;
    stage.open_awake("ks1/").await?;
    let there = "document.querySelectorAll('.who[data-stage=who] .av[aria-pressed]').length === 1";
    stage.until(there, "the other learner is still there").await
}

async fn all_is_removed(stage: &mut Stage) -> Outcome {
    two_learners(stage).await?;
    stage.open_awake("settings/").await?;
    stage.click(".pick[data-value=dark]").await?;
    stage
        .until("document.documentElement.dataset.theme === 'dark'", "the page is dark")
        .await?;
    sure(stage, "section[aria-labelledby=erase-title] > .btn-ghost").await?;
    stage.until(&format!("{KEPT}.length === 0"), "nothing is kept").await?;
    stage
        .until(
            "document.documentElement.dataset.theme === 'auto'",
            "the page looks as at first",
        )
        .await?;
    stage.open_awake("ks1/").await?;
    stage.until_seen(".who[data-stage=animal]").await
}
