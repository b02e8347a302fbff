//! A half-done agreement goes to another device by a code: read in a picture, or by the camera.

use harbour_codes::text_in;
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::By;

use crate::agreeing::introduce_adult;
use crate::engines::{Engine, camera_film};
use crate::outcome::{Outcome, ensure};
use crate::pupil::Hand;
use crate::runner::Journey;
use crate::server::{Fault, Server};
use crate::signing::{go, screen};
use crate::stage::{Stage, dist};

/// The journeys of this file.
pub fn journeys() -> Vec<Journey> {
    vec![
        Journey {
            name: "a code goes across: it is read from a picture on another device",
            engines: &Engine::ALL,
            make: |stage| Box::pin(by_picture(stage)),
        },
        Journey {
            name: "a code goes across: it is read by the camera of another device",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(by_camera(stage)),
        },
        Journey {
            name: "a code goes across: another device's own camera opens its address",
            engines: &Engine::ALL,
            make: |stage| Box::pin(by_address(stage)),
        },
        Journey {
            name: "the camera is refused, closed and left, and is off each time",
            engines: &[Engine::Chromium],
            make: |stage| Box::pin(camera_off(stage)),
        },
        Journey {
            name: "a module is loaded when asked for, says when it can't be, and is asked again",
            engines: &Engine::ALL,
            make: |stage| Box::pin(when_asked(stage)),
        },
        Journey {
            name: "a module is loaded where the host sends the policy with every file",
            engines: &Engine::ALL,
            make: |stage| Box::pin(under_policy(stage)),
        },
    ]
}

/// A child's page shows codes and reads none.
const PAGE: &str = "agreements/parent/";
const SHOWN: &str = "[data-code=shown] .across-code";

/// Somebody begins; then the panel for grown-ups is open.
async fn begin(stage: &Stage) -> Outcome {
    stage.open_awake(PAGE).await?;
    introduce_adult(stage, Hand::Mouse, "Robin Hart").await?;
    go(stage, "start").await?;
    stage.click(".more summary").await
}

async fn show_code(stage: &Stage) -> Outcome {
    stage.click("[data-do=show-code]").await?;
    stage.until_seen(SHOWN).await
}

/// Another device, which has nothing kept, with the panel open.
async fn on_another_device(stage: &Stage) -> Outcome {
    let clear = "localStorage.clear(); sessionStorage.clear()";
    stage.read::<Value>(clear).await?;
    stage.open_awake(PAGE).await?;
    ensure(
        !stage.sees(&screen("rule")).await?,
        "the other device has begun already",
    )?;
    stage.until_seen(".agreement[data-ready=yes]").await?;
    stage.click(".more summary").await
}

/// What the panel says.
async fn says(stage: &Stage, words: &str) -> Outcome {
    let said = format!(
        "document.querySelector('.across-said').textContent.includes({})",
        Value::from(words)
    );
    stage.until(&said, &format!("“{words}” is said")).await
}

async fn by_picture(stage: &mut Stage) -> Outcome {
    begin(stage).await?;
    show_code(stage).await?;
    let picture = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("code-{}.bmp", stage.engine.name()));
    std::fs::write(&picture, bitmap(&Code::shown(stage).await?))?;
    on_another_device(stage).await?;
    let input = stage.browser.find(By::Css("[data-do=read-picture]")).await?;
    // no code, and no picture at all
    for (file, words) in [
        (
            "assets/icons/apple-touch-180.png",
            "No code could be read in this picture.",
        ),
        ("README.md", "can’t open this file as a picture"),
    ] {
        let file = crate::project().join(file);
        input.send_keys(file.to_string_lossy().into_owned()).await?;
        says(stage, words).await?;
    }
    input.send_keys(picture.to_string_lossy().into_owned()).await?;
    stage.until_seen(&screen("rule")).await?;
    says(stage, "").await
}

/// A phone's camera reads a code's text and opens it as an address.
async fn by_address(stage: &mut Stage) -> Outcome {
    begin(stage).await?;
    show_code(stage).await?;
    let address = Code::shown(stage).await?.text()?;
    let fragment = address
        .split_once('#')
        .ok_or("the code holds no address with a fragment")?
        .1;
    on_another_device(stage).await?;
    stage.open("help/").await?;
    stage.open_awake(&format!("{PAGE}#{fragment}")).await?;
    stage.until_seen(&screen("rule")).await?;
    // what was signed for is in no history afterwards
    stage
        .until("location.hash === ''", "the address says nothing more")
        .await
}

