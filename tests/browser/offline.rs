//! The site without a network, on a bad network, and when a new release arrives.

use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeSet;

use crate::engines::Engine;
use crate::outcome::{Outcome, ensure};
use crate::runner::Journey;
use crate::server::{Fault, Server};
use crate::stage::{Stage, dist, pages};

const CHROMIUM: &[Engine] = &[Engine::Chromium];

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    let all: &[Engine] = &Engine::ALL;
    vec![
        Journey {
            name: "the server is gone and everything opens",
            engines: all,
            make: |stage| Box::pin(server_gone(stage)),
        },
        Journey {
            name: "below a path the server is gone and everything opens",
            engines: CHROMIUM,
            make: |stage| Box::pin(below_a_path(stage)),
        },
        Journey {
            name: "one blocked lesson leaves the rest ready",
            engines: all,
            make: |stage| Box::pin(blocked_lesson(stage)),
        },
        Journey {
            name: "packs that a filter has touched are no loss",
            engines: CHROMIUM,
            make: |stage| Box::pin(touched_packs(stage)),
        },
        Journey {
            name: "cleared storage fills again",
            engines: all,
            make: |stage| Box::pin(cleared(stage)),
        },
        Journey {
            name: "a full device keeps the core and says so",
            engines: CHROMIUM,
            make: |stage| Box::pin(full(stage)),
        },
    ]
}

/// The addresses of the lessons' pages.
pub fn lessons() -> Outcome<Vec<String>> {
    let found: Vec<String> = crate::lessons::lessons()?
        .into_iter()
        .filter(|page| page.starts_with("ks1/"))
        .collect();
    ensure(found.len() > 1, "the site has fewer than two lessons")?;
    Ok(found)
}

/// Opens the home page and waits until the whole site is on the device.
pub async fn all_kept(stage: &Stage) -> Outcome {
    stage.open_awake("").await?;
    stage
        .until(
            "(document.documentElement.dataset.offline || '').startsWith('whole ')",
            "the site is on the device",
        )
        .await
}

/// Runs JavaScript that may `await` and reads what it returns.
pub async fn later<T: DeserializeOwned>(stage: &Stage, script: &str) -> Outcome<T> {
    stage.read(&format!("return (async () => {{ {script} }})()")).await
}

/// Opens a page with no server and checks that it is itself and awake.
pub async fn opens(stage: &Stage, path: &str) -> Outcome {
    stage.open_awake(path).await.map_err(|why| format!("/{path}: {why}"))?;
    let styled: bool = stage
        .read("return document.styleSheets.length > 0 && document.querySelector('h1') !== null")
        .await?;
    ensure(styled, format!("/{path} opened without its styles or its heading"))
}

async fn says_no_internet(stage: &Stage, path: &str) -> Outcome {
    // an engine may call status 503 an error; the page is shown all the same
    let _ = stage.open(path).await;
    stage
        .until(
            "document.body.textContent.includes('There is no internet just now')",
            "the page says what is the matter",
        )
        .await?;
    let help: bool = stage
        .read("return document.body.textContent.includes('0800 1111')")
        .await?;
    ensure(help, "the page without internet does not say who to ring")
}

async fn server_gone(stage: &mut Stage) -> Outcome {
    all_kept(stage).await?;
    // the register, a board, a sheet and the school's form come when a teacher opens them, and stay from then on
    let opened = [
        "teachers/register/",
        "board/ks1/safe/",
        "teachers/print/smart-a4/",
        "teachers/school/",
    ];
    for page in opened {
        opens(stage, page).await?;
    }
    stage.server.stop();
    let mut all = pages()?;
    let asked = crate::sizes::later(&dist())?;
    let on_demand = |page: &str| asked.contains(&format!("{page}index.html"));
    all.retain(|page| page != "404.html" && (!on_demand(page) || opened.contains(&page.as_str())));
    // every page is there whole, and one of each kind is opened
    let fetched = format!(
        "const odd = [];
        for (const page of {}) {{
            const answer = await fetch(new URL(page, {})).catch(() => null);
            const text = answer?.ok ? await answer.text() : '';
            if (!text.includes('<h1') || !text.trimEnd().endsWith('</html>')) odd.push(page);
        }}
        return odd",
        serde_json::to_string(&all)?,
        Value::from(stage.server.url(""))
    );
    let odd: Vec<String> = later(stage, &fetched).await?;
    ensure(
        odd.is_empty(),
        format!("without the server these pages aren't there: {odd:?}"),
    )?;
    for page in one_of_each_kind(all) {
        opens(stage, &page).await?;
    }
    let lesson = lessons()?.remove(0);
    opens(stage, &format!("{lesson}?from=a-link")).await?;
    opens(stage, lesson.trim_end_matches('/')).await?;
    let here: String = stage.read("return location.href").await?;
    ensure(
        here == stage.server.url(&lesson),
        format!("without its slash the lesson opened at {here}"),
    )?;
    let piece = "const answer = await fetch('../../style.css', { headers: { range: 'bytes=2-5' } });
        return [answer.status, (await answer.arrayBuffer()).byteLength]";
    let piece: (u16, u32) = later(stage, piece).await?;
    ensure(piece == (206, 4), format!("a piece of a file came as {piece:?}"))
}

