//! One device for many people.

use super::desk::Desk;
use super::sheet::button;
use crate::view::View;

/// On a device of many: nothing of this stays on the screen.
pub fn next_person(desk: Desk) -> View {
    let words = if desk.is_pupil() { "Next child" } else { "Put it away" };
    button("next-person", "btn btn-ghost", "users", words, move || desk.put_away())
}
