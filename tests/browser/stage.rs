//! What a journey acts on: one browser, one server, and the few things that people do.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::PathBuf;
use thirtyfour::prelude::*;

use crate::engines::Engine;
use crate::outcome::Outcome;
use crate::server::Server;
use crate::waits;

/// A browser with an empty profile, and the site served for it alone.
pub struct Stage {
    pub engine: Engine,
    pub browser: WebDriver,
    pub server: Server,
}

/// No page has more places to stop at between two neighbours in one task.
const MOST_TABS: usize = 60;

/// The built site.
pub fn dist() -> PathBuf {
    std::env::var_os("HARBOUR_DIST").map_or_else(|| crate::project().join("dist"), PathBuf::from)
}

/// The address, below the site's root, of every page of the built site, sorted: `""`, `"help/"`, `"404.html"`.
pub fn pages() -> Outcome<Vec<String>> {
    let root = dist();
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "html") {
                let name = path.strip_prefix(&root)?.to_string_lossy().into_owned();
                found.push(name.strip_suffix("index.html").map_or(name.clone(), str::to_owned));
            }
        }
    }
    found.sort();
    Ok(found)
}

impl Stage {
    /// Opens a page of the site.
    pub async fn open(&self, path: &str) -> Outcome {
        Ok(self.browser.goto(self.server.url(path)).await?)
    }

    /// Opens a page and waits until its islands answer.
    pub async fn open_awake(&self, path: &str) -> Outcome {
        self.open(path).await?;
        self.awake().await
    }

    /// Reloads the page as its own script would: Firefox's driver reloads past the service worker.
    pub async fn reload(&self) -> Outcome {
        self.read::<Value>("window.harbourBefore = true; setTimeout(() => location.reload())")
            .await?;
        self.until(
            "!window.harbourBefore && document.readyState === 'complete'",
            "the page is loaded again",
        )
        .await
    }

    /// Waits until the page's islands answer.
    pub async fn awake(&self) -> Outcome {
        self.until("document.documentElement.dataset.awake === 'yes'", "the islands wake")
            .await
    }

    /// Waits until an expression of JavaScript is true.
    pub async fn until(&self, expression: &str, what: &str) -> Outcome {
        let waited = waits::until(&self.browser, expression, what).await;
        let Err(error) = waited else { return Ok(()) };
        // what the browser was busy with
        let place = "return `${document.hasFocus() ? '' : 'out of '}focus on ${document.activeElement?.outerHTML.slice(0, 300)}`";
        let place: String = self.read(place).await.unwrap_or_default();
        Err(format!("{error}; {place}").into())
    }

    /// Waits until something that matches the selector can be seen.
    pub async fn until_seen(&self, css: &str) -> Outcome {
        self.until(&seen(css), &format!("{css} can be seen")).await
    }

    /// Whether something that matches the selector can be seen now.
    pub async fn sees(&self, css: &str) -> Outcome<bool> {
        self.read(&format!("return {}", seen(css))).await
    }

    /// Runs JavaScript in the page and reads what it returns.
    pub async fn read<T: DeserializeOwned>(&self, script: &str) -> Outcome<T> {
        Ok(self.browser.execute(script, Vec::<Value>::new()).await?.convert()?)
    }

    /// The visible text of the first match.
    pub async fn text(&self, css: &str) -> Outcome<String> {
        self.until_seen(css).await?;
        Ok(self.browser.find(By::Css(css)).await?.text().await?)
    }

    /// Waits for the first match and brings it to the middle of the window, at once: drivers don't wait for a smooth scroll.
    pub async fn bring(&self, css: &str) -> Outcome<WebElement> {
        self.until_seen(css).await?;
        let element = self.browser.find(By::Css(css)).await?;
        let now = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.browser.execute(now, vec![element.to_json()?]).await?;
        Ok(element)
    }

    /// Waits until the page has stopped scrolling: what is aimed at before that moves away.
    pub async fn still(&self) -> Outcome {
        let wait = "const done = arguments[arguments.length - 1];
            let last = -1, same = 0;
            const look = () => {
                same = scrollY === last ? same + 1 : 0;
                last = scrollY;
                if (same > 15) done(); else requestAnimationFrame(look);
            };
            look();";
        self.browser.execute_async(wait, Vec::<Value>::new()).await?;
        Ok(())
    }

