//! The table of letters that a PDF can draw is what its fonts hold.

use harbour::export::undrawable;
use harbour::site::paper_fonts::{PAPER_FONTS, letters_in};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Each font of PDFs as the site serves it: regular, bold, Arabic.
pub fn fonts() -> [Vec<u8>; 3] {
    let packages = crate::project().join("node_modules");
    PAPER_FONTS.map(|font| font.cut(&packages).expect("a font"))
}

/// The letters of regular and Arabic together, but what can't be seen or stands for nothing.
fn drawable() -> BTreeSet<char> {
    let [regular, bold, arabic] = fonts().map(|font| letters_in(&font).expect("letters"));
    assert_eq!(regular, bold, "bold draws what regular does");
    regular.union(&arabic).copied().collect()
}

#[test]
fn the_table_of_letters_is_what_the_fonts_hold() {
    let letters = drawable();
    let wrong: Vec<char> = ('\0'..='\u{10ffff}')
        .filter(|letter| letters.contains(letter) == undrawable(&letter.to_string()).is_some())
        .collect();
    assert!(
        wrong.is_empty(),
        "{} letters differ; the table should be:\n{}",
        wrong.len(),
        table(&letters)
    );
}

fn table(letters: &BTreeSet<char>) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for letter in letters.iter().map(|letter| u32::from(*letter)) {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == letter => *last = letter,
            _ => ranges.push((letter, letter)),
        }
    }
    ranges.iter().fold(String::new(), |mut text, (first, last)| {
        let _ = write!(text, "({first:#x}, {last:#x}), ");
        text
    })
}

#[test]
fn names_that_schools_meet_can_be_drawn() {
    for name in [
        "Zoë",
        "Łukasz Żółć",
        "Nguyễn Thị Ánh",
        "Şebnem Çağ",
        "Ọlámídé",
        "Þórður",
        "Ngũgĩ",
        "Māori Kēhua",
        "Ɛfua",
        "D’Arcy",
        "Αλέξανδρος",
        "Ὀδυσσεύς",
        "Олександр",
        "Наталія Їжак",
        "Ђорђе",
        "Әлия",
        "محمد",
        "فاطمہ زہرا",
        "گل‌رخ",
        "ژاله",
        "ٹیپو",
        "Mary-Jane O'Neil 2",
        "José",
    ] {
        assert_eq!(undrawable(name), None, "{name}");
    }
}

#[test]
fn letters_that_the_fonts_lack_are_named() {
    for (name, missing) in [("李 Wei", '李'), ("Sam 🦊", '🦊'), ("אבי", 'א'), ("Ana \u{1}", '\u{1}')] {
        assert_eq!(undrawable(name), Some(missing));
    }
}
