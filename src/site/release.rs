//! The release list: every file of a finished site with its size and hash, for the service worker and for tests.

use super::narration;
use super::packs::{self, Pack};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde::Serialize;
use sha2::{Digest, Sha384};
use std::{fmt, fs, io, path::Path, path::PathBuf};

const WORKER: &str = include_str!("../../assets/sw.js");
const WORKER_OFF: &str = include_str!("../../assets/sw-off.js");

/// The lines of assets/sw.js that a build fills in.
const RELEASE_LINE: &str = "const RELEASE = \"none\";";
const FILES_LINE: &str = "const FILES = [];";
const PACKS_LINE: &str = "const PACKS = [];";

/// How much of a hash the worker has: 192 bits, which nobody can make another file for. Hashes don't compress, and with all of each
/// the list alone would be 13 KB longer.
const SHORT: usize = "sha384-".len() + 32;

/// Files that a browser never asks the site for, or asks past the service worker.
const UNLISTED: [&str; 3] = ["sw.js", "sw-off.js", "files.json"];

/// What a school may edit beside the finished site, so its bytes are not the release's.
const SCHOOLS_OWN: [&str; 1] = ["school.json"];

/// When a file is put on the device.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Must be there, whole and unchanged, before a release takes over.
    Core,
    /// The pages of one lesson, by its address: `ks1/safe`.
    Lesson(String),
    /// Pictures, fonts, sound and all other pages: as far as it goes.
    Rest,
    /// The register, what makes PDFs, and what teachers print: not before somebody has asked for it, and kept from then on.
    Asked,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Core => f.write_str("core"),
            Self::Lesson(id) => write!(f, "lesson/{id}"),
            Self::Rest => f.write_str("rest"),
            Self::Asked => f.write_str("asked"),
        }
    }
}

impl Serialize for Part {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// One file of a finished site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct File {
    /// Below the site's root, with `/`: `ks1/safe/index.html`.
    pub path: String,
    pub bytes: u64,
    /// SHA-384 as browsers write it: `sha384-…`.
    pub integrity: String,
    pub part: Part,
}

impl File {
    /// The address that people and the service worker use: `ks1/safe/` for `ks1/safe/index.html`.
    pub fn url(&self) -> &str {
        match self.path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => &self.path,
        }
    }
}

/// What [`write`] found: the release's name and its files in the order of their paths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Sixteen hexadecimal digits; the same site has the same name.
    pub release: String,
    pub files: Vec<File>,
}

impl Summary {
    /// Bytes that must arrive before the site works without a network.
    pub fn core_bytes(&self) -> u64 {
        self.files
            .iter()
            .filter(|file| file.part == Part::Core)
            .map(|file| file.bytes)
            .sum()
    }
}

/// Why no release could be written.
#[derive(Debug)]
pub enum ReleaseError {
    /// A file or folder of the finished site couldn't be read or written.
    File(PathBuf, io::Error),
    /// A file's name can't stand in an address.
    Name(PathBuf),
    /// The site has no such file, and can't work offline without it.
    Missing(&'static str),
    /// assets/sw.js lacks a line that the build fills in.
    Worker(&'static str),
}

impl fmt::Display for ReleaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, why) => write!(
                f,
                "{}: {why}. Check that the folder may be read and written.",
                path.display()
            ),
            Self::Name(path) => {
                write!(
                    f,
                    "{}: use letters, digits, dots, hyphens and underscores in a file's name.",
                    path.display()
                )
            }
            Self::Missing(path) => write!(f, "The site has no {path}. Build the pages before the release list."),
            Self::Worker(line) => write!(
                f,
                "assets/sw.js has lost the line `{line}`. Put it back on a line of its own."
            ),
        }
    }
}

impl std::error::Error for ReleaseError {}

/// The SHA-384 of `bytes` as browsers write it in `integrity`.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// Reads a finished site and writes `sw.js`, `sw-off.js` and `files.json` into it. Call it last, when every other file is
/// there. The same files give the same bytes, and calling it again changes nothing.
pub fn write(dist: &Path) -> Result<Summary, ReleaseError> {
    let summary = read(dist)?;
    for needed in ["index.html", "help/index.html", "style.css", "boot.js", "early.js"] {
        if !summary.files.iter().any(|file| file.path == needed) {
            return Err(ReleaseError::Missing(needed));
        }
    }
    let packs = packs::write(dist, &summary.files).map_err(|why| ReleaseError::File(dist.join(packs::FOLDER), why))?;
    save(dist, "sw.js", &worker(&summary, &packs)?)?;
    save(dist, "sw-off.js", WORKER_OFF)?;
    let list = serde_json::to_string_pretty(&summary)
        .map_err(|why| ReleaseError::File(dist.join("files.json"), io::Error::other(why)))?;
    save(dist, "files.json", &(list + "\n"))?;
    Ok(summary)
}

fn save(dist: &Path, name: &str, text: &str) -> Result<(), ReleaseError> {
    let path = dist.join(name);
    fs::write(&path, text).map_err(|why| ReleaseError::File(path, why))
}

