//! A pupil who knows the answers: reads a lesson's data from its page and does each step, by keyboard, finger or mouse. How each kind of
//! activity is done is in `doing.rs`.

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
    pub(super) stage: &'a Stage,
    pub(super) hand: Hand,
    steps: Vec<Value>,
    /// Tries what isn't right before what is.
    pub(super) wrong_first: bool,
}

/// The kind of a step's activity and what it holds: `{"choose": {…}}`.
pub(super) fn activity(step: &Value) -> Option<(&str, &Value)> {
    let (kind, held) = step["activity"].as_object()?.iter().next()?;
    Some((kind, held))
}

/// What is listed under a key of a step.
pub(super) fn list<'a>(step: &'a Value, key: &str) -> &'a [Value] {
    activity(step)
        .and_then(|(_, held)| held[key].as_array())
        .map_or(&[], Vec::as_slice)
}

pub(super) fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// The number of an item in CSS, where counting begins with 1.
pub(super) fn number_of(items: &[Value], key: &str, wanted: &str) -> usize {
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
        Ok(Pupil {
            stage,
            hand,
            steps,
            wrong_first: false,
        })
    }

    /// The same pupil, who tries wrong answers first: each must lead to a thought, none to an end.
    pub fn wrong_first(self) -> Self {
        Self {
            wrong_first: true,
            ..self
        }
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
            "investigate" => self.investigate(step, here).await,
            "password" => self.password(step, here).await,
            "settings" => self.set(step, here).await,
            "timeline" => self.follow_post(step, here).await,
            other => Err(format!("the pupil doesn't know the activity “{other}”").into()),
        }
    }

    /// Which of the matches (1 is the first) has this text, once one has.
    pub(super) async fn with_text(&self, css: &str, text: &str) -> Outcome<usize> {
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