    /// Drops files on something, as a mouse brings them from outside of the browser.
    pub async fn drop_files(&self, css: &str, files: &[(&str, &[u8])]) -> Outcome {
        self.until_seen(css).await?;
        let files: Vec<Value> = files
            .iter()
            .map(|(name, content)| json!([name, BASE64_STANDARD.encode(content)]))
            .collect();
        let script = format!(
            "const data = new DataTransfer();
            for (const [name, content] of {}) {{
                data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name));
            }}
            const place = document.querySelector({});
            for (const type of ['dragover', 'drop']) {{
                place.dispatchEvent(new DragEvent(type, {{ dataTransfer: data, bubbles: true, cancelable: true }}));
            }}",
            Value::from(files),
            Value::from(css)
        );
        self.read::<Value>(&script).await?;
        Ok(())
    }

    /// Clicks the first match, as a mouse does.
    pub async fn click(&self, css: &str) -> Outcome {
        let element = self.bring(css).await?;
        Ok(element
            .click()
            .await
            .map_err(|error| format!("{css} can't be clicked: {error}"))?)
    }

    /// Clicks a link and waits until the page behind it is awake, not the one before.
    pub async fn follow(&self, css: &str) -> Outcome {
        self.read::<Value>("window.harbourBefore = true").await?;
        self.click(css).await?;
        self.until("!window.harbourBefore", &format!("{css} leads to another page"))
            .await?;
        self.awake().await
    }

    /// Types into the first match.
    pub async fn write(&self, css: &str, text: &str) -> Outcome {
        self.until_seen(css).await?;
        Ok(self.browser.find(By::Css(css)).await?.send_keys(text).await?)
    }

    /// Presses one key, or types text, wherever the focus is.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Outcome {
        let keys: TypingData = keys.into();
        Ok(self.browser.action_chain().send_keys(keys).perform().await?)
    }

    /// Moves the focus with Tab, or with Shift and Tab where it lies behind, until it is on the first match. In Chromium the presses are counted
    /// first and made at once; WebKit passes by some elements, and Firefox loses keys that come so fast.
    pub async fn tab_to(&self, css: &str) -> Outcome {
        self.until_seen(css).await?;
        let way = format!(
            "const to = document.querySelector({}), at = document.activeElement ?? document.body;
             if (at === to) return 0;
             const follows = (a, b) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
             const back = at !== document.body && follows(to, at);
             const between = (e) => e === to || (back ? follows(to, e) && follows(e, at) : follows(e, to) && (at === document.body || follows(at, e)));
             const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                 .filter((e) => e.tabIndex >= 0 && !e.disabled && e.getClientRects().length && between(e));
             return back ? -stops.length : stops.length;",
            Value::from(css)
        );
        let most = if self.engine == Engine::Chromium { MOST_TABS } else { 1 };
        for _ in 0..MOST_TABS {
            let stops: i64 = self.read(&way).await?;
            let tabs = Key::Tab
                .value()
                .to_string()
                .repeat(most.min(stops.unsigned_abs() as usize));
            match stops {
                0 => return Ok(()),
                1.. => self.press(tabs).await?,
                _ => {
                    let keys = self.browser.action_chain().key_down(Key::Shift).send_keys(tabs);
                    keys.key_up(Key::Shift).perform().await?;
                }
            }
        }
        Err(format!("{MOST_TABS} presses of Tab did not reach {css}").into())
    }

    /// Saves what can be seen now as target/screenshots/NAME.png.
    pub async fn picture(&self, name: &str) -> Outcome<PathBuf> {
        let folder = crate::project().join("target/screenshots");
        std::fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{name}.png"));
        self.browser.screenshot(&file).await?;
        Ok(file)
    }

    /// What the page complained about so far: errors, and what its content security policy refused. Chromium only.
    pub async fn complaints(&self) -> Outcome<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let entries = self.browser.browser_log().await?;
        let severe = entries
            .into_iter()
            .filter(|entry| entry.level == "SEVERE" || entry.level == "WARNING")
            // most schools put none beside the site
            .filter(|entry| !(entry.message.contains("/school.json") && entry.message.contains("404")));
        Ok(severe.map(|entry| entry.message).collect())
    }
}

/// JavaScript that is true when something that matches the selector is rendered.
fn seen(css: &str) -> String {
    format!(
        "[...document.querySelectorAll({})].some((el) => el.getClientRects().length > 0 && getComputedStyle(el).visibility === 'visible')",
        Value::from(css)
    )
}
