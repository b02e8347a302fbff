//! Every agreement, by touch and by keyboard alone; left and taken up again at every step; ten children in a row on one
//! device; one record through three browsers; and what changed is all that is asked again.

use serde_json::Value;
use thirtyfour::Key;

use crate::engines::{Driver, Engine};
use crate::outcome::{Outcome, ensure};
use crate::pupil::{Hand, tap};
use crate::runner::Journey;
use crate::server::{Fault, Server};
use crate::signing::{
    HERE, answer, asked_for_a_name, button, choose_file, go, introduce, right_answers, saved, screen, verdict,
};
use crate::stage::{Stage, dist};

pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "every agreement to its end by keyboard alone",
            engines: &Engine::ALL,
            make: |stage| Box::pin(every_agreement(stage, Hand::Keyboard)),
        },
        Journey {
            name: "every agreement to its end by touch",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(every_agreement(stage, Hand::Finger)),
        },
        Journey {
            name: "an agreement that is left at every step is taken up where it was",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(left_everywhere(stage)),
        },
        Journey {
            name: "ten children sign in a row on one device",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(ten_in_a_row(stage)),
        },
        Journey {
            name: "one browser signs, another countersigns, a third checks",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(three_browsers(stage)),
        },
        Journey {
            name: "a school changes a rule and only that is read again",
            engines: &[Engine::Chromium, Engine::Firefox],
            make: |stage| Box::pin(what_changed(stage)),
        },
        Journey {
            name: "I don't agree is an answer, for a child, a parent and a member of staff",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(disagreeing(stage)),
        },
        Journey {
            name: "two continuations of one record are both kept",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(two_ways_on(stage)),
        },
    ]
}

/// All of them, and whether a child signs first.
const ALL: [(&str, bool); 6] = [
    ("ks1", true),
    ("ks2", true),
    ("parent", false),
    ("staff", false),
    ("visitor", false),
    ("loan", false),
];

/// Presses what stands at `css`, by hand.
async fn touch(stage: &Stage, hand: Hand, css: &str) -> Outcome {
    match hand {
        Hand::Keyboard => {
            stage.tab_to(css).await?;
            stage.press(Key::Enter).await
        }
        Hand::Finger => {
            stage.bring(css).await?;
            stage.still().await?;
            tap(stage, css, 60).await
        }
        Hand::Mouse => stage.click(css).await,
    }
}

/// Presses a button of the flow and waits for the next screen.
async fn on(stage: &Stage, hand: Hand, name: &str) -> Outcome {
    if hand == Hand::Mouse {
        return go(stage, name).await;
    }
    let before: String = stage.read(&format!("return {HERE}")).await?;
    touch(stage, hand, &button(name)).await?;
    let after = format!("({HERE}) !== {}", Value::from(before));
    stage.until(&after, &format!("“{name}” leads on")).await
}

async fn fill(stage: &Stage, hand: Hand, css: &str, text: &str) -> Outcome {
    if hand == Hand::Keyboard {
        stage.tab_to(css).await?;
        stage.press(text.to_owned()).await
    } else {
        stage.write(css, text).await
    }
}

/// Somebody new: the first animal, and a name.
async fn new_learner(stage: &Stage, hand: Hand, name: &str) -> Outcome {
    touch(stage, hand, ".who[data-stage=animal] li:first-child .av").await?;
    asked_for_a_name(stage).await?;
    fill(stage, hand, "#nickname", name).await?;
    touch(stage, hand, ".name-form [type=submit]").await?;
    stage.until_seen(&button("start")).await
}

/// An adult's name and everything that is asked of them. Dates are given by script: browsers type them each in their own way.
pub async fn introduce_adult(stage: &Stage, hand: Hand, name: &str) -> Outcome {
    stage.until_seen(&button("start")).await?;
    fill(stage, hand, &button("name"), name).await?;
    let asked = "return [...document.querySelectorAll('[data-screen] .field input[id^=detail-]')].map((el) => [el.id, el.type])";
    let asked: Vec<(String, String)> = stage.read(asked).await?;
    for (id, kind) in asked {
        if kind == "date" {
            let set = format!(
                "const el = document.getElementById({}); el.value = '2026-11-23'; el.dispatchEvent(new Event('change', {{ bubbles: true }}))",
                Value::from(id)
            );
            stage.read::<Value>(&set).await?;
        } else {
            fill(stage, hand, &format!("#{id}"), "Example 7").await?;
        }
    }
    Ok(())
}

