//! `site new`: a lesson that passes every check, to be filled with one's own words.

use crate::lesson::{Band, Id};
use std::fmt;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Why no lesson was made.
#[derive(Debug)]
pub enum NewLessonError {
    /// The id has another form.
    BadId(String),
    /// There is a file of that name.
    Exists(PathBuf),
    /// There is no picture to begin with.
    NoPicture,
    /// The file can't be written.
    Write(PathBuf, std::io::Error),
}

impl fmt::Display for NewLessonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadId(id) => write!(
                f,
                "“{id}” can't be a lesson's name. Use lower-case letters, digits and hyphens, such as my-lesson, and 40 at most."
            ),
            Self::Exists(path) => {
                write!(
                    f,
                    "{} is there already and was left alone. Choose another name, or open that file.",
                    path.display()
                )
            }
            Self::NoPicture => f.write_str("There is no picture in assets/pictures/ to begin with. Draw one first."),
            Self::Write(path, why) => {
                write!(
                    f,
                    "{} can't be written: {why}. See that the folder is there and may be written to.",
                    path.display()
                )
            }
        }
    }
}

impl std::error::Error for NewLessonError {}

/// Writes lessons/BAND/ID.toml and returns its path. An existing file is never touched. The pictures are those that the
/// folder assets/pictures/ has.
pub fn new_lesson(root: &Path, band: Band, id: &str) -> Result<PathBuf, NewLessonError> {
    if !Id::is_valid(id) {
        return Err(NewLessonError::BadId(id.to_owned()));
    }
    let folder = root.join("lessons").join(band.slug());
    let path = folder.join(format!("{id}.toml"));
    if path.exists() {
        return Err(NewLessonError::Exists(path));
    }
    let picture = first_picture(root).ok_or(NewLessonError::NoPicture)?;
    let statement = match band {
        Band::Eyfs => "ey.adult",
        Band::Ks1 => "nc.ks1.help",
        Band::Ks2 => "nc.ks2.report",
    };
    let years = if band == Band::Ks2 { "years = \"3-4\"\n" } else { "" };
    let text = TEMPLATE
        .replace("{years}", years)
        .replace("{id}", id)
        .replace("{picture}", &picture)
        .replace("{statement}", statement);
    let write = || {
        std::fs::create_dir_all(&folder)?;
        // never over a file that appeared in between
        let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(&path)?;
        file.write_all(text.as_bytes())
    };
    match write() {
        Ok(()) => Ok(path),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(NewLessonError::Exists(path)),
        Err(error) => Err(NewLessonError::Write(path, error)),
    }
}

const TEMPLATE: &str = include_str!("new_lesson.toml");

/// Pip, if there is such a picture, or else the first one.
fn first_picture(root: &Path) -> Option<String> {
    let files = std::fs::read_dir(root.join("assets/pictures"))
        .into_iter()
        .flatten()
        .flatten();
    let names = files.filter_map(|file| Some(file.file_name().to_str()?.strip_suffix(".svg")?.to_owned()));
    let mut names: Vec<String> = names.filter(|name| Id::is_valid(name)).collect();
    names.sort_by_key(|name| (!name.starts_with("pip"), name.clone()));
    names.into_iter().next()
}
