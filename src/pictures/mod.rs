//! Draws the pictures from their sources in assets/pictures/, each to one self-contained SVG: no script, no font,
//! no reference to anything outside, ids that are unique, the same bytes every time.
//!
//! A source is SVG with a few elements of our own in between (`<person name="mia" mood="calm"/>`,
//! `<sticker name="locked" x="20" y="20" size="80"/>`, `<tablet>…</tablet>`): assets/pictures/README.md documents them.

mod drawing;
mod emoji;
mod error;
mod hair;
mod land;
mod markup;
mod near;
mod parts;
mod people;
mod pip;
mod tag;
mod things;

use std::collections::BTreeMap;
use std::path::Path;

use drawing::Drawing;
use emoji::EmojiSet;
use tag::Tag;

pub use error::PictureError;

/// Where the sources are, as mistakes name them.
const SOURCES: &str = "assets/pictures";
/// The emoji, inside node_modules.
const EMOJI: &str = "@iconify-json/fluent-emoji-flat/icons.json";

/// Every picture's source, and what is needed to draw it.
pub struct Pictures {
    sources: BTreeMap<String, Source>,
    emoji: EmojiSet,
}

struct Source {
    file: String,
    text: String,
}

impl Pictures {
    /// Reads the sources in one folder, and the emoji of the npm package below `modules` (node_modules).
    pub fn load(sources: &Path, modules: &Path) -> Result<Self, PictureError> {
        let emoji = EmojiSet::load(&modules.join(EMOJI))?;
        let unreadable = |path: &Path, error: std::io::Error| PictureError::Unreadable {
            file: path.display().to_string(),
            why: error.to_string(),
        };
        let mut found = BTreeMap::new();
        for entry in std::fs::read_dir(sources).map_err(|error| unreadable(sources, error))? {
            let path = entry.map_err(|error| unreadable(sources, error))?.path();
            let name = path.file_stem().and_then(|stem| stem.to_str());
            let (Some(name), Some("svg")) = (name, path.extension().and_then(|end| end.to_str())) else {
                continue;
            };
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
            found.insert(
                name.to_owned(),
                Source {
                    file: format!("{SOURCES}/{name}.svg"),
                    text,
                },
            );
        }
        Ok(Self { sources: found, emoji })
    }

    /// The names of all pictures, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(String::as_str)
    }

    /// Whether there is a picture of this name.
    pub fn has(&self, name: &str) -> bool {
        self.sources.contains_key(name)
    }

    /// Pictures whose names look like `name`.
    pub fn near(&self, name: &str) -> Vec<String> {
        near::near(name, self.names())
    }

    /// Width and height in the picture's own units.
    pub fn size(&self, name: &str) -> Result<(u32, u32), PictureError> {
        let source = self.source(name)?;
        let document = drawing::parse(&source.file, &source.text)?;
        drawing::size_of(Tag {
            node: document.root_element(),
            file: &source.file,
        })
    }

    /// The finished SVG.
    pub fn draw(&self, name: &str) -> Result<String, PictureError> {
        let source = self.source(name)?;
        Drawing::draw(&self.emoji, name, &source.file, &source.text)
    }

    /// Draws a source that is not among the files, as authors' tools and tests do.
    pub fn draw_source(&self, name: &str, text: &str) -> Result<String, PictureError> {
        Drawing::draw(&self.emoji, name, &format!("{SOURCES}/{name}.svg"), text)
    }

    /// Draws every picture into `folder`; gives how many were drawn, or every mistake.
    pub fn draw_all(&self, folder: &Path) -> Result<usize, Vec<PictureError>> {
        let unwritable = |path: &Path, error: std::io::Error| PictureError::Unreadable {
            file: path.display().to_string(),
            why: error.to_string(),
        };
        std::fs::create_dir_all(folder).map_err(|error| vec![unwritable(folder, error)])?;
        let mut mistakes = Vec::new();
        for name in self.names() {
            let path = folder.join(format!("{name}.svg"));
            match self.draw(name) {
                Ok(drawn) => {
                    if let Err(error) = std::fs::write(&path, drawn) {
                        mistakes.push(unwritable(&path, error));
                    }
                }
                Err(mistake) => mistakes.push(mistake),
            }
        }
        if mistakes.is_empty() {
            Ok(self.sources.len())
        } else {
            Err(mistakes)
        }
    }

    fn source(&self, name: &str) -> Result<&Source, PictureError> {
        self.sources.get(name).ok_or_else(|| PictureError::NoSuchPicture {
            name: name.to_owned(),
            near: self.near(name),
        })
    }
}
