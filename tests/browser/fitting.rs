//! Settings that fit a person: large words that stay, each learner's own look, switches, a longer press, two things at a time.

use serde_json::{Value, json};

use crate::axe;
use crate::engines::Engine;
use crate::every_page::{SETTLED, kinds, kinds_or_all};
use crate::offline::all_kept;
use crate::outcome::{Outcome, ensure};
use crate::pupil::{Hand, Pupil, tap};
use crate::runner::Journey;
use crate::settings::join;
use crate::stage::Stage;

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "words twice as large stay so on other pages, and none runs out of a phone",
            engines: &Engine::ALL,
            make: |stage| Box::pin(twice_as_large(stage)),
        },
        Journey {
            name: "calm colours can be told apart on every kind of page",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(calm_colours(stage)),
        },
        Journey {
            name: "one learner's look isn't another's",
            engines: &Engine::ALL,
            make: |stage| Box::pin(own_look(stage)),
        },
        Journey {
            name: "a step is done with one switch",
            engines: &Engine::ALL,
            make: |stage| Box::pin(one_switch(stage)),
        },
        Journey {
            name: "two switches move and take, and Escape stops them",
            engines: &Engine::ALL,
            make: |stage| Box::pin(two_switches(stage)),
        },
        Journey {
            name: "a short tap does nothing where taps are held",
            engines: &[Engine::Chromium, Engine::Firefox],
            make: |stage| Box::pin(held_taps(stage)),
        },
        Journey {
            name: "two things to choose from at a time, and none is lost",
            engines: &Engine::ALL,
            make: |stage| Box::pin(two_at_a_time(stage)),
        },
        Journey {
            name: "no word is cut off or covered at 320 pixels with more space between letters, lines and words",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(no_word_is_cut(stage)),
        },
        Journey {
            name: "important words have pictures below the question, also without a network",
            engines: &Engine::ALL,
            make: |stage| Box::pin(word_pictures(stage)),
        },
    ]
}

/// A lesson whose second step is a question with three answers.
const LESSON: &str = "ks1/safe/";
const SPACE: &str = " ";
const ENTER: &str = "\u{E007}";
const ESCAPE: &str = "\u{E00C}";

/// Chooses among the more ways on the settings page.
async fn choose(stage: &Stage, ways: &[&str]) -> Outcome {
    stage.open_awake("settings/").await?;
    stage.click(".more-ways > summary").await?;
    for way in ways {
        stage.click(&format!(".pick[data-value={way}]")).await?;
        let has = format!("document.documentElement.dataset.ways.split(' ').includes('{way}')");
        stage.until(&has, &format!("the page has “{way}”")).await?;
    }
    Ok(())
}

async fn twice_as_large(stage: &mut Stage) -> Outcome {
    stage.open_awake("settings/").await?;
    stage.click(".pick[data-value=double]").await?;
    let double = "document.documentElement.dataset.text === 'double'";
    stage.until(double, "words are twice as large").await?;
    stage.browser.set_window_rect(0, 0, 390, 844).await?;
    for page in [
        "",
        "settings/",
        "help/",
        "parents/",
        "ks1/",
        LESSON,
        "agreements/",
        "agreements/ks1/",
        "privacy/",
    ] {
        stage.open(page).await?;
        stage.until(double, &format!("/{page} has large words, too")).await?;
        let over = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        let over: i64 = stage.read(over).await?;
        ensure(over <= 0, format!("/{page} is {over} px wider than the window"))?;
    }
    Ok(())
}

async fn calm_colours(stage: &mut Stage) -> Outcome {
    stage.open_awake("settings/").await?;
    stage.click(".pick[data-value=calm]").await?;
    let mut found = Vec::new();
    for page in kinds_or_all()? {
        stage.open(&page).await?;
        stage
            .until(
                "getComputedStyle(document.documentElement).getPropertyValue('--p').trim() === '#3b515c'",
                &format!("/{page} has calm colours"),
            )
            .await?;
        let broken = axe::violations(stage, true).await?;
        found.extend(broken.iter().map(|line| format!("/{page}: {line}")));
    }
    ensure(found.is_empty(), found.join("\n"))
}