fn read(dist: &Path) -> Result<Summary, ReleaseError> {
    let mut files = Vec::new();
    walk(dist, "", &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let mut digest = Sha384::new();
    digest.update(WORKER);
    for file in &files {
        digest.update(format!("{} {} {}\n", file.path, file.integrity, file.part));
    }
    let release = digest
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Ok(Summary { release, files })
}

fn walk(folder: &Path, prefix: &str, files: &mut Vec<File>) -> Result<(), ReleaseError> {
    let failed = |why| ReleaseError::File(folder.to_owned(), why);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let legal = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        let name = entry
            .file_name()
            .into_string()
            .map_err(|_| ReleaseError::Name(entry.path()))?;
        if name.starts_with(['.', '_']) {
            continue; // for the host, not for browsers
        }
        if !name.chars().all(legal) {
            return Err(ReleaseError::Name(entry.path()));
        }
        let path = format!("{prefix}{name}");
        if entry.file_type().map_err(failed)?.is_dir() {
            walk(&entry.path(), &format!("{path}/"), files)?;
        } else if !path.starts_with(packs::FOLDER)
            && !UNLISTED.contains(&path.as_str())
            && !SCHOOLS_OWN.contains(&path.as_str())
        {
            let bytes = fs::read(entry.path()).map_err(|why| ReleaseError::File(entry.path(), why))?;
            let (size, part) = (bytes.len() as u64, part(&path));
            files.push(File {
                path,
                bytes: size,
                integrity: integrity(&bytes),
                part,
            });
        }
    }
    Ok(())
}

fn part(path: &str) -> Part {
    let folders: Vec<&str> = path.split('/').collect();
    match folders.as_slice() {
        ["index.html" | "style.css" | "boot.js" | "early.js" | "listen.js" | "school.js" | "manifest.webmanifest"]
        | ["help", "index.html"] => Part::Core,
        // what lessons need; the other modules follow
        [app] if app.starts_with("app-learn") => Part::Core,
        // teachers' tools and PDFs: not on every pupil's tablet
        [app]
            if ["app-register", "app-board", "app-school"]
                .iter()
                .any(|name| app.starts_with(name)) =>
        {
            Part::Asked
        }
        [ask] if ask.starts_with("ask-paper") => Part::Asked,
        ["fonts", font] if font.starts_with("paper-") => Part::Asked,
        ["teachers", "print", _, _] | ["teachers", "school" | "progress", _] => Part::Asked,
        // long tables, for planning
        ["teachers", "curriculum" | "sequences", ..] => Part::Asked,
        ["eyfs" | "ks1" | "ks2", "know", "index.html"] => Part::Rest,
        [band @ ("eyfs" | "ks1" | "ks2"), lesson, "index.html"] => Part::Lesson(format!("{band}/{lesson}")),
        // one language is enough for most families
        ["languages", ..] | ["languages.css"] => Part::Asked,
        // on the devices of those who teach
        ["board", ..] | ["classroom.css"] | ["teachers", "eyfs" | "ks1" | "ks2", ..] => Part::Asked,
        // a megabyte a lesson
        [narration::SOUND, _] => Part::Asked,
        // on the devices of those whom the usual doesn't fit
        ["ways.css" | "few.js" | "hold.js" | "scan.js" | "symbols.js" | "symbols.json"] => Part::Asked,
        _ => Part::Rest,
    }
}

/// The order in which the service worker fetches: pages before fonts before pictures before sound.
fn turn(file: &File) -> u8 {
    match (&file.part, file.path.rsplit('.').next()) {
        (Part::Core, _) => 0,
        (_, Some("html" | "js" | "wasm")) => 1,
        (_, Some("woff2")) => 2,
        (_, Some("mp3" | "m4a" | "ogg" | "opus" | "wav" | "webm")) => 4,
        _ => 3,
    }
}

fn worker(summary: &Summary, packs: &[Pack]) -> Result<String, ReleaseError> {
    let mut files: Vec<&File> = summary.files.iter().collect();
    files.sort_by_key(|file| turn(file)); // stable, so paths stay in order
    let mut list = String::from("const FILES = [\n");
    for file in files {
        // no name holds a character that would need escaping: see `walk`
        list += &format!(
            "  [\"{}\", \"{}\", {}, \"{}\"],\n",
            file.url(),
            &file.integrity[..SHORT],
            file.bytes,
            file.part
        );
    }
    list += "];";
    let packs: Vec<String> = packs.iter().map(|pack| format!("\"{}\"", pack.path)).collect();
    for line in [RELEASE_LINE, FILES_LINE, PACKS_LINE] {
        if !WORKER.lines().any(|found| found == line) {
            return Err(ReleaseError::Worker(line));
        }
    }
    let release = format!("const RELEASE = \"{}\";", summary.release);
    Ok(WORKER
        .replacen(RELEASE_LINE, &release, 1)
        .replacen(FILES_LINE, &list, 1)
        .replacen(PACKS_LINE, &format!("const PACKS = [{}];", packs.join(", ")), 1))
}
