//! A new release arrives: it takes over whole or not at all, and never under somebody's hands.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::engines::Engine;
use crate::offline::{all_kept, later, lessons, opens};
use crate::outcome::{Outcome, ensure};
use crate::runner::Journey;
use crate::server::Fault;
use crate::stage::{Stage, dist};

const TABS: &[Engine] = &[Engine::Chromium, Engine::Firefox];

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    let all: &[Engine] = &Engine::ALL;
    vec![
        Journey {
            name: "a core file that a filter spoils keeps the old release",
            engines: all,
            make: |stage| Box::pin(spoilt_core(stage)),
        },
        Journey {
            name: "a captive portal is never kept",
            engines: all,
            make: |stage| Box::pin(portal(stage)),
        },
        Journey {
            name: "a new release waits while a lesson is open",
            engines: TABS,
            make: |stage| Box::pin(release_waits(stage)),
        },
        Journey {
            name: "a new release takes over when somebody asks",
            engines: all,
            make: |stage| Box::pin(release_asked_for(stage)),
        },
        Journey {
            name: "sw-off takes everything away",
            engines: all,
            make: |stage| Box::pin(switched_off(stage)),
        },
    ]
}

/// A copy of the site in which something is different, as the next release; it goes when the journey ends.
struct NextRelease(PathBuf);

impl NextRelease {
    /// Differs in the home page (`#next-release`) and in the style sheet, which belongs to the core.
    fn make(stage: &Stage, name: &str) -> Outcome<Self> {
        let process = std::process::id();
        let folder = std::env::temp_dir().join(format!("harbour-{name}-{}-{process}", stage.engine.name()));
        let _ = std::fs::remove_dir_all(&folder);
        copy(&dist(), &folder)?;
        let next = Self(folder);
        next.add("index.html", "<p id=\"next-release\"></p>")?;
        next.add("style.css", "\n/* next */")?;
        harbour::site::release::write(&next.0)?;
        Ok(next)
    }

    fn add(&self, path: &str, text: &str) -> Outcome {
        let file = self.0.join(path);
        Ok(std::fs::write(&file, std::fs::read_to_string(&file)? + text)?)
    }
}

impl Drop for NextRelease {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Looks for a new release and says how that ended: `waiting`, `dropped`, or `refused` where no worker came at all.
async fn look_for_release(stage: &Stage) -> Outcome<String> {
    let look = "window.found = undefined;
        const found = await navigator.serviceWorker.getRegistration();
        return found.update().then(() => 'found', () => 'refused').then((end) => { window.found = found; return end; })";
    let end: String = later(stage, look).await?;
    if end == "refused" {
        return Ok(end);
    }
    stage
        .until("!window.found.installing", "the look for a new release has ended")
        .await?;
    stage.read("return window.found.waiting ? 'waiting' : 'dropped'").await
}

async fn is_next(stage: &Stage) -> Outcome<bool> {
    stage.open_awake("").await?;
    stage
        .read("return document.getElementById('next-release') !== null")
        .await
}

async fn spoilt_core(stage: &mut Stage) -> Outcome {
    all_kept(stage).await?;
    let next = NextRelease::make(stage, "spoilt")?;
    stage.server.serve_instead(&next.0);
    let elsewhere = stage.server.url("boot.js");
    for fault in [
        Fault::Portal,
        Fault::Redirect(elsewhere),
        Fault::WrongType("text/html"),
        Fault::Status(403),
        Fault::Truncated,
        Fault::Changed,
    ] {
        stage.server.fault("style.css", fault.clone());
        let ended = look_for_release(stage).await?;
        ensure(
            ended == "dropped",
            format!("{fault:?}: the new release ended as {ended}"),
        )?;
        ensure(!is_next(stage).await?, format!("{fault:?}: the new release took over"))?;
    }
    stage.server.heal();
    let ended = look_for_release(stage).await?;
    // the page may have found it first, and let it take over as nothing is open
    ensure(
        ended == "waiting" || is_next(stage).await?,
        format!("on a sound network the new release ended as {ended}"),
    )
}

async fn portal(stage: &mut Stage) -> Outcome {
    stage.server.fault("style.css", Fault::Portal);
    stage.open_awake("").await?;
    stage
        .until(
            "document.documentElement.dataset.offline === 'refused'",
            "the first visit is refused by the portal",
        )
        .await?;
    stage.server.heal();
    all_kept(stage).await?;
    let next = NextRelease::make(stage, "portal")?;
    stage.server.serve_instead(&next.0);
    stage.server.fault("*", Fault::Portal);
    let ended = look_for_release(stage).await?;
    ensure(
        ended == "refused",
        format!("the portal's page as a service worker ended as {ended}"),
    )?;
    ensure(!is_next(stage).await?, "the home page is not the old release's")?;
    let kept = "let found = [];
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const key of await cache.keys()) {
                if ((await (await cache.match(key)).text()).includes('Sign in to')) found.push(key.url);
            }
        }
        return found";
    let kept: Vec<String> = later(stage, kept).await?;
    ensure(kept.is_empty(), format!("the portal's page was kept as {kept:?}"))
}

