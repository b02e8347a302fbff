//! Why a school.json was not used, in sentences.

use super::{Form, Profile, form};
use std::fmt;

/// Why a `school.json` was not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileError {
    /// More than [`Profile::MAX_BYTES`].
    TooLarge,
    /// Written for a later Harbour.
    Newer,
    /// Not JSON, or not in this form; names a field that Harbour doesn't know, if there is one.
    NotAProfile(Option<String>),
    /// Something stands in the field that doesn't belong there, such as a number in place of a text.
    WrongForm(&'static str),
    /// A text with more characters than [`Form::most`] says; names the field.
    TooLong(&'static str),
    /// More than [`Profile::MAX_LIST`] entries; names the field.
    TooMany(&'static str),
    /// A control or direction-changing character; names the field.
    OddCharacter(&'static str),
    /// An address that is neither `https:` nor a file of the site.
    Link(String),
}

impl fmt::Display for ProfileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(
                f,
                "school.json is larger than {} KB. Keep only what schools/SCHEMA.md names in it.",
                Profile::MAX_BYTES / 1024
            ),
            Self::Newer => f.write_str(
                "school.json was written for a later Harbour. Put the newest Harbour in place, or make school.json again with this one.",
            ),
            Self::NotAProfile(Some(field)) => write!(
                f,
                "school.json can't be used: Harbour doesn't know “{field}”. Compare it with schools/SCHEMA.md and take it out."
            ),
            Self::NotAProfile(None) => f.write_str(
                "school.json can't be read: a comma, a bracket or a quotation mark is missing, or something stands there in \
                 another form. Compare it with the example in schools/SCHEMA.md.",
            ),
            Self::WrongForm(field) => write!(
                f,
                "“{field}” in school.json has another form than it should. Compare it with the example in schools/SCHEMA.md."
            ),
            Self::TooLong(field) => write!(
                f,
                "“{field}” in school.json is longer than {} characters. Write it more shortly.",
                form(field).map_or(Profile::MAX_TEXT, Form::most)
            ),
            Self::TooMany(field) => write!(
                f,
                "“{field}” in school.json has more than {} entries. Keep the most important ones.",
                Profile::MAX_LIST
            ),
            Self::OddCharacter(field) => write!(
                f,
                "“{field}” in school.json holds a character that can't be seen. Type it again instead of pasting it."
            ),
            Self::Link(url) => write!(
                f,
                "The link “{url}” in school.json can't be used. Begin it with https:// or name a file beside the site."
            ),
        }
    }
}

impl std::error::Error for ProfileError {}
