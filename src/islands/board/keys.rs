//! The keys of a keyboard and of a clicker, and swipes.

use super::stage::Stage;
use crate::board::Press;
use crate::browser::{board, clock};
use leptos::prelude::{WithUntracked, WithValue};

/// Both windows answer to them. `own` takes keys that are only this window's.
pub fn listen(stage: Stage, own: impl Fn(&str) -> bool + 'static) {
    board::on_swipe(move |on| stage.press(if on { Press::On } else { Press::Back }));
    board::on_key(move |key, shift| match press_of(stage, key, shift) {
        Some(press) => {
            stage.press(press);
            true
        }
        None => own(key),
    });
}

/// A clicker sends page keys, and "b" or a full stop for a dark board.
fn press_of(stage: Stage, key: &str, shift: bool) -> Option<Press> {
    let last = stage.slides.with_value(|slides| slides.len().saturating_sub(1));
    Some(match key {
        "ArrowRight" | "ArrowDown" | "PageDown" | " " | "Enter" => Press::On,
        "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" => Press::Back,
        "Home" => Press::To(0),
        "End" => Press::To(last),
        "." | "b" | "B" => Press::Blank,
        "r" | "R" => Press::Answer,
        "h" | "H" => Press::Hands,
        "n" | "N" => Press::Numbers,
        "v" | "V" => Press::Again,
        "s" | "S" => Press::Spotlight,
        "t" | "T" => Press::Timer(clock::now()),
        "k" | "K" => Press::Skip(clock::now()),
        digit => option(stage, digit, shift)?,
    })
}

/// 1 to 4: a hand for that option, with Shift one less (a British keyboard writes signs then); otherwise its reason.
fn option(stage: Stage, key: &str, shift: bool) -> Option<Press> {
    let at = ["1", "2", "3", "4"].iter().position(|digit| *digit == key);
    let less = ["!", "\"", "£", "$"].iter().position(|sign| *sign == key);
    let counts = stage.show.with_untracked(|show| show.is_counting);
    match (at, less.filter(|_| shift)) {
        (Some(option), _) if counts => Some(Press::Count(option)),
        (Some(option), _) => Some(Press::Read(option)),
        (None, Some(option)) if counts => Some(Press::Uncount(option)),
        _ => None,
    }
}
