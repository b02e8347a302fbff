//! A page in another language, as a family sees it.

use crate::engines::Engine;
use crate::offline::{all_kept, opens};
use crate::outcome::{Outcome, ensure};
use crate::runner::Journey;
use crate::stage::Stage;
use serde_json::json;

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![Journey {
        name: "a page in Urdu: right to left, the English beside it, and there without a network once it was opened",
        engines: &Engine::ALL,
        make: |stage| Box::pin(in_urdu(stage)),
    }]
}

const PAGE: &str = "languages/ur/something-wrong/";

async fn in_urdu(stage: &mut Stage) -> Outcome {
    all_kept(stage).await?;
    stage.open("parents/").await?;
    stage.follow(".in-languages a[lang=ur]").await?;
    stage.follow(".tongue-list a[href$='/something-wrong/']").await?;
    stage.until_seen(".tongue-notice .both-strong[lang=ur]").await?;
    let said = stage.text(".tongue-notice").await?;
    ensure(
        said.contains("Translated by machine, not yet checked by a speaker") || said.contains("Checked by a speaker"),
        format!("the notice says only {said:?}"),
    )?;
    // of each text: runs it from right to left, is it right of its English, does the English run from left to right?
    let odd: Vec<String> = stage
        .read(
            "const wide = innerWidth >= 800;
            return [...document.querySelectorAll('.both:not(.both-alone, .both-names)')].filter((both) => {
                const [own, english] = both.children;
                const [ours, theirs] = [own.getBoundingClientRect(), english.getBoundingClientRect()];
                const beside = wide ? ours.left >= theirs.right : ours.bottom <= theirs.top + 1;
                return own.lang !== 'ur' || getComputedStyle(own).direction !== 'rtl'
                    || getComputedStyle(english).direction !== 'ltr' || !beside;
            }).map((both) => both.textContent)",
        )
        .await?;
    ensure(
        odd.is_empty(),
        format!("these don't stand beside their English: {odd:?}"),
    )?;
    let texts: usize = stage.read("return document.querySelectorAll('.both').length").await?;
    ensure(texts > 30, format!("only {texts} texts"))?;
    // the groups of a number keep their order
    let number: String = stage
        .read("return getComputedStyle(document.querySelector('[lang=ur] [href=\"tel:08088005000\"]')).direction")
        .await?;
    ensure(number == "ltr", "a number runs from right to left")?;
    if stage.engine == Engine::Chromium {
        fits_a_small_phone(stage).await?;
    }
    stage.server.stop();
    opens(stage, PAGE).await?;
    stage.until_seen(".tongue-notice .both-strong[lang=ur]").await
}

/// Nothing has to be scrolled sideways at 320 pixels, in either direction of writing.
async fn fits_a_small_phone(stage: &Stage) -> Outcome {
    let phone = json!({ "width": 320, "height": 700, "deviceScaleFactor": 1, "mobile": false });
    let cdp = stage.browser.cdp();
    cdp.send_raw("Emulation.setDeviceMetricsOverride", phone).await?;
    let pages = [
        "",
        "ur/",
        "ur/help/",
        "ur/agreements/",
        "ur/something-wrong/",
        "pl/agreements/",
        "bn/help/",
    ];
    for page in pages.map(|page| format!("languages/{page}")) {
        stage.open(&page).await?;
        let over: i64 = stage
            .read("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
            .await?;
        ensure(over <= 0, format!("/{page} is {over} pixels too wide for 320"))?;
    }
    cdp.send_raw("Emulation.clearDeviceMetricsOverride", json!({})).await?;
    Ok(())
}
