//! What the windows of a lesson share: its slides, where the class is, the way to the other windows.

use crate::board::{Press, Show, Slide};
use crate::browser::{board, clock};
use crate::json;
use leptos::prelude::*;

/// Asks the other windows where the class is.
const ASK: &str = "where?";

/// Small to copy into every handler.
#[derive(Clone, Copy)]
pub struct Stage {
    pub slides: StoredValue<Vec<Slide>>,
    pub show: RwSignal<Show>,
    /// Seconds since 1970 (UTC), while a timer runs.
    pub now: RwSignal<u64>,
    windows: StoredValue<Option<board::Windows>, LocalStorage>,
    /// What this window keeps, and what the windows call each other: the same word.
    name: StoredValue<String>,
}

impl Stage {
    /// `name` is the lesson's, with its band and version: windows of another lesson don't hear.
    pub fn new(slides: Vec<Slide>, name: &str) -> Self {
        let stage = Self {
            slides: StoredValue::new(slides),
            show: RwSignal::new(Show::default()),
            now: RwSignal::new(0),
            windows: StoredValue::new_local(None),
            name: StoredValue::new(format!("harbour.board.{name}")),
        };
        // the first render equals the generator's
        Effect::new(move |_| stage.begin());
        stage
    }

    fn begin(self) {
        let name = self.name.get_value();
        if let Some(show) = board::kept(&name).and_then(|text| json::read::<Show>(&text)) {
            self.take(show);
        }
        let windows = board::Windows::open(&name, move |text| self.hear(&text));
        windows.tell(ASK);
        self.windows.set_value(Some(windows));
        self.now.set(clock::now());
        board::every_second(move || {
            if self.show.with_untracked(|show| show.timer.is_some()) {
                self.now.set(clock::now());
            }
        });
    }

    fn hear(self, text: &str) {
        if text == ASK {
            return self.tell();
        }
        let Some(theirs) = json::read::<Show>(text) else { return };
        if self.show.with_untracked(|mine| theirs.is_newer_than(mine)) {
            self.take(theirs);
        }
    }

    fn take(self, show: Show) {
        let show = self.slides.with_value(|slides| show.fitted(slides));
        board::keep(&self.name.get_value(), &json::write(&show));
        self.now.set(clock::now());
        self.show.set(show);
    }

    fn tell(self) {
        let show = self.show.with_untracked(json::write);
        self.windows.with_value(|windows| {
            if let Some(windows) = windows {
                windows.tell(&show);
            }
        });
    }

    pub fn press(self, press: Press) {
        let next = self
            .slides
            .with_value(|slides| self.show.with_untracked(|show| show.press(slides, press)));
        if self.show.with_untracked(|show| *show != next) {
            self.take(next);
            self.tell();
        }
    }

    /// Something of the show, drawn again when it changes.
    pub fn of<T>(self, read: impl Fn(&Show) -> T) -> T {
        self.show.with(read)
    }

    /// Something of the slide in view.
    pub fn slide<T>(self, read: impl Fn(&Slide) -> T) -> Option<T> {
        let at = self.of(|show| show.at);
        self.slides.with_value(|slides| slides.get(at).map(read))
    }
}

/// For an attribute that the style sheet reads.
pub fn yes_no(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}
