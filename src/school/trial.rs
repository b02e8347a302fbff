//! A trial of a school.json on one device. assets/school.js reads the same, and a test compares them.

use crate::json;
use serde_json::Value;

/// A school.json that this device shows in place of the site's own, until the day is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The school.json.
    pub school: String,
    /// The day on which it began, as 2026-09-01 by the device's calendar; it ends with it.
    pub day: String,
}

impl Trial {
    /// Where it lies in localStorage.
    pub const KEY: &'static str = "harbour.trial";

    /// As it is kept.
    pub fn write(&self) -> String {
        let fields = [("day", &self.day), ("school", &self.school)];
        let fields = fields.map(|(name, text)| (name.to_owned(), Value::String(text.clone())));
        Value::Object(fields.into_iter().collect()).to_string()
    }

    /// The trial that is kept, if there is one and it still lasts. One of another day, also of a day to come, is over.
    pub fn read(kept: &str, today: &str) -> Option<Self> {
        let value = json::parse(kept)?;
        let text = |name: &str| Some(value.get(name)?.as_str()?.to_owned());
        let trial = Self {
            school: text("school")?,
            day: text("day")?,
        };
        (trial.day == today).then_some(trial)
    }
}
