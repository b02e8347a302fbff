//! A child reads, understands and signs; a parent signs too; the record is saved, checked, altered and checked again.

use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::By;
use thirtyfour::common::command::{Actions, Command};

use crate::engines::Engine;
use crate::outcome::{Outcome, ensure};
use crate::pupil::{Hand, Pupil, tap};
use crate::runner::Journey;
use crate::stage::{Stage, dist};

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "child and parent sign, save the record, and an altered byte is found",
            engines: &Engine::ALL,
            make: |stage| Box::pin(sign_and_check(stage)),
        },
        Journey {
            name: "talk first, then sign by holding a picture",
            engines: &[Engine::Chromium, Engine::Firefox],
            make: |stage| Box::pin(hold_picture(stage)),
        },
        Journey {
            name: "nothing that a child does is sent anywhere",
            engines: &Engine::ALL,
            make: |stage| Box::pin(nothing_is_sent(stage)),
        },
        Journey {
            name: "a half-done agreement carries on on another device",
            engines: &[Engine::Chromium, Engine::Firefox],
            make: |stage| Box::pin(on_another_device(stage)),
        },
    ]
}

/// Keeps what the page saves for reading, in place of the browser's download.
pub const CATCH_SAVED: &str = "window.harbourSaved = null;
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { blob.text().then((text) => { window.harbourSaved = text; }); return make.call(URL, blob); };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { if (!this.download) click.call(this); };";

/// What tells one screen of the flow from the next.
pub const HERE: &str = "(document.querySelector('[data-screen]')?.dataset.screen ?? '') + '|' + \
    (document.querySelector('#agree-title')?.textContent ?? '')";

pub fn button(name: &str) -> String {
    format!("[data-screen] [data-do={name}]")
}

pub fn screen(name: &str) -> String {
    format!("[data-screen={name}]")
}

/// Presses a button of the flow and waits for the next screen.
pub async fn go(stage: &Stage, name: &str) -> Outcome {
    let before: String = stage.read(&format!("return {HERE}")).await?;
    stage.click(&button(name)).await?;
    stage
        .until(
            &format!("({HERE}) !== {}", Value::from(before)),
            &format!("“{name}” leads on"),
        )
        .await
}

/// The heading takes the focus first; what is typed before that would be lost.
pub async fn asked_for_a_name(stage: &Stage) -> Outcome {
    let asked = "document.activeElement?.id === 'who-title' && !!document.querySelector('#nickname')";
    stage.until(asked, "the question for a name has the focus").await
}

/// Somebody new: the first animal and the name Robin.
pub async fn introduce(stage: &Stage) -> Outcome {
    stage.click(".who[data-stage=animal] li:first-child .av").await?;
    asked_for_a_name(stage).await?;
    stage.write("#nickname", "Robin").await?;
    stage.click(".name-form [type=submit]").await?;
    stage.until_seen(&button("start")).await
}

/// The ids of every question's right answer.
pub async fn right_answers(stage: &Stage) -> Outcome<Vec<String>> {
    let props = "return document.querySelector('leptos-island:is([data-component^=AgreementFlow], [data-component^=AdultAgreement])').dataset.props";
    let props: Value = serde_json::from_str(&stage.read::<String>(props).await?)?;
    let questions = props["agreement"]["question"].as_array().cloned().unwrap_or_default();
    let options = questions
        .iter()
        .filter_map(|question| question["option"].as_array())
        .flatten();
    let right = options.filter(|option| option["right"] == true);
    Ok(right
        .filter_map(|option| option["id"].as_str().map(str::to_owned))
        .collect())
}

