//! How this device shows and reads things. The page's `<html>` carries the look as data attributes.

use super::Ways;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the device has it.
    #[default]
    Auto,
    Light,
    Dark,
    Contrast,
    /// Few and muted colours.
    Calm,
}

/// How large words are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TextSize {
    #[default]
    Normal,
    Large,
    Huge,
    /// Twice the usual.
    Double,
}

/// Whether things move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Motion {
    /// As the device has it.
    #[default]
    Auto,
    Less,
}

/// How listen buttons read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    #[default]
    Usual,
    Slow,
    /// There are no listen buttons.
    Off,
}

/// When something is read aloud.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reads {
    /// When a listen button is pressed.
    #[default]
    Asked,
    /// Also each page and step that somebody turns to.
    Alone,
}

/// What early.js applies before the page is painted; kept a second time, plainly, under `harbour.look`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    pub theme: Theme,
    pub text: TextSize,
    pub motion: Motion,
    #[serde(default)]
    pub voice: Voice,
    #[serde(default)]
    pub reads: Reads,
    #[serde(default)]
    pub ways: Ways,
}

/// The settings of a device, or of one learner on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub look: Look,
}

/// Schema 1 had `aloud` beside the look: whether there are listen buttons.
pub(super) fn aloud_becomes_voice(mut kept: Value) -> Option<Value> {
    let aloud = kept.as_object_mut()?.remove("aloud")?.as_bool()?;
    if !aloud {
        kept.get_mut("look")?
            .as_object_mut()?
            .insert("voice".into(), "off".into());
    }
    Some(kept)
}

impl Voice {
    pub const ALL: [Self; 3] = [Self::Usual, Self::Slow, Self::Off];
    /// The value of `data-voice`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Slow => "slow",
            Self::Off => "off",
        }
    }
    pub fn name(self) -> &'static str {
        match self {
            Self::Usual => "Yes",
            Self::Slow => "Yes, slowly",
            Self::Off => "No",
        }
    }
}

impl Reads {
    pub const ALL: [Self; 2] = [Self::Asked, Self::Alone];
    /// The value of `data-reads`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Alone => "alone",
        }
    }
    pub fn name(self) -> &'static str {
        match self {
            Self::Asked => "When I tap",
            Self::Alone => "Each new page, too",
        }
    }
}

impl Theme {
    pub const ALL: [Self; 5] = [Self::Auto, Self::Light, Self::Dark, Self::Calm, Self::Contrast];
    /// The value of `data-theme`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
            Self::Calm => "calm",
        }
    }
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "Like this device",
            Self::Light => "Day",
            Self::Dark => "Night",
            Self::Contrast => "Strong contrast",
            Self::Calm => "Calm",
        }
    }
}

impl TextSize {
    pub const ALL: [Self; 4] = [Self::Normal, Self::Large, Self::Huge, Self::Double];
    /// The value of `data-text`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Large => "large",
            Self::Huge => "huge",
            Self::Double => "double",
        }
    }
    pub fn name(self) -> &'static str {
        match self {
            Self::Normal => "Usual",
            Self::Large => "Bigger",
            Self::Huge => "Bigger still",
            Self::Double => "Biggest",
        }
    }
}

impl Motion {
    pub const ALL: [Self; 2] = [Self::Auto, Self::Less];
    /// The value of `data-motion`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Less => "less",
        }
    }
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "Like this device",
            Self::Less => "Keep still",
        }
    }
}
