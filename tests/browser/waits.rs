//! Waiting for a condition with a deadline. Nothing here waits for a fixed time.

use serde_json::Value;
use std::time::{Duration, Instant};
use thirtyfour::WebDriver;

use crate::outcome::Outcome;

/// How long a page may take before a journey fails; generous, since test machines are slow and shared.
pub const PATIENCE: Duration = Duration::from_secs(80);

/// Asks the page until an expression of JavaScript is true.
pub async fn until(browser: &WebDriver, expression: &str, what: &str) -> Outcome {
    let script = format!("return !!({expression})");
    let began = Instant::now();
    loop {
        // A page that is just being replaced answers with an error: ask again.
        let answer = browser
            .execute(&script, Vec::<Value>::new())
            .await
            .and_then(|ret| ret.convert::<bool>());
        if matches!(answer, Ok(true)) {
            return Ok(());
        }
        if began.elapsed() > PATIENCE {
            let because = answer.err().map(|error| format!(": {error}")).unwrap_or_default();
            return Err(format!("waited {} s in vain until {what}{because}", PATIENCE.as_secs()).into());
        }
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
}