/// One page of each kind: a lesson, a plan, a topic, …, and every page that is the only one of its kind.
fn one_of_each_kind(pages: Vec<String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let kind = |page: &String| match page.split('/').collect::<Vec<&str>>()[..] {
        ["eyfs" | "ks1" | "ks2", "check", _, ""] => "questions".to_owned(),
        ["eyfs" | "ks1" | "ks2", "know", ""] => "know".to_owned(),
        ["eyfs" | "ks1" | "ks2", _, ""] => "lesson".to_owned(),
        ["teachers", "eyfs" | "ks1" | "ks2", _, ""] => "plan".to_owned(),
        ["parents", _, ""] => "topic".to_owned(),
        _ => page.clone(),
    };
    pages.into_iter().filter(|page| seen.insert(kind(page))).collect()
}

async fn touched_packs(stage: &mut Stage) -> Outcome {
    let faults = [
        Fault::Portal,
        Fault::Changed,
        Fault::Truncated,
        Fault::Status(403),
        Fault::WrongType("text/html"),
    ];
    let mut packs: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(dist().join("pack"))? {
        packs.push(format!("pack/{}", entry?.file_name().to_string_lossy()));
    }
    packs.sort();
    ensure(packs.len() == faults.len(), format!("there are {} packs", packs.len()))?;
    for (pack, fault) in packs.iter().zip(faults) {
        stage.server.fault(pack, fault);
    }
    all_kept(stage).await?;
    stage.server.stop();
    opens(stage, &lessons()?[0]).await
}

async fn below_a_path(stage: &mut Stage) -> Outcome {
    stage.server = Server::start_below(&dist(), "/our-school/safety/")?;
    all_kept(stage).await?;
    stage.server.stop();
    for page in ["", "help/", &lessons()?[0]] {
        opens(stage, page).await?;
    }
    Ok(())
}

async fn blocked_lesson(stage: &mut Stage) -> Outcome {
    let lessons = lessons()?;
    stage.server.fault(&lessons[0], Fault::Portal);
    stage.server.fault("pack/ks1.json", Fault::Portal);
    stage.open_awake("").await?;
    stage
        .until(
            "(document.documentElement.dataset.offline || '').startsWith('partly ')",
            "the rest is kept",
        )
        .await?;
    let said: String = stage.read("return document.documentElement.dataset.offline").await?;
    let numbers: Vec<u32> = said.split(' ').filter_map(|number| number.parse().ok()).collect();
    let one_less = matches!(numbers.as_slice(), [files, of, lessons, of_lessons] if files + 1 == *of && lessons + 1 == *of_lessons);
    ensure(one_less, format!("with one lesson blocked the page heard {said}"))?;
    stage.server.stop();
    opens(stage, &lessons[1]).await?;
    says_no_internet(stage, &lessons[0]).await?;
    stage.server.heal();
    stage.server.restart()?;
    all_kept(stage).await
}

async fn cleared(stage: &mut Stage) -> Outcome {
    all_kept(stage).await?;
    later::<Value>(
        stage,
        "for (const name of await caches.keys()) await caches.delete(name)",
    )
    .await?;
    stage.server.stop();
    says_no_internet(stage, &lessons()?[0]).await?;
    stage.server.restart()?;
    all_kept(stage).await?;
    stage.server.stop();
    opens(stage, &lessons()?[0]).await
}

async fn full(stage: &mut Stage) -> Outcome {
    let list: Value = serde_json::from_str(&std::fs::read_to_string(dist().join("files.json"))?)?;
    let files = list["files"].as_array().cloned().unwrap_or_default();
    let core: u64 = files
        .iter()
        .filter(|file| file["part"] == "core")
        .filter_map(|file| file["bytes"].as_u64())
        .sum();
    // what is kept only once it was asked for isn't waited for
    let at_once = files.iter().filter(|file| file["part"] != "asked");
    let all: u64 = at_once.filter_map(|file| file["bytes"].as_u64()).sum();
    stage.open("").await?;
    let quota = serde_json::json!({ "origin": stage.server.url(""), "quotaSize": core + (all - core) / 2 });
    stage
        .browser
        .cdp()
        .send_raw("Storage.overrideQuotaForOrigin", quota)
        .await?;
    stage.open_awake("").await?;
    stage
        .until(
            "(document.documentElement.dataset.offline || '').startsWith('full ')",
            "the page hears that there is no room",
        )
        .await?;
    stage.server.stop();
    opens(stage, "").await?;
    opens(stage, "help/").await
}
