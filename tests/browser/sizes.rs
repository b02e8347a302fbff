//! What a page weighs on its way to a device, and the limits.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::path::Path;

use crate::lessons::lessons;
use crate::outcome::{Outcome, ensure};
use crate::stage::dist;

/// Bytes, brotli: a lesson before its module: HTML, styles, scripts and the pictures in view.
const LESSON: usize = 40 * 1024;
/// Bytes, brotli: a module and its glue. A page loads one; pupils' lessons and everybody's settings have this limit.
const MODULE: usize = 150 * 1024;
/// Those that are heavier: reading and signing hold every form of agreement and record, and what carries them to another device; the
/// register and the school's form are tools of adults at school, which no pupil's tablet has. Each has its own limit, so that none grows unseen.
/// Compilers differ by 2% (rustc 1.95 with the standard library of rustup makes 3 to 5 KB more of each module than Debian's 1.96 with one built
/// here): the limits hold for both.
const HEAVIER: [(&str, usize); 4] = [
    ("sign", 184 * 1024),
    ("adults", 204 * 1024),
    ("register", 240 * 1024),
    ("school", 160 * 1024),
];
/// Bytes, brotli: what is loaded only when asked for, with its glue.
const ASKED: [(&str, usize); 2] = [("codes", 100 * 1024), ("paper", 600 * 1024)];
/// Bytes, brotli: the module that makes PDFs and all its fonts; most PDFs need two of the three.
const PDFS: usize = 768 * 1024;
/// Bytes, brotli: everything but sound, as it is put on a device.
const OFFLINE: usize = 2 * 1024 * 1024;

/// Bytes: the recordings of one lesson, and all of them. A lesson's come when it is opened.
const SOUND: usize = 3 * 1024 * 1024;
const SOUNDS: usize = 30 * 1024 * 1024;

/// How many bytes travel: brotli at its best, for what isn't compressed already.
pub fn on_the_wire(file: &Path, bytes: &[u8]) -> usize {
    match file.extension().and_then(|end| end.to_str()) {
        Some("woff2" | "png" | "jpg" | "webp" | "mp3" | "ogg" | "opus") => bytes.len(),
        _ => compressed(bytes, 11).len(),
    }
}

/// Brotli at a quality from 0 to 11.
pub fn compressed(bytes: &[u8], quality: i32) -> Vec<u8> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality,
        ..Default::default()
    };
    let mut out = Vec::new();
    // Writing to memory does not fail; a wrong figure would be larger, not smaller.
    match brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings) {
        Ok(_) => out,
        Err(_) => bytes.to_vec(),
    }
}

