//! Reading aloud: recordings where a page has them, the words that are read, stopping, settings, and no network.

use serde_json::Value;
use std::collections::BTreeSet;

use crate::engines::Engine;
use crate::offline::{all_kept, later};
use crate::outcome::{Outcome, Skip, ensure};
use crate::runner::Journey;
use crate::stage::{Stage, dist};

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "a lesson for the youngest reads itself, marks the words, stops and repeats",
            engines: &Engine::ALL,
            make: |stage| Box::pin(reads(stage)),
        },
        Journey {
            name: "without a network a lesson that was opened still reads itself",
            engines: &Engine::ALL,
            make: |stage| Box::pin(reads_offline(stage)),
        },
        Journey {
            name: "whatever can be listened to on the pages around lessons is recorded",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(all_recorded(stage)),
        },
        Journey {
            name: "listen buttons are as somebody set them, and not there where nothing can read",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(settings(stage)),
        },
    ]
}

const READY: &str = "document.documentElement.dataset.speech === 'yes'";
const READING: &str = "document.querySelector('.listen[data-reading=yes]') !== null";
/// The first sentence's button that can be seen.
const FIRST: &str = ".step[data-now=yes] .question-line .listen";

/// Notes each word that is marked, in turn.
const NOTE_WORDS: &str = "window.marked = [];
    const mark = document.querySelector('.reading-mark');
    new MutationObserver(() => { if (!mark.hidden && marked.at(-1) !== mark.dataset.word) marked.push(mark.dataset.word); })
        .observe(mark, { attributes: true });";

/// Engines that need a loudspeaker, or come without what MP3 needs, say so by themselves.
async fn needs_sound(stage: &Stage) -> Outcome {
    stage.until(READY, "the listen buttons are there").await?;
    stage.click(FIRST).await?;
    let went = "document.documentElement.dataset.noSound || document.querySelector('.reading-mark')?.dataset.word";
    stage.until(went, "it reads, or says why it can't").await?;
    let why: Option<String> = stage
        .read("return document.documentElement.dataset.noSound ?? null")
        .await?;
    if let Some(why) = why {
        return Err(Skip(format!("{} plays no sound on this machine: {why}", stage.engine.name())).into());
    }
    stage.until(&format!("!({READING})"), "it has read").await
}

/// Presses the first button and hears the sentence to its end.
async fn hear(stage: &Stage) -> Outcome {
    stage.until(READY, "the listen buttons are there").await?;
    stage.read::<Value>(NOTE_WORDS).await?;
    let text: String = stage
        .read(&format!("return document.querySelector('{FIRST}').dataset.say"))
        .await?;
    stage.click(FIRST).await?;
    stage.until(READING, "it reads").await?;
    stage
        .until(&format!("!({READING})"), "it has read the sentence")
        .await?;
    let marked: Vec<String> = stage.read("return marked").await?;
    let said: Vec<&str> = text.split_whitespace().collect();
    // a busy machine may draw too seldom to show every word
    let in_turn = marked.iter().try_fold(0, |from, word| {
        let rest = said.get(from..)?;
        rest.iter().position(|said| said == word).map(|at| from + at + 1)
    });
    ensure(
        in_turn.is_some() && marked.len() * 2 >= said.len(),
        format!("of “{text}” these words were marked: {marked:?}"),
    )
}

async fn reads(stage: &mut Stage) -> Outcome {
    stage.open_awake("eyfs/safe/").await?;
    needs_sound(stage).await?;
    let alike: Vec<String> = stage
        .read(
            "const named = (button) => button.ariaLabel;
            const all = [...document.querySelectorAll('.step[data-now=yes] .listen')];
            return all.filter((one) => !named(one).startsWith('Listen: ')
                || all.some((other) => named(other) === named(one) && other.dataset.say !== one.dataset.say)).map(named)",
        )
        .await?;
    ensure(
        alike.is_empty(),
        format!("these listen buttons can't be told apart: {alike:?}"),
    )?;
    hear(stage).await?;
    // again, and stopped in the middle
    stage.click(FIRST).await?;
    stage.until(READING, "it reads again").await?;
    let name: String = stage
        .read(&format!("return document.querySelector('{FIRST}').ariaLabel"))
        .await?;
    ensure(name == "Stop", format!("while it reads, the button is called {name}"))?;
    stage.click(FIRST).await?;
    stage
        .until(
            &format!("!({READING}) && document.querySelector('.reading-mark').hidden"),
            "it stops",
        )
        .await?;
    // turning the page ends it
    stage.click(FIRST).await?;
    stage.until(READING, "it reads once more").await?;
    stage.click(".page-turn button:last-child").await?;
    stage
        .until(&format!("!({READING})"), "a turned page is not read on")
        .await
}

