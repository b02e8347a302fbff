//! What can be wrong with a picture, in words for the person who draws it.

use std::fmt;

/// A picture that can't be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PictureError {
    /// A file or folder that can't be read.
    Unreadable { file: String, why: String },
    /// No picture of that name; `near` are names that look like it.
    NoSuchPicture { name: String, near: Vec<String> },
    /// A mistake inside a picture's source.
    Mistake {
        file: String,
        line: u32,
        column: u32,
        what: String,
        instead: String,
    },
}

impl fmt::Display for PictureError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { file, why } => {
                write!(
                    out,
                    "{file}: can't be read ({why}). If it is in node_modules, run `npm ci` first."
                )
            }
            Self::NoSuchPicture { name, near } if near.is_empty() => {
                write!(
                    out,
                    "there is no picture called “{name}”: draw assets/pictures/{name}.svg."
                )
            }
            Self::NoSuchPicture { name, near } => write!(
                out,
                "there is no picture called “{name}”: write {}, or draw assets/pictures/{name}.svg.",
                near.join(" or ")
            ),
            Self::Mistake {
                file,
                line,
                column,
                what,
                instead,
            } => {
                write!(out, "{file}:{line}:{column}: {what}: {instead}.")
            }
        }
    }
}

impl std::error::Error for PictureError {}