/// From the page of the agreement to the child's decision: every rule read, every question answered, wrongly first.
pub async fn read_and_understand(stage: &Stage) -> Outcome {
    let right = right_answers(stage).await?;
    ensure(!right.is_empty(), "the agreement asks nothing")?;
    go(stage, "start").await?;
    for _ in 0..60 {
        let at: String = stage
            .read("return document.querySelector('[data-screen]').dataset.screen")
            .await?;
        match at.as_str() {
            "rule" => go(stage, "next").await?,
            "question" => answer(stage, &right).await?,
            "decide" => return Ok(()),
            other => return Err(format!("the screen “{other}” came before the decision").into()),
        }
    }
    Err("60 screens did not lead to the decision".into())
}

pub async fn answer(stage: &Stage, right: &[String]) -> Outcome {
    let all = "return [...document.querySelectorAll('[data-screen] [data-do=answer]')].map((el) => el.dataset.option)";
    let all: Vec<String> = stage.read(all).await?;
    if let Some(wrong) = all.iter().find(|option| !right.contains(option)) {
        stage.click(&format!("[data-do=answer][data-option='{wrong}']")).await?;
        stage.until_seen(".feedback[data-tone=think]").await?;
        ensure(!stage.sees(&button("next")).await?, "a wrong answer leads on")?;
    }
    let good = all
        .iter()
        .find(|option| right.contains(option))
        .ok_or("no answer is right")?;
    stage.click(&format!("[data-do=answer][data-option='{good}']")).await?;
    stage.until_seen(".feedback[data-tone=yes]").await?;
    go(stage, "next").await
}

/// Draws a line on the pad, as a mouse does.
pub async fn draw(stage: &Stage) -> Outcome {
    stage.still().await?;
    let pad = stage.bring(&button("pad")).await?;
    // counted from the window's corner: WebKit's driver doesn't count from a drawing's middle
    let middle = "const box = arguments[0].getBoundingClientRect();
        return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]";
    let (left, top): (i32, i32) = stage.browser.execute(middle, vec![pad.to_json()?]).await?.convert()?;
    let at = |x: i32, y: i32| json!({ "type": "pointerMove", "duration": 30, "x": left + x, "y": top + y, "origin": "viewport" });
    let mouse = json!([{
        "type": "pointer",
        "id": "mouse",
        "parameters": { "pointerType": "mouse" },
        "actions": [
            at(-80, 0), { "type": "pointerDown", "button": 0 }, at(-40, -20), at(0, 10), at(40, -15), at(80, 5),
            { "type": "pointerUp", "button": 0 },
        ],
    }]);
    stage.browser.cmd(Command::PerformActions(Actions::from(mouse))).await?;
    stage
        .until(
            "document.querySelector('.pad-ink').getAttribute('d').includes('L')",
            "the line is drawn",
        )
        .await
}

/// The parent's part, once the child has signed.
async fn parent_signs(stage: &Stage) -> Outcome {
    stage.follow(&button("hand-over")).await?;
    stage.until_seen(&button("second-agree")).await?;
    go(stage, "second-agree").await?;
    stage.write(&button("second-name"), "Alex Hart").await?;
    go(stage, "sign").await?;
    stage.until_seen(&screen("receipt")).await
}

/// Presses something that saves a file, and reads what was saved.
pub async fn saved(stage: &Stage, css: &str) -> Outcome<String> {
    stage.read::<Value>(CATCH_SAVED).await?;
    stage.click(css).await?;
    stage.until("window.harbourSaved", "the file is saved").await?;
    stage.read("return window.harbourSaved").await
}

/// Gives a file to an input, as somebody who chooses it does.
pub async fn choose_file(stage: &Stage, css: &str, name: &str, content: &str) -> Outcome {
    // stays there: browsers read a chosen file when they like
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(stage.engine.name());
    std::fs::create_dir_all(&folder)?;
    let file = folder.join(name);
    std::fs::write(&file, content)?;
    let input = stage.browser.find(By::Css(css)).await?;
    Ok(input.send_keys(file.to_string_lossy().into_owned()).await?)
}