async fn own_look(stage: &mut Stage) -> Outcome {
    let theme = |name: &str| format!("document.documentElement.dataset.theme === '{name}'");
    stage.open_awake("ks1/").await?;
    join(stage).await?;
    stage.open_awake("settings/").await?;
    stage.click(".pick[data-value=calm]").await?;
    stage.until(&theme("calm"), "everybody has calm colours").await?;
    stage.click(".pick[data-value=own]").await?;
    stage.click(".pick[data-value=dark]").await?;
    stage.until(&theme("dark"), "the first learner has night").await?;
    stage.open_awake("ks1/").await?;
    stage.click(".who .av-new").await?;
    join(stage).await?;
    stage
        .until(&theme("calm"), "the second learner has what everybody has, at once")
        .await?;
    stage.click(".who .av[aria-pressed=false]").await?;
    stage
        .until(&theme("dark"), "the first has night again, at once")
        .await?;
    // before anything is awake: privacy has no islands
    stage.open("privacy/").await?;
    stage.until(&theme("dark"), "also on a page that wakes nothing").await?;
    stage.open_awake("settings/").await?;
    let own = "document.querySelector('.pick[data-value=own] input').checked";
    stage.until(own, "the page says whose settings these are").await?;
    stage.click(".pick[data-value=everybody]").await?;
    stage
        .until(&theme("calm"), "the first can have what everybody has")
        .await?;
    stage.click(".pick[data-value=own]").await?;
    stage
        .until(&theme("dark"), "and their own again, which were kept")
        .await
}

/// Waits until the frame is on something, or on a group with it. Whether it is on that alone.
async fn framed(stage: &Stage, css: &str) -> Outcome<bool> {
    let boxes = format!(
        "const it = document.querySelector({css:?}).getBoundingClientRect(), ring = document.querySelector('.scan-ring').getBoundingClientRect();"
    );
    let on = format!(
        "(() => {{ {boxes} const x = it.left + it.width / 2, y = it.top + it.height / 2;
            return ring.width > 0 && x > ring.left && x < ring.right && y > ring.top && y < ring.bottom; }})()"
    );
    stage.until(&on, &format!("the frame comes to {css}")).await?;
    stage
        .read(&format!(
            "{boxes} return ring.width < it.width + 40 && ring.height < it.height + 40"
        ))
        .await
}

/// Takes something with one switch.
async fn take(stage: &Stage, css: &str) -> Outcome {
    for _ in 0..6 {
        let alone = framed(stage, css).await?;
        stage.press(SPACE).await?;
        if alone {
            return Ok(());
        }
    }
    Err(format!("the frame was never on {css} alone").into())
}

/// Goes with the mouse to the question of the lesson; the selector of its right answer.
async fn at_the_question(stage: &Stage) -> Outcome<String> {
    stage.open_awake(LESSON).await?;
    Pupil::at(stage, Hand::Mouse).await?.do_steps(0, 1).await?;
    stage.until_seen(".step[data-now=yes][data-kind=choose]").await?;
    let right = "const { lesson } = JSON.parse(document.querySelector('leptos-island[data-component^=LessonPlayer]').dataset.props);
        return 1 + lesson.steps[1].activity.choose.options.findIndex((option) => option.right)";
    let right: usize = stage.read(right).await?;
    Ok(format!(".step[data-now=yes] .opt:nth-child({right}) .option"))
}

async fn one_switch(stage: &mut Stage) -> Outcome {
    choose(stage, &["scan-1", "pace-1"]).await?;
    let right = at_the_question(stage).await?;
    take(stage, &right).await?;
    stage.until_seen(".next[data-ready=yes]").await?;
    take(stage, ".next").await?;
    stage
        .until(
            "document.querySelector('.stone:nth-child(3)').dataset.state === 'now'",
            "the next step is open",
        )
        .await
}

