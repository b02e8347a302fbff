//! Ink on a page.

use crate::error::PdfError;
use crate::fonts::Faces;
use crate::layout::{Area, Ink};
use crate::look::{self, colour};
use crate::paper::{GRID, Strokes};
use crate::qr;
use crate::runs::Line;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;

/// Draws, with the row's left top at `left`, `top`.
pub fn ink(surface: &mut Surface, ink: &Ink, left: f32, top: f32, faces: &Faces) -> Result<(), PdfError> {
    match ink {
        Ink::Line { line, x, baseline } => self::line(surface, line, left + x, top + baseline, faces),
        Ink::Panel { area, colour } => fill(surface, area.path(left, top), *colour),
        Ink::Frame { area } => outline(surface, area.path(left, top), 0.7, look::LINE),
        Ink::Strokes { area, strokes } => outline(surface, pen(strokes, *area, left, top), 1.5, look::NAVY),
        Ink::Code { area, text } => {
            let path = qr::path(text, left + area.x, top + area.y, area.width)?;
            fill(surface, Some(path), look::NAVY);
        }
    }
    Ok(())
}

/// Draws a line of text, its baseline beginning at `x`, `y`.
pub fn line(surface: &mut Surface, line: &Line, x: f32, y: f32, faces: &Faces) {
    surface.set_stroke(None);
    surface.set_fill(Some(filled(line.colour)));
    for (at, piece) in &line.pieces {
        let font = faces.face(piece.which).font.clone();
        let start = Point::from_xy(x + at, y);
        surface.draw_glyphs(start, &piece.glyphs, font, &line.text, line.size * piece.scale, false);
    }
}

/// Fills a shape.
pub fn fill(surface: &mut Surface, path: Option<Path>, colour: (u8, u8, u8)) {
    if let Some(path) = path {
        surface.set_stroke(None);
        surface.set_fill(Some(filled(colour)));
        surface.draw_path(&path);
    }
}

fn outline(surface: &mut Surface, path: Option<Path>, width: f32, rgb: (u8, u8, u8)) {
    if let Some(path) = path {
        surface.set_fill(None);
        surface.set_stroke(Some(Stroke {
            paint: colour(rgb).into(),
            width,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default()
        }));
        surface.draw_path(&path);
    }
}

fn filled(rgb: (u8, u8, u8)) -> Fill {
    Fill {
        paint: colour(rgb).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    }
}

/// The ways of a pen, in `area`.
fn pen(strokes: &Strokes, area: Area, left: f32, top: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    let x = |x: u16| left + area.x + f32::from(x.min(GRID.0)) / f32::from(GRID.0) * area.width;
    let y = |y: u16| top + area.y + f32::from(y.min(GRID.1)) / f32::from(GRID.1) * area.height;
    for stroke in strokes {
        let Some((first, rest)) = stroke.split_first() else {
            continue;
        };
        path.move_to(x(first.0), y(first.1));
        if rest.is_empty() {
            // a dot: round ends make it one
            path.line_to(x(first.0) + 0.01, y(first.1));
        }
        rest.iter().for_each(|point| path.line_to(x(point.0), y(point.1)));
    }
    path.finish()
}

impl Area {
    pub fn rect(self, left: f32, top: f32) -> Option<Rect> {
        Rect::from_xywh(left + self.x, top + self.y, self.width, self.height)
    }
    fn path(self, left: f32, top: f32) -> Option<Path> {
        let mut path = PathBuilder::new();
        path.push_rect(self.rect(left, top)?);
        path.finish()
    }
}
