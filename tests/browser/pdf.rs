//! A signed agreement becomes a PDF on the device: what makes it is loaded when asked for, and the file holds the record.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use harbour::agreement::{Agreement, Changes, Checked, Record, check};
use harbour::export::{Attached, attached, paper};
use harbour_pdf::{Fonts, write};
use serde_json::Value;
use std::time::Instant;

use crate::engines::Engine;
use crate::outcome::{Outcome, ensure};
use crate::runner::Journey;
use crate::server::{Fault, Server};
use crate::signing::{button, go, introduce, read_and_understand, saved, screen};
use crate::stage::{Stage, dist};

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![Journey {
        name: "a signed agreement is saved as a PDF, the same as would be made elsewhere, with the record in it",
        engines: &Engine::ALL,
        make: |stage| Box::pin(signed_pdf(stage)),
    }]
}

/// Keeps what the page saves for reading, byte for byte, in place of the browser's download.
const CATCH_BYTES: &str = "window.harbourBytes = null;
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        const reader = new FileReader();
        reader.onload = () => { window.harbourBytes = reader.result.split(',')[1]; };
        reader.readAsDataURL(blob);
        return make.call(URL, blob);
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { if (!this.download) click.call(this); };";

/// An Urdu name, which needs every font.
const PARENT: &str = "فاطمہ زہرا";

async fn sign(stage: &Stage) -> Outcome {
    stage.open_awake("agreements/ks1/").await?;
    introduce(stage).await?;
    read_and_understand(stage).await?;
    go(stage, "agree").await?;
    stage.click(&button("way-draw")).await?;
    crate::signing::draw(stage).await?;
    go(stage, "sign").await?;
    stage.follow(&button("hand-over")).await?;
    stage.until_seen(&button("second-agree")).await?;
    go(stage, "second-agree").await?;
    stage.write(&button("second-name"), PARENT).await?;
    go(stage, "sign").await?;
    stage.until_seen(&screen("receipt")).await
}

/// What was asked of the server that only PDFs need.
fn loaded(stage: &Stage) -> Vec<String> {
    let mut requests = stage.server.requests();
    requests.retain(|request| request.contains("ask-paper") || request.contains("fonts/paper-"));
    requests
}

async fn pdf(stage: &Stage) -> Outcome<Vec<u8>> {
    stage.read::<Value>(CATCH_BYTES).await?;
    stage.click(&button("save-pdf")).await?;
    stage.until("window.harbourBytes", "the PDF is saved").await?;
    Ok(BASE64_STANDARD.decode(stage.read::<String>("return window.harbourBytes").await?)?)
}

async fn signed_pdf(stage: &mut Stage) -> Outcome {
    // a host that sends the policy with every file, and a worker that keeps nothing: what is asked for is heard
    stage.server = Server::start_strict(&dist())?;
    stage.server.fault("sw.js", Fault::Status(404));
    sign(stage).await?;
    let before = loaded(stage);
    ensure(
        before.is_empty(),
        format!("before anybody asked, the page loaded {before:?}"),
    )?;

    let refused = "document.body.textContent.includes('is not on this device yet')";
    for fault in [Fault::Portal, Fault::Status(503)] {
        stage.server.fault("fonts/paper-arabic.ttf", fault);
        stage.click(&button("save-pdf")).await?;
        stage.until(refused, "that the PDF can’t be made is said").await?;
        stage.server.heal();
        stage.server.fault("sw.js", Fault::Status(404));
    }
    let began = Instant::now();
    let made = pdf(stage).await?;
    println!("  the first PDF took {:?} in {}", began.elapsed(), stage.engine.name());
    let again = Instant::now();
    ensure(pdf(stage).await? == made, "the same record gives another PDF")?;
    println!("  the second PDF took {:?} in {}", again.elapsed(), stage.engine.name());

    let record = saved(stage, &button("save-record")).await?;
    ensure(
        attached(&made) == Attached::Found(record.clone().into_bytes()),
        "the PDF doesn’t hold the record that was saved",
    )?;
    let Checked::Unchanged(record) = check(record.as_bytes()) else {
        return Err("the record is not whole".into());
    };
    let expected = native(&record, &agreement(stage).await?)?;
    ensure(
        made == expected,
        "the PDF is another than this computer makes of the record",
    )?;
    let mut complaints = stage.complaints().await?;
    // what this journey withholds
    complaints.retain(|said| !said.contains("404") && !said.contains("paper-arabic.ttf"));
    ensure(complaints.is_empty(), format!("the page complains: {complaints:?}"))?;
    checked(stage, &made).await
}

/// The check page takes the PDF from a mouse, also under another name, and says what it can't when it was cut.
async fn checked(stage: &Stage, made: &[u8]) -> Outcome {
    stage.open_awake("agreements/check/").await?;
    stage.until_seen(".check[data-ready=yes]").await?;
    stage
        .drop_files("[data-drop=check]", &[("from the scanner.pdf", made)])
        .await?;
    stage.until_seen("[data-verdict=unchanged]").await?;
    let half = &made[..made.len() / 2];
    stage.drop_files("[data-drop=check]", &[("half.pdf", half)]).await?;
    stage.until_seen("[data-verdict=no-record]").await
}

/// The agreement as the page has it, for a school that has said nothing.
async fn agreement(stage: &Stage) -> Outcome<Agreement> {
    let props = "return [...document.querySelectorAll('leptos-island')].map((island) => island.dataset.props ?? '')
        .find((props) => props.includes('\"agreement\":'))";
    let props: Value = serde_json::from_str(&stage.read::<String>(props).await?)?;
    let whole: Agreement = serde_json::from_value(props["agreement"].clone())?;
    Ok(whole.in_force(&Changes::default())?)
}

/// The PDF as it is made without a browser, with the fonts of the site.
pub fn native(record: &Record, agreement: &Agreement) -> Outcome<Vec<u8>> {
    let font = |name: &str| std::fs::read(dist().join("fonts").join(name));
    let (regular, bold, arabic) = (
        font("paper-regular.ttf")?,
        font("paper-bold.ttf")?,
        font("paper-arabic.ttf")?,
    );
    let fonts = Fonts {
        regular: &regular,
        bold: &bold,
        arabic: Some(&arabic),
    };
    Ok(write(&paper(record, Some(agreement)), &fonts)?)
}
