//! How a pupil does each kind of activity.

use serde_json::Value;

use crate::outcome::Outcome;
use crate::pupil::{Hand, Pupil, activity, list, number_of, word};

/// What is listed under a key of something.
fn within<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// The number of the first that is right, or isn't; counted from 0.
fn first(options: &[Value], right: bool) -> Option<usize> {
    options.iter().position(|option| option["right"] == right)
}

fn first_right(options: &[Value]) -> Outcome<usize> {
    first(options, true).ok_or_else(|| "no answer is right".into())
}

impl Pupil<'_> {
    /// Waits for what is said about an answer that isn't right.
    async fn think(&self, here: &str) -> Outcome {
        self.stage
            .until_seen(&format!("{here} .feedback[data-tone=think]"))
            .await
    }

    pub(super) async fn read_story(&self, step: &Value, here: &str) -> Outcome {
        for page in 1..list(step, "pages").len() {
            self.press(&format!("{here} .page-turn button:last-child")).await?;
            self.stage
                .until_seen(&format!("{here} .page:nth-child({})[data-now=true]", page + 1))
                .await?;
        }
        Ok(())
    }

    pub(super) async fn choose(&self, step: &Value, here: &str) -> Outcome {
        let options = list(step, "options");
        let option = |n: usize| format!("{here} .options > li:nth-child({}) .option", n + 1);
        let wrong = first(options, false).filter(|_| self.wrong_first);
        if activity(step).is_some_and(|(_, held)| word(held, "pick") == "several") {
            let check = format!("{here} .check");
            if let Some(wrong) = wrong {
                self.press(&option(wrong)).await?;
                self.press(&check).await?;
                self.think(here).await?;
                self.press(&option(wrong)).await?;
            }
            for n in (0..options.len()).filter(|n| options[*n]["right"] == true) {
                self.press(&option(n)).await?;
            }
            return self.press(&check).await;
        }
        if let Some(wrong) = wrong {
            self.press(&option(wrong)).await?;
            self.think(here).await?;
        }
        self.press(&option(first_right(options)?)).await
    }

    pub(super) async fn sort(&self, step: &Value, here: &str) -> Outcome {
        let groups = list(step, "groups");
        for (n, item) in list(step, "items").iter().enumerate() {
            let group = number_of(groups, "id", word(item, "group"));
            let item = format!("{here} .tray > li:nth-child({}) .item", n + 1);
            let button = |group: usize| format!("{here} .groups > li:nth-child({group}) .group-button");
            if self.wrong_first && n == 0 {
                self.press(&item).await?;
                self.press(&button(group % groups.len() + 1)).await?;
                self.think(here).await?;
            }
            self.press(&item).await?;
            self.press(&button(group)).await?;
        }
        Ok(())
    }

    pub(super) async fn order(&self, step: &Value, here: &str) -> Outcome {
        let id = word(step, "id");
        if self.wrong_first {
            // an order never begins solved
            self.press(&format!("{here} .check")).await?;
            self.think(here).await?;
        }
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

    pub(super) async fn join(&self, step: &Value, here: &str) -> Outcome {
        let pairs = list(step, "pairs");
        for (n, pair) in pairs.iter().enumerate() {
            let left = format!("{here} .pairs-left > li:nth-child({}) .pair", n + 1);
            let texts = format!("{here} .pairs-right .pair-text");
            let right = |n: usize| format!("{here} .pairs-right > li:nth-child({n}) .pair");
            if self.wrong_first && n == 0 {
                let other = self.with_text(&texts, word(&pairs[1], "right")).await?;
                self.press(&left).await?;
                self.press(&right(other)).await?;
                self.think(here).await?;
            }
            let own = self.with_text(&texts, word(pair, "right")).await?;
            self.press(&left).await?;
            self.press(&right(own)).await?;
        }
        Ok(())
    }

    pub(super) async fn spot(&self, step: &Value, here: &str) -> Outcome {
        let places = list(step, "places");
        // a group has no box of its own that drivers could point at; its first shape has
        let shape = if self.hand == Hand::Keyboard { "" } else { " > rect" };
        let place = |n: usize| format!("{here} .places > .place:nth-child({}){shape}", n + 1);
        let harmless = places.iter().position(|place| place["find"] == false);
        if let Some(harmless) = harmless.filter(|_| self.wrong_first) {
            self.press(&place(harmless)).await?;
            self.stage
                .until_seen(&format!("{here} .feedback[data-tone=info]"))
                .await?;
        }
        for n in (0..places.len()).filter(|n| places[*n]["find"] == true) {
            self.press(&place(n)).await?;
        }
        Ok(())
    }

    pub(super) async fn chat(&self, step: &Value, here: &str) -> Outcome {
        let turns = list(step, "turns");
        let mut turn = turns.first();
        while let Some(now) = turn {
            let replies = within(now, "replies");
            // one that leads on can't be taken back here
            let wrong = replies.iter().find(|r| r["right"] == false && r["next"].is_null());
            if let Some(wrong) = wrong.filter(|_| self.wrong_first) {
                self.reply(here, word(wrong, "text")).await?;
                self.think(here).await?;
            }
            let right = &replies[first_right(replies)?];
            self.reply(here, word(right, "text")).await?;
            turn = turns.iter().find(|turn| turn["id"] == right["next"]);
        }
        Ok(())
    }

    async fn reply(&self, here: &str, text: &str) -> Outcome {
        let reply = self.with_text(&format!("{here} .replies .reply"), text).await?;
        self.press(&format!("{here} .replies > li:nth-child({reply}) .reply"))
            .await
    }

    pub(super) async fn investigate(&self, step: &Value, here: &str) -> Outcome {
        let (parts, options) = (list(step, "parts"), list(step, "options"));
        let part = |n: usize| format!("{here} .part-line:nth-child({}) .part", n + 1);
        let option = |n: usize| format!("{here} .verdict .options > li:nth-child({}) .option", n + 1);
        if let Some(other) = parts
            .iter()
            .position(|part| part["clue"] == false)
            .filter(|_| self.wrong_first)
        {
            self.press(&part(other)).await?;
            self.stage
                .until_seen(&format!("{here} .feedback[data-tone=info]"))
                .await?;
        }
        for n in (0..parts.len()).filter(|n| parts[*n]["clue"] == true) {
            self.press(&part(n)).await?;
        }
        self.stage.until_seen(&format!("{here} .verdict .option")).await?;
        if let Some(wrong) = first(options, false).filter(|_| self.wrong_first) {
            self.press(&option(wrong)).await?;
            self.think(here).await?;
        }
        self.press(&option(first_right(options)?)).await
    }

    pub(super) async fn password(&self, step: &Value, here: &str) -> Outcome {
        let cards = list(step, "cards");
        let card = |n: usize| format!("{here} .cards > li:nth-child({}) .password-card", n + 1);
        let check = format!("{here} .check");
        let three = |words: bool| {
            let fit = (0..cards.len()).filter(move |n| (cards[*n]["from"] == "word") == words);
            fit.take(3).collect::<Vec<usize>>()
        };
        if self.wrong_first {
            let weak = three(false);
            for n in &weak {
                self.press(&card(*n)).await?;
            }
            self.press(&check).await?;
            self.think(here).await?;
            for n in &weak {
                self.press(&card(*n)).await?;
            }
        }
        for n in three(true) {
            self.press(&card(n)).await?;
        }
        self.press(&check).await
    }

    pub(super) async fn set(&self, step: &Value, here: &str) -> Outcome {
        for (n, setting) in list(step, "settings").iter().enumerate() {
            let options = within(setting, "options");
            let option = |o: usize| {
                format!(
                    "{here} .setting-line:nth-child({}) .setting-option:nth-child({})",
                    n + 1,
                    o + 1
                )
            };
            if let Some(wrong) = first(options, false).filter(|_| self.wrong_first) {
                self.press(&option(wrong)).await?;
                self.think(here).await?;
            }
            self.press(&option(first_right(options)?)).await?;
        }
        Ok(())
    }

    pub(super) async fn follow_post(&self, step: &Value, here: &str) -> Outcome {
        for moment in list(step, "moments") {
            let replies = within(moment, "replies");
            if let Some(wrong) = first(replies, false).filter(|_| self.wrong_first) {
                self.reply(here, word(&replies[wrong], "text")).await?;
                self.think(here).await?;
            }
            self.reply(here, word(&replies[first_right(replies)?], "text")).await?;
        }
        Ok(())
    }
}
