//! A file that somebody wrote, and pointing into it.

use super::problem::{Place, Problem};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// Files larger than this aren't read.
pub(super) const MAX_BYTES: u64 = 256 * 1024;

/// A file's text and its name relative to the site's root.
#[derive(Clone, Debug)]
pub(super) struct File {
    pub path: String,
    pub text: Arc<str>,
}

impl File {
    /// Reads `path` below `root`.
    pub fn read(root: &Path, path: &str) -> Result<Self, Problem> {
        let whole = root.join(path);
        let refuse = |message: String, help: &str| Problem {
            file: path.to_owned(),
            message,
            help: help.to_owned(),
            place: None,
        };
        let size = std::fs::metadata(&whole).map(|data| data.len());
        let bytes = match size {
            Ok(size) if size > MAX_BYTES => {
                return Err(refuse(
                    format!("this file is larger than {} KB", MAX_BYTES / 1024),
                    "a lesson is a few pages of text: put it into several files",
                ));
            }
            Ok(_) => std::fs::read(&whole),
            Err(error) => Err(error),
        };
        let bytes = bytes.map_err(|error| {
            refuse(
                format!("this file can't be read: {error}"),
                "see that it is there and may be read",
            )
        })?;
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Self {
                path: path.to_owned(),
                text: text.into(),
            }),
            Err(error) => {
                let start = error.utf8_error().valid_up_to();
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let file = Self {
                    path: path.to_owned(),
                    text: text.into(),
                };
                Err(file.problem(
                    start..start + '\u{fffd}'.len_utf8(),
                    "this file is not UTF-8 text",
                    "not UTF-8",
                    "save it again with the encoding UTF-8",
                ))
            }
        }
    }

    /// A mistake at `span`.
    pub fn problem(
        &self,
        span: Range<usize>,
        message: impl Into<String>,
        label: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        Problem {
            file: self.path.clone(),
            message: message.into(),
            help: help.into(),
            place: Some(Box::new(Place {
                text: self.text.clone(),
                span: self.drawable(span),
                label: label.into(),
            })),
        }
    }

    /// A mistake of the file as a whole.
    pub fn whole(&self, message: impl Into<String>, help: impl Into<String>) -> Problem {
        Problem {
            file: self.path.clone(),
            message: message.into(),
            help: help.into(),
            place: None,
        }
    }

    /// `span` within one line, on whole characters, and not empty where the text allows it.
    fn drawable(&self, span: Range<usize>) -> Range<usize> {
        let text = &*self.text;
        let mut start = span.start.min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let line = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let mut end = span.end.clamp(start, line);
        while !text.is_char_boundary(end) {
            end += 1;
        }
        if end == start {
            end += text[start..line].chars().next().map_or(0, char::len_utf8);
        }
        start..end
    }
}
