//! A lesson on the classroom board: by keyboard, by clicker, by touch; two windows in step; hands; what fits.

use serde_json::{Value, json};
use thirtyfour::Key;
use thirtyfour::common::command::{Actions, Command};

use crate::engines::Engine;
use crate::outcome::{Outcome, ensure};
use crate::pupil::tap;
use crate::runner::Journey;
use crate::stage::{Stage, dist};

pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "a whole lesson on the board by keyboard",
            engines: &Engine::ALL,
            make: |stage| Box::pin(by_keys(stage, Key::Right, Key::Left)),
        },
        Journey {
            name: "a whole lesson on the board by a clicker",
            engines: &Engine::ALL,
            make: |stage| Box::pin(by_keys(stage, Key::PageDown, Key::PageUp)),
        },
        Journey {
            name: "a whole lesson on the board by touch",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(by_touch(stage)),
        },
        Journey {
            name: "hands are counted in secret, shown, and counted again",
            engines: &Engine::ALL,
            make: |stage| Box::pin(hands(stage)),
        },
        Journey {
            name: "the board and the teacher's notes stay in step",
            engines: &Engine::ALL,
            make: |stage| Box::pin(in_step(stage)),
        },
        Journey {
            name: "every slide of every lesson fits its board, in letters that are large enough",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(fits(stage)),
        },
    ]
}

const LESSON: &str = "board/ks1/safe/";
/// The slide in view.
const NOW: &str = "document.querySelector('.slide[data-now=yes]')";

async fn open(stage: &Stage, path: &str) -> Outcome {
    stage.open_awake(path).await?;
    stage.until(&format!("!!{NOW}"), "a slide is shown").await
}

/// Which slide is shown, and whether its answer is.
async fn here(stage: &Stage) -> Outcome<(String, bool)> {
    stage
        .read(&format!("return [{NOW}.id, {NOW}.dataset.open === 'yes']"))
        .await
}

async fn slide_count(stage: &Stage) -> Outcome<usize> {
    stage.read("return document.querySelectorAll('.slide').length").await
}

async fn changed(stage: &Stage, before: &(String, bool)) -> Outcome {
    let (id, open) = (Value::from(before.0.as_str()), before.1);
    let after = format!(
        "{NOW}.id !== {id} || ({NOW}.dataset.open === 'yes') !== {open} || {NOW}.querySelector('[data-reading=yes]')?.dataset.letter !== window.harbourRead"
    );
    stage.until(&after, &format!("{} goes on", before.0)).await
}

/// Keeps which reason is read, so that one of several right answers counts as going on.
async fn remember(stage: &Stage) -> Outcome {
    stage
        .read::<Value>(&format!(
            "window.harbourRead = {NOW}.querySelector('[data-reading=yes]')?.dataset.letter; return null"
        ))
        .await
        .map(|_| ())
}

async fn by_keys(stage: &Stage, on: Key, back: Key) -> Outcome {
    open(stage, LESSON).await?;
    let count = slide_count(stage).await?;
    let (mut opened, mut seen) = (0, 1);
    loop {
        let before = here(stage).await?;
        if before.0 == format!("slide-{count}") {
            break;
        }
        remember(stage).await?;
        stage.press(on.clone()).await?;
        changed(stage, &before).await?;
        let after = here(stage).await?;
        opened += usize::from(after.1 && !before.1);
        seen += usize::from(after.0 != before.0);
        ensure(seen <= count, "the lesson does not end")?;
    }
    ensure(seen == count && opened > 5, "slides or answers were left out")?;
    let last = here(stage).await?;
    remember(stage).await?;
    stage.press(back).await?;
    changed(stage, &last).await?;

    // a dark board lights up before anything else happens
    let before = here(stage).await?;
    stage.press(".".to_owned()).await?;
    stage.until_seen(".board-dark").await?;
    stage.press(on).await?;
    stage
        .until("!document.querySelector('.board-dark')", "the board lights up")
        .await?;
    ensure(here(stage).await? == before, "lighting the board went on, too")
}