pub async fn verdict(stage: &Stage, content: &str, expected: &str) -> Outcome {
    stage.open_awake("agreements/check/").await?;
    stage.until_seen(".check[data-ready=yes]").await?;
    choose_file(stage, "[data-do=check-file]", "record.json", content).await?;
    stage.until_seen("[data-verdict]").await?;
    let said: String = stage
        .read("return document.querySelector('[data-verdict]').dataset.verdict")
        .await?;
    ensure(
        said == expected,
        format!("the check page says “{said}” where it should say “{expected}”"),
    )
}

async fn sign_and_check(stage: &mut Stage) -> Outcome {
    sign_save_check(stage).await
}

/// All of it, for other journeys too.
pub async fn sign_save_check(stage: &Stage) -> Outcome {
    stage.open_awake("agreements/ks1/").await?;
    introduce(stage).await?;
    read_and_understand(stage).await?;
    go(stage, "agree").await?;
    stage.click(&button("way-draw")).await?;
    draw(stage).await?;
    go(stage, "sign").await?;
    stage.until_seen(&screen("handover")).await?;
    // the parent comes home later
    stage.reload().await?;
    stage.awake().await?;
    go(stage, "start").await?;
    parent_signs(stage).await?;
    let code = stage.text("[data-screen=receipt] [data-receipt]").await?;
    let record = saved(stage, &button("save-record")).await?;
    verdict(stage, &record, "unchanged").await?;
    let again = stage.text("[data-verdict] [data-receipt]").await?;
    ensure(
        code == again,
        format!("the receipt says {code}, the check page {again}"),
    )?;
    ensure(record.contains("Robin"), "the record does not name the child")?;
    verdict(stage, &record.replacen("Robin", "Robyn", 1), "changed").await?;
    verdict(stage, "{\"kind\":\"something else\"}", "not-a-record").await
}

async fn hold_picture(stage: &mut Stage) -> Outcome {
    stage.open_awake("agreements/ks1/").await?;
    introduce(stage).await?;
    read_and_understand(stage).await?;
    go(stage, "talk").await?;
    stage.until_seen(&screen("talk")).await?;
    go(stage, "resume").await?;
    go(stage, "agree").await?;
    stage.click(&button("way-picture")).await?;
    stage.click(&button("helper-teacher")).await?;
    tap(stage, &button("hold"), 300).await?;
    ensure(!stage.sees(&screen("handover")).await?, "a short touch signs already")?;
    tap(stage, &button("hold"), 2200).await?;
    stage.until_seen(&screen("handover")).await?;
    parent_signs(stage).await
}

async fn on_another_device(stage: &mut Stage) -> Outcome {
    stage.open_awake("agreements/ks1/").await?;
    introduce(stage).await?;
    read_and_understand(stage).await?;
    stage.click(".more summary").await?;
    let half = saved(stage, "[data-do=save-half]").await?;
    verdict(stage, &half, "unfinished").await?;
    // another device has nothing kept
    stage
        .read::<Value>("localStorage.clear(); sessionStorage.clear()")
        .await?;
    stage.open_awake("agreements/ks1/").await?;
    stage.click(".more summary").await?;
    choose_file(stage, "[data-do=open-half]", "half.json", &half).await?;
    stage.until_seen(&screen("decide")).await
}

/// A lesson and an agreement ask for files of the site and for nothing else, and send nothing.
async fn nothing_is_sent(stage: &mut Stage) -> Outcome {
    stage.open_awake("ks1/safe/").await?;
    Pupil::at(stage, Hand::Mouse).await?.do_all().await?;
    sign_save_check(stage).await?;
    let folder = dist();
    let is_file = |path: &str| folder.join(path).is_file() || folder.join(path).join("index.html").is_file();
    // what browsers and schools look for whether or not it is there
    let known = |path: &str| is_file(path) || ["school.json", "favicon.ico"].contains(&path);
    let mut others = stage.server.requests();
    others.retain(|request| !request.strip_prefix("GET ").is_some_and(known));
    ensure(
        others.is_empty(),
        format!("these requests are for no file of the site: {others:?}"),
    )
}
