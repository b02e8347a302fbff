//! A text in lines: where they break, and in which order the pieces of a line stand when some run from right to left.

use crate::error::PdfError;
use crate::fonts::Faces;
use crate::shape::{Item, Shaped, shape};
use std::ops::Range;
use unicode_bidi::{BidiInfo, Level, ParagraphInfo};

/// One line: its pieces from left to right, each with where it begins.
#[derive(Clone, Debug)]
pub struct Line {
    pub pieces: Vec<(f32, Shaped)>,
    /// The text that the pieces' ranges are of.
    pub text: std::rc::Rc<str>,
    /// Letter size in points.
    pub size: f32,
    pub colour: (u8, u8, u8),
}

/// A text whose directions are known. It is one paragraph of a page that runs from left to right.
struct Text<'t> {
    bidi: BidiInfo<'t>,
    paragraph: ParagraphInfo,
    faces: &'t Faces<'t>,
    bold: bool,
}

/// The lines of `text` where each may be `width` points wide.
pub fn lines(text: &str, style: crate::look::Style, width: f32, faces: &Faces) -> Result<Vec<Line>, PdfError> {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let one_line: String = text.chars().map(|c| if breaks(c) { ' ' } else { c }).collect();
    let one_line = one_line.trim_end();
    let bidi = BidiInfo::new(one_line, Some(Level::ltr()));
    let Some(paragraph) = bidi.paragraphs.first().cloned() else {
        return Ok(Vec::new());
    };
    let text = Text {
        bidi,
        paragraph,
        faces,
        bold: style.bold,
    };
    let shared: std::rc::Rc<str> = one_line.into();
    let broken = text.breaks(width / style.size)?;
    let line = |range: Range<usize>| {
        let mut x = 0.0;
        let mut pieces = Vec::new();
        for item in text.items(range)? {
            let shaped = shape(one_line, &item, faces);
            let width = shaped.width * style.size;
            pieces.push((x, shaped));
            x += width;
        }
        Ok(Line {
            pieces,
            text: shared.clone(),
            size: style.size,
            colour: style.colour,
        })
    };
    broken.into_iter().map(line).collect()
}

impl Line {
    /// Points that it needs above and below what its letter size tells: for letters that reach further than Latin ones.
    pub fn reach(&self) -> f32 {
        let tall = self.pieces.iter().any(|(_, piece)| piece.scale > 1.0);
        if tall { self.size * 0.18 } else { 0.0 }
    }

    /// In points, with any space at its end.
    pub fn width(&self) -> f32 {
        self.pieces.iter().map(|(_, shaped)| shaped.width * self.size).sum()
    }
}

impl Text<'_> {
    /// The lines' ranges; `width` is in letter sizes.
    fn breaks(&self, width: f32) -> Result<Vec<Range<usize>>, PdfError> {
        let mut lines: Vec<Range<usize>> = Vec::new();
        let (mut start, mut at) = (0, 0);
        for word in self.bidi.text.split_inclusive(' ') {
            let begins = at;
            at += word.len();
            // a space at a line's end needs no room
            let bare = begins + word.trim_end().len();
            if start < begins && self.width(start..bare)? > width {
                lines.push(start..begins);
                start = begins;
            }
            if start == begins && self.width(start..bare)? > width {
                for end in self.forced(start..at, width)? {
                    lines.push(start..end);
                    start = end;
                }
            }
        }
        if start < at {
            lines.push(start..at);
        }
        Ok(lines)
    }

    /// Where a word that is too long for any line is broken, between letters and never before a mark.
    fn forced(&self, word: Range<usize>, width: f32) -> Result<Vec<usize>, PdfError> {
        let mut ends = Vec::new();
        let mut clusters: Vec<(usize, f32)> = Vec::new();
        for item in self.items(word)? {
            let shaped = shape(self.bidi.text, &item, self.faces);
            clusters.extend(
                shaped
                    .glyphs
                    .iter()
                    .map(|glyph| (glyph.text_range.start, glyph.x_advance)),
            );
        }
        clusters.sort_by_key(|(start, _)| *start);
        let mut used = 0.0;
        for (start, advance) in clusters {
            if used + advance > width && used > 0.0 {
                ends.push(start);
                used = 0.0;
            }
            used += advance;
        }
        Ok(ends)
    }

    fn width(&self, range: Range<usize>) -> Result<f32, PdfError> {
        let items = self.items(range)?;
        let width = |item: &Item| shape(self.bidi.text, item, self.faces).width;
        Ok(items.iter().map(width).sum())
    }

    /// The pieces of a line from left to right, each in one font and one direction.
    fn items(&self, line: Range<usize>) -> Result<Vec<Item>, PdfError> {
        let (levels, runs) = self.bidi.visual_runs(&self.paragraph, line);
        let mut items = Vec::new();
        for run in runs {
            let rightwards = levels.get(run.start).is_none_or(Level::is_ltr);
            let mut pieces = self.pieces(run, rightwards)?;
            if !rightwards {
                pieces.reverse();
            }
            items.append(&mut pieces);
        }
        Ok(items)
    }

    /// A run of one direction, cut wherever another font is needed.
    fn pieces(&self, run: Range<usize>, rightwards: bool) -> Result<Vec<Item>, PdfError> {
        let mut pieces: Vec<Item> = Vec::new();
        let text = self.bidi.text.get(run.clone()).unwrap_or_default();
        for (at, letter) in text.char_indices() {
            let range = run.start + at..run.start + at + letter.len_utf8();
            if steers(letter) {
                continue;
            }
            let last = pieces.last_mut().filter(|last| last.range.end == range.start);
            let which = self
                .faces
                .pick(letter, self.bold, last.as_ref().map(|last| last.which))?;
            match last {
                Some(last) if last.which == which => last.range.end = range.end,
                _ => pieces.push(Item {
                    range,
                    which,
                    rightwards,
                }),
            }
        }
        Ok(pieces)
    }
}

/// Characters that say how a line runs and have no shape themselves.
fn steers(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
