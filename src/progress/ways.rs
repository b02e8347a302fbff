//! More ways to make Harbour fit a person. They are one text everywhere: in what is kept, in what early.js reads, and
//! as `data-ways` of the page, where style sheets and the small scripts find their word.

use serde::{Deserialize, Serialize};

/// One way that Harbour can differ from what is usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// More space between lines, words, letters and paragraphs.
    Room,
    /// The letters for new readers everywhere.
    Early,
    /// Adults' clear letters everywhere.
    Clear,
    /// Two things to choose from at a time, and no decoration.
    Few,
    /// A tap counts once it was held.
    Hold,
    /// What is pressed often lies on the left.
    Left,
    /// A frame moves by itself; one key takes what is in it.
    OneSwitch,
    /// One key moves the frame, another takes what is in it.
    TwoSwitches,
    /// The frame moves every second; 2 seconds when nothing is said.
    EverySecond,
    EveryThree,
    EveryFour,
    /// The symbols beside words are larger, and important words have pictures.
    Symbols,
    /// A learner's own settings wait: what everybody here has holds for them, too.
    Shared,
}

impl Way {
    pub const ALL: [Self; 13] = [
        Self::Room,
        Self::Early,
        Self::Clear,
        Self::Few,
        Self::Hold,
        Self::Left,
        Self::OneSwitch,
        Self::TwoSwitches,
        Self::EverySecond,
        Self::EveryThree,
        Self::EveryFour,
        Self::Symbols,
        Self::Shared,
    ];

    /// Its word in `data-ways`.
    pub fn word(self) -> &'static str {
        [
            "room", "early", "clear", "few", "hold", "left", "scan-1", "scan-2", "pace-1", "pace-3", "pace-4",
            "symbols", "shared",
        ][self as usize]
    }
}

/// Those that were chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Ways(u16);

impl Ways {
    pub fn has(self, way: Way) -> bool {
        self.0 & (1 << way as u16) != 0
    }
    /// The one of `group` that was chosen.
    pub fn of(self, group: &[Option<Way>]) -> Option<Way> {
        group.iter().flatten().copied().find(|way| self.has(*way))
    }
    /// The same with `chosen` in place of all else of `group`.
    #[must_use]
    pub fn with(self, group: &[Option<Way>], chosen: Option<Way>) -> Self {
        let bits = |ways: &[Option<Way>]| ways.iter().flatten().fold(0, |bits, way| bits | 1 << *way as u16);
        Self(self.0 & !bits(group) | bits(&[chosen]))
    }
}

/// Believes nothing: what is no word of ours is left out.
impl From<String> for Ways {
    fn from(text: String) -> Self {
        let known = text
            .split(' ')
            .filter_map(|word| Way::ALL.into_iter().find(|way| way.word() == word));
        Self(known.fold(0, |bits, way| bits | 1 << way as u16))
    }
}

impl From<Ways> for String {
    fn from(ways: Ways) -> Self {
        let words = Way::ALL.into_iter().filter(|way| ways.has(*way)).map(Way::word);
        words.fold(String::new(), |text, word| {
            if text.is_empty() {
                word.into()
            } else {
                text + " " + word
            }
        })
    }
}
