//! From letters to the shapes of one font, joined and marked as its script asks.

use crate::fonts::{Faces, Which};
use harfrust::{Direction, UnicodeBuffer};
use krilla::text::{GlyphId, KrillaGlyph};
use std::ops::Range;

/// A piece of a text in one font and one direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Bytes of the text.
    pub range: Range<usize>,
    pub which: Which,
    pub rightwards: bool,
}

/// An item, shaped: its glyphs from left to right, in units of its font size.
#[derive(Clone, Debug)]
pub struct Shaped {
    pub which: Which,
    pub glyphs: Vec<KrillaGlyph>,
    /// How much larger than its line's letter size it is drawn.
    pub scale: f32,
    /// In letter sizes of its line.
    pub width: f32,
}

/// The item's glyphs. Their ranges are those of `text`.
pub fn shape(text: &str, item: &Item, faces: &Faces) -> Shaped {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text.get(item.range.clone()).unwrap_or_default());
    buffer.guess_segment_properties();
    buffer.set_direction(if item.rightwards {
        Direction::LeftToRight
    } else {
        Direction::RightToLeft
    });
    let (shaped, units) = faces.face(item.which).shape(buffer);

    let unit = 1.0 / units as f32;
    let em = |units: i32| units as f32 * unit;
    let start = |cluster: u32| item.range.start + cluster as usize;
    let mut starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| start(info.cluster)).collect();
    starts.sort_unstable();
    // a cluster ends where the next in the text begins
    let end = |from: usize| {
        let next = starts.partition_point(|start| *start <= from);
        starts.get(next).copied().unwrap_or(item.range.end)
    };
    let pairs = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
    let glyphs: Vec<KrillaGlyph> = pairs
        .map(|(info, place)| {
            let from = start(info.cluster);
            KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                em(place.x_advance),
                em(place.x_offset),
                em(place.y_offset),
                em(place.y_advance),
                from..end(from),
                None,
            )
        })
        .collect();
    let scale = faces.scale(item.which);
    Shaped {
        which: item.which,
        scale,
        width: scale * glyphs.iter().map(|glyph| glyph.x_advance).sum::<f32>(),
        glyphs,
    }
}
