//! Codes: drawn, and read from a picture. The module that can do it is loaded when somebody asks for the first.

use super::workers::{self, Answer, Arg, Module, WorkerError};
use leptos::ev::Event;
use std::fmt;

/// A code as its modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    side: usize,
    /// A byte a module, row by row, 1 where it is dark.
    modules: Vec<u8>,
}

/// White modules that a code needs around it.
const BORDER: usize = 4;

impl Drawing {
    /// From what the module draws: the side, then the modules.
    pub fn new(drawn: &[u8]) -> Option<Self> {
        let (side, modules) = drawn.split_first()?;
        let side = usize::from(*side);
        (modules.len() == side * side).then(|| Self {
            side,
            modules: modules.to_vec(),
        })
    }

    /// The side with its white border, in modules.
    pub fn size(&self) -> usize {
        self.side + 2 * BORDER
    }

    /// All that is dark as the `d` of an SVG path, in modules.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for (y, row) in self.modules.chunks(self.side.max(1)).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|a, b| a == b) {
                if run.first() == Some(&1) {
                    let (left, top, length) = (x + BORDER, y + BORDER, run.len());
                    path += &format!("M{left} {top}h{length}v1h-{length}z");
                }
                x += run.len();
            }
        }
        path
    }
}

/// Why a picture gave no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureError {
    /// No picture that this browser can open.
    NotAPicture,
    /// A picture without a code that can be read.
    NoCode,
    Worker(WorkerError),
}

impl fmt::Display for PictureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAPicture => "This browser can’t open this file as a picture. Choose a photo or a screenshot.",
            Self::NoCode => {
                "No code could be read in this picture. Take it again from nearer, straight on and without glare."
            }
            Self::Worker(why) => return why.fmt(f),
        })
    }
}

impl std::error::Error for PictureError {}

/// Draws `text` as a code, as small as can be.
pub fn draw(text: String, done: impl FnOnce(Result<Drawing, WorkerError>) + 'static) {
    workers::ask(Module::Codes, "draw", vec![Arg::Text(text)], move |answer| {
        done(answer.and_then(|answer| match answer {
            Answer::Bytes(drawn) => Drawing::new(&drawn).ok_or(WorkerError::BrokeDown),
            _ => Err(WorkerError::BrokeDown),
        }));
    });
}

/// Reads a code in what a camera or a picture shows, `luma` being its brightness, a byte a pixel; `None` if there is none.
#[cfg(target_arch = "wasm32")]
pub(super) fn read(seen: super::pictures::Seen, done: impl FnOnce(Result<Option<String>, WorkerError>) + 'static) {
    let args = vec![
        Arg::Bytes(seen.luma),
        Arg::Number(f64::from(seen.width)),
        Arg::Number(f64::from(seen.height)),
    ];
    workers::ask(Module::Codes, "read", args, move |answer| {
        done(answer.map(|answer| match answer {
            Answer::Text(text) => Some(text),
            _ => None,
        }));
    });
}

/// Reads the code in the picture chosen in the input that `event` is about. Choosing the same picture again works.
pub fn read_picture(event: &Event, done: impl FnOnce(Result<String, PictureError>) + 'static) {
    #[cfg(target_arch = "wasm32")]
    super::pictures::chosen(event, move |seen| match seen {
        None => done(Err(PictureError::NotAPicture)),
        Some(seen) => read(seen, move |found| {
            done(match found {
                Ok(text) => text.ok_or(PictureError::NoCode),
                Err(why) => Err(PictureError::Worker(why)),
            });
        }),
    });
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (event, done);
}
