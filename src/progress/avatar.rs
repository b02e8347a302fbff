//! The animals that children choose as their picture: found by a child who can't read yet.

use serde::{Deserialize, Serialize};

/// One of 16 animals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Avatar {
    Fox,
    Owl,
    Penguin,
    Rabbit,
    Panda,
    Tiger,
    Frog,
    Octopus,
    Hedgehog,
    Whale,
    Bee,
    Turtle,
    Lion,
    Unicorn,
    Dolphin,
    Dinosaur,
}

impl Avatar {
    pub const ALL: [Self; 16] = [
        Self::Fox,
        Self::Owl,
        Self::Penguin,
        Self::Rabbit,
        Self::Panda,
        Self::Tiger,
        Self::Frog,
        Self::Octopus,
        Self::Hedgehog,
        Self::Whale,
        Self::Bee,
        Self::Turtle,
        Self::Lion,
        Self::Unicorn,
        Self::Dolphin,
        Self::Dinosaur,
    ];

    /// What it is called, also the nickname of a child who gives none.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fox => "Fox",
            Self::Owl => "Owl",
            Self::Penguin => "Penguin",
            Self::Rabbit => "Rabbit",
            Self::Panda => "Panda",
            Self::Tiger => "Tiger",
            Self::Frog => "Frog",
            Self::Octopus => "Octopus",
            Self::Hedgehog => "Hedgehog",
            Self::Whale => "Whale",
            Self::Bee => "Bee",
            Self::Turtle => "Turtle",
            Self::Lion => "Lion",
            Self::Unicorn => "Unicorn",
            Self::Dolphin => "Dolphin",
            Self::Dinosaur => "Dinosaur",
        }
    }

    /// The name of its picture, and the class that colours its disc.
    pub fn picture(self) -> &'static str {
        match self {
            Self::Fox => "avatar-fox",
            Self::Owl => "avatar-owl",
            Self::Penguin => "avatar-penguin",
            Self::Rabbit => "avatar-rabbit",
            Self::Panda => "avatar-panda",
            Self::Tiger => "avatar-tiger",
            Self::Frog => "avatar-frog",
            Self::Octopus => "avatar-octopus",
            Self::Hedgehog => "avatar-hedgehog",
            Self::Whale => "avatar-whale",
            Self::Bee => "avatar-bee",
            Self::Turtle => "avatar-turtle",
            Self::Lion => "avatar-lion",
            Self::Unicorn => "avatar-unicorn",
            Self::Dolphin => "avatar-dolphin",
            Self::Dinosaur => "avatar-dinosaur",
        }
    }
}

/// A small second picture for those who share an animal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Badge {
    Star,
    Sun,
    Moon,
}

impl Badge {
    pub const ALL: [Self; 3] = [Self::Star, Self::Sun, Self::Moon];

    /// Its name, also that of the icon.
    pub fn name(self) -> &'static str {
        match self {
            Self::Star => "star",
            Self::Sun => "sun",
            Self::Moon => "moon",
        }
    }
}
