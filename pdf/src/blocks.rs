//! From the parts of a paper to rows.

use crate::error::PdfError;
use crate::fonts::Faces;
use crate::layout::{Area, Ink, Row};
use crate::look::{self, Style, WIDTH};
use crate::paper::{Block, GRID, Strokes};
use crate::runs::{Line, lines};
use crate::tree::{Kind, Part, Tree};

const LABELS: f32 = 128.0;
const INDENT: f32 = 16.0;
/// A signature's width and height.
const PAD: (f32, f32) = (190.0, 76.0);
const CODE: f32 = 104.0;

/// Rows in the making, and what each part of them is.
pub struct Setter<'f> {
    pub faces: &'f Faces<'f>,
    pub tree: Tree,
    pub rows: Vec<Row>,
    /// Headings: level, text, and the row that they begin.
    pub headings: Vec<(u8, String, usize)>,
}

impl<'f> Setter<'f> {
    pub fn new(faces: &'f Faces<'f>) -> Self {
        Self {
            faces,
            tree: Tree::default(),
            rows: Vec::new(),
            headings: Vec::new(),
        }
    }

    pub fn title(&mut self, text: &str) -> Result<(), PdfError> {
        self.heading(1, text, look::TITLE, 10.0)
    }

    pub fn block(&mut self, block: &Block) -> Result<(), PdfError> {
        match block {
            // a heading without words is none
            Block::Heading { text, .. } if text.trim().is_empty() => Ok(()),
            Block::Heading { level, text } => {
                let last = self.headings.last().map_or(1, |(level, ..)| *level);
                let level = (*level).clamp(2, last.saturating_add(1).min(6));
                let before = if level == 2 { 20.0 } else { 11.0 };
                self.heading(level, text, look::heading(level), before)
            }
            Block::Text(text) => {
                let part = self.tree.add(Kind::Paragraph, None);
                let lines = lines(text, look::BODY, WIDTH, self.faces)?;
                self.stack(rows_of(part, lines, 0.0, look::BODY), 7.0);
                Ok(())
            }
            Block::List(items) => self.list(items),
            Block::Facts(facts) => self.facts(facts),
            Block::Code {
                label,
                code,
                qr_text,
                qr_about,
            } => self.code(label, code, qr_text, qr_about),
            Block::Signature { name, how, strokes } => self.signature(name, how, strokes.as_ref()),
        }
    }

    fn heading(&mut self, level: u8, text: &str, style: Style, before: f32) -> Result<(), PdfError> {
        let part = self.tree.add(Kind::Heading(level, text.to_owned()), None);
        self.headings.push((level, text.to_owned(), self.rows.len()));
        let mut rows = rows_of(part, lines(text, style, WIDTH, self.faces)?, 0.0, style);
        rows.iter_mut().for_each(|row| row.keep = true);
        if let Some(first) = rows.first_mut() {
            first.before = before;
        }
        self.rows.append(&mut rows);
        Ok(())
    }

    /// Rows of one text: its first and last lines don't stand alone on a page.
    fn stack(&mut self, mut rows: Vec<Row>, before: f32) {
        let count = rows.len();
        for (at, row) in rows.iter_mut().enumerate() {
            row.keep = at + 1 < count && (at == 0 || at + 2 == count);
        }
        if let Some(first) = rows.first_mut() {
            first.before = before;
        }
        self.rows.append(&mut rows);
    }

    fn list(&mut self, items: &[String]) -> Result<(), PdfError> {
        let list = self.tree.add(Kind::List(true), None);
        for (at, text) in items.iter().enumerate() {
            let item = self.tree.add(Kind::Item, Some(list));
            let label = self.tree.add(Kind::Label, Some(item));
            let body = self.tree.add(Kind::Body, Some(item));
            let bullet = rows_of(label, lines("•", look::BODY, INDENT, self.faces)?, 3.0, look::BODY);
            let text = lines(text, look::BODY, WIDTH - INDENT, self.faces)?;
            let rows = beside(bullet, rows_of(body, text, INDENT, look::BODY));
            self.stack(rows, if at == 0 { 5.0 } else { 2.5 });
        }
        Ok(())
    }

    fn facts(&mut self, facts: &[(String, String)]) -> Result<(), PdfError> {
        let list = self.tree.add(Kind::List(false), None);
        for (at, (label, value)) in facts.iter().enumerate() {
            let item = self.tree.add(Kind::Item, Some(list));
            let part = self.tree.add(Kind::Label, Some(item));
            let body = self.tree.add(Kind::Body, Some(item));
            let label = lines(label, look::LABEL, LABELS - 10.0, self.faces)?;
            let value = lines(value, look::BODY, WIDTH - LABELS, self.faces)?;
            let rows = beside(
                rows_of(part, label, 0.0, look::LABEL),
                rows_of(body, value, LABELS, look::BODY),
            );
            self.stack(rows, if at == 0 { 9.0 } else { 2.5 });
        }
        Ok(())
    }

