//! In which order rows are shown.

use super::fold::joined;
use super::{Filter, Roll};

/// What rows are ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// The surname first, as registers have it.
    #[default]
    Name,
    Class,
    State,
}

/// A column, and whether its end comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    pub by: Column,
    pub backwards: bool,
}

impl Order {
    /// What pressing a column's heading makes of it.
    pub fn pressed(self, by: Column) -> Self {
        Self {
            by,
            backwards: self.by == by && !self.backwards,
        }
    }
}

impl Roll {
    /// The places in `rows` that a filter lets through, in order. Within one class or state they go by name.
    pub fn ordered(&self, filter: &Filter, order: Order) -> Vec<usize> {
        let mut all: Vec<(String, usize)> = Vec::new();
        for row in self.shown(filter) {
            let Some(pupil) = self.pupils.get(row.pupil) else {
                continue;
            };
            let name = format!("{} {}", joined(&pupil.surname), joined(&pupil.first));
            let before = match order.by {
                Column::Name => String::new(),
                Column::Class => numbers(&pupil.class),
                Column::State => (row.state as u8).to_string(),
            };
            all.push((format!("{before}\u{0}{name}"), row.pupil));
        }
        all.sort();
        if order.backwards {
            all.reverse();
        }
        all.into_iter().map(|(_, row)| row).collect()
    }
}

/// A class as it is sorted: 10 Oak comes after 2 Elm, and none comes last.
fn numbers(class: &str) -> String {
    if class.is_empty() {
        return "\u{10FFFF}".into();
    }
    let digits: String = class.chars().take_while(char::is_ascii_digit).collect();
    format!("{:0>4}{}", digits, class.to_lowercase())
}
