//! Views without state that pages and islands share. Nothing here reads a file or the browser.
//!
//! A page's body is, in this order: `help_panel` first (while it is open, everything after it is hidden), `scene`,
//! a header, `<main id="main" tabindex="-1">`, `help_button`, a footer.

mod button;
mod header;
mod help;
mod picture;
pub mod spoken;
mod stars;

pub use button::{button_link, icon, listen, listen_to, round_link, search_link};
pub use header::{Here, page_footer, page_header, pupil_footer, pupil_header};
pub use help::{Audience, CHILDLINE, LIFELINE, NSPCC, help_button, help_panel, tel};
pub use picture::{Scene, picture, scene, sticker, sticker_later};
pub use stars::stars;