    /// A soft panel with the code in large letters, and the camera's code at its right.
    fn code(&mut self, label: &str, code: &str, text: &str, about: &str) -> Result<(), PdfError> {
        let group = self.tree.add(Kind::Group, None);
        let inner = 14.0;
        let room = WIDTH - CODE - 3.0 * inner;
        let label_part = self.tree.add(Kind::Paragraph, Some(group));
        let code_part = self.tree.add(Kind::Paragraph, Some(group));
        let figure = self.tree.add(Kind::Figure(about.to_owned()), Some(group));
        let mut rows = rows_of(
            label_part,
            lines(label, look::LABEL, room, self.faces)?,
            inner,
            look::LABEL,
        );
        rows.append(&mut rows_of(
            code_part,
            lines(code, look::CODE, room, self.faces)?,
            inner,
            look::CODE,
        ));
        let words: f32 = rows.iter().map(|row| row.height).sum();
        let height = (CODE + 2.0 * inner).max(words + 2.0 * inner);
        let mut row = Row {
            before: 14.0,
            height,
            ..Row::default()
        };
        row.inks.push((None, panel(0.0, 0.0, WIDTH, height, look::SOFT)));
        row.inks.push((None, panel(0.0, 0.0, 5.0, height, look::SEA)));
        let mut y = (height - words) / 2.0;
        for words in rows {
            row.inks.extend(words.inks.into_iter().map(|ink| lowered(ink, y)));
            y += words.height;
        }
        let area = Area {
            x: WIDTH - CODE - inner,
            y: (height - CODE) / 2.0,
            width: CODE,
            height: CODE,
        };
        row.inks
            .push((None, panel(area.x, area.y, CODE, CODE, (255, 255, 255))));
        let text = text.to_owned();
        row.inks.push((Some(figure), Ink::Code { area, text }));
        self.rows.push(row);
        Ok(())
    }

    /// Who and how at the left, the drawing at the right; on one page.
    fn signature(&mut self, name: &str, how: &str, strokes: Option<&Strokes>) -> Result<(), PdfError> {
        let group = self.tree.add(Kind::Group, None);
        let room = if strokes.is_some() { WIDTH - PAD.0 - 16.0 } else { WIDTH };
        let (name_part, how_part) = (
            self.tree.add(Kind::Paragraph, Some(group)),
            self.tree.add(Kind::Paragraph, Some(group)),
        );
        let mut words = rows_of(name_part, lines(name, look::NAME, room, self.faces)?, 0.0, look::NAME);
        words.append(&mut rows_of(
            how_part,
            lines(how, look::BODY, room, self.faces)?,
            0.0,
            look::BODY,
        ));
        let mut row = Row {
            before: 10.0,
            ..Row::default()
        };
        row.inks.push((None, panel(0.0, 0.0, WIDTH, 0.7, look::LINE)));
        let mut y = 9.0;
        for line in words {
            row.inks.extend(line.inks.into_iter().map(|ink| lowered(ink, y)));
            y += line.height;
        }
        row.height = y;
        if let Some(strokes) = strokes {
            let figure = self
                .tree
                .add(Kind::Figure(format!("The signature of {name}")), Some(group));
            let area = Area {
                x: WIDTH - PAD.0,
                y: 9.0,
                width: PAD.0,
                height: PAD.0 * f32::from(GRID.1) / f32::from(GRID.0),
            };
            row.inks.push((None, Ink::Frame { area }));
            let strokes = strokes.clone();
            row.inks.push((Some(figure), Ink::Strokes { area, strokes }));
            row.height = row.height.max(9.0 + PAD.1);
        }
        self.rows.push(row);
        Ok(())
    }
}

/// A row a line, `x` points from the left.
fn rows_of(part: Part, lines: Vec<Line>, x: f32, style: Style) -> Vec<Row> {
    // letters sit in the middle of their line
    let baseline = style.leading * 0.5 + style.size * 0.36;
    let row = |line: Line| {
        let reach = line.reach();
        let baseline = baseline + reach;
        Row {
            height: style.leading + 2.0 * reach,
            inks: vec![(Some(part), Ink::Line { line, x, baseline })],
            ..Row::default()
        }
    };
    lines.into_iter().map(row).collect()
}

/// Two columns: what is in the same row is read from left to right.
fn beside(left: Vec<Row>, right: Vec<Row>) -> Vec<Row> {
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    let mut rows = Vec::new();
    loop {
        match (left.next(), right.next()) {
            (Some(mut one), Some(mut other)) => {
                // on one baseline
                let lower = (other.height - one.height) / 2.0;
                one.inks = one.inks.into_iter().map(|ink| lowered(ink, lower.max(0.0))).collect();
                other.inks = other
                    .inks
                    .into_iter()
                    .map(|ink| lowered(ink, (-lower).max(0.0)))
                    .collect();
                one.height = one.height.max(other.height);
                one.inks.append(&mut other.inks);
                rows.push(one);
            }
            (Some(row), None) | (None, Some(row)) => rows.push(row),
            (None, None) => return rows,
        }
    }
}

fn panel(x: f32, y: f32, width: f32, height: f32, colour: (u8, u8, u8)) -> Ink {
    let area = Area { x, y, width, height };
    Ink::Panel { area, colour }
}

fn lowered((part, ink): (Option<Part>, Ink), by: f32) -> (Option<Part>, Ink) {
    match ink {
        Ink::Line { line, x, baseline } => (
            part,
            Ink::Line {
                line,
                x,
                baseline: baseline + by,
            },
        ),
        other => (part, other),
    }
}