/// Reads every rule and answers every question, wrongly first, up to the decision.
async fn understand(stage: &Stage, hand: Hand) -> Outcome {
    let right = right_answers(stage).await?;
    on(stage, hand, "start").await?;
    for _ in 0..60 {
        match here(stage).await?.as_str() {
            "rule" => on(stage, hand, "next").await?,
            "question" if hand != Hand::Mouse => {
                let good: Vec<String> = right.iter().map(|id| format!("[data-option='{id}']")).collect();
                touch(stage, hand, &format!("[data-do=answer]:is({})", good.join(", "))).await?;
                stage.until_seen(&button("next")).await?;
                on(stage, hand, "next").await?;
            }
            "question" => answer(stage, &right).await?,
            "decide" => return Ok(()),
            other => return Err(format!("the screen “{other}” came before the decision").into()),
        }
    }
    Err("60 screens did not lead to the decision".into())
}

async fn here(stage: &Stage) -> Outcome<String> {
    stage
        .read("return document.querySelector('[data-screen]')?.dataset.screen ?? ''")
        .await
}

/// From the page to the first signature.
async fn first_signs(stage: &Stage, hand: Hand, id: &str, pupil: bool, name: &str) -> Outcome {
    stage.open_awake(&format!("agreements/{id}/")).await?;
    stage.until_seen(".agreement[data-ready=yes]").await?;
    if pupil {
        new_learner(stage, hand, name).await?;
    } else {
        introduce_adult(stage, hand, name).await?;
    }
    understand(stage, hand).await?;
    on(stage, hand, "agree").await?;
    if pupil {
        touch(stage, hand, &button("way-type")).await?;
        fill(stage, hand, &button("name"), name).await?;
    }
    on(stage, hand, "sign").await
}

/// What follows until there is a receipt, and until what was lent is back.
async fn second_signs(stage: &Stage, hand: Hand, pupil: bool) -> Outcome {
    if here(stage).await? == "handover" {
        if pupil {
            stage.read::<Value>("window.harbourBefore = true").await?;
            touch(stage, hand, &button("hand-over")).await?;
            stage.until("!window.harbourBefore", "the parent's page comes").await?;
            stage.awake().await?;
        } else {
            on(stage, hand, "hand-over").await?;
        }
        stage.until_seen(&button("second-agree")).await?;
        on(stage, hand, "second-agree").await?;
        fill(stage, hand, &button("second-name"), "Alex Hart").await?;
        on(stage, hand, "sign").await?;
    }
    stage.until_seen(&screen("receipt")).await?;
    if stage.sees(&button("give-back")).await? {
        on(stage, hand, "give-back").await?;
        fill(stage, hand, &button("return-name"), "Alex Hart").await?;
        on(stage, hand, "sign").await?;
        stage.until_seen(&screen("receipt")).await?;
    }
    Ok(())
}

async fn every_agreement(stage: &mut Stage, hand: Hand) -> Outcome {
    for (id, pupil) in ALL {
        let told = |error| format!("{id}: {error}");
        first_signs(stage, hand, id, pupil, "Robin").await.map_err(told)?;
        second_signs(stage, hand, pupil).await.map_err(told)?;
        let record = saved(stage, &button("save-record")).await?;
        ensure(
            record.contains(&format!("\"id\":\"{id}\"")),
            format!("{id} is not in its record"),
        )?;
        verdict(stage, &record, "unchanged").await.map_err(told)?;
        stage
            .read::<Value>("localStorage.clear(); sessionStorage.clear()")
            .await?;
    }
    Ok(())
}

/// Leaves the page and comes back; whoever is chosen carries on.
async fn leave(stage: &Stage) -> Outcome {
    let before = here(stage).await?;
    let place: String = stage.read("return location.pathname").await?;
    stage.open_awake("help/").await?;
    stage.open_awake(place.trim_start_matches('/')).await?;
    stage.until_seen(".agreement[data-ready=yes]").await?;
    if stage.sees(&button("start")).await? && before != "who" {
        go(stage, "start").await?;
    }
    let waited = format!(
        "document.querySelector('[data-screen]')?.dataset.screen === {}",
        Value::from(before)
    );
    stage.until(&waited, "the screen that was left comes back").await
}