async fn two_switches(stage: &mut Stage) -> Outcome {
    choose(stage, &["scan-2"]).await?;
    stage.open("help/").await?;
    stage.until_seen(".scan-ring").await?;
    let place = "return JSON.stringify(document.querySelector('.scan-ring').getBoundingClientRect())";
    let before: String = stage.read(place).await?;
    stage.press(SPACE).await?;
    let moved = format!("({{ f() {{ {place} }} }}).f() !== {before:?}");
    stage.until(&moved, "the frame has moved").await?;
    stage.press(ESCAPE).await?;
    stage.until_seen(".scan-note").await?;
    ensure(
        !stage.sees(".scan-ring").await?,
        "the frame is still there after Escape",
    )?;
    stage.press(ESCAPE).await?;
    stage.until_seen(".scan-ring").await?;
    // at the lesson, Enter takes what Space has come to
    let right = at_the_question(stage).await?;
    for _ in 0..60 {
        let around = format!(
            "const it = document.querySelector({right:?}).getBoundingClientRect(), ring = document.querySelector('.scan-ring').getBoundingClientRect();
             const x = it.left + it.width / 2, y = it.top + it.height / 2;
             return ring.width > 0 && x > ring.left && x < ring.right && y > ring.top && y < ring.bottom"
        );
        let on: bool = stage.read(&around).await?;
        stage.press(if on { ENTER } else { SPACE }).await?;
        if stage.sees(".next[data-ready=yes]").await? {
            return Ok(());
        }
    }
    Err("the right answer was never taken".into())
}

async fn held_taps(stage: &mut Stage) -> Outcome {
    choose(stage, &["hold"]).await?;
    stage.open_awake(LESSON).await?;
    let asked = "performance.getEntriesByType('resource').some((file) => file.name.endsWith('hold.js') && file.responseEnd > 0)";
    stage.until(asked, "the script for it has come").await?;
    let second = ".stone:nth-child(2) .stone-button";
    let open = "document.querySelector('.stone:nth-child(2)').dataset.state === 'now'";
    tap(stage, second, 60).await?;
    tap(stage, second, 60).await?;
    ensure(
        !stage.read::<bool>(&format!("return {open}")).await?,
        "a short tap was taken",
    )?;
    tap(stage, second, 900).await?;
    stage.until(open, "a tap that was held is taken").await?;
    // keys were never meant
    stage.tab_to(".stone:nth-child(3) .stone-button").await?;
    stage.press(ENTER).await?;
    stage
        .until(
            "document.querySelector('.stone:nth-child(3)').dataset.state === 'now'",
            "a key works as ever",
        )
        .await
}

async fn two_at_a_time(stage: &mut Stage) -> Outcome {
    choose(stage, &["few"]).await?;
    let right = at_the_question(stage).await?;
    let shown =
        "[...document.querySelectorAll('.step[data-now=yes] .option')].filter((one) => one.getClientRects().length)";
    stage
        .until(&format!("{shown}.length === 2"), "two answers are there")
        .await?;
    let all: usize = stage
        .read("return document.querySelectorAll('.step[data-now=yes] .option').length")
        .await?;
    ensure(
        all > 2,
        "the question has no more than two answers: choose another for this journey",
    )?;
    let more = ".step[data-now=yes] .more-line button";
    stage.tab_to(more).await?;
    stage.press(ENTER).await?;
    stage
        .until(
            &format!("{shown}.some((one) => one.closest('.opt').matches(':nth-child(3)'))"),
            "the third is there",
        )
        .await?;
    stage
        .until(
            "document.querySelector('.step[data-now=yes] .more-where').textContent.startsWith('3')",
            "it is said which of how many are shown",
        )
        .await?;
    stage.press(ENTER).await?;
    stage
        .until(&format!("{shown}.length === 2"), "the first two come again")
        .await?;
    if !stage.sees(&right).await? {
        stage.click(more).await?;
    }
    stage.click(&right).await?;
    stage.until_seen(".next[data-ready=yes]").await
}