/// The code that is shown, with its white border.
struct Code {
    size: usize,
    dark: Vec<bool>,
}

impl Code {
    /// Read back from the page's drawing: a picture of the window, as WebKit's driver takes it, may hold only a part.
    async fn shown(stage: &Stage) -> Outcome<Code> {
        let code = "const code = document.querySelector('.across-code');
            return [code.viewBox.baseVal.width, code.querySelector('path').getAttribute('d')]";
        let (size, path): (usize, String) = stage.read(code).await?;
        let mut dark = vec![false; size * size];
        for run in path.split('M').skip(1) {
            let numbers = run.split(|c: char| !c.is_ascii_digit());
            let numbers: Vec<usize> = numbers.filter_map(|n| n.parse().ok()).collect();
            let [x, y, length, ..] = numbers[..] else {
                return Err(format!("{run} is no run of dark modules").into());
            };
            dark[y * size + x..y * size + x + length].fill(true);
        }
        Ok(Code { size, dark })
    }

    /// What a camera reads in it.
    fn text(&self) -> Outcome<String> {
        let side = self.size * 4;
        let luma: Vec<u8> = (0..side * side)
            .map(|n| self.light(n % side, n / side, 4).unwrap_or_default())
            .collect();
        Ok(text_in(&luma, side, side).ok_or("the code can't be read")?)
    }

    /// How bright a pixel is, if a module has `scale` of them a side; nothing beside the code.
    fn light(&self, x: usize, y: usize, scale: usize) -> Option<u8> {
        let (x, y) = (x / scale, y / scale);
        let inside = x < self.size && y < self.size;
        inside.then(|| if self.dark[y * self.size + x] { 40 } else { 220 })
    }
}

/// The code as a picture of the form BMP: four pixels a module, blue, green and red a byte each.
fn bitmap(code: &Code) -> Vec<u8> {
    let side = code.size * 4;
    let row = side * 3; // a multiple of four, as it has to be
    let mut bytes = b"BM".to_vec();
    for number in [54 + row * side, 0, 54, 40, side, side] {
        bytes.extend((number as u32).to_le_bytes());
    }
    bytes.extend([1, 0, 24, 0]);
    bytes.extend([0; 24]);
    for y in (0..side).rev() {
        bytes.extend((0..side).flat_map(|x| [code.light(x, y, 4).unwrap_or_default(); 3]));
    }
    bytes
}

/// Makes the code that is shown the film of the camera: brightness, the code's border reaching from top to bottom.
async fn film(stage: &Stage) -> Outcome {
    let code = Code::shown(stage).await?;
    let (width, height) = FILM;
    let scale = height / code.size;
    let (left, top) = ((width - code.size * scale) / 2, (height - code.size * scale) / 2);
    let light = |x: usize, y: usize| {
        let (x, y) = (x.checked_sub(left)?, y.checked_sub(top)?);
        code.light(x, y, scale)
    };
    let mut film = format!("YUV4MPEG2 W{width} H{height} F10:1 Ip A1:1 C420mpeg2\nFRAME\n").into_bytes();
    film.extend((0..width * height).map(|n| light(n % width, n / width).unwrap_or(120)));
    film.extend(std::iter::repeat_n(128, width * height / 2));
    Ok(std::fs::write(camera_film(), film)?)
}

/// Width and height, in pixels.
const FILM: (usize, usize) = (1280, 720);

/// Answers the browser's question for the camera before it is asked.
async fn allow_camera(stage: &Stage, setting: &str) -> Outcome {
    let permission = json!({ "permission": { "name": "camera" }, "setting": setting, "origin": stage.server.url("").trim_end_matches('/') });
    stage
        .browser
        .cdp()
        .send_raw("Browser.setPermission", permission)
        .await
        .map_err(|error| format!("the camera can't be {setting}: {error}"))?;
    Ok(())
}

/// Keeps the camera's picture where the journey can see whether it has ended.
const KEEP_STREAM: &str = "window.harbourStream = null;
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (wanted) => ask(wanted).then((stream) => window.harbourStream = stream);";
const IS_ON: &str = "window.harbourStream?.getTracks().some((track) => track.readyState === 'live')";
const IS_OFF: &str = "window.harbourStream?.getTracks().every((track) => track.readyState === 'ended')";