async fn release_waits(stage: &mut Stage) -> Outcome {
    all_kept(stage).await?;
    let home = stage.browser.window().await?;
    let lesson = stage.browser.new_tab().await?;
    stage.browser.switch_to_window(lesson.clone()).await?;
    stage.open_awake(&lessons()?[0]).await?;
    stage.browser.switch_to_window(home.clone()).await?;
    let next = NextRelease::make(stage, "waits")?;
    stage.server.serve_instead(&next.0);
    look_for_release(stage).await?;
    stage
        .until(
            "document.documentElement.dataset.release === 'waiting'",
            "the page hears of the new release",
        )
        .await?;
    ensure(
        !is_next(stage).await?,
        "the new release took over while a lesson was open",
    )?;
    stage
        .until(
            "document.documentElement.dataset.release === 'waiting'",
            "the page hears of it again",
        )
        .await?;
    later::<Value>(stage, "document.dispatchEvent(new Event('harbour-take-over'))").await?;
    stage
        .until(
            "document.documentElement.dataset.release === 'busy'",
            "the page says that a lesson is open",
        )
        .await?;
    ensure(
        !is_next(stage).await?,
        "the new release took over at somebody's wish while a lesson was open",
    )?;
    stage.browser.switch_to_window(lesson).await?;
    stage.browser.close_window().await?;
    stage.browser.switch_to_window(home).await?;
    stage.open_awake("").await?;
    // the browser lets it in by itself if nothing is open for a moment; else the page asks for it
    let over = "(() => { navigator.serviceWorker.getRegistration()
        .then((found) => { window.isOver = !found.installing && !found.waiting; }); return window.isOver; })()";
    stage.until(over, "the new release takes over").await?;
    ensure(is_next(stage).await?, "the home page is still the old release's")
}

async fn release_asked_for(stage: &mut Stage) -> Outcome {
    all_kept(stage).await?;
    let next = NextRelease::make(stage, "asked")?;
    stage.server.serve_instead(&next.0);
    look_for_release(stage).await?;
    stage
        .until(
            "document.documentElement.dataset.release === 'waiting'",
            "the page hears of the new release",
        )
        .await?;
    later::<Value>(stage, "document.dispatchEvent(new Event('harbour-take-over'))").await?;
    stage
        .until(
            "document.getElementById('next-release') !== null",
            "the page loads again, in the new release",
        )
        .await?;
    stage
        .until(
            "(document.documentElement.dataset.offline || '').startsWith('whole ')",
            "the new release is whole",
        )
        .await?;
    let left: usize = later(stage, "return (await caches.keys()).length").await?;
    ensure(left == 1, format!("{left} releases are on the device"))?;
    stage.server.stop();
    ensure(
        is_next(stage).await?,
        "without a server the home page is the old release's",
    )?;
    opens(stage, &lessons()?[0]).await
}

async fn switched_off(stage: &mut Stage) -> Outcome {
    all_kept(stage).await?;
    let next = NextRelease::make(stage, "off")?;
    std::fs::copy(next.0.join("sw-off.js"), next.0.join("sw.js"))?;
    stage.server.serve_instead(&next.0);
    look_for_release(stage).await?;
    let nothing = "(() => { Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])
        .then(([names, workers]) => { window.left = names.length + workers.length; }); return window.left === 0; })()";
    stage.until(nothing, "nothing is left").await?;
    ensure(is_next(stage).await?, "the home page does not come from the server")
}