/// The pictures come for whoever asked for them, stand below the words that they belong to, change with the step, and go again.
async fn word_pictures(stage: &mut Stage) -> Outcome {
    const STRIP: &str = "document.querySelector('.step[data-now=yes] .word-pictures')";
    all_kept(stage).await?;
    stage.open_awake(LESSON).await?;
    let before: bool = stage.read(&format!("return {STRIP} === null")).await?;
    ensure(before, "word pictures are there although nobody asked for them")?;
    choose(stage, &["symbols"]).await?;
    at_the_question(stage).await?;
    stage.until(&format!("{STRIP} !== null"), "there are pictures").await?;
    let odd: Vec<String> = stage
        .read(&format!(
            "const strip = {STRIP}; const box = strip.parentElement;
             const said = box.textContent.toLowerCase().replace(strip.textContent.toLowerCase(), '');
             return [...strip.children].map((one) => one.textContent).filter((word) => !said.includes(word))"
        ))
        .await?;
    ensure(odd.is_empty(), format!("pictures of words that aren't said: {odd:?}"))?;
    stage
        .until(
            &format!("[...{STRIP}.querySelectorAll('img')].every((art) => art.complete && art.naturalWidth > 0)"),
            "each picture is drawn",
        )
        .await?;
    let first: String = stage.read(&format!("return {STRIP}.dataset.words")).await?;
    stage.click(".lesson-foot .back").await?;
    stage
        .until(
            &format!("!{STRIP} || {STRIP}.dataset.words !== {first:?}"),
            "another step has its own",
        )
        .await?;
    stage.server.stop();
    stage.open_awake(LESSON).await?;
    stage
        .until(&format!("{STRIP} !== null"), "there are pictures without a network")
        .await
}

/// Words that stand outside of the window or of what clips them, or beneath something. What scrolls by itself is left out, and so is what only screen readers have.
const CUT: &str = "
    const cut = new Set();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const node = walk.currentNode;
        const around = node.parentElement;
        if (!node.data.trim() || around.closest('.hush, script, style, svg, noscript, template')) continue;
        if (!around.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()].filter((box) => box.width > 1);
        let up = around, left = 0, right = innerWidth, away = false;
        for (; up; up = up.parentElement) {
            const how = getComputedStyle(up).overflowX;
            const box = up.getBoundingClientRect();
            if (how === 'auto' || how === 'scroll' || (how === 'hidden' && box.width <= 1)) away = true;
            if (up !== document.documentElement && up !== document.body && (how === 'hidden' || how === 'clip')) {
                left = Math.max(left, box.left);
                right = Math.min(right, box.right);
            }
        }
        if (away || !boxes.length) continue;
        const out = boxes.some((box) => box.left < left - 1 || box.right > right + 1);
        if (!out) around.scrollIntoView({ block: 'center', behavior: 'instant' });
        const first = range.getClientRects()[0];
        const over = [3, first.width / 2].map((x) => document.elementFromPoint(first.left + x, first.top + first.height / 2));
        const covered = over.some((hit) => hit && !hit.contains(around) && !around.contains(hit) && !hit.closest('.help-way, .lesson-foot'));
        if (out || covered) cut.add(`${node.data.trim().slice(0, 60)}${covered ? ' (covered)' : ''}`);
    }
    return [...cut];";

/// The Web Content Accessibility Guidelines' reflow (1.4.10: 320 pixels, which is also 400% of 1280) with their text spacing (1.4.12), together.
async fn no_word_is_cut(stage: &mut Stage) -> Outcome {
    choose(stage, &["room"]).await?;
    let phone = json!({ "width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": false });
    stage
        .browser
        .cdp()
        .send_raw("Emulation.setDeviceMetricsOverride", phone)
        .await?;
    let mut found = Vec::new();
    for page in kinds()? {
        // a slide fills a classroom's board, and paper has a width of its own
        if page.starts_with("board/") || page.starts_with("teachers/print/") {
            continue;
        }
        stage.open(&page).await?;
        stage.until(SETTLED, &format!("/{page} is ready")).await?;
        let steps: usize = stage
            .read("return document.querySelectorAll('.stone-button').length")
            .await?;
        for step in 0..steps.max(1) {
            if steps > 0 {
                stage
                    .read::<Value>(&format!("document.querySelectorAll('.stone-button')[{step}].click()"))
                    .await?;
                let here = format!("document.querySelectorAll('.stone-button')[{step}].ariaCurrent === 'step'");
                stage.until(&here, "the step is open").await?;
            }
            let cut: Vec<String> = stage.read(CUT).await?;
            found.extend(cut.into_iter().map(|words| format!("  /{page} {step}: {words}")));
        }
    }
    ensure(found.is_empty(), found.join("\n"))
}
