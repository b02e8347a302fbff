//! The fonts that a paper is written with, and which of them draws a letter.

use crate::error::PdfError;
use harfrust::{ShapeOptions, ShaperData, UnicodeBuffer};
use krilla::text::Font;
use skrifa::{FontRef, MetadataProvider};

/// Font files (TrueType), as the site serves them.
#[derive(Clone, Copy, Debug)]
pub struct Fonts<'f> {
    /// Latin, Greek and Cyrillic.
    pub regular: &'f [u8],
    /// The same, bold.
    pub bold: &'f [u8],
    /// For papers that [need it](crate::Paper::needs_arabic).
    pub arabic: Option<&'f [u8]>,
}

/// One of the fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    Regular,
    Bold,
    Arabic,
}

/// A font, read for measuring and for drawing.
pub struct Face<'f> {
    read: FontRef<'f>,
    shapes: ShaperData,
    pub font: Font,
}

/// All fonts, read.
pub struct Faces<'f> {
    regular: Face<'f>,
    bold: Face<'f>,
    arabic: Option<Face<'f>>,
}

impl<'f> Faces<'f> {
    pub fn read(fonts: &Fonts<'f>) -> Result<Self, PdfError> {
        let arabic = fonts.arabic.map(|bytes| Face::read(bytes, "Arabic", 'ا'));
        Ok(Self {
            regular: Face::read(fonts.regular, "regular", 'a')?,
            bold: Face::read(fonts.bold, "bold", 'a')?,
            arabic: arabic.transpose()?,
        })
    }

    /// The font of that name; the regular one where there is no Arabic.
    pub fn face(&self, which: Which) -> &Face<'f> {
        match which {
            Which::Regular => &self.regular,
            Which::Bold => &self.bold,
            Which::Arabic => self.arabic.as_ref().unwrap_or(&self.regular),
        }
    }

    /// How much larger than others a font is set: Arabic letters are small beside Latin ones.
    pub fn scale(&self, which: Which) -> f32 {
        match which {
            Which::Regular | Which::Bold => 1.0,
            Which::Arabic => 1.3,
        }
    }

    /// Which font draws `letter`, after a letter that `before` drew: signs and marks stay with what they stand by.
    pub fn pick(&self, letter: char, bold: bool, before: Option<Which>) -> Result<Which, PdfError> {
        let main = if bold { Which::Bold } else { Which::Regular };
        if letter == ' ' {
            // joiners are drawn as the Arabic font's space, which programs then read as a joiner wherever it stands
            return Ok(main);
        }
        let stays = before.filter(|_| !letter.is_alphanumeric());
        let mut order = stays.into_iter().chain([main, Which::Arabic]);
        order
            .find(|which| self.face(*which).has(letter))
            .ok_or(PdfError::Undrawable(letter))
    }
}

impl<'f> Face<'f> {
    /// `letter` is one that it must have: a torn file may look like a font that has none.
    fn read(bytes: &'f [u8], name: &'static str, letter: char) -> Result<Self, PdfError> {
        let bad = || PdfError::BadFont(name);
        let read = FontRef::new(bytes).map_err(|_| bad())?;
        let face = Self {
            shapes: ShaperData::new(&read),
            read,
            font: Font::new(bytes.to_vec().into(), 0).ok_or_else(bad)?,
        };
        if face.has(letter) { Ok(face) } else { Err(bad()) }
    }
    fn has(&self, letter: char) -> bool {
        self.read.charmap().map(letter).is_some_and(|glyph| glyph.to_u32() != 0)
    }
    /// The glyphs of a piece of text, and how many of their units make a font size.
    pub fn shape(&self, text: UnicodeBuffer) -> (harfrust::GlyphBuffer, i32) {
        let shaper = self.shapes.shaper(&self.read).build();
        (shaper.shape(text, ShapeOptions::new()), shaper.units_per_em())
    }
}
