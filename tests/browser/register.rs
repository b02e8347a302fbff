//! A teacher's register: a class list and records go in, it says who has signed, keeps it, saves it, brings it back, erases it.

use harbour::agreement::{Checked, check};
use serde_json::Value;
use std::path::Path;
use thirtyfour::By;

use crate::agreeing::other_browser;
use crate::axe;
use crate::engines::Engine;
use crate::outcome::{Outcome, ensure};
use crate::records::{Far, MORNING, agreement, pupils};
use crate::runner::Journey;
use crate::server::Fault;
use crate::signing::{choose_file, saved, verdict};
use crate::stage::Stage;

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "a teacher sees who has signed, and a reload keeps it",
            engines: &Engine::ALL,
            make: |stage| Box::pin(who_has_signed(stage)),
        },
        Journey {
            name: "the register is copied, brought back elsewhere, and a child erased",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(copied_and_erased(stage)),
        },
        Journey {
            name: "files are dropped on the register, and a year and then everything is erased",
            engines: &Engine::ALL,
            make: |stage| Box::pin(dropped_and_erased(stage)),
        },
        Journey {
            name: "two thousand records are taken in and found again",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(two_thousand(stage)),
        },
        Journey {
            name: "the school's key countersigns, and the check page knows it",
            engines: &Engine::ALL,
            make: |stage| Box::pin(countersigned(stage)),
        },
    ]
}

/// A class, with a name that a spreadsheet would run.
const LIST: &str = "UPN,Surname,Forename,Class,Year\nA1,Khan,Aisha,3 Maple,3\nA2,Lee,Sam,3 Maple,3\nA3,Young,Zoë,4 Oak,4\nA4,Hill,Ben,1 Elm,1\n,,,,\nA5,+Sum,Robin,4 Oak,4\n";

async fn open(stage: &Stage) -> Outcome {
    stage.open_awake("teachers/register/").await?;
    stage.until_seen(".reg[data-ready=yes]").await
}

async fn paste(stage: &Stage, list: &str) -> Outcome {
    let put = format!(
        "const el = document.querySelector('#reg-paste'); el.value = {}; el.dispatchEvent(new Event('input', {{ bubbles: true }}))",
        Value::from(list)
    );
    stage.read::<Value>(&put).await?;
    stage.click("[data-do=use-pasted]").await?;
    stage.until_seen("[data-list=yes]").await
}

/// Gives any number of files to the input for records, as somebody who chooses them does.
async fn add(stage: &Stage, files: &[(String, Vec<u8>)]) -> Outcome {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("register-{}", stage.engine.name()));
    std::fs::create_dir_all(&folder)?;
    let mut paths = Vec::new();
    for (name, content) in files {
        let file = folder.join(name);
        std::fs::write(&file, content)?;
        paths.push(file.to_string_lossy().into_owned());
    }
    let input = stage.browser.find(By::Css("[data-do=records]")).await?;
    input.send_keys(paths.join("\n")).await?;
    read_all(stage).await
}

async fn read_all(stage: &Stage) -> Outcome {
    let read = "document.querySelector('.reg').dataset.busy === 'no' && document.querySelector('#reg-in-title').parentElement.querySelector('[data-said]')";
    stage.until(read, "all files are read").await
}

async fn count(stage: &Stage, state: &str, expected: usize) -> Outcome {
    let said = format!("document.querySelector('.reg-count[data-state={state}]')?.dataset.count === '{expected}'");
    stage
        .until(&said, &format!("{expected} pupils are counted as “{state}”"))
        .await
}

/// Six files: a signed one, twice; one that waits; one that wants to talk; one of a stranger; one that is no record.
fn files() -> Outcome<Vec<(String, Vec<u8>)>> {
    let ks2 = agreement("ks2")?;
    let sam = pupils(&ks2, "Sam Lee", Far::Signed, MORNING)?.to_bytes();
    Ok(vec![
        ("sam.json".into(), sam.clone()),
        ("sam again.json".into(), sam),
        (
            "aisha.json".into(),
            pupils(&ks2, "Aisha Khan", Far::WaitsForParent, MORNING)?.to_bytes(),
        ),
        (
            "zoe.json".into(),
            pupils(&ks2, "Zoe", Far::WantsToTalk, MORNING)?.to_bytes(),
        ),
        (
            "kim.json".into(),
            pupils(&ks2, "Kim Stranger", Far::Signed, MORNING)?.to_bytes(),
        ),
        ("letter.json".into(), b"Dear teacher".to_vec()),
    ])
}

