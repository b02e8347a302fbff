//! What must be true of each page, whatever is on it.

use std::collections::BTreeSet;

use crate::axe;
use crate::engines::Engine;
use crate::outcome::{Outcome, ensure};
use crate::runner::Journey;
use crate::stage::{Stage, pages};

const CHROMIUM: &[Engine] = &[Engine::Chromium];
const OTHERS: &[Engine] = &[Engine::Firefox, Engine::Webkit];
/// Each of these is looked at; all rules in the first, the colours in all.
const THEMES: [&str; 3] = ["light", "dark", "contrast"];

/// Every page in every engine takes an hour, so that is done when somebody asks for it; else the other two look at one page of each kind.
fn engines() -> &'static [Engine] {
    if thorough() { &Engine::ALL } else { CHROMIUM }
}

/// Whether somebody asked for every page in every engine.
pub fn thorough() -> bool {
    std::env::var_os("HARBOUR_THOROUGH").is_some()
}

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "every pupils' page opens in peace, and is accessible in light, dark and high contrast",
            engines: engines(),
            make: |stage| Box::pin(look_at(stage, is_pupils)),
        },
        Journey {
            name: "every sheet to print opens in peace, and is accessible in light, dark and high contrast",
            engines: engines(),
            make: |stage| Box::pin(look_at(stage, is_sheet)),
        },
        Journey {
            name: "every board opens in peace, and is accessible in light, dark and high contrast",
            engines: engines(),
            make: |stage| Box::pin(look_at(stage, is_board)),
        },
        Journey {
            name: "every teachers' page opens in peace, and is accessible in light, dark and high contrast",
            engines: engines(),
            make: |stage| Box::pin(look_at(stage, is_teachers)),
        },
        Journey {
            name: "every page in another language opens in peace, and is accessible in light, dark and high contrast",
            engines: engines(),
            make: |stage| Box::pin(look_at(stage, is_in_another_language)),
        },
        Journey {
            name: "every other page opens in peace, and is accessible in light, dark and high contrast",
            engines: engines(),
            make: |stage| Box::pin(look_at(stage, is_other)),
        },
        Journey {
            name: "a page of each kind opens in peace, and is accessible in light, dark and high contrast",
            engines: OTHERS,
            make: |stage| Box::pin(look_at_kinds(stage)),
        },
    ]
}

fn is_pupils(page: &str) -> bool {
    ["eyfs/", "ks1/", "ks2/"].iter().any(|band| page.starts_with(band))
}

fn is_sheet(page: &str) -> bool {
    page.strip_prefix("teachers/print/")
        .is_some_and(|sheet| !sheet.is_empty())
}

fn is_board(page: &str) -> bool {
    page.starts_with("board/")
}

fn is_teachers(page: &str) -> bool {
    page.starts_with("teachers/") && !is_sheet(page)
}

fn is_in_another_language(page: &str) -> bool {
    page.starts_with("languages/")
}

fn is_other(page: &str) -> bool {
    !is_in_another_language(page) && !is_pupils(page) && !is_sheet(page) && !is_board(page) && !is_teachers(page)
}

/// A page is ready for looking at when its islands are awake, or when it has none.
pub const SETTLED: &str = "document.readyState === 'complete' && \
    (!document.querySelector('leptos-island') || document.documentElement.dataset.awake === 'yes')";

/// What a page is, where many are alike: a lesson, a plan, a board, something to print.
fn kind(page: &str) -> String {
    match page.split('/').collect::<Vec<&str>>()[..] {
        ["eyfs" | "ks1" | "ks2", "know", ""] => "know".into(),
        [_, "check", _, ""] => "questions".into(),
        ["eyfs" | "ks1" | "ks2", _, ""] => format!("lesson {}", &page[..3]),
        ["teachers", "eyfs" | "ks1" | "ks2", _, ""] => "plan".into(),
        ["teachers", part @ ("print" | "incidents" | "curriculum"), _, ""] => format!("teachers {part}"),
        ["board", _, _, ""] => "board".into(),
        ["board", _, _, _, ""] => "presenter".into(),
        ["parents", _, ""] => "topic".into(),
        ["parents", "start", ..] => "start".into(),
        ["languages", _, ..] => "language".into(),
        _ => page.into(),
    }
}

/// One page of each kind.
pub fn kinds() -> Outcome<Vec<String>> {
    let mut seen = BTreeSet::new();
    let mut chosen = pages()?;
    chosen.retain(|page| seen.insert(kind(page)));
    Ok(chosen)
}

/// One page of each kind; every page when somebody asks for it.
pub fn kinds_or_all() -> Outcome<Vec<String>> {
    if thorough() { pages() } else { kinds() }
}

async fn look_at_kinds(stage: &mut Stage) -> Outcome {
    look_at_all(stage, kinds()?).await
}

async fn look_at(stage: &mut Stage, wanted: fn(&str) -> bool) -> Outcome {
    let chosen = pages()?.into_iter().filter(|page| wanted(page)).collect();
    look_at_all(stage, chosen).await
}

async fn look_at_all(stage: &mut Stage, chosen: Vec<String>) -> Outcome {
    let mut found = Vec::new();
    for page in chosen {
        stage.open(&page).await?;
        stage.until(SETTLED, &format!("/{page} is ready")).await?;
        found.extend(unrest(stage, &page).await?);
        for theme in THEMES {
            let dress =
                format!("Object.assign(document.documentElement.dataset, {{ theme: '{theme}', motion: 'less' }})");
            stage.read::<serde_json::Value>(&dress).await?;
            // all rules once; a theme changes colours and nothing else
            let broken = axe::violations(stage, theme != THEMES[0]).await?;
            found.extend(broken.iter().map(|line| format!("  /{page} ({theme}): {line}")));
        }
    }
    ensure(found.is_empty(), found.join("\n"))
}

/// What the browser complains about on the page that is open, and which other sites it asked.
async fn unrest(stage: &Stage, page: &str) -> Outcome<Vec<String>> {
    let home = stage.server.url("");
    let asked: Vec<String> = stage
        .read("return performance.getEntriesByType('resource').map((e) => e.name)")
        .await?;
    let others = asked.iter().filter(|url| !url.starts_with(&home));
    let others = others.map(|url| format!("  /{page} asked another site: {url}"));
    let complaints = stage.complaints().await?;
    let complaints = complaints.iter().map(|line| format!("  /{page}: {line}"));
    Ok(others.chain(complaints).collect())
}
