//! Why no PDF was made.

use krilla::error::KrillaError;
use std::fmt;

/// Each says what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PdfError {
    /// A letter that no font draws; the paper isn't made with a box in its place.
    Undrawable(char),
    /// A font file that isn't one.
    BadFont(&'static str),
    /// What was asked for isn't a paper.
    BadPaper(String),
    /// More than fits a code for a camera.
    CodeTooLong,
    /// The PDF would not keep to its standard.
    Standard(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undrawable(letter) => write!(
                f,
                "A PDF can’t show the letter {letter:?}. Save the record instead: it keeps every letter."
            ),
            Self::BadFont(name) => write!(
                f,
                "The {name} font of the PDF is damaged. Reload the page, then try again."
            ),
            Self::BadPaper(why) => write!(f, "The PDF can’t be made from this ({why}). Save the record instead."),
            Self::CodeTooLong => f.write_str("This is too much for a code. Save the record instead."),
            Self::Standard(why) => write!(f, "The PDF would not be a good one ({why}). Save the record instead."),
        }
    }
}

impl std::error::Error for PdfError {}

impl From<KrillaError> for PdfError {
    fn from(error: KrillaError) -> Self {
        match &error {
            KrillaError::Validation(problems) => {
                let first = problems.first().map(|(problem, _)| format!("{problem:?}"));
                Self::Standard(first.unwrap_or_default().chars().take(200).collect())
            }
            _ => Self::Standard(error.to_string()),
        }
    }
}
