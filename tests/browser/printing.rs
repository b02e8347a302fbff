//! What teachers print comes out on the paper, and on as many pages, as its page says.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::json;

use crate::engines::Engine;
use crate::outcome::{Outcome, ensure};
use crate::runner::Journey;
use crate::stage::{Stage, pages};

/// The journeys of this file. Printing without a dialogue is Chromium's alone.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "every sheet, card and form prints on exactly the paper and the pages that it promises",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(print_all(stage)),
        },
        Journey {
            name: "every topic for parents prints on one sheet of paper",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(print_topics(stage)),
        },
    ]
}

/// Front and back. The list of everybody who can help is longer.
async fn print_topics(stage: &mut Stage) -> Outcome {
    let (mut wrong, mut printed) = (Vec::new(), 0);
    for page in pages()?.into_iter().filter(|page| page.starts_with("parents/")) {
        stage.open(&page).await?;
        if !stage
            .read::<bool>("return !!document.querySelector('main.topic')")
            .await?
        {
            continue;
        }
        let most = if page == "parents/where-to-report/" { 4 } else { 2 };
        let count = sizes(&print(stage).await?).len();
        if count == 0 || count > most {
            wrong.push(format!("  /{page}: {count} pages"));
        }
        printed += 1;
    }
    ensure(wrong.is_empty(), wrong.join("\n"))?;
    ensure(printed > 40, format!("only {printed} topics"))
}

/// Paper in points, width and height.
const PAPERS: [(&str, [f64; 2]); 2] = [("A4", [595.3, 841.9]), ("A3", [841.9, 1190.6])];
/// Browsers round pages to whole pixels.
const NEARLY: f64 = 1.5;

/// "A4 2", where a page promises it.
const PROMISED: &str = "return document.querySelector('meta[name=harbour-print]')?.content ?? ''";
const DRAWN: &str = "document.readyState === 'complete' && document.fonts.status === 'loaded' && [...document.images].every((image) => image.complete)";

async fn print_all(stage: &mut Stage) -> Outcome {
    let (mut wrong, mut printed) = (Vec::new(), 0);
    for page in pages()?.into_iter().filter(|page| page.starts_with("teachers/")) {
        stage.open(&page).await?;
        let promised: String = stage.read(PROMISED).await?;
        if promised.is_empty() {
            continue;
        }
        stage
            .until(DRAWN, &format!("the pictures of /{page} are there"))
            .await?;
        let sizes = sizes(&print(stage).await?);
        if let Err(why) = compare(&promised, &sizes) {
            wrong.push(format!("  /{page}: {why}"));
        }
        printed += 1;
    }
    ensure(wrong.is_empty(), wrong.join("\n"))?;
    ensure(printed > 50, format!("only {printed} pages say what they print as"))
}

/// The page as a PDF, on the paper that its style sheet asks for.
async fn print(stage: &Stage) -> Outcome<Vec<u8>> {
    let asked = json!({ "preferCSSPageSize": true, "printBackground": true });
    let answer = stage.browser.cdp().send_raw("Page.printToPDF", asked).await?;
    let data = answer["data"].as_str().ok_or("Chromium gave no PDF")?;
    Ok(BASE64_STANDARD.decode(data)?)
}

/// Each page's width and height in points: Chromium writes them unpacked.
fn sizes(pdf: &[u8]) -> Vec<[f64; 2]> {
    let text = String::from_utf8_lossy(pdf);
    let boxes = text.split("/MediaBox [").skip(1);
    let numbers = boxes.filter_map(|rest| rest.split(']').next());
    numbers
        .filter_map(|numbers| {
            let numbers: Vec<f64> = numbers.split_whitespace().filter_map(|n| n.parse().ok()).collect();
            match numbers[..] {
                [left, bottom, right, top] => Some([right - left, top - bottom]),
                _ => None,
            }
        })
        .collect()
}

fn compare(promised: &str, sizes: &[[f64; 2]]) -> Result<(), String> {
    let (paper, count) = promised.split_once(' ').ok_or("it promises nothing that can be read")?;
    let count: usize = count.parse().map_err(|_| format!("“{count}” is no number of pages"))?;
    let known = PAPERS.iter().find(|(name, _)| *name == paper);
    let (_, [width, height]) = known.ok_or(format!("“{paper}” is no paper"))?;
    if sizes.len() != count {
        return Err(format!("it promises {count} pages and prints on {}", sizes.len()));
    }
    let other = sizes
        .iter()
        .find(|[w, h]| (w - width).abs() > NEARLY || (h - height).abs() > NEARLY);
    match other {
        Some([w, h]) => Err(format!("it promises {paper}, and a page is {w} by {h} points")),
        None => Ok(()),
    }
}
