//! The three engines, each behind its own driver program, started here and ended here.

use serde_json::json;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use thirtyfour::{Capabilities, WebDriver};

use crate::outcome::{Outcome, Skip};

/// A browser engine that people's devices have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

const MINI_BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/// Flags that Chromium needs where it has no network and no screen.
const CHROMIUM_FLAGS: [&str; 12] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--window-size=1280,900",
    // with the film of `camera_film`
    "--use-fake-device-for-media-stream",
];

/// What Chromium's camera shows, over and over: a file in the form Y4M. It is opened when a page asks for the camera.
pub fn camera_film() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("camera-{}.y4m", std::process::id()))
}

impl Engine {
    /// All of them, the quickest first.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];

    /// As it is called on the command line and in reports.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::Webkit => "webkit",
        }
    }

    fn driver_command(self, port: u16) -> Command {
        let mut command;
        match self {
            Engine::Chromium => {
                command = Command::new("chromedriver");
                command.arg(format!("--port={port}"));
            }
            Engine::Firefox => {
                command = Command::new("geckodriver");
                command.args([
                    "--port",
                    &port.to_string(),
                    "--websocket-port",
                    &free_port().to_string(),
                ]);
            }
            Engine::Webkit => {
                command = Command::new("xvfb-run");
                command.args(["-a", "-s", "-screen 0 1280x1024x24", "WebKitWebDriver"]);
                command.args([format!("--port={port}"), "--host=127.0.0.1".to_owned()]);
            }
        }
        command
    }

    fn capabilities(self) -> Capabilities {
        let browser = match self {
            Engine::Chromium => {
                let film = format!("--use-file-for-fake-video-capture={}", camera_film().display());
                let flags: Vec<&str> = CHROMIUM_FLAGS.into_iter().chain([film.as_str()]).collect();
                json!({
                    "browserName": "chrome",
                    "goog:chromeOptions": { "args": flags },
                    "goog:loggingPrefs": { "browser": "ALL" },
                })
            }
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "args": ["-headless", "--width=1280", "--height=900"],
                    "prefs": {
                        "intl.accept_languages": "en-GB",
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                    },
                },
            }),
            Engine::Webkit => json!({
                "webkitgtk:browserOptions": { "binary": MINI_BROWSER, "args": ["--automation"] },
            }),
        };
        browser.as_object().cloned().unwrap_or_default().into()
    }
}

/// A running driver program. Dropping it ends the program and every browser it started.
pub struct Driver {
    engine: Engine,
    port: u16,
    program: Child,
}

impl Driver {
    /// Starts the engine's driver; an engine that isn't on this machine is a reason to skip.
    pub async fn start(engine: Engine) -> Result<Driver, Box<dyn std::error::Error + Send + Sync>> {
        let port = free_port();
        let program = engine
            .driver_command(port)
            // its own group, so that its browsers end with it
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| {
                Skip(format!(
                    "the driver of {} does not start ({error}); script/setup test installs it",
                    engine.name()
                ))
            })?;
        let mut driver = Driver { engine, port, program };
        let began = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(status) = driver.program.try_wait()? {
                return Err(format!("the driver of {} ended at once: {status}", engine.name()).into());
            }
            if began.elapsed() > Duration::from_secs(30) {
                return Err(format!("the driver of {} did not answer within 30 s", engine.name()).into());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(driver)
    }

    /// Opens a browser with an empty profile.
    pub async fn open(&self) -> Outcome<WebDriver> {
        let url = format!("http://127.0.0.1:{}", self.port);
        let browser = WebDriver::new(url, self.engine.capabilities()).await?;
        browser.set_script_timeout(Duration::from_secs(60)).await?;
        browser.set_page_load_timeout(Duration::from_secs(60)).await?;
        Ok(browser)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.program.id());
        for signal in ["-TERM", "-KILL"] {
            let _ = Command::new("kill")
                .args([signal, "--", &group])
                .stderr(Stdio::null())
                .status();
            let _ = self.program.try_wait();
            std::thread::park_timeout(Duration::from_millis(200));
        }
        let _ = self.program.wait();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    listener
        .and_then(|listener| listener.local_addr())
        .map_or(0, |address| address.port())
}
