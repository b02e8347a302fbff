//! A school makes its school.json in the form: by keyboard alone, with mistakes that are named, tried on this device, taken as a file.

use harbour::school::Profile;
use serde_json::Value;
use thirtyfour::prelude::*;

use crate::axe;
use crate::engines::Engine;
use crate::outcome::{Outcome, ensure};
use crate::runner::Journey;
use crate::school::reads;
use crate::server::Fault;
use crate::signing::{choose_file, saved};
use crate::stage::Stage;

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "a school makes its file by keyboard alone, tries it and takes it",
            engines: &Engine::ALL,
            make: |stage| Box::pin(made(stage)),
        },
        Journey {
            name: "work on a school's file outlives a reload and hostile files, and can be thrown away",
            engines: &Engine::ALL,
            make: |stage| Box::pin(kept(stage)),
        },
    ]
}

const FORM: &str = "teachers/school/";
const NAME: &str = "Harbour Lane";
const TELL: &str = "Room 4 or the office team";

async fn open(stage: &Stage) -> Outcome {
    stage.open_awake(FORM).await?;
    stage.until_seen(".sf[data-ready=yes]").await
}

async fn focused(stage: &Stage, id: &str) -> Outcome {
    let is = format!("document.activeElement?.id === '{id}'");
    stage.until(&is, &format!("#{id} has the focus")).await
}

/// Goes there with Tab and presses Enter.
async fn enter(stage: &Stage, css: &str) -> Outcome {
    stage.tab_to(css).await?;
    stage.press(Key::Enter).await
}

/// Goes to a field with Tab and types.
async fn fill(stage: &Stage, css: &str, words: &str) -> Outcome {
    stage.tab_to(css).await?;
    stage.press(words).await?;
    let is = format!("document.querySelector('{css}').value === {}", Value::from(words));
    stage.until(&is, &format!("{css} holds “{words}”")).await
}

/// In place of what stands in the field that has the focus.
async fn instead(stage: &Stage, words: &str) -> Outcome {
    let all = stage.browser.action_chain().key_down(Key::Control).send_keys("a");
    all.key_up(Key::Control).perform().await?;
    stage.press(words).await
}

async fn accessible(stage: &Stage) -> Outcome {
    if stage.engine != Engine::Chromium {
        return Ok(());
    }
    let broken = axe::violations(stage, false).await?;
    ensure(broken.is_empty(), broken.join("\n"))
}

async fn made(stage: &mut Stage) -> Outcome {
    open(stage).await?;
    enter(stage, "[data-do=begin]").await?;
    focused(stage, "sf-title").await?;
    fill(stage, "#sf-name", NAME).await?;
    fill(stage, "#sf-contacts-0-role", "the office").await?;
    fill(stage, "#sf-contacts-0-phone", "01632 960000").await?;
    enter(stage, "[data-do=next]").await?;
    focused(stage, "sf-title").await?;
    fill(stage, "#sf-tell-0", "Room 4").await?;
    enter(stage, "[data-do=add-tell]").await?;
    focused(stage, "sf-tell-1").await?;
    stage.press("the office team").await?;
    mistake(stage).await?;
    enter(stage, ".sf-way[data-step=agreements]").await?;
    focused(stage, "sf-title").await?;
    stage.tab_to("#sf-in-ks1-p_no-download-on").await?;
    stage.press(" ").await?;
    stage
        .until(
            "document.querySelector('[data-agreement=ks1] span').textContent === '1 change'",
            "the clause is counted as a change",
        )
        .await?;
    accessible(stage).await?;
    enter(stage, ".sf-way[data-step=finish]").await?;
    focused(stage, "sf-title").await?;
    enter(stage, "[data-do=check]").await?;
    stage.until_seen(".sf-part [data-said=yes][data-tone=yes]").await?;
    enter(stage, "[data-do=try]").await?;
    stage.until_seen(".trial").await?;
    accessible(stage).await?;
    tried(stage).await?;
    taken(stage).await
}

/// Too long: it stops nobody, is said with a way to the field, and goes when it is mended.
async fn mistake(stage: &Stage) -> Outcome {
    fill(stage, "#sf-phones", &"a".repeat(201)).await?;
    let left = stage.text("#sf-phones-left").await?;
    ensure(left == "1 character too many", format!("it says “{left}”"))?;
    enter(stage, "[data-do=next]").await?;
    focused(stage, "sf-summary").await?;
    stage.until_seen(".sf-step[data-step=families]").await?;
    stage.until_seen(".sf-way[data-step=pupils][data-wrong=yes]").await?;
    accessible(stage).await?;
    enter(stage, "#sf-summary a").await?;
    focused(stage, "sf-phones").await?;
    stage.until_seen("#sf-phones-wrong").await?;
    stage.until_seen("#sf-phones[aria-invalid=true]").await?;
    instead(stage, "Hand it in.").await?;
    let mended = "!document.querySelector('#sf-summary') && !document.querySelector('[aria-invalid]')";
    stage.until(mended, "nothing has to be mended").await
}