async fn left_everywhere(stage: &mut Stage) -> Outcome {
    stage.open_awake("agreements/ks2/").await?;
    introduce(stage).await?;
    let right = right_answers(stage).await?;
    go(stage, "start").await?;
    for _ in 0..60 {
        leave(stage).await?;
        match here(stage).await?.as_str() {
            "rule" => go(stage, "next").await?,
            "question" => answer(stage, &right).await?,
            "decide" => break,
            other => return Err(format!("the screen “{other}” came before the decision").into()),
        }
    }
    go(stage, "talk").await?;
    leave(stage).await?;
    go(stage, "resume").await?;
    go(stage, "agree").await?;
    leave(stage).await?;
    stage.click(&button("way-type")).await?;
    stage.write(&button("name"), "Robin").await?;
    go(stage, "sign").await?;
    leave(stage).await?;
    stage.follow(&button("hand-over")).await?;
    stage.until_seen(&button("second-talk")).await?;
    leave(stage).await?;
    go(stage, "second-talk").await?;
    leave(stage).await?;
    go(stage, "second-resume").await?;
    go(stage, "second-agree").await?;
    leave(stage).await?;
    stage.write(&button("second-name"), "Alex Hart").await?;
    go(stage, "sign").await?;
    leave(stage).await?;
    stage.until_seen(&screen("receipt")).await
}

/// The next child sees nothing of the last: not their name, not their answers, not their signature.
async fn ten_in_a_row(stage: &mut Stage) -> Outcome {
    let names = ["Ada", "Ben", "Cai", "Dev", "Eve", "Fin", "Gus", "Hal", "Ivy", "Jo"];
    stage.open_awake("agreements/ks1/").await?;
    for (n, name) in names.into_iter().enumerate() {
        stage.until_seen(".agreement[data-ready=yes]").await?;
        if n > 0 {
            ensure(
                !stage.sees(&button("start")).await?,
                format!("{name} could go on as {}", names[n - 1]),
            )?;
            stage.click(".who[data-stage=who] .av-new").await?;
        }
        let animal = format!(".who[data-stage=animal] li:nth-child({}) .av", n % 6 + 1);
        stage.click(&animal).await?;
        asked_for_a_name(stage).await?;
        stage.write("#nickname", name).await?;
        stage.click(".name-form [type=submit]").await?;
        understand(stage, Hand::Mouse).await?;
        go(stage, "agree").await?;
        stage.click(&button("way-type")).await?;
        stage.write(&button("name"), name).await?;
        go(stage, "sign").await?;
        go(stage, "next-person").await?;
        stage.until_seen(&screen("who")).await?;
        let left: String = stage
            .read("return document.querySelector('.agreement .stage > [data-screen] .taped').innerText")
            .await?;
        ensure(!left.contains(name), format!("after {name}: {left}"))?;
    }
    // whoever comes back is told that it is kept, and can't sign twice by chance
    stage.click(".who[data-stage=who] li:first-child button").await?;
    stage.until_seen("[data-away=yes]").await?;
    ensure(
        !stage.sees(&button("start")).await?,
        "a child who has signed is asked again",
    )?;
    let kept = "return Object.keys(localStorage).map((key) => localStorage[key]).filter((value) => value.includes('page-read')).length";
    let kept: u32 = stage.read(kept).await?;
    ensure(kept >= 10, format!("{kept} of 10 agreements are kept"))
}

/// Another browser, with a server of its own.
pub async fn other_browser(engine: Engine) -> Outcome<(Driver, Stage)> {
    let driver = Driver::start(engine).await?;
    let stage = Stage {
        engine,
        browser: driver.open().await?,
        server: Server::start(&dist())?,
    };
    Ok((driver, stage))
}

async fn three_browsers(stage: &mut Stage) -> Outcome {
    first_signs(stage, Hand::Mouse, "ks2", true, "Robin").await?;
    stage.click(".more summary").await?;
    let half = saved(stage, "[data-do=save-half]").await?;
    let (_driver, home) = other_browser(Engine::Firefox).await?;
    let signed = countersigned(&home, &half).await;
    let _ = home.browser.clone().quit().await;
    let record = signed?;
    let (_driver, office) = other_browser(Engine::Webkit).await?;
    let checked = verdict(&office, &record, "unchanged").await;
    let _ = office.browser.clone().quit().await;
    checked
}

/// A parent takes in what their child signed, reads, agrees and signs.
async fn countersigned(home: &Stage, half: &str) -> Outcome<String> {
    home.open_awake("agreements/ks2/finish/").await?;
    home.until_seen(&screen("waiting")).await?;
    home.click(".more summary").await?;
    choose_file(home, "[data-do=open-half]", "half.json", half).await?;
    home.until_seen(&screen("handover")).await?;
    go(home, "hand-over").await?;
    go(home, "second-agree").await?;
    home.write(&button("second-name"), "Alex Hart").await?;
    go(home, "sign").await?;
    home.until_seen(&screen("receipt")).await?;
    saved(home, &button("save-record")).await
}

