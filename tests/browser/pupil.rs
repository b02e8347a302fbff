//! A pupil who knows the answers: reads a lesson's data from its page and does each step, by keyboard, finger or mouse.

use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};

use crate::outcome::Outcome;
use crate::stage::Stage;

/// How the pupil acts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    Keyboard,
    Finger,
    Mouse,
}

/// A pupil at a lesson's page.
pub struct Pupil<'a> {
    stage: &'a Stage,
    hand: Hand,
    steps: Vec<Value>,
}

/// The kind of a step's activity and what it holds: `{"choose": {…}}`.
fn activity(step: &Value) -> Option<(&str, &Value)> {
    let (kind, held) = step["activity"].as_object()?.iter().next()?;
    Some((kind, held))
}

/// What is listed under a key of a step.
fn list<'a>(step: &'a Value, key: &str) -> &'a [Value] {
    activity(step)
        .and_then(|(_, held)| held[key].as_array())
        .map_or(&[], Vec::as_slice)
}

fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// The number of an item in CSS, where counting begins with 1.
fn number_of(items: &[Value], key: &str, wanted: &str) -> usize {
    items
        .iter()
        .position(|item| word(item, key) == wanted)
        .map_or(0, |n| n + 1)
}

impl<'a> Pupil<'a> {
    /// Sits down at the lesson that is open and awake.
    pub async fn at(stage: &'a Stage, hand: Hand) -> Outcome<Pupil<'a>> {
        let props = "return document.querySelector('leptos-island[data-component^=LessonPlayer]').dataset.props";
        let props: String = stage.read(props).await?;
        let props: Value = serde_json::from_str(&props)?;
        let steps = props["lesson"]["steps"].as_array().cloned().unwrap_or_default();
        if steps.is_empty() {
            return Err("the page's island names no steps".into());
        }
        Ok(Pupil { stage, hand, steps })
    }

    /// How many steps the lesson has.
    pub fn count(&self) -> usize {
        self.steps.len()
    }

    /// Presses something: Tab to it and Enter, a tap, or a click.
    pub async fn press(&self, css: &str) -> Outcome {
        match self.hand {
            Hand::Keyboard => {
                self.stage.tab_to(css).await?;
                self.stage.press("\u{E007}").await
            }
            Hand::Mouse => self.stage.click(css).await,
            Hand::Finger => tap(self.stage, css, 0).await,
        }
    }

    /// Does every step from the `first` (0 is the first) to before `end`, going on after each.
    pub async fn do_steps(&self, first: usize, end: usize) -> Outcome {
        for step in &self.steps[first..end] {
            let id = word(step, "id");
            let here = format!("#step-{id}");
            self.stage.until_seen(&here).await?;
            let done = self.do_step(step, &here).await;
            done.map_err(|error| format!("in the step “{id}”: {error}"))?;
            self.stage
                .until_seen(".next[data-ready=yes]")
                .await
                .map_err(|error| format!("“{id}” isn't done: {error}"))?;
            self.press(".next").await?;
        }
        Ok(())
    }

    /// Does the whole lesson and arrives at its end.
    pub async fn do_all(&self) -> Outcome {
        self.do_steps(0, self.steps.len()).await?;
        self.stage.until_seen(".the-end[data-now=yes]").await
    }

    async fn do_step(&self, step: &Value, here: &str) -> Outcome {
        match activity(step).map_or("", |(kind, _)| kind) {
            "story" => self.read_story(step, here).await,
            "choose" => self.choose(step, here).await,
            "sort" => self.sort(step, here).await,
            "order" => self.order(step, here).await,
            "match" => self.join(step, here).await,
            "spot" => self.spot(step, here).await,
            "chat" => self.chat(step, here).await,
            "talk" => self.press(&format!("{here} .talked")).await,
            other => Err(format!("the pupil doesn't know the activity “{other}”").into()),
        }
    }

    async fn read_story(&self, step: &Value, here: &str) -> Outcome {
        for page in 1..list(step, "pages").len() {
            self.press(&format!("{here} .page-turn button:last-child")).await?;
            self.stage
                .until_seen(&format!("{here} .page:nth-child({})[data-now=true]", page + 1))
                .await?;
        }
        Ok(())
    }

    /// Tries a wrong option first: it must lead to a thought, not to an end.
    async fn choose(&self, step: &Value, here: &str) -> Outcome {
        let options = list(step, "options");
        let option = |n: usize| format!("{here} .options > li:nth-child({}) .option", n + 1);
        let right = |n: &usize| options[*n]["right"] == true;
        if activity(step).is_some_and(|(_, held)| word(held, "pick") == "several") {
            for n in (0..options.len()).filter(right) {
                self.press(&option(n)).await?;
            }
            return self.press(&format!("{here} .check")).await;
        }
        if let Some(wrong) = (0..options.len()).find(|n| !right(n)) {
            self.press(&option(wrong)).await?;
            self.stage
                .until_seen(&format!("{here} .feedback[data-tone=think]"))
                .await?;
        }
        let right = (0..options.len()).find(right).ok_or("no option is right")?;
        self.press(&option(right)).await
    }

    async fn sort(&self, step: &Value, here: &str) -> Outcome {
        for (n, item) in list(step, "items").iter().enumerate() {
            let group = number_of(list(step, "groups"), "id", word(item, "group"));
            self.press(&format!("{here} .tray > li:nth-child({}) .item", n + 1))
                .await?;
            self.press(&format!("{here} .groups > li:nth-child({group}) .group-button"))
                .await?;
        }
        Ok(())
    }

    async fn order(&self, step: &Value, here: &str) -> Outcome {
        let id = word(step, "id");
        for (target, item) in list(step, "items").iter().enumerate() {
            let up = format!("{id}-{}-up", word(item, "id"));
            let place = format!(
                "return [...document.querySelectorAll('{here} .order-row')].findIndex((row) => row.querySelector('#{up}'))"
            );
            for _ in 0..self.stage.read::<usize>(&place).await?.saturating_sub(target) {
                self.press(&format!("#{up}")).await?;
            }
        }
        self.press(&format!("{here} .check")).await
    }

    async fn join(&self, step: &Value, here: &str) -> Outcome {
        for (n, pair) in list(step, "pairs").iter().enumerate() {
            let right = self
                .with_text(&format!("{here} .pairs-right .pair-text"), word(pair, "right"))
                .await?;
            self.press(&format!("{here} .pairs-left > li:nth-child({}) .pair", n + 1))
                .await?;
            self.press(&format!("{here} .pairs-right > li:nth-child({right}) .pair"))
                .await?;
        }
        Ok(())
    }

    async fn spot(&self, step: &Value, here: &str) -> Outcome {
        for (n, place) in list(step, "places").iter().enumerate() {
            if place["find"] == true {
                // a group has no box of its own that drivers could point at; its first shape has
                let shape = if self.hand == Hand::Keyboard { "" } else { " > rect" };
                self.press(&format!("{here} .places > .place:nth-child({}){shape}", n + 1))
                    .await?;
            }
        }
        Ok(())
    }

    async fn chat(&self, step: &Value, here: &str) -> Outcome {
        let turns = list(step, "turns");
        let mut turn = turns.first();
        while let Some(now) = turn {
            let replies = now["replies"].as_array().map_or(&[][..], Vec::as_slice);
            let right = replies
                .iter()
                .find(|reply| reply["right"] == true)
                .ok_or("a turn has no safe reply")?;
            let reply = self
                .with_text(&format!("{here} .replies .reply"), word(right, "text"))
                .await?;
            self.press(&format!("{here} .replies > li:nth-child({reply}) .reply"))
                .await?;
            turn = turns.iter().find(|turn| turn["id"] == right["next"]);
        }
        Ok(())
    }

    /// Which of the matches (1 is the first) has this text, once one has.
    async fn with_text(&self, css: &str, text: &str) -> Outcome<usize> {
        let index = format!(
            "[...document.querySelectorAll({})].findIndex((el) => el.textContent.trim() === {})",
            Value::from(css),
            Value::from(text.trim())
        );
        self.stage
            .until(&format!("{index} >= 0"), &format!("“{text}” stands in {css}"))
            .await?;
        Ok(self.stage.read::<usize>(&format!("return {index}")).await? + 1)
    }
}

/// Touches something with a finger for some milliseconds.
pub async fn tap(stage: &Stage, css: &str, milliseconds: u64) -> Outcome {
    let element = stage.bring(css).await?;
    let finger = json!([{
        "type": "pointer",
        "id": "finger",
        "parameters": { "pointerType": "touch" },
        "actions": [
            { "type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": element.to_json()? },
            { "type": "pointerDown", "button": 0 },
            { "type": "pause", "duration": milliseconds },
            { "type": "pointerUp", "button": 0 },
        ],
    }]);
    stage
        .browser
        .cmd(Command::PerformActions(Actions::from(finger)))
        .await?;
    Ok(())
}