/// Prints the table and fails where a limit is passed.
pub fn check() -> Outcome {
    let root = dist();
    let (mut table, mut over) = (String::new(), Vec::new());
    let mut row = |what: &str, bytes: usize, limit: usize| {
        let _ = writeln!(
            table,
            "{what:44} {:8.1} KB   limit {:6.0} KB",
            bytes as f64 / 1024.0,
            limit as f64 / 1024.0
        );
        if bytes > limit {
            over.push(format!("  {what} is over its limit by {} bytes", bytes - limit));
        }
    };
    // what every lesson has is measured once
    let measured = RefCell::new(HashMap::<String, usize>::new());
    let size = |path: &str| -> Outcome<usize> {
        if let Some(bytes) = measured.borrow().get(path) {
            return Ok(*bytes);
        }
        let file = root.join(path);
        let bytes = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let bytes = on_the_wire(&file, &bytes);
        measured.borrow_mut().insert(path.to_owned(), bytes);
        Ok(bytes)
    };
    for lesson in lessons()? {
        let html = std::fs::read_to_string(root.join(&lesson).join("index.html"))?;
        let mut bytes = size(&format!("{lesson}index.html"))?;
        for file in ["style.css", "early.js", "boot.js"] {
            bytes += size(file)?;
        }
        for picture in pictures_in_view(&html) {
            bytes += size(&picture)?;
        }
        row(&format!("/{lesson} before its module"), bytes, LESSON);
    }
    let (packed, later) = (packed(&root)?, later(&root)?);
    let (mut modules, mut asked) = (BTreeMap::<String, usize>::new(), BTreeMap::<String, usize>::new());
    let (mut all, mut pdfs) = (0, 0);
    let (mut sound, mut sounds) = (0, 0);
    for path in files(&root)? {
        if is_sound(&path) {
            let bytes = size(&path)?;
            (sound, sounds) = (sound.max(bytes), sounds + bytes);
        }
        // what is in a pack travels in it
        if packed.contains(&path) || is_sound(&path) {
            continue;
        }
        let bytes = size(&path)?;
        if is_for_pdfs(&path) {
            pdfs += bytes;
        } else if !later.contains(&path) {
            all += bytes;
        }
        // app-NAME-HASH.js and app-NAME-HASH_bg.wasm
        for (kind, sizes) in [("app-", &mut modules), ("ask-", &mut asked)] {
            if let Some((name, _)) = path.strip_prefix(kind).and_then(|rest| rest.split_once('-')) {
                *sizes.entry(name.to_owned()).or_default() += bytes;
            }
        }
    }
    ensure(!modules.is_empty(), "the release has no module")?;
    for (name, bytes) in modules {
        let heavier = HEAVIER.iter().find(|(heavier, _)| *heavier == name);
        let limit = heavier.map_or(MODULE, |(_, limit)| *limit);
        row(&format!("the module “{name}” with its glue"), bytes, limit);
    }
    for (name, limit) in ASKED {
        let bytes = asked.get(name).copied();
        let bytes = bytes.ok_or_else(|| format!("the release has no module “{name}” to ask for"))?;
        row(&format!("“{name}” with its glue, when asked for"), bytes, limit);
    }
    row("what makes PDFs, with its fonts", pdfs, PDFS);
    row("all of it on a device, without sound", all, OFFLINE);
    row("the recordings of one lesson, at most", sound, SOUND);
    row("all recordings", sounds, SOUNDS);
    print!("\nSizes, brotli\n{table}");
    ensure(over.is_empty(), over.join("\n"))
}

/// The pictures that a page asks for at once, below the site's root.
fn pictures_in_view(html: &str) -> Vec<String> {
    let mut pictures: Vec<String> = html
        .split("<img ")
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .filter(|tag| !tag.contains("loading=\"lazy\""))
        .filter_map(|tag| tag.split("src=\"").nth(1)?.split('"').next())
        .map(|src| src.trim_start_matches("../").to_owned())
        .collect();
    pictures.sort();
    pictures.dedup();
    pictures
}

/// The files that packs hold, by their paths below the site's root.
fn packed(root: &Path) -> Outcome<BTreeSet<String>> {
    let mut packed = BTreeSet::new();
    for entry in std::fs::read_dir(root.join("pack"))? {
        let files: BTreeMap<String, String> = serde_json::from_slice(&std::fs::read(entry?.path())?)?;
        let paths = files.into_keys().map(|address| match address.strip_suffix('/') {
            Some(folder) => format!("{folder}/index.html"),
            None => address,
        });
        packed.extend(paths);
    }
    Ok(packed)
}

/// What makes PDFs: like the register, not on a device before somebody asks for it.
fn is_for_pdfs(path: &str) -> bool {
    path.starts_with("ask-paper") || path.starts_with("fonts/paper-")
}

/// What is on a device only once somebody has opened it, as the release says: what teachers print, the board, the register, the
/// school's form, long tables.
pub fn later(root: &Path) -> Outcome<BTreeSet<String>> {
    let list: serde_json::Value = serde_json::from_slice(&std::fs::read(root.join("files.json"))?)?;
    let files = list["files"].as_array().ok_or("files.json lists no files")?;
    let later = files.iter().filter(|file| file["part"] == "asked");
    Ok(later
        .filter_map(|file| file["path"].as_str().map(str::to_owned))
        .collect())
}

fn is_sound(path: &str) -> bool {
    path.starts_with("audio/")
}

/// Every file of the site below its root.
fn files(root: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(root)?.to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}