/// What a school has put beside the site.
const OTHER_WORDS: &str = r#"{"name":"Harbour Lane","agreements":{"ks1":{"words":[{"id":"ks1.kind","text":"I am kind to everyone online."}]}}}"#;

async fn what_changed(stage: &mut Stage) -> Outcome {
    first_signs(stage, Hand::Mouse, "ks1", true, "Robin").await?;
    second_signs(stage, Hand::Mouse, true).await?;
    stage.server.fault("school.json", Fault::Schools(OTHER_WORDS));
    stage.open_awake("agreements/ks1/").await?;
    stage.until_seen(&button("start")).await?;
    go(stage, "start").await?;
    stage.until_seen("[data-renewal=news]").await?;
    let text = stage.text("[data-screen=rule]").await?;
    ensure(
        text.contains("I am kind to everyone online."),
        format!("the new words are not there: {text}"),
    )?;
    go(stage, "next").await?;
    for _ in 0..5 {
        if here(stage).await? != "question" {
            break;
        }
        answer(stage, &right_answers(stage).await?).await?;
    }
    stage.until_seen(&screen("decide")).await?;
    stage.until_seen("[data-renewal=known]").await
}

async fn disagreeing(stage: &mut Stage) -> Outcome {
    stage.open_awake("agreements/ks1/").await?;
    introduce(stage).await?;
    understand(stage, Hand::Mouse).await?;
    go(stage, "disagree").await?;
    stage.until_seen(&screen("talk")).await?;
    stage.click(".more summary").await?;
    let record = saved(stage, "[data-do=save-half]").await?;
    ensure(
        record.contains("\"outcome\":\"disagreed\""),
        "the record does not say so",
    )?;
    go(stage, "resume").await?;
    go(stage, "agree").await?;
    stage.click(&button("way-type")).await?;
    stage.write(&button("name"), "Robin").await?;
    go(stage, "sign").await?;
    stage.follow(&button("hand-over")).await?;
    stage.until_seen(&button("second-disagree")).await?;
    go(stage, "second-disagree").await?;
    stage.until_seen(&screen("second-talk")).await?;
    stage.open_awake("agreements/staff/").await?;
    introduce_adult(stage, Hand::Mouse, "Sam Hill").await?;
    understand(stage, Hand::Mouse).await?;
    go(stage, "disagree").await?;
    stage.until_seen(&screen("talk")).await
}

async fn two_ways_on(stage: &mut Stage) -> Outcome {
    first_signs(stage, Hand::Mouse, "ks1", true, "Robin").await?;
    stage.click(".more summary").await?;
    let half = saved(stage, "[data-do=save-half]").await?;
    stage.follow(&button("hand-over")).await?;
    stage.until_seen(&button("second-talk")).await?;
    go(stage, "second-talk").await?;
    stage.click(".more summary").await?;
    let talk = saved(stage, "[data-do=save-half]").await?;
    // the other device has only what the child signed
    stage
        .read::<Value>("localStorage.clear(); sessionStorage.clear()")
        .await?;
    let signed = {
        stage.open_awake("agreements/ks1/finish/").await?;
        stage.click(".more summary").await?;
        choose_file(stage, "[data-do=open-half]", "half.json", &half).await?;
        stage.until_seen(&button("hand-over")).await?;
        go(stage, "hand-over").await?;
        go(stage, "second-agree").await?;
        stage.write(&button("second-name"), "Alex Hart").await?;
        go(stage, "sign").await?;
        stage.until_seen(&screen("receipt")).await?;
        saved(stage, &button("save-record")).await?
    };
    choose_file(stage, "[data-do=open-half]", "talk.json", &talk).await?;
    stage.until_seen("[data-other='1']").await?;
    stage.until_seen(&screen("receipt")).await?;
    stage.click("[data-do=swap-other]").await?;
    stage.until_seen(&screen("second-talk")).await?;
    stage.until_seen("[data-other='1']").await?;
    stage.click("[data-do=swap-other]").await?;
    stage.until_seen(&screen("receipt")).await?;
    let again = saved(stage, &button("save-record")).await?;
    ensure(again == signed, "the record came back as another")
}