async fn by_touch(stage: &Stage) -> Outcome {
    open(stage, LESSON).await?;
    let count = slide_count(stage).await?;
    for _ in 0..count * 3 {
        let before = here(stage).await?;
        if before.0 == format!("slide-{count}") {
            // a wipe to the right goes back, one to the left goes on again
            remember(stage).await?;
            wipe(stage, 300, 900).await?;
            changed(stage, &before).await?;
            let back = here(stage).await?;
            remember(stage).await?;
            wipe(stage, 900, 300).await?;
            return changed(stage, &back).await;
        }
        remember(stage).await?;
        tap(stage, "[data-do=next]", 60).await?;
        changed(stage, &before).await?;
    }
    Err("touching Next did not lead to the end".into())
}

/// A finger wipes across the middle of the board, from one place to another in pixels.
async fn wipe(stage: &Stage, from: i64, to: i64) -> Outcome {
    let finger = json!([{
        "type": "pointer",
        "id": "finger",
        "parameters": { "pointerType": "touch" },
        "actions": [
            { "type": "pointerMove", "duration": 0, "x": from, "y": 120 },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerMove", "duration": 120, "x": to, "y": 130 },
            { "type": "pointerUp", "button": 0 },
        ],
    }]);
    let wipe = Command::PerformActions(Actions::from(finger));
    stage.browser.cmd(wipe).await?;
    Ok(())
}

/// On to the first question with three options.
async fn to_a_question(stage: &Stage) -> Outcome {
    for _ in 0..60 {
        let asks: bool = stage
            .read(&format!(
                "return {NOW}.dataset.kind === 'ask' && {NOW}.dataset.options === '3'"
            ))
            .await?;
        if asks {
            return Ok(());
        }
        let before = here(stage).await?;
        remember(stage).await?;
        stage.press(Key::Right).await?;
        changed(stage, &before).await?;
    }
    Err("no question with three options".into())
}

async fn hands(stage: &Stage) -> Outcome {
    open(stage, LESSON).await?;
    to_a_question(stage).await?;
    stage.click("[data-do=hands]").await?;
    stage.until_seen(".tallies").await?;
    for key in ["1", "2", "2"] {
        stage.press(key.to_owned()).await?;
    }
    let numbers = format!("[...{NOW}.querySelectorAll('.bar-number')].map((el) => el.textContent).join()");
    stage
        .until(
            "document.querySelector('.hands-total').textContent === '3 hands'",
            "three hands are counted",
        )
        .await?;
    ensure(
        stage.read::<String>(&format!("return {numbers}")).await?.is_empty(),
        "numbers are seen while hands are counted",
    )?;

    stage.click("[data-do=numbers]").await?;
    stage
        .until(&format!("{numbers} === '1,2,0'"), "the class sees the numbers")
        .await?;
    stage.click("[data-do=again]").await?;
    stage.until_seen(".tallies").await?;
    stage.press("2".to_owned()).await?;
    stage
        .until(
            "document.querySelector('.hands-total').textContent === '1 hand'",
            "a hand is counted after talking",
        )
        .await?;
    stage
        .until(
            &format!("{numbers} === '1,2,0'"),
            "only the numbers before talking are seen",
        )
        .await?;
    stage.click("[data-do=answer]").await?;
    stage
        .until(
            &format!("{numbers} === '1,0,2,1,0,0'"),
            "before and after stand side by side",
        )
        .await?;
    stage.until_seen(".slide[data-now=yes] .slide-reason").await
}

