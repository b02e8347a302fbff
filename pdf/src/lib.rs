//! A paper for people and for programs: what stands on it, and the PDF of it. Knows nothing of agreements; whoever asks for a
//! PDF says what is on it as a [`Paper`]. With the feature `write`, [`write()`] makes it: A4, tagged for those who listen
//! to it, with the record it was made from attached. The same paper and fonts give the same bytes.

mod paper;

#[cfg(feature = "write")]
mod asked;
#[cfg(feature = "write")]
mod blocks;
#[cfg(feature = "write")]
mod draw;
#[cfg(feature = "write")]
mod error;
#[cfg(feature = "write")]
mod fonts;
#[cfg(feature = "write")]
mod layout;
#[cfg(feature = "write")]
mod look;
#[cfg(feature = "write")]
mod qr;
#[cfg(feature = "write")]
mod runs;
#[cfg(feature = "write")]
mod shape;
#[cfg(feature = "write")]
mod tree;
#[cfg(feature = "write")]
mod write;

pub use paper::{Attachment, Block, GRID, Paper, Strokes};

#[cfg(feature = "write")]
pub use error::PdfError;
#[cfg(feature = "write")]
pub use fonts::Fonts;
#[cfg(feature = "write")]
pub use write::write;
