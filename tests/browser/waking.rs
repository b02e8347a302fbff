//! What the loader does when the islands' code can't come, and what it never lets run.

use crate::engines::Engine;
use crate::offline::{later, lessons};
use crate::outcome::{Outcome, ensure};
use crate::runner::Journey;
use crate::server::Fault;
use crate::stage::Stage;

const CHROMIUM: &[Engine] = &[Engine::Chromium];

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    let all: &[Engine] = &Engine::ALL;
    vec![
        Journey {
            name: "without the app a lesson and help can be read",
            engines: all,
            make: |stage| Box::pin(without_app(stage)),
        },
        Journey {
            name: "without the loader a lesson can be read",
            engines: all,
            make: |stage| Box::pin(without_loader(stage)),
        },
        Journey {
            name: "the app is fetched once and a page without islands leaves it alone",
            engines: CHROMIUM,
            make: |stage| Box::pin(fetched_once(stage)),
        },
        Journey {
            name: "text that could run never becomes markup",
            engines: CHROMIUM,
            make: |stage| Box::pin(nothing_runs(stage)),
        },
        Journey {
            name: "the help panel opens and closes by keyboard and gives the focus back",
            engines: all,
            make: |stage| Box::pin(help_panel(stage)),
        },
    ]
}

async fn reads_as_without_script(stage: &Stage) -> Outcome {
    let page = "document.documentElement.dataset.awake === 'no' && document.documentElement.dataset.js === undefined";
    stage.until(page, "the page shows all it has").await
}

async fn without_app(stage: &mut Stage) -> Outcome {
    let lesson = lessons()?.remove(0);
    for fault in [Fault::Status(403), Fault::Portal, Fault::Changed, Fault::Truncated] {
        stage.server.fault("*.wasm", fault.clone());
        stage.open(&lesson).await?;
        reads_as_without_script(stage)
            .await
            .map_err(|why| format!("{fault:?}: {why}"))?;
        ensure(
            stage.sees("#cannot-wake").await?,
            format!("{fault:?}: nothing says why nothing answers"),
        )?;
        ensure(
            stage.sees("#main h1, h1").await?,
            format!("{fault:?}: the lesson can't be read"),
        )?;
        stage.click("[data-help]").await?;
        stage.until_seen("#need-help").await?;
        stage.open("help/").await?;
        stage.until_seen("h1").await?;
    }
    Ok(())
}

async fn without_loader(stage: &mut Stage) -> Outcome {
    stage.server.fault("boot.js", Fault::Status(403));
    stage.open(&lessons()?[0]).await?;
    reads_as_without_script(stage).await?;
    stage.until_seen("h1").await
}

async fn fetched_once(stage: &mut Stage) -> Outcome {
    // a full load, before any service worker answers
    stage.open_awake(&lessons()?[0]).await?;
    let entries = "return performance.getEntriesByType('resource').map((entry) => entry.name)
        .filter((name) => name.includes('/app-')).length";
    let fetched: usize = stage.read(entries).await?;
    ensure(
        fetched == 2,
        format!("a lesson fetched the app in {fetched} pieces, not as glue and module"),
    )?;
    stage.open_awake("privacy/").await?;
    let islands: usize = stage
        .read("return document.querySelectorAll('leptos-island').length")
        .await?;
    let fetched: usize = stage.read(entries).await?;
    ensure(islands > 0 || fetched == 0, "a page without islands fetched the app")
}

async fn nothing_runs(stage: &mut Stage) -> Outcome {
    stage.open_awake(&lessons()?[0]).await?;
    for markup in [
        "<script>window.ran = 1</script>",
        "<img src=x onerror=window.ran=1>",
        "<img src=x\\nonerror=window.ran=1>",
        "<svg/onload=window.ran=1>",
        "<a href=JavaScript:window.ran=1>a</a>",
        "<a href=java&#115;cript:window.ran=1>a</a>",
        "<iframe srcdoc=x></iframe>",
        "<link rel=stylesheet href=https://example.org/a.css>",
    ] {
        let attempt = format!(
            "try {{ document.createElement('div').innerHTML = '{markup}'; return 'let through'; }}
             catch (why) {{ return why.name; }}"
        );
        let ended: String = stage.read(&attempt).await?;
        ensure(ended == "TypeError", format!("{markup} was {ended}"))?;
    }
    let plain = "const el = document.createElement('div'); el.innerHTML = '<b class=\"a\">Once on a = b</b>'; return el.firstChild.localName";
    let plain: String = stage.read(plain).await?;
    ensure(plain == "b", "a plain template was refused")?;
    let worker = "return navigator.serviceWorker.register('https://example.org/sw.js').then(() => 'let through', (why) => why.name)";
    // from a timer: what a driver itself runs is let off the policy
    let eval = "return new Promise((done) => setTimeout(() => {
        try { eval('1'); done('let through'); } catch (why) { done(why.name); }
    }))";
    let ended: String = later(stage, eval).await?;
    ensure(ended == "EvalError", format!("eval was {ended}"))?;
    let ended: String = later(stage, worker).await?;
    ensure(ended == "TypeError", format!("a worker from elsewhere was {ended}"))
}

async fn help_panel(stage: &mut Stage) -> Outcome {
    use thirtyfour::prelude::Key;
    stage.open_awake(&lessons()?[0]).await?;
    stage
        .read::<serde_json::Value>("document.querySelector('[data-help]').focus()")
        .await?;
    stage.press(Key::Enter).await?;
    stage.until_seen("#need-help").await?;
    stage
        .until(
            "document.activeElement.closest('#need-help h1, #need-help h2')",
            "the panel's heading has the focus",
        )
        .await?;
    let behind = "[...document.getElementById('need-help').parentNode.children].every((el) => el.id === 'need-help' || el.inert)";
    stage.until(behind, "nothing behind the panel can be reached").await?;
    stage.press(Key::Escape).await?;
    stage
        .until(
            "location.hash === '' && document.activeElement.matches('[data-help]')",
            "the focus is back",
        )
        .await?;
    let panel = stage.sees("#need-help").await?;
    ensure(!panel, "the panel is still there")
}
