//! Sizes and colours, in points and as the site has them (assets/styles/tokens.css).

use krilla::color::rgb::Color;

/// A4.
pub const PAGE: (f32, f32) = (595.28, 841.89);
pub const MARGIN: f32 = 56.7;
/// Where the last line of a page may end.
pub const FOOT: f32 = PAGE.1 - 68.0;
/// Where the first line of a page begins.
pub const TOP: f32 = 56.7;
pub const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN;
/// The band over the title.
pub const BAND: f32 = 8.0;

pub const NAVY: (u8, u8, u8) = (0x16, 0x20, 0x3f);
pub const SEA: (u8, u8, u8) = (0x07, 0x56, 0x6a);
pub const QUIET: (u8, u8, u8) = (0x47, 0x50, 0x69);
pub const LINE: (u8, u8, u8) = (0xb8, 0xc4, 0xcf);
pub const SOFT: (u8, u8, u8) = (0xdd, 0xf5, 0xf7);

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    pub size: f32,
    /// From one baseline to the next.
    pub leading: f32,
    pub bold: bool,
    pub colour: (u8, u8, u8),
}

const fn style(size: f32, leading: f32, bold: bool, colour: (u8, u8, u8)) -> Style {
    Style {
        size,
        leading,
        bold,
        colour,
    }
}

pub const TITLE: Style = style(25.0, 31.0, true, NAVY);
pub const H2: Style = style(15.5, 20.0, true, SEA);
pub const H3: Style = style(11.5, 16.0, true, NAVY);
pub const BODY: Style = style(10.5, 15.5, false, NAVY);
pub const LABEL: Style = style(10.5, 15.5, false, QUIET);
pub const NAME: Style = style(12.0, 17.0, true, NAVY);
pub const CODE: Style = style(27.0, 34.0, true, NAVY);
pub const SMALL: Style = style(8.5, 11.0, false, QUIET);

pub fn heading(level: u8) -> Style {
    if level <= 2 { H2 } else { H3 }
}

pub fn colour((red, green, blue): (u8, u8, u8)) -> Color {
    Color::new(red, green, blue)
}