async fn fill(stage: &Stage) -> Outcome {
    open(stage).await?;
    stage.until_seen("[data-empty=yes]").await?;
    paste(stage, LIST).await?;
    // the panel closes once there is something
    unfold(stage).await?;
    add(stage, &files()?).await
}

/// Opens the part where records go in.
async fn unfold(stage: &Stage) -> Outcome {
    stage
        .read::<Value>("document.querySelector('.reg-in').open = true")
        .await?;
    Ok(())
}

async fn all_counts(stage: &Stage) -> Outcome {
    for (state, expected) in [("signed", 1), ("waits", 1), ("talk", 1), ("nothing", 2)] {
        count(stage, state, expected).await?;
    }
    Ok(())
}

async fn who_has_signed(stage: &mut Stage) -> Outcome {
    fill(stage).await?;
    all_counts(stage).await?;
    stage.until_seen("[data-refused='1']").await?;
    let refused = stage.text("[data-refused]").await?;
    ensure(refused.contains("letter.json"), format!("it says of files: {refused}"))?;
    stage.until_seen("[data-part=strangers][data-count='1']").await?;
    // the same pupil signs once more elsewhere: both are shown
    let other = pupils(&agreement("ks2")?, "Sam Lee", Far::Signed, MORNING + 7200)?;
    add(stage, &[("sam elsewhere.json".into(), other.to_bytes())]).await?;
    stage.until_seen("[data-mark=conflict]").await?;
    stage.reload().await?;
    stage.awake().await?;
    stage.until_seen(".reg[data-held=yes]").await?;
    all_counts(stage).await?;
    stage.click("[data-pupil='Sam Lee'] .reg-name").await?;
    stage.until_seen("[data-conflict=yes]").await?;
    let records: u32 = stage
        .read("return document.querySelectorAll('.reg-details .reg-record').length")
        .await?;
    ensure(records == 2, format!("{records} of 2 records are shown"))?;
    stage.until_seen(".reg-record [data-times='2']").await?;
    if stage.engine == Engine::Chromium {
        let broken = axe::violations(stage, false).await?;
        ensure(broken.is_empty(), broken.join("\n"))?;
    }
    // counts are filters
    stage.click(".reg-count[data-state=waits]").await?;
    let rows = "return [...document.querySelectorAll('.reg-rows [data-pupil]')].map((el) => el.dataset.pupil)";
    let only: Vec<String> = stage.read(rows).await?;
    ensure(only == ["Aisha Khan"], format!("it shows {only:?}"))?;
    stage.click("[data-do=all-again]").await?;
    assign_stranger(stage).await?;
    let file = saved(stage, "[data-do=csv]").await?;
    ensure(file.contains("\"Sam Lee\""), format!("the table lacks Sam: {file}"))?;
    ensure(
        file.contains("Robin +Sum") && !file.contains(",\"+"),
        format!("a formula: {file}"),
    )
}

/// The stranger turns out to be a pupil.
async fn assign_stranger(stage: &Stage) -> Outcome {
    stage
        .read::<Value>("document.querySelector('[data-part=strangers]').open = true")
        .await?;
    stage.click("[data-do=find-pupil]").await?;
    stage.until_seen("[data-do=whose]").await?;
    let choose = "const el = document.querySelector('[data-do=whose]');
        el.value = [...el.options].find((option) => option.text.startsWith('Ben Hill')).value;
        el.dispatchEvent(new Event('change', { bubbles: true }))";
    stage.read::<Value>(choose).await?;
    count(stage, "signed", 2).await?;
    stage
        .until(
            "!document.querySelector('[data-part=strangers]')",
            "nobody is a stranger",
        )
        .await
}

