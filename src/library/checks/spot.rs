//! Checks of drawn screens: places that fingers can tell apart.

use crate::lesson::{Activity, Place, Spot};
use crate::library::lesson_file::{Known, LessonFile};

fn spots(file: &LessonFile) -> Vec<(String, Spot)> {
    let spots = file.activities().into_iter();
    spots
        .filter_map(|(step, activity)| {
            if let Activity::Spot(spot) = activity {
                Some((step, spot))
            } else {
                None
            }
        })
        .collect()
}

pub(super) fn check_on_screen(file: &mut LessonFile, _: &Known<'_>) {
    for (step, spot) in spots(file) {
        for (i, place) in spot.places.iter().enumerate() {
            for (start, length, from, size, side) in [
                ("x", "width", place.x, place.width, "right"),
                ("y", "height", place.y, place.height, "bottom"),
            ] {
                let end = u32::from(from) + u32::from(size);
                let both = file.walk.at(&format!("{step}.place[{i}].{start}")).is_some();
                if both && end > 100 {
                    let message = format!("this place goes off the screen: {start} and {length} make {end} percent");
                    let help = format!(
                        "the {side} edge is at 100: make `{length}` {} or less, or move it",
                        100 - u32::from(from.min(100))
                    );
                    file.walk
                        .report(&format!("{step}.place[{i}].{length}"), message, "too far", help);
                }
            }
        }
    }
}

pub(super) fn check_apart(file: &mut LessonFile, _: &Known<'_>) {
    for (step, spot) in spots(file) {
        let whole = |i: usize| {
            ["x", "y", "width", "height"]
                .iter()
                .all(|side| file.walk.at(&format!("{step}.place[{i}].{side}")).is_some())
        };
        let places: Vec<(usize, &Place)> = spot.places.iter().enumerate().filter(|(i, _)| whole(*i)).collect();
        let mut found = Vec::new();
        for (n, (i, place)) in places.iter().enumerate() {
            found.extend(
                places[..n]
                    .iter()
                    .filter(|(_, other)| overlap(place, other))
                    .map(|(_, other)| (*i, other.id.clone())),
            );
        }
        for (i, other) in found {
            let message = format!("this place lies over the place \"{other}\"");
            let help = "a finger must be able to tap one without the other: move or shrink one";
            file.walk
                .report(&format!("{step}.place[{i}]"), message, "overlaps", help);
        }
    }
}

fn overlap(a: &Place, b: &Place) -> bool {
    let meet = |a: u8, a_size: u8, b: u8, b_size: u8| {
        let (a, b) = (u32::from(a), u32::from(b));
        a < b + u32::from(b_size) && b < a + u32::from(a_size)
    };
    meet(a.x, a.width, b.x, b.width) && meet(a.y, a.height, b.y, b.height)
}

pub(super) fn check_something_to_find(file: &mut LessonFile, _: &Known<'_>) {
    for (step, spot) in spots(file) {
        let marked = (0..spot.places.len()).all(|i| file.walk.at(&format!("{step}.place[{i}].find")).is_some());
        if marked && !spot.places.is_empty() && !spot.places.iter().any(|place| place.find) {
            let help = "write `find = true` in the places that pupils should find";
            file.walk
                .report(&step, "nothing is to be found on this screen", "no place to find", help);
        }
    }
}
