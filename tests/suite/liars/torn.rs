//! Records that were cut, and records with one byte that is another.

use super::Told::*;
use super::{Liar, RECORDS, liar};

pub fn cut() -> Vec<Liar> {
    let mut all = Vec::new();
    for (name, bytes) in RECORDS.iter() {
        for part in [1, 2, 3] {
            let half = &bytes[..bytes.len() * part / 4];
            all.push(liar(format!("{name}, {part} of 4 parts"), half, &[Changed, Other]));
        }
        all.push(liar(
            format!("{name} without its last byte"),
            &bytes[..bytes.len() - 1],
            &[Changed],
        ));
        all.push(liar(format!("{name} without its first byte"), &bytes[1..], &[Changed]));
    }
    all.push(liar("a bracket", "{", &[Other]));
    all
}

pub fn altered() -> Vec<Liar> {
    let mut all = Vec::new();
    for (name, bytes) in RECORDS.iter() {
        for place in 1..5 {
            let at = bytes.len() * place / 5;
            let mut other = bytes.clone();
            // stays text at first, is none at last
            other[at] ^= [1, 2, 0x20, 0x80][place - 1];
            all.push(liar(
                format!("{name}, byte {place} of 4"),
                other,
                &[Changed, Newer, Impossible],
            ));
        }
    }
    all
}