async fn copied_and_erased(stage: &mut Stage) -> Outcome {
    fill(stage).await?;
    let copy = saved(stage, "[data-do=back-up]").await?;
    ensure(!copy.contains("A1"), "the copy holds a column that was left out")?;
    let (_driver, other) = other_browser(Engine::Chromium).await?;
    let brought = brought_back(&other, &copy).await;
    let _ = other.browser.clone().quit().await;
    brought?;
    // brought back here, it changes nothing
    choose_file(stage, "[data-do=restore]", "copy.json", &copy).await?;
    stage
        .until(
            "document.querySelector('.reg-more-work [data-said]')?.textContent.includes('brought back')",
            "the copy is read",
        )
        .await?;
    all_counts(stage).await?;
    stage.click("[data-pupil='Sam Lee'] .reg-name").await?;
    stage.click("[data-do=erase-child]").await?;
    stage.until_seen("#sure-asks").await?;
    stage.click(".reg-details .btn-tell").await?;
    count(stage, "signed", 0).await?;
    let left = "const done = arguments[0];
        const open = indexedDB.open('harbour');
        open.onsuccess = () => {
            const all = open.result.transaction('register').objectStore('register').getAll();
            all.onsuccess = () => { open.result.close(); done(JSON.stringify(all.result)); };
        };";
    let gone = "Sam Lee";
    for _ in 0..100 {
        let left: String = stage
            .browser
            .execute_async(left, Vec::<Value>::new())
            .await?
            .convert()?;
        if !left.contains(gone) && !left.contains("\"Lee") {
            ensure(left.contains("Khan"), "somebody else was erased, too")?;
            stage.reload().await?;
            stage.awake().await?;
            stage.until_seen(".reg[data-held=yes]").await?;
            return count(stage, "nothing", 2).await;
        }
    }
    Err("the erased child is still on the device".into())
}

/// A class list, a JSON and a PDF from a mouse; one of them is of a year that is over.
async fn dropped_and_erased(stage: &mut Stage) -> Outcome {
    const YEAR: u64 = 365 * 24 * 3600;
    let ks2 = agreement("ks2")?;
    let sam = pupils(&ks2, "Sam Lee", Far::Signed, MORNING)?;
    let old = pupils(&ks2, "Aisha Khan", Far::Signed, MORNING - YEAR)?.to_bytes();
    let paper = crate::pdf::native(&sam, &ks2)?;
    open(stage).await?;
    stage.until_seen("[data-drop=records]").await?;
    let files: [(&str, &[u8]); 3] = [("class.csv", LIST.as_bytes()), ("sam.pdf", &paper), ("old.json", &old)];
    stage.drop_files("[data-drop=records]", &files).await?;
    count(stage, "signed", 1).await?;
    count(stage, "ended", 1).await?;
    sure(stage, "[data-do=erase-year]").await?;
    count(stage, "ended", 0).await?;
    count(stage, "signed", 1).await?;
    sure(stage, "[data-do=erase-everything]").await?;
    stage.until_seen("[data-empty=yes]").await?;
    stage.reload().await?;
    stage.awake().await?;
    stage.until_seen("[data-empty=yes]").await
}

/// Asks for something to be erased and, when asked, says yes.
async fn sure(stage: &Stage, ask: &str) -> Outcome {
    let unfold = "for (const part of document.querySelectorAll('.reg details')) part.open = true";
    stage.read::<Value>(unfold).await?;
    stage.click(ask).await?;
    stage.click("#reg-erase-title ~ * .sure .btn-tell").await
}

async fn brought_back(other: &Stage, copy: &str) -> Outcome {
    open(other).await?;
    choose_file(other, "[data-do=restore]", "copy.json", copy).await?;
    all_counts(other).await?;
    other.until_seen("[data-part=strangers][data-count='1']").await
}

