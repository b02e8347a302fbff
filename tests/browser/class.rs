//! How far a class has come, from the children's devices to the teacher's.

use serde_json::Value;

use crate::axe;
use crate::engines::Engine;
use crate::outcome::{Outcome, ensure};
use crate::pupil::{Hand, Pupil};
use crate::runner::Journey;
use crate::settings::join;
use crate::signing::saved;
use crate::stage::Stage;

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![Journey {
        name: "a learner hands in finished steps, and a teacher sees how far the class has come",
        engines: &Engine::ALL,
        make: |stage| Box::pin(class(stage)),
    }]
}

async fn class(stage: &mut Stage) -> Outcome {
    stage.open_awake("ks1/").await?;
    join(stage).await?;
    stage.open_awake("ks1/safe/").await?;
    Pupil::at(stage, Hand::Mouse).await?.do_all().await?;
    stage.open_awake("settings/").await?;
    let name = stage.text(".person .name").await?;
    let one = saved(stage, ".person [data-do=hand-in]").await?;
    ensure(!one.contains(&name), format!("the file names {name}: {one}"))?;
    let two = one.replace(&code(&one)?, "0123abcd");

    stage.open_awake("teachers/progress/").await?;
    stage.until_seen(".class-progress[data-ready=yes]").await?;
    let files: [(&str, &[u8]); 4] = [
        ("one.json", one.as_bytes()),
        ("one again.json", one.as_bytes()),
        ("two.json", two.as_bytes()),
        ("letter.txt", b"Dear teacher"),
    ];
    stage.drop_files("[data-drop=class]", &files).await?;
    stage.until_seen("[data-lesson='ks1/safe']").await?;
    let row = stage.text("[data-lesson='ks1/safe']").await?;
    ensure(row.contains("2 of 2"), format!("of the lesson it says: {row}"))?;
    let met = "return [...document.querySelectorAll('[data-statement]')].filter((row) => row.textContent.includes('2 of 2')).length";
    ensure(stage.read::<usize>(met).await? > 0, "no statement is met")?;
    let refused = stage.text("[data-refused='1']").await?;
    ensure(refused.contains("letter.txt"), format!("it says of files: {refused}"))?;
    if stage.engine == Engine::Chromium {
        let broken = axe::violations(stage, false).await?;
        ensure(broken.is_empty(), broken.join("\n"))?;
    }
    let table = saved(stage, "[data-do=class-csv]").await?;
    ensure(
        table.contains("\"Lesson finished\",\"ks1/safe\"") && !table.contains(&name),
        format!("the table says: {table}"),
    )?;
    // another age has other lessons
    stage.click(".picks label:last-of-type").await?;
    stage
        .until(
            "!document.querySelector('[data-lesson=\"ks1/safe\"]')",
            "the lessons of another age",
        )
        .await?;
    // nothing is kept
    stage.reload().await?;
    stage.awake().await?;
    stage.until_seen(".class-progress[data-ready=yes]").await?;
    ensure(!stage.sees("[data-lesson]").await?, "something was kept")
}

/// What tells one learner's files from another's.
fn code(file: &str) -> Outcome<String> {
    let file: Value = serde_json::from_str(file)?;
    Ok(file["code"].as_str().ok_or("the file has no code")?.to_owned())
}