async fn tried(stage: &Stage) -> Outcome {
    stage.open("parents/school/").await?;
    stage.until(&reads("tell", TELL), "whom to tell, on trial").await?;
    let notice = stage.text(".trial").await?;
    ensure(
        notice.contains("on this device only"),
        format!("the notice says {notice}"),
    )?;
    accessible(stage).await?;
    stage.open("ks1/safe/").await?;
    stage.until_seen(".trial").await?;
    // where people sign, it is told of and not used
    stage.open_awake("agreements/ks1/").await?;
    let notice = stage.text(".trial").await?;
    ensure(notice.contains("doesn’t use it"), format!("the notice says {notice}"))?;
    let general = "document.querySelector('#need-help [data-school=tell]').textContent === 'your teacher'";
    stage.until(general, "general words where people sign").await?;
    stage.open("parents/school/").await?;
    stage.until(&reads("tell", TELL), "whom to tell, on trial").await?;
    stage.click(".trial button").await?;
    let over = format!(
        "!document.querySelector('.trial') && !({}) && localStorage.getItem('harbour.trial') === null",
        reads("tell", TELL)
    );
    stage.until(&over, "the trial is over and has left nothing").await
}

async fn taken(stage: &Stage) -> Outcome {
    open(stage).await?;
    // this tab is where it was
    stage.until_seen(".sf-step[data-step=finish]").await?;
    let file = saved(stage, "[data-do=download]").await?;
    let school = Profile::from_json(&file).map_err(|error| format!("{error}\n{file}"))?;
    ensure(
        school.format == Some(1)
            && school.name.as_deref() == Some(NAME)
            && school.tell == ["Room 4", "the office team"]
            && school.phones.as_deref() == Some("Hand it in.")
            && school.contacts.len() == 1
            && school.agreements["ks1"].on.len() == 1,
        format!("the file says {file}"),
    )?;
    stage
        .server
        .fault("school.json", Fault::Schools(Box::leak(file.into_boxed_str())));
    stage.open("parents/school/").await?;
    stage.until(&reads("tell", TELL), "whom to tell, from the file").await?;
    stage
        .until(&reads("phones", "Hand it in."), "the rule on phones")
        .await?;
    let notices: usize = stage
        .read("return document.querySelectorAll('.trial, .school-notice').length")
        .await?;
    ensure(notices == 0, "the file is no trial, and nothing in it is wrong")
}

async fn kept(stage: &mut Stage) -> Outcome {
    open(stage).await?;
    stage.click("[data-do=begin]").await?;
    stage.write("#sf-name", NAME).await?;
    stage.reload().await?;
    stage.awake().await?;
    let there = format!("document.querySelector('#sf-name')?.value === '{NAME}'");
    stage.until(&there, "the name is there again").await?;
    let huge = format!(r#"{{"name":"x"{}}}"#, " ".repeat(128 * 1024));
    let files = [
        ("broken.json", "{\"name\": ", "can’t be read|can't be read"),
        ("newer.json", r#"{"format":2,"name":"Later"}"#, "later Harbour"),
        (
            "page.json",
            "<!doctype html><script>alert(1)</script>",
            "can’t be read|can't be read",
        ),
        ("huge.json", huge.as_str(), "larger than 128 KB"),
    ];
    for (name, content, says) in files {
        choose_file(stage, ".sf-work [data-do=open]", name, content).await?;
        let said = format!("/{says}/.test(document.querySelector('.sf-work [data-said]')?.textContent)");
        stage.until(&said, &format!("a sentence on {name}")).await?;
        stage.until(&there, &format!("the work, beside {name}")).await?;
    }
    // something that can be used in part: what is left out is named, and the work is asked for first
    let part = r#"{"name":"<b>Other</b>","onload":"x","tell":["a"]}"#;
    choose_file(stage, ".sf-work [data-do=open]", "part.json", part).await?;
    focused(stage, "sure-keep").await?;
    stage.click(".sure .btn-tell").await?;
    stage.until_seen("[data-left-out=yes]").await?;
    let named = stage.text("[data-left-out=yes] li").await?;
    ensure(named == "onload", format!("it names {named}"))?;
    stage
        .until(
            "document.querySelector('#sf-name').value === '<b>Other</b>'",
            "the name as it was written",
        )
        .await?;
    stage.click("[data-do=throw-away]").await?;
    focused(stage, "sure-keep").await?;
    stage.click(".sure .btn-tell").await?;
    focused(stage, "sf-start-title").await?;
    let none = "Object.keys(localStorage).every((key) => !key.startsWith('harbour.school'))";
    stage.until(none, "nothing of it is kept").await?;
    // what the site says already is a way to begin
    stage
        .server
        .fault("school.json", Fault::Schools(r#"{"name":"The site’s own"}"#));
    stage.reload().await?;
    stage.awake().await?;
    stage.click("[data-do=begin-from-site]").await?;
    stage
        .until(
            "document.querySelector('#sf-name').value === 'The site’s own'",
            "what the site says",
        )
        .await
}
