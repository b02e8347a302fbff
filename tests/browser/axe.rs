//! axe-core in the page: which rules of accessibility it breaks, where, and why.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::outcome::{Outcome, ensure};
use crate::server::AXE;
use crate::stage::Stage;

#[derive(Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    html: String,
    why: String,
}

/// Puts axe-core in the page, if it isn't there. It comes from the page's own server, so the page's policy allows it.
const LOAD: &str = "
    const [source, done] = arguments;
    if ('axe' in window) return done(true);
    // pages refuse to be given a script element
    import(source).then(() => done('axe' in window), () => done(false));";

/// Runs every default rule once animations have ended, and keeps what a report needs.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const ended = document.getAnimations()
        .filter((a) => a.effect?.getComputedTiming().endTime !== Infinity)
        .map((a) => a.finished.catch(() => {}));
    Promise.all(ended)
        .then(() => axe.run(document, { resultTypes: ['violations'] }))
        .then((result) => done(result.violations.map((v) => ({
            id: v.id,
            help: v.help,
            nodes: v.nodes.map((n) => ({ html: n.html.slice(0, 160), why: n.failureSummary.replace(/\\s+/g, ' ') })),
        }))), (error) => done([{ id: 'axe did not run', help: String(error), nodes: [] }]));";

/// Every broken rule on the page as it stands, one line a place.
/// With `colours_only`, of the rules on contrast alone.
pub async fn violations(stage: &Stage, colours_only: bool) -> Outcome<Vec<String>> {
    let source = vec![json!(stage.server.url(AXE))];
    let loaded: bool = stage.browser.execute_async(LOAD, source).await?.convert()?;
    ensure(loaded, "axe-core can't be loaded; script/setup test fetches it")?;
    let run = if colours_only {
        RUN.replace("resultTypes", "runOnly: ['color-contrast'], resultTypes")
    } else {
        RUN.to_owned()
    };
    let found: Vec<Violation> = stage.browser.execute_async(run, Vec::<Value>::new()).await?.convert()?;
    let lines = found.iter().flat_map(|violation| {
        let places = violation
            .nodes
            .iter()
            .map(|node| format!("{}: {} in {}", violation.id, node.why, node.html));
        let none = violation
            .nodes
            .is_empty()
            .then(|| format!("{}: {}", violation.id, violation.help));
        places.chain(none).collect::<Vec<_>>()
    });
    Ok(lines.collect())
}
