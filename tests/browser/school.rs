//! What a school says of itself fills the pages, as words and nothing else; a file that can't be used changes nothing.

use crate::engines::Engine;
use crate::outcome::{Outcome, ensure};
use crate::runner::Journey;
use crate::server::Fault;
use crate::stage::Stage;

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "a school's own words stand in its pages",
            engines: &Engine::ALL,
            make: |stage| Box::pin(own_words(stage)),
        },
        Journey {
            name: "a hostile school.json changes nothing, and adults are told",
            engines: &Engine::ALL,
            make: |stage| Box::pin(hostile(stage)),
        },
        Journey {
            name: "a school without a file of its own has general words and no notice",
            engines: &Engine::ALL,
            make: |stage| Box::pin(silent(stage)),
        },
    ]
}

const OWN: &str = r#"{"format":1,"name":"<b>Harbour</b> Lane","tell":["Room 4","the office team"],
    "contacts":[{"role":"the office","phone":"01632 960000"}],"phones":"Hand your phone in.",
    "consequences":["First we talk.","<img src=x onerror=\"document.title='run'\">"],
    "links":[{"title":"Policy","url":"policies/online.pdf"},{"title":"Elsewhere","url":"https://school.example/a"}],
    "staff_tell":"Tell the safeguarding lead on the same day."}"#;

/// JavaScript that is true when the first slot of this name reads so.
pub fn reads(slot: &str, words: &str) -> String {
    format!("document.querySelector('main [data-school={slot}]')?.textContent === {words:?}")
}

async fn own_words(stage: &mut Stage) -> Outcome {
    stage.server.fault("school.json", Fault::Schools(OWN));
    stage.open("help/").await?;
    stage
        .until(&reads("tell", "Room 4 or the office team"), "whom to tell")
        .await?;
    stage
        .until(&reads("name", "<b>Harbour</b> Lane"), "the name, as it was written")
        .await?;
    stage.until(&reads("phone", "01632 960000"), "the number").await?;
    // also in the help panel of a lesson
    stage.open("ks1/safe/").await?;
    stage
        .until(
            "document.querySelector('#need-help [data-school=tell]').textContent === 'Room 4 or the office team'",
            "whom to tell, in the help panel",
        )
        .await?;
    stage.open("parents/school/").await?;
    stage
        .until(&reads("phones", "Hand your phone in."), "the rule on phones")
        .await?;
    stage
        .until(
            "document.querySelectorAll('[data-school=consequences] li').length === 2 && !document.querySelector('[data-school] img') && document.title !== 'run'",
            "two sentences, and no picture",
        )
        .await?;
    let links = "[...document.querySelectorAll('[data-school=links] a')].map((link) => link.href).join(' ')";
    let root: String = stage.read("return new URL('../../', location.href).href").await?;
    let wanted = format!(
        "{links} === {:?}",
        format!("{root}policies/online.pdf https://school.example/a")
    );
    stage.until(&wanted, "the policies").await?;
    let unsaid = reads("photos", "The school has not said this here. Ask the office.");
    stage.until(&unsaid, "what it hasn't said").await?;
    stage.open("teachers/school-says/").await?;
    let staff = reads("staff-tell", "Tell the safeguarding lead on the same day.");
    stage.until(&staff, "whom staff tell").await
}

async fn hostile(stage: &mut Stage) -> Outcome {
    let huge = format!(r#"{{"name":"Harbour Lane"{}}}"#, " ".repeat(128 * 1024));
    let files: [&'static str; 8] = [
        "{",
        "[]",
        r#"{"name":{"toString":"x"}}"#,
        r#"{"name":"Harbour Lane","format":2}"#,
        r#"{"name":"Harbour Lane","onload":"x"}"#,
        r#"{"name":"Harbour Lane","links":[{"title":"Policy","url":"javascript:document.title='run'"}]}"#,
        r#"{"name":"Harbour\u202eLane"}"#,
        Box::leak(huge.into_boxed_str()),
    ];
    for file in files {
        stage.server.fault("school.json", Fault::Schools(file));
        let begin: String = file.chars().take(60).collect();
        stage.open("parents/").await?;
        stage.until_seen(".school-notice").await?;
        let notice = stage.text(".school-notice").await?;
        ensure(
            notice.contains("school.json"),
            format!("{begin}: the notice says {notice}"),
        )?;
        let general = reads("name", "your school");
        stage.until(&general, &format!("general words beside {begin}")).await?;
        stage
            .until(
                "document.querySelector('.school-notice a').href.endsWith('/teachers/school/')",
                "the way to mend it",
            )
            .await?;
        // children aren't told: there is nothing that they could do
        stage.open_awake("help/").await?;
        let notices: usize = stage
            .read("return document.querySelectorAll('.school-notice').length")
            .await?;
        ensure(notices == 0, format!("{begin}: a pupil's page speaks of it"))?;
        stage
            .until(&reads("tell", "your teacher"), "general words for children")
            .await?;
    }
    Ok(())
}

async fn silent(stage: &mut Stage) -> Outcome {
    stage.open_awake("parents/").await?;
    stage.until(&reads("name", "your school"), "general words").await?;
    stage.server.fault("school.json", Fault::Portal);
    stage.open_awake("teachers/").await?;
    let notices: usize = stage
        .read("return document.querySelectorAll('.school-notice').length")
        .await?;
    ensure(
        notices == 0,
        "a missing file, or a filter's page, is no fault of the school's",
    )
}