async fn by_camera(stage: &mut Stage) -> Outcome {
    begin(stage).await?;
    show_code(stage).await?;
    film(stage).await?;
    on_another_device(stage).await?;
    allow_camera(stage, "granted").await?;
    stage.read::<Value>(KEEP_STREAM).await?;
    stage.click("[data-do=read-code]").await?;
    stage.until_seen(&screen("rule")).await?;
    stage.until(IS_OFF, "the camera is off once the code is read").await?;
    uncomplaining(stage).await
}

/// The page complains of nothing but that this school has no words of its own.
async fn uncomplaining(stage: &Stage) -> Outcome {
    let mut complaints = stage.complaints().await?;
    complaints.retain(|complaint| !complaint.contains("/school.json"));
    ensure(complaints.is_empty(), format!("the page complains: {complaints:?}"))
}

async fn camera_off(stage: &mut Stage) -> Outcome {
    // a film without a code
    let (width, height) = (64, 64);
    let mut film = format!("YUV4MPEG2 W{width} H{height} F10:1 Ip A1:1 C420mpeg2\nFRAME\n").into_bytes();
    film.extend(vec![128; width * height * 3 / 2]);
    std::fs::write(camera_film(), film)?;
    begin(stage).await?;
    allow_camera(stage, "denied").await?;
    stage.click("[data-do=read-code]").await?;
    says(stage, "The camera is not allowed here.").await?;
    ensure(!stage.sees("[data-code]").await?, "the frame stays without a camera")?;
    allow_camera(stage, "granted").await?;
    stage.read::<Value>(KEEP_STREAM).await?;
    stage.click("[data-do=read-code]").await?;
    stage.until(IS_ON, "the camera is on").await?;
    stage.click("[data-do=close-code]").await?;
    stage.until(IS_OFF, "the camera is off once it is closed").await?;
    // folded away
    stage.click("[data-do=read-code]").await?;
    stage.until(IS_ON, "the camera is on again").await?;
    stage.click(".more summary").await?;
    stage.until(IS_OFF, "the camera is off once nobody sees it").await?;
    stage.click(".more summary").await?;
    // left
    stage.click("[data-do=read-code]").await?;
    stage.until(IS_ON, "the camera is on once more").await?;
    let leave = "dispatchEvent(new PageTransitionEvent('pagehide'))";
    stage.read::<Value>(leave).await?;
    stage.until(IS_OFF, "the camera is off once the page is left").await?;
    says(stage, "The camera is off").await
}

async fn when_asked(stage: &mut Stage) -> Outcome {
    // the worker that keeps the site would load all of it
    stage.server.fault("sw.js", Fault::Status(404));
    begin(stage).await?;
    let loaded = |stage: &Stage| -> Vec<String> {
        let mut requests = stage.server.requests();
        requests.retain(|request| request.starts_with("GET ask-") || request == "GET worker.js");
        requests
    };
    let before = loaded(stage);
    ensure(
        before.is_empty(),
        format!("before anybody asked, the page loaded {before:?}"),
    )?;
    for (path, fault) in [
        ("worker.js", Fault::Portal),
        ("worker.js", Fault::Status(503)),
        ("*_bg.wasm", Fault::Changed),
        ("*_bg.wasm", Fault::Status(503)),
    ] {
        stage.server.fault(path, fault.clone());
        stage.click("[data-do=show-code]").await?;
        let said = says(stage, "is not on this device yet").await;
        said.map_err(|error| format!("{path}, {fault:?}: {error}"))?;
        stage.server.heal();
        stage.server.fault("sw.js", Fault::Status(404));
        // what it says goes with the next press
        stage.click("[data-do=show-code]").await?;
        stage.until_seen(SHOWN).await?;
        stage.click("[data-do=close-code]").await?;
        stage.reload().await?;
        stage.awake().await?;
        go(stage, "carry-on").await?;
        stage.click(".more summary").await?;
    }
    Ok(())
}

async fn under_policy(stage: &mut Stage) -> Outcome {
    stage.server = Server::start_strict(&dist())?;
    begin(stage).await?;
    show_code(stage).await?;
    uncomplaining(stage).await
}
