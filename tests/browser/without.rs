//! What is left when something is missing: the network, or WebAssembly.

use crate::engines::Engine;
use crate::lessons::lessons;
use crate::outcome::{Outcome, ensure};
use crate::pupil::{Hand, Pupil};
use crate::runner::Journey;
use crate::server::Fault;
use crate::signing::sign_save_check;
use crate::stage::Stage;

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "the network is gone: a lesson, an agreement and help, from the home page",
            engines: &Engine::ALL,
            make: |stage| Box::pin(without_network(stage)),
        },
        Journey {
            name: "WebAssembly is blocked: a lesson and help can be read",
            engines: &Engine::ALL,
            make: |stage| Box::pin(without_wasm(stage)),
        },
        Journey {
            name: "a filter's page in place of a file never enters the device",
            engines: &[Engine::Chromium, Engine::Firefox],
            make: |stage| Box::pin(behind_a_portal(stage)),
        },
    ]
}

/// True once the service worker holds every file of the release.
const WHOLE: &str = "(document.documentElement.dataset.offline ?? '').startsWith('whole')";

async fn without_network(stage: &mut Stage) -> Outcome {
    stage.open_awake("").await?;
    stage.until(WHOLE, "the whole release is on the device").await?;
    stage.server.stop();
    stage.open_awake("").await?;
    stage.follow(".door[data-door=ks1]").await?;
    stage.follow(".lesson-card[href$='/safe/']").await?;
    Pupil::at(stage, Hand::Mouse).await?.do_all().await?;
    sign_save_check(stage).await?;
    // in one engine all of them, in the others every fifth
    let every = if stage.engine == Engine::Chromium { 1 } else { 5 };
    for lesson in lessons()?.into_iter().step_by(every) {
        stage.open_awake(&lesson).await?;
        let broken =
            "return [...document.images].filter((img) => img.complete && img.naturalWidth === 0).map((img) => img.src)";
        let broken: Vec<String> = stage.read(broken).await?;
        ensure(broken.is_empty(), format!("/{lesson} lacks pictures: {broken:?}"))?;
    }
    stage.open("help/").await?;
    stage.until_seen("main h1").await?;
    stage.server.restart()?;
    stage.open_awake("").await
}

async fn without_wasm(stage: &mut Stage) -> Outcome {
    stage.server.fault("*.wasm", Fault::Status(403));
    stage.open("ks1/safe/").await?;
    stage
        .until(
            "document.documentElement.dataset.awake === 'no'",
            "the page knows that it can't wake",
        )
        .await?;
    stage.until_seen("#cannot-wake").await?;
    let hidden = "return [...document.querySelectorAll('.step:not(.the-end) h2')].filter((el) => !el.getClientRects().length).map((el) => el.textContent)";
    let hidden: Vec<String> = stage.read(hidden).await?;
    ensure(hidden.is_empty(), format!("these steps can't be read: {hidden:?}"))?;
    stage.until_seen(".reasons details summary").await?;
    stage.click("a.help").await?;
    stage.until_seen("#need-help h2").await?;
    stage.click("#need-help .calm-back").await?;
    stage
        .until(
            "!document.querySelector('#need-help').matches(':target')",
            "help is closed again",
        )
        .await?;
    stage.open("help/").await?;
    ensure(
        stage.text("main").await?.contains("0800 1111"),
        "/help/ does not give Childline's number",
    )
}

async fn behind_a_portal(stage: &mut Stage) -> Outcome {
    stage.server.fault("style.css", Fault::Portal);
    stage.open_awake("").await?;
    let tried = "!!navigator.serviceWorker && performance.now() > 0";
    stage.until(tried, "the page runs").await?;
    let kept = "const done = arguments[arguments.length - 1];
        navigator.serviceWorker.register('sw.js').then((found) => {
            const worker = found.installing ?? found.waiting ?? found.active;
            const look = () => worker.state === 'redundant' || worker.state === 'activated' ? done(worker.state) : null;
            worker.addEventListener('statechange', look);
            look();
        }, (error) => done(String(error)));";
    let state: String = stage.browser.execute_async(kept, Vec::new()).await?.convert()?;
    ensure(
        state != "activated",
        "a release took over with a filter's page in place of its style sheet",
    )?;
    stage.server.heal();
    stage.open_awake("").await?;
    stage
        .until(WHOLE, "the whole release is on the device once the filter is gone")
        .await?;
    stage.server.stop();
    stage.open_awake("").await?;
    let styled = "return getComputedStyle(document.querySelector('.door')).display !== 'inline'";
    ensure(
        stage.read(styled).await?,
        "the page has no style after the filter was gone",
    )
}
