//! How this device shows and reads things. The page's `<html>` carries the look as data attributes.

use super::Ways;
use serde::{Deserialize, Serialize};

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

/// What early.js applies before the page is painted; kept a second time, plainly, under `harbour.look`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    pub theme: Theme,
    pub text: TextSize,
    pub motion: Motion,
    #[serde(default)]
    pub ways: Ways,
}

/// The settings of a device, or of one learner on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub look: Look,
    /// Whether “listen” buttons are shown where the device has a voice.
    pub aloud: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            look: Look::default(),
            aloud: true,
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