async fn two_thousand(stage: &mut Stage) -> Outcome {
    const SYLLABLES: [&str; 13] = [
        "ba", "de", "fi", "go", "ju", "ka", "le", "mi", "no", "pu", "ra", "se", "ti",
    ];
    let name = |n: usize| {
        let word = |n: usize| {
            let parts = [n / 169 % 13, n / 13 % 13, n % 13].map(|n| SYLLABLES[n]);
            let word = parts.concat();
            word[..1].to_uppercase() + &word[1..]
        };
        format!("{} {}", word(n), word(n * 7 + 3))
    };
    let (ks1, ks2) = (agreement("ks1")?, agreement("ks2")?);
    let mut list = String::from("Name,Class,Year\n");
    let mut files = Vec::new();
    for n in 0..2000 {
        let (of, year) = if n % 3 == 0 { (&ks1, 1) } else { (&ks2, 5) };
        list += &format!("{},{year} {},{year}\n", name(n), ["Oak", "Elm", "Ash"][n % 7 % 3]);
        let far = if n % 4 == 0 { Far::WaitsForParent } else { Far::Signed };
        let record = pupils(of, &name(n), far, MORNING + n as u64)?;
        files.push((format!("{n}.json"), record.to_bytes()));
    }
    open(stage).await?;
    paste(stage, &list).await?;
    unfold(stage).await?;
    add(stage, &files).await?;
    count(stage, "signed", 1500).await?;
    count(stage, "waits", 500).await?;
    stage
        .until(
            "document.querySelector('[data-rows]')?.textContent === 'Rows 1 to 100 of 2,000'",
            "a hundred rows are shown",
        )
        .await?;
    stage.click("[data-do=rows-after]").await?;
    stage
        .until(
            "document.querySelector('[data-rows]')?.textContent.startsWith('Rows 101')",
            "the next hundred are shown",
        )
        .await?;
    stage.write("#reg-search", &name(1234)).await?;
    stage
        .until(
            "document.querySelectorAll('.reg-rows [data-pupil]').length === 1",
            "one pupil is found",
        )
        .await?;
    stage.click("[data-do=all-again]").await?;
    stage.reload().await?;
    stage.awake().await?;
    stage.until_seen(".reg[data-held=yes]").await?;
    count(stage, "signed", 1500).await?;
    stage.click(".reg-count[data-state=waits]").await?;
    stage
        .until(
            "document.querySelector('[data-rows]')?.textContent === 'Rows 1 to 100 of 500'",
            "the filter lets 500 through",
        )
        .await
}

async fn countersigned(stage: &mut Stage) -> Outcome {
    fill(stage).await?;
    stage.click("[data-do=make-key]").await?;
    stage.until_seen("[data-key]").await?;
    let key: String = stage
        .read("return document.querySelector('[data-key]').dataset.key")
        .await?;
    stage.click("[data-do=countersign-all]").await?;
    stage
        .until(
            "!document.querySelector('[data-do=countersign-all]')",
            "all signed records are countersigned",
        )
        .await?;
    stage.click("[data-pupil='Sam Lee'] .reg-name").await?;
    stage.until_seen("[data-seal=holds]").await?;
    let record = saved(stage, ".reg-details [data-do=save-record]").await?;
    ensure(
        matches!(check(record.as_bytes()), Checked::Unchanged(record) if record.countersignatures().len() == 1),
        "the file has no countersignature",
    )?;
    // the key as a file, with a passphrase, and back again
    stage.write("#reg-passphrase", "four words that differ").await?;
    let file = saved(stage, "[data-do=save-key]").await?;
    ensure(file.contains(&key), "the key file names another key")?;
    stage.click("[data-do=remove-key]").await?;
    stage.click("#reg-key-title ~ .sure .btn-tell").await?;
    stage.until_seen("[data-do=make-key]").await?;
    stage.write("#reg-passphrase", "four words that differ").await?;
    choose_file(stage, "[data-do=open-key]", "key.json", &file).await?;
    stage
        .until(
            &format!(
                "document.querySelector('[data-key]')?.dataset.key === {}",
                Value::from(key.clone())
            ),
            "the key is back",
        )
        .await?;
    seal(stage, &record, "unknown").await?;
    let school = format!("{{\"name\":\"Harbour Lane\",\"key\":{}}}", Value::from(key));
    stage
        .server
        .fault("school.json", Fault::Schools(Box::leak(school.into_boxed_str())));
    seal(stage, &record, "school").await?;
    let altered = record.replacen("\"at\":", "\"at\":1", 1);
    verdict(stage, &altered, "unchanged").await?;
    stage.until_seen("[data-seal=broken]").await
}

async fn seal(stage: &Stage, record: &str, expected: &str) -> Outcome {
    verdict(stage, record, "unchanged").await?;
    stage.until_seen(&format!("[data-seal={expected}]")).await?;
    stage.until_seen("[data-words=here]").await
}
