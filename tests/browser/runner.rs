//! Makes every journey in every engine, each in a fresh browser with a fresh server, and reports how each ended.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::engines::{Driver, Engine};
use crate::every_page::thorough;
use crate::outcome::{Outcome, Skip};
use crate::server::Server;
use crate::stage::{Stage, dist};

/// Something that a person does with the site, from beginning to end.
#[derive(Clone, Copy)]
pub struct Journey {
    pub name: &'static str,
    pub engines: &'static [Engine],
    pub make: fn(&mut Stage) -> Pin<Box<dyn Future<Output = Outcome> + Send + '_>>,
}

/// How one journey ended in one engine.
enum End {
    Passed,
    Skipped(String),
    Failed(String),
}

/// The journeys of an engine that nobody has begun.
type Queue = Arc<Mutex<VecDeque<Journey>>>;

/// So many journeys are made at once, each lane in its own engine first. Chromium makes most.
const LANES: [Engine; 4] = [Engine::Chromium, Engine::Chromium, Engine::Firefox, Engine::Webkit];

/// No journey may take longer, whatever hangs; one that looks at every page in a slow engine takes its time.
fn limit() -> Duration {
    Duration::from_secs(if thorough() { 1800 } else { 400 })
}

/// Makes the journeys whose name or engine holds every one of `words`; true if none failed.
pub async fn run(journeys: Vec<Journey>, words: &[String]) -> bool {
    if !dist().join("index.html").is_file() {
        println!("{} holds no site; script/build makes it", dist().display());
        return false;
    }
    let mut queues: Vec<(Engine, Queue)> = Vec::new();
    let mut count = 0;
    for engine in Engine::ALL {
        let wanted = |journey: &&Journey| {
            journey.engines.contains(&engine)
                && words
                    .iter()
                    .all(|word| journey.name.contains(word) || engine.name().contains(word))
        };
        let chosen: VecDeque<Journey> = journeys.iter().filter(wanted).copied().collect();
        count += chosen.len();
        queues.push((engine, Arc::new(Mutex::new(chosen))));
    }
    let lanes: Vec<_> = LANES.map(|lane| tokio::spawn(run_lane(ways(lane, &queues)))).into();
    let (mut passed, mut skipped, mut again) = (0, 0, Vec::new());
    for lane in lanes {
        let ends = lane.await;
        for (engine, journey, end) in ends.unwrap_or_default() {
            match end {
                End::Passed => passed += 1,
                End::Skipped(_) => skipped += 1,
                End::Failed(_) => again.push((engine, journey)),
            }
        }
    }
    // Three engines share the machine and a driver may lose its browser: what failed is made once more, alone, and both
    // ends are said. What fails twice has failed.
    let (mut failed, second) = (0, again.len());
    for (engine, journey) in again {
        println!("\nonce more, alone: {} in {}", journey.name, engine.name());
        let alone: Queue = Arc::new(Mutex::new([journey].into()));
        for (_, _, end) in run_lane(vec![(engine, alone)]).await {
            match end {
                End::Passed => passed += 1,
                End::Skipped(_) => skipped += 1,
                End::Failed(_) => failed += 1,
            }
        }
    }
    println!("\nbrowsers: {passed} passed, {failed} failed, {skipped} skipped ({second} needed a second try)");
    println!("{passed} passed, {failed} failed, {skipped} skipped");
    // a task that died took its journeys with it
    failed == 0 && passed + skipped == count
}

/// What a lane takes from, one after the other: its own engine's journeys, then what other engines have left.
fn ways(own: Engine, queues: &[(Engine, Queue)]) -> Vec<(Engine, Queue)> {
    let (mut own, others): (Vec<_>, Vec<_>) = queues.iter().cloned().partition(|(engine, _)| *engine == own);
    own.extend(others);
    own
}

/// Makes journeys until there are none left.
async fn run_lane(queues: Vec<(Engine, Queue)>) -> Vec<(Engine, Journey, End)> {
    let mut ends = Vec::new();
    for (engine, queue) in queues {
        ends.extend(run_engine(engine, &queue).await);
    }
    ends
}

fn next(queue: &Queue) -> Option<Journey> {
    queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
}

async fn run_engine(engine: Engine, queue: &Queue) -> Vec<(Engine, Journey, End)> {
    let mut ends = Vec::new();
    let Some(first) = next(queue) else { return ends };
    let driver = Driver::start(engine).await;
    for journey in std::iter::once(first).chain(std::iter::from_fn(|| next(queue))) {
        let began = Instant::now();
        let end = match &driver {
            Ok(driver) => make(driver, engine, journey).await,
            Err(error) => end_of(error.as_ref()),
        };
        let (word, why) = match &end {
            End::Passed => ("passed", String::new()),
            End::Skipped(why) => ("skipped", format!(": {why}")),
            End::Failed(why) => ("FAILED", format!(":\n{why}")),
        };
        println!(
            "{:8} {:8} {} ({:.1} s){why}",
            engine.name(),
            word,
            journey.name,
            began.elapsed().as_secs_f32()
        );
        ends.push((engine, journey, end));
    }
    ends
}

async fn make(driver: &Driver, engine: Engine, journey: Journey) -> End {
    let (browser, server) = match (driver.open().await, Server::start(&dist())) {
        (Ok(browser), Ok(server)) => (browser, server),
        (Err(error), _) => return End::Failed(format!("the browser does not open: {error}")),
        (_, Err(error)) => return End::Failed(format!("the server does not start: {error}")),
    };
    let handle = browser.clone();
    let mut stage = Stage {
        engine,
        browser,
        server,
    };
    let making = tokio::spawn(async move {
        let end = tokio::time::timeout(limit(), (journey.make)(&mut stage)).await;
        let end = end.unwrap_or_else(|_| Err(format!("not finished after {} s", limit().as_secs()).into()));
        if end.as_ref().is_err_and(|error| !error.is::<Skip>()) {
            let name = format!("failed-{}-{}", engine.name(), journey.name.replace(' ', "-"));
            let _ = stage.picture(&name).await;
        }
        end
    });
    let end = match making.await {
        Ok(Ok(())) => End::Passed,
        Ok(Err(error)) => end_of(error.as_ref()),
        Err(panic) => End::Failed(panic.to_string()),
    };
    let _ = tokio::time::timeout(Duration::from_secs(20), handle.quit()).await;
    end
}

fn end_of(error: &(dyn std::error::Error + Send + Sync + 'static)) -> End {
    match error.downcast_ref::<Skip>() {
        Some(Skip(why)) => End::Skipped(why.clone()),
        None => End::Failed(error.to_string()),
    }
}