async fn in_step(stage: &Stage) -> Outcome {
    open(stage, LESSON).await?;
    let board = stage.browser.window().await?;
    let notes = stage.browser.new_tab().await?;
    stage.browser.switch_to_window(notes.clone()).await?;
    stage.open_awake(&format!("{LESSON}notes/")).await?;
    let place = |count: &str| format!("document.querySelector('.board-place').textContent.startsWith('{count} of')");
    stage.until(&place("1"), "the notes begin at the first slide").await?;

    // what is pressed beside the board happens on it
    stage.click("[data-do=next]").await?;
    stage.until(&place("2"), "the notes go on").await?;
    stage.browser.switch_to_window(board.clone()).await?;
    stage.until(&place("2"), "the board follows").await?;

    // and the other way round, also after the notes were loaded again
    stage.press(Key::Right).await?;
    stage.until(&place("3"), "the board goes on").await?;
    stage.browser.switch_to_window(notes.clone()).await?;
    stage.until(&place("3"), "the notes follow").await?;
    stage.browser.refresh().await?;
    stage.awake().await?;
    stage.until(&place("3"), "the notes find their place again").await?;

    // the board itself, loaded again
    stage.browser.switch_to_window(board.clone()).await?;
    stage.browser.refresh().await?;
    stage.awake().await?;
    stage.until(&place("3"), "the board finds its place again").await?;

    // notes that were closed and opened anew
    stage.browser.switch_to_window(notes).await?;
    stage.browser.close_window().await?;
    stage.browser.switch_to_window(board).await?;
    stage.press(Key::Right).await?;
    stage.until(&place("4"), "the board goes on alone").await?;
    let anew = stage.browser.new_tab().await?;
    stage.browser.switch_to_window(anew).await?;
    stage.open_awake(&format!("{LESSON}notes/")).await?;
    stage.until(&place("4"), "new notes ask where the class is").await
}

/// The least sizes in hundredths of the board's height: LOOK's words, question, option and target.
const SIZES: &str = "{'.slide-words': 7.2, '.slide-title': 7.2, '.slide-option-text': 6.8, '.slide-reason': 7.2}";

/// Shows each slide by its mark, measures it, and names those that do not fit.
fn measure() -> String {
    format!(
        "const sizes = {SIZES}; const wrong = [];
        const slides = [...document.querySelectorAll('.slide')];
        const foot = document.querySelector('.board-foot').getBoundingClientRect().top;
        for (const slide of slides) {{
            for (const other of slides) other.dataset.now = other === slide ? 'yes' : 'no';
            const text = slide.querySelector('.slide-text');
            const bottom = Math.max(...[...slide.children].map((el) => el.getBoundingClientRect().bottom));
            const wide = [...slide.querySelectorAll('.slide-option-button, .slide-text')].some((el) => el.scrollWidth > el.clientWidth + 2);
            if (text.scrollHeight > text.clientHeight + 2 || bottom > foot + 2 || wide) wrong.push(slide.id + ' does not fit');
            for (const [css, size] of Object.entries(sizes))
                for (const el of slide.querySelectorAll(css))
                    if (parseFloat(getComputedStyle(el).fontSize) < size * innerHeight / 100 - 0.5) wrong.push(slide.id + ' ' + css + ' is too small');
            for (const el of slide.querySelectorAll('button'))
                if (el.getBoundingClientRect().height < 9 * innerHeight / 100 - 0.5) wrong.push(slide.id + ' has a small button');
        }}
        return wrong"
    )
}

async fn fits(stage: &Stage) -> Outcome {
    let mut wrong: Vec<String> = Vec::new();
    for path in board_pages()? {
        stage.open_awake(&path).await?;
        for (width, height) in [(1920, 1080), (3840, 2160), (1366, 768)] {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            let tools = stage.browser.cdp();
            tools.send_raw("Emulation.setDeviceMetricsOverride", size).await?;
            let found: Vec<String> = stage.read(&measure()).await?;
            wrong.extend(
                found
                    .into_iter()
                    .map(|what| format!("{path} at {width}x{height}: {what}")),
            );
        }
    }
    ensure(wrong.is_empty(), wrong.join("\n"))
}

/// The board page of every lesson in the release.
fn board_pages() -> Outcome<Vec<String>> {
    let mut all = Vec::new();
    for band in ["eyfs", "ks1", "ks2"] {
        for lesson in std::fs::read_dir(dist().join("board").join(band))? {
            all.push(format!("board/{band}/{}/", lesson?.file_name().to_string_lossy()));
        }
    }
    all.sort();
    ensure(!all.is_empty(), "no lesson has a board")?;
    Ok(all)
}
