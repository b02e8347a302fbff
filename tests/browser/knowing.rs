//! What a learner knows: questions before and after, certificates, Digital Ambassador.

use serde_json::Value;

use crate::engines::Engine;
use crate::lessons::lessons;
use crate::outcome::{Outcome, ensure};
use crate::pupil::{Hand, Pupil};
use crate::runner::Journey;
use crate::stage::{Stage, pages};

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "questions before, a lesson, questions after, a certificate",
            engines: &Engine::ALL,
            make: |stage| Box::pin(certificate(stage)),
        },
        Journey {
            name: "from the first question to Digital Ambassador",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(ambassador(stage)),
        },
    ]
}

/// Answers the questions that are open, rightly or not, and waits for what was chosen to be shown.
async fn answer(stage: &Stage, rightly: bool) -> Outcome {
    let props = "return document.querySelector('leptos-island[data-component^=QuizPlayer]').dataset.props";
    let props: Value = serde_json::from_str(&stage.read::<String>(props).await?)?;
    let questions = props["quiz"]["questions"].as_array().cloned().unwrap_or_default();
    ensure(!questions.is_empty(), "the page's island holds no question")?;
    for (n, question) in questions.iter().enumerate() {
        let title = format!("#title-{}", question["id"].as_str().unwrap_or_default());
        stage.until_seen(&title).await?;
        let options = question["activity"]["choose"]["options"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let wanted = options
            .iter()
            .position(|option| option["right"] == rightly)
            .ok_or("no such option")?;
        stage
            .click(&format!(".options > li:nth-child({}) .option", wanted + 1))
            .await?;
        ensure(
            !stage.sees(".feedback").await?,
            format!("question {} tells at once what it is worth", n + 1),
        )?;
        stage.click(".quiz-next .next").await?;
    }
    stage.until_seen("#looking-title").await
}

const PRINTED: &str = "window.printed = 0; window.print = () => { window.printed += 1; };";

async fn certificate(stage: &mut Stage) -> Outcome {
    stage.open_awake("ks1/check/safe/").await?;
    answer(stage, false).await?;
    ensure(
        !stage.sees(".feedback").await?,
        "before the lessons, answers are judged",
    )?;
    stage.open_awake("ks1/know/").await?;
    ensure(
        !stage.sees(".trail[data-rule=safe] .print-certificate").await?,
        "a certificate for nothing",
    )?;
    // good answers without the lessons earn none
    stage.open_awake("ks1/check/safe/").await?;
    stage.click(".quiz-again").await?;
    answer(stage, true).await?;
    stage.until_seen(".then-and-now .feedback[data-tone=yes]").await?;
    stage.open_awake("ks1/know/").await?;
    ensure(
        !stage.sees(".trail[data-rule=safe] .print-certificate").await?,
        "a certificate without a lesson",
    )?;
    stage.open_awake("ks1/safe/").await?;
    Pupil::at(stage, Hand::Mouse).await?.do_all().await?;
    stage.open_awake("ks1/know/").await?;
    stage.until_seen(".trail[data-rule=safe] .print-certificate").await?;
    stage.read::<Value>(PRINTED).await?;
    stage.click(".trail[data-rule=safe] .print-certificate").await?;
    stage.until("window.printed === 1", "the page is printed").await?;
    let marked = "return document.querySelectorAll('[data-print=yes]').length";
    ensure(
        stage.read::<usize>(marked).await? == 1,
        "not exactly one certificate is printed",
    )?;
    ensure(
        !stage.sees(".trail[data-rule=meeting] .print-certificate").await?,
        "another rule's certificate came along",
    )
}

async fn ambassador(stage: &mut Stage) -> Outcome {
    for lesson in lessons()?.into_iter().filter(|lesson| lesson.starts_with("eyfs/")) {
        stage.open_awake(&lesson).await?;
        Pupil::at(stage, Hand::Mouse).await?.do_all().await?;
    }
    for quiz in pages()?.into_iter().filter(|page| page.starts_with("eyfs/check/")) {
        stage.open_awake(&quiz).await?;
        answer(stage, false).await?;
        stage.click(".quiz-again").await?;
        answer(stage, true).await?;
    }
    stage.open_awake("eyfs/know/").await?;
    stage.until_seen(".ambassador .heard").await?;
    ensure(
        !stage.sees(".ambassador .certificate").await?,
        "an ambassador who explained nothing",
    )?;
    for n in 1..=6 {
        stage.click(&format!(".explain > li:nth-child({n}) .heard")).await?;
    }
    stage.until_seen(".ambassador .certificate").await?;
    stage.reload().await?;
    stage.awake().await?;
    stage.until_seen(".ambassador .certificate").await
}