async fn reads_offline(stage: &mut Stage) -> Outcome {
    all_kept(stage).await?;
    stage.open_awake("ks1/tell/").await?;
    needs_sound(stage).await?;
    let look = "window.soundKept = false;
        const all = ['mp3', 'json'].map((end) => new URL('../../audio/ks1-tell.' + end, location.href));
        const look = async () => {
            window.soundKept = (await Promise.all(all.map((one) => caches.match(one)))).every(Boolean);
            if (!window.soundKept) requestAnimationFrame(look);
        };
        look();";
    stage.read::<Value>(look).await?;
    stage.until("window.soundKept", "its sound is on the device").await?;
    stage.server.stop();
    stage.open_awake("ks1/tell/").await?;
    hear(stage).await
}

/// Everything with a listen button on the pages around the lessons; lessons are heard where they are done.
async fn all_recorded(stage: &mut Stage) -> Outcome {
    let mut missing = BTreeSet::new();
    let around = [
        "",
        "help/",
        "settings/",
        "eyfs/",
        "ks1/",
        "eyfs/know/",
        "ks1/know/",
        "eyfs/check/safe/",
        "ks1/check/tell/",
    ];
    for page in around {
        stage.open_awake(page).await?;
        missing.extend(unrecorded(stage, page).await?);
    }
    let missing: Vec<String> = missing.into_iter().collect();
    ensure(missing.is_empty(), missing.join("\n"))
}

/// Notes from now on whatever can be listened to on the page that is open.
pub async fn note_heard(stage: &Stage) -> Outcome {
    let note = "window.heard = new Set();
        const look = () => document.querySelectorAll('[data-say]').forEach((button) => heard.add(button.dataset.say));
        look();
        new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-say'] });";
    stage.read::<Value>(note).await?;
    Ok(())
}

/// What could be listened to on the page that is open, and has no recording.
pub async fn unrecorded(stage: &Stage, page: &str) -> Outcome<Vec<String>> {
    let sound: Option<String> = stage
        .read("return document.documentElement.dataset.sound ?? null")
        .await?;
    let sound = sound.ok_or_else(|| format!("/{page} has no sound"))?;
    let file = dist()
        .join("audio")
        .join(format!("{}.json", sound.rsplit('/').next().unwrap_or_default()));
    let recorded: serde_json::Map<String, Value> = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    let heard = "return [...(window.heard ?? new Set([...document.querySelectorAll('[data-say]')].map((button) => button.dataset.say)))]";
    let heard: Vec<String> = stage.read(heard).await?;
    ensure(!heard.is_empty(), format!("on /{page} nothing can be listened to"))?;
    let missing = heard.into_iter().filter(|text| !recorded.contains_key(text));
    Ok(missing.map(|text| format!("  /{page}: {text}")).collect())
}

async fn settings(stage: &mut Stage) -> Outcome {
    // this browser has no voice of its own
    stage.open_awake("parents/first-steps/").await?;
    stage
        .until(
            "document.documentElement.dataset.speech === 'no'",
            "the page knows that nothing can read it",
        )
        .await?;
    ensure(
        !stage.sees(".listen").await?,
        "a listen button is shown where nothing can read",
    )?;
    stage.open_awake("settings/").await?;
    stage.until_seen(".no-voice").await?;
    stage.click(".pick[data-value=alone]").await?;
    stage.open_awake("eyfs/safe/").await?;
    stage.until(READY, "the listen buttons are there").await?;
    stage.click(FIRST).await?;
    stage.until(READING, "it reads").await?;
    // the page that is turned to is read by itself
    stage.click(".page-turn button:last-child").await?;
    let second = "document.querySelector('.page:nth-child(2)[data-now=true] .listen[data-reading=yes]') !== null";
    stage.until(second, "the next page is read").await?;
    stage.open_awake("settings/").await?;
    stage.click(".pick[data-value=off]").await?;
    stage.open_awake("eyfs/safe/").await?;
    stage
        .until(
            "document.documentElement.dataset.speech === 'off'",
            "the page keeps to it",
        )
        .await?;
    ensure(
        !stage.sees(".listen").await?,
        "a listen button is shown to somebody who wants none",
    )?;
    let all: u32 = later(stage, "return document.querySelectorAll('.listen').length").await?;
    ensure(all > 10, "the lesson has no listen buttons at all")
}
