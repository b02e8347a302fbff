//! Rows, and the pages that they fill: no heading alone at a page's foot, nothing cut in two.

use crate::look::{FOOT, TOP};
use crate::paper::Strokes;
use crate::runs::Line;
use crate::tree::Part;

/// Something to draw. Places are in points from the row's left top.
#[derive(Clone, Debug)]
pub enum Ink {
    Line {
        line: Line,
        x: f32,
        baseline: f32,
    },
    /// Filled.
    Panel {
        area: Area,
        colour: (u8, u8, u8),
    },
    /// Only its border.
    Frame {
        area: Area,
    },
    Strokes {
        area: Area,
        strokes: Strokes,
    },
    /// A code for a camera, with what it says.
    Code {
        area: Area,
        text: String,
    },
}

/// A rectangle in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

/// What stands on one page or the next, never on both.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Space above it, but not at a page's top.
    pub before: f32,
    pub height: f32,
    /// Stays on a page with the row that follows.
    pub keep: bool,
    /// What to draw, in order, and which part of the paper it is; nothing for decoration.
    pub inks: Vec<(Option<Part>, Ink)>,
}

/// A row and where its top is.
pub struct Placed {
    pub page: usize,
    pub y: f32,
    pub row: Row,
}

/// Puts rows onto pages, from the first on.
pub fn place(rows: Vec<Row>) -> Vec<Placed> {
    let mut placed: Vec<Placed> = Vec::with_capacity(rows.len());
    let (mut page, mut y) = (0, TOP);
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut together = Vec::new();
        for row in rows.by_ref() {
            let keep = row.keep;
            together.push(row);
            if !keep {
                break;
            }
        }
        let height: f32 = together.iter().map(|row| row.before + row.height).sum();
        // what is higher than any page begins where it is, and breaks where it must
        let fits_a_page = height <= FOOT - TOP;
        if fits_a_page && y + height > FOOT && y > TOP {
            (page, y) = (page + 1, TOP);
        }
        for row in together {
            if y > TOP && y + row.before + row.height > FOOT {
                (page, y) = (page + 1, TOP);
            }
            if y > TOP {
                y += row.before;
            }
            let height = row.height;
            placed.push(Placed { page, y, row });
            y += height;
        }
    }
    placed
}
