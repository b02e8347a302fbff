//! What must be true of each page, whatever is on it.

use crate::axe;
use crate::engines::Engine;
use crate::outcome::{Outcome, ensure};
use crate::runner::Journey;
use crate::stage::{Stage, pages};

const CHROMIUM: &[Engine] = &[Engine::Chromium];

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "every pupils' page is accessible in light, dark and high contrast",
            engines: CHROMIUM,
            make: |stage| Box::pin(accessible(stage, is_pupils)),
        },
        Journey {
            name: "every other page is accessible in light, dark and high contrast",
            engines: CHROMIUM,
            make: |stage| Box::pin(accessible(stage, |page| !is_pupils(page))),
        },
        Journey {
            name: "every page opens without a complaint and asks nobody else",
            engines: CHROMIUM,
            make: |stage| Box::pin(quiet(stage)),
        },
    ]
}

fn is_pupils(page: &str) -> bool {
    ["eyfs/", "ks1/", "ks2/"].iter().any(|band| page.starts_with(band))
}

async fn accessible(stage: &mut Stage, wanted: fn(&str) -> bool) -> Outcome {
    let mut found = Vec::new();
    for page in pages()?.into_iter().filter(|page| wanted(page)) {
        stage.open(&page).await?;
        stage.until(SETTLED, &format!("/{page} is ready")).await?;
        for theme in ["light", "dark", "contrast"] {
            let dress =
                format!("Object.assign(document.documentElement.dataset, {{ theme: '{theme}', motion: 'less' }})");
            stage.read::<serde_json::Value>(&dress).await?;
            // all rules once; a theme changes colours and nothing else
            let broken = axe::violations(stage, theme != "light").await?;
            found.extend(broken.iter().map(|line| format!("  /{page} ({theme}): {line}")));
        }
    }
    ensure(found.is_empty(), found.join("\n"))
}

/// A page is ready for looking at when its islands are awake, or when it has none.
const SETTLED: &str = "document.readyState === 'complete' && \
    (!document.querySelector('leptos-island') || document.documentElement.dataset.awake === 'yes')";

async fn quiet(stage: &mut Stage) -> Outcome {
    let mut found = Vec::new();
    let home = stage.server.url("");
    for page in pages()? {
        stage.open(&page).await?;
        stage.until(SETTLED, &format!("/{page} is ready")).await?;
        let asked: Vec<String> = stage
            .read("return performance.getEntriesByType('resource').map((e) => e.name)")
            .await?;
        let others = asked.iter().filter(|url| !url.starts_with(&home));
        found.extend(others.map(|url| format!("  /{page} asked another site: {url}")));
        found.extend(
            stage
                .complaints()
                .await?
                .iter()
                .map(|line| format!("  /{page}: {line}")),
        );
    }
    ensure(found.is_empty(), found.join("\n"))
}
