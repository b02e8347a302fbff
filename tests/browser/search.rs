//! Adults find pages by their own words; nothing is sent, and what can't be found or loaded is said.

use thirtyfour::prelude::*;

use crate::engines::Engine;
use crate::outcome::{Outcome, ensure};
use crate::runner::Journey;
use crate::server::Fault;
use crate::stage::Stage;

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "search by keyboard: a page is found and opened, and back brings the results",
            engines: &Engine::ALL,
            make: |stage| Box::pin(by_keyboard(stage)),
        },
        Journey {
            name: "search finds nothing, or a danger: both are said kindly",
            engines: &Engine::ALL,
            make: |stage| Box::pin(nothing_and_danger(stage)),
        },
        Journey {
            name: "search without its index says what to do, and works once it is there",
            engines: &Engine::ALL,
            make: |stage| Box::pin(without_index(stage)),
        },
        Journey {
            name: "search without a network, once the whole release is on the device",
            engines: &Engine::ALL,
            make: |stage| Box::pin(without_network(stage)),
        },
    ]
}

const FIRST: &str = "#search-found > li:first-child a";

/// JavaScript that is true when the first result leads there.
fn first_leads_to(path: &str) -> String {
    format!("(document.querySelector('{FIRST}')?.href ?? '').endsWith('/{path}')")
}

fn says(words: &str) -> String {
    format!("document.querySelector('#search-said').textContent.includes({words:?})")
}

async fn by_keyboard(stage: &mut Stage) -> Outcome {
    // else the device fetches it for later
    stage.server.fault("sw.js", Fault::Status(404));
    stage.open_awake("parents/").await?;
    stage.follow("a.search-way").await?;
    let asked = stage.server.requests();
    ensure(
        !asked.iter().any(|line| line.contains("search.json")),
        "the index is loaded before anybody searches",
    )?;
    stage.tab_to("#search-words").await?;
    stage.press("can’t stop playing").await?;
    stage
        .until(
            &first_leads_to("parents/cant-stop-playing/"),
            "the topic is found first",
        )
        .await?;
    stage.until(&says("page"), "the number is said").await?;
    stage
        .until("location.hash.startsWith('#q=')", "the address has what was typed")
        .await?;
    stage.press(Key::Enter).await?;
    stage.tab_to(FIRST).await?;
    stage.read::<serde_json::Value>("window.harbourBefore = true").await?;
    stage.press(Key::Enter).await?;
    stage.until("!window.harbourBefore", "the result opens").await?;
    stage.until_seen("main.topic h1").await?;
    let sent = stage.server.requests();
    ensure(
        !sent
            .iter()
            .any(|line| line.contains("?") || line.contains("stop%20playing")),
        "what was typed was sent",
    )?;
    stage
        .read::<serde_json::Value>("setTimeout(() => history.back())")
        .await?;
    stage
        .until(&first_leads_to("parents/cant-stop-playing/"), "the results are back")
        .await?;
    stage.reload().await?;
    stage
        .until(
            &first_leads_to("parents/cant-stop-playing/"),
            "the results are there after a reload",
        )
        .await
}

async fn nothing_and_danger(stage: &mut Stage) -> Outcome {
    stage.open_awake("search/#q=qqqqzzzz").await?;
    stage
        .until(&says("qqqqzzzz"), "nothing was found, and it is said")
        .await?;
    stage.until_seen("#search-places a[href$='help/#adults']").await?;
    ensure(!stage.sees("#search-urgent").await?, "nonsense is no danger")?;
    stage.open_awake("").await?;
    stage.open_awake("search/#q=self-harm").await?;
    stage.until_seen("#search-urgent a[href='tel:116123']").await?;
    stage.until_seen("#search-urgent a[href='tel:08001111']").await?;
    stage.until_seen(FIRST).await?;
    let complaints = stage.complaints().await?;
    ensure(complaints.is_empty(), format!("the page complains: {complaints:?}"))
}

async fn without_index(stage: &mut Stage) -> Outcome {
    // else it might have come from the device
    stage.server.fault("sw.js", Fault::Status(404));
    for fault in [Fault::Status(503), Fault::Portal] {
        stage.server.fault("search.json", fault);
        stage.open("help/").await?;
        stage.open("search/#q=poster").await?;
        stage.until_seen("#search-lost").await?;
        stage.until_seen("#search-urgent").await?;
        stage.until_seen("#search-places").await?;
        stage.server.heal();
        stage.server.fault("sw.js", Fault::Status(404));
        stage.click("#search button").await?;
        stage
            .until(&first_leads_to("teachers/print/"), "the page is found at the next try")
            .await?;
        ensure(!stage.sees("#search-lost").await?, "the old message still stands there")?;
    }
    Ok(())
}

async fn without_network(stage: &mut Stage) -> Outcome {
    stage.open_awake("").await?;
    let whole = "(document.documentElement.dataset.offline ?? '').startsWith('whole')";
    stage.until(whole, "the whole release is on the device").await?;
    stage.server.stop();
    stage.open_awake("search/").await?;
    stage.write("#search-words", "nudes").await?;
    stage
        .until(&first_leads_to("parents/something-wrong/"), "a topic is found")
        .await?;
    stage.follow(FIRST).await?;
    stage.server.restart()?;
    Ok(())
}
