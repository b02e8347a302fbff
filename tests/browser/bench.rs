//! How soon a lesson paints and answers on a slow device, beside a static page of the same content in the same run.

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::engines::{Driver, Engine};
use crate::outcome::Outcome;
use crate::server::Server;
use crate::stage::dist;
use crate::waits;

/// The lesson that is measured.
const LESSON: &str = "ks1/safe/";
/// Slow 4G as browsers' own tools model it: 1.6 Mbit/s down, 0.75 up, 150 ms a round trip.
const SLOW_4G: (u32, u32, u32) = (150, 1_600_000 / 8, 750_000 / 8);
/// How many times slower than this machine.
const CPU: u32 = 4;

/// Notes when the islands answer, on the page's own clock.
const WATCH: &str = "addEventListener('DOMContentLoaded', () => {
    const page = document.documentElement;
    const look = () => { if (page.dataset.awake === 'yes') window.harbourAwake ??= performance.now(); };
    new MutationObserver(look).observe(page, { attributes: true });
    look();
});";

/// How many times slower the device is on which a tap is answered.
const CPU_FOR_TAPS: u32 = 6;

/// Picks an option of the first question and reads how long it takes until the feedback is drawn: the longest of all
/// options, each after the other.
const TAP: &str = "const done = arguments[arguments.length - 1];
    const step = document.querySelector('[data-kind=choose]');
    const options = [...step.querySelectorAll('.option')];
    let longest = 0;
    const next = () => {
        const option = options.shift();
        if (!option) return done(longest);
        const start = performance.now();
        option.click();
        requestAnimationFrame(() => setTimeout(() => {
            if (!step.querySelector('.feedback')) return done(null);
            longest = Math.max(longest, performance.now() - start);
            setTimeout(next, 100);
        }));
    };
    next();";

/// Reads the largest paint, the sum of layout shifts, and the time until awake.
const READ: &str = "const done = arguments[arguments.length - 1];
    let paint = 0, shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((e) => { paint = Math.max(paint, e.startTime); }))
        .observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => list.getEntries().forEach((e) => { shift += e.value; }))
        .observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done({ paint, shift, awake: window.harbourAwake ?? null }), 300);";

#[derive(Clone, Copy, Deserialize)]
struct Run {
    paint: f64,
    shift: f64,
    awake: Option<f64>,
    /// Milliseconds from a tap until its feedback is drawn.
    #[serde(default)]
    tap: Option<f64>,
}

/// Measures `runs` times, lesson and static page in turn, and prints a table.
pub async fn measure(runs: usize) -> Outcome {
    let folder = static_twin()?;
    let (site, still) = (Server::start_compressed(&dist())?, Server::start_compressed(&folder)?);
    let driver = Driver::start(Engine::Chromium).await?;
    let (mut lesson, mut twin) = (Vec::new(), Vec::new());
    // The first visit of each fills the servers' compressed copies and isn't counted.
    for run in 0..=runs {
        let (a, b) = (visit(&driver, &site, true).await?, visit(&driver, &still, false).await?);
        if run > 0 {
            lesson.push(a);
            twin.push(b);
        }
    }
    std::fs::remove_dir_all(folder)?;
    let paint: Vec<f64> = lesson.iter().map(|run| run.paint).collect();
    let paint_still: Vec<f64> = twin.iter().map(|run| run.paint).collect();
    let awake: Vec<f64> = lesson.iter().filter_map(|run| run.awake).collect();
    let ratio = |of: &[f64]| of.iter().zip(&paint_still).map(|(a, b)| a / b).collect::<Vec<f64>>();
    println!("\n/{LESSON} on slow 4G and {CPU}x CPU, {runs} runs in turn with a static page of the same content");
    println!("{:44} {:>8} {:>18}", "", "median", "spread");
    row("largest paint, lesson (ms)", &paint);
    row("largest paint, static page (ms)", &paint_still);
    row("largest paint, lesson / static page", &ratio(&paint));
    row("awake (ms)", &awake);
    row("awake / largest paint of the static page", &ratio(&awake));
    let taps: Vec<f64> = lesson.iter().filter_map(|run| run.tap).collect();
    row(&format!("tap to feedback at {CPU_FOR_TAPS}x CPU (ms)"), &taps);
    row(
        "layout shift, lesson",
        &lesson.iter().map(|run| run.shift).collect::<Vec<f64>>(),
    );
    Ok(())
}

fn row(what: &str, values: &[f64]) {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |part: f64| {
        sorted
            .get(((sorted.len().max(1) - 1) as f64 * part).round() as usize)
            .copied()
            .unwrap_or(f64::NAN)
    };
    println!("{what:44} {:8.2} {:8.2} … {:7.2}", at(0.5), at(0.0), at(1.0));
}

/// A copy of the site whose lesson is plain HTML and CSS: no script, no module, dressed as it looks when awake.
fn static_twin() -> Outcome<std::path::PathBuf> {
    let folder = std::env::temp_dir().join(format!("harbour-still-{}", std::process::id()));
    copy(&dist(), &folder)?;
    let page = folder.join(LESSON).join("index.html");
    let html = std::fs::read_to_string(&page)?;
    let kept = html.lines().filter(|line| {
        let loads_app = line.contains("modulepreload") || line.contains("application/wasm");
        !loads_app && !line.starts_with("<script ")
    });
    let html = kept
        .collect::<Vec<_>>()
        .join("\n")
        .replacen("<html ", "<html data-js=\"yes\" ", 1);
    std::fs::write(page, html)?;
    Ok(folder)
}

fn copy(from: &std::path::Path, to: &std::path::Path) -> Outcome {
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

/// One visit with an empty profile.
async fn visit(driver: &Driver, server: &Server, wakes: bool) -> Outcome<Run> {
    let browser = driver.open().await?;
    let seen = look(&browser, server, wakes).await;
    browser.quit().await?;
    seen
}

async fn look(browser: &WebDriver, server: &Server, wakes: bool) -> Outcome<Run> {
    let (latency, down, up) = SLOW_4G;
    let tools = browser.cdp();
    tools.send_raw("Network.enable", json!({})).await?;
    let slow = json!({ "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up });
    tools.send_raw("Network.emulateNetworkConditions", slow).await?;
    tools
        .send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": CPU }))
        .await?;
    tools
        .send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }))
        .await?;
    browser.goto(server.url(LESSON)).await?;
    if wakes {
        waits::until(browser, "window.harbourAwake", "the islands wake").await?;
    }
    waits::until(browser, "document.readyState === 'complete'", "the page is loaded").await?;
    let mut run: Run = browser.execute_async(READ, Vec::<Value>::new()).await?.convert()?;
    if wakes {
        tools
            .send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": CPU_FOR_TAPS }))
            .await?;
        run.tap = browser.execute_async(TAP, Vec::<Value>::new()).await?.convert()?;
    }
    Ok(run)
}
