//! One site for each school. They differ in few pages, so whatever is the same is stored once.

use super::build::{BuildError, SCHOOL_FILE, Stage, at, copy, files_in, read, refuse_dead_links, refuse_unsafe, write};
use super::template::Page;
use super::{modules, pages, release, search, slots, tables};
use crate::library;
use crate::school::Profile;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

/// Where the files that all schools share are made; gone when the sites are done.
const SHARED: &str = ".shared";

/// What was made.
#[derive(Debug)]
pub struct Many {
    /// The schools, by the names of their files; each is a folder.
    pub schools: Vec<String>,
    /// Files in all of the sites.
    pub files: usize,
    /// Those of them that are stored; the others are links to these.
    pub stored: usize,
}

/// Makes a site for each file NAME.toml in `folder`, as `out`/NAME/. `from` is a finished site, whose modules are taken; `base` is where
/// `out` will live on its host.
pub fn build_many(folder: &Path, from: &Path, project: &Path, out: &Path, base: &str) -> Result<Many, BuildError> {
    let (mut library, pictures) = read(project)?;
    let mut schools: Vec<(String, Profile)> = Vec::new();
    for path in files_in(folder)? {
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let Some(name) = name.filter(|name| name != "general") else {
            continue;
        };
        if path.extension().is_some_and(|end| end == "toml") {
            let profile = library::load_school(&path, &library.agreements).map_err(BuildError::Content)?;
            schools.push((name, profile));
        }
    }
    let shared = out.join(SHARED);
    clear(&shared)?;
    for path in files_in(from)? {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if modules::is_module(name) {
            copy(&path, &shared.join(name))?;
        }
    }
    let stage = Stage::set(&library, &pictures, project, &shared)?;
    tables::write_curriculum(&library, &shared)?;
    let pages = pages::all(&library, base);
    write(&shared.join(search::INDEX), search::index(&library, &pages).to_json())?;
    let mut files = Vec::new();
    walk(&shared, "", &mut files)?;
    let mut alike: Vec<(Page, String)> = Vec::new();
    let own: BTreeSet<String> = pages::of_school(&library, base)
        .iter()
        .map(|page| page.route.file())
        .collect();
    let mut written = BTreeMap::new();
    for page in pages {
        let html = stage.html(&page)?;
        written.insert(page.route.file(), html.clone());
        if !own.contains(&page.route.file()) {
            alike.push((page, html));
        }
    }
    refuse_dead_links(&written, &files.iter().cloned().collect(), base)?;

    let mut store = Store::default();
    let mut made = Many {
        schools: Vec::new(),
        files: 0,
        stored: 0,
    };
    for (name, profile) in schools {
        let site = out.join(&name);
        clear(&site)?;
        for file in &files {
            store.link(&shared.join(file), &site.join(file))?;
        }
        library.school = profile;
        for (page, html) in &alike {
            store.page(page, html, &library.school, &site)?;
        }
        for page in pages::of_school(&library, &format!("{base}{name}/")) {
            store.page(&page, &stage.html(&page)?, &library.school, &site)?;
        }
        write(&site.join(SCHOOL_FILE), library.school.to_json())?;
        let release = release::write(&site).map_err(|why| BuildError::Release(why.to_string()))?;
        // packs repeat the pages: schools whose pages are alike share them, too
        for pack in files_in(&site.join("pack"))? {
            store.settle(&pack)?;
        }
        made.files += release.files.len();
        made.schools.push(name);
    }
    made.stored = files.len() + store.kept.len();
    at(&shared, fs::remove_dir_all(&shared))?;
    Ok(made)
}

/// An empty folder. What is in the way goes only if it was made here: files of a site made before may be shared with others.
fn clear(folder: &Path) -> Result<(), BuildError> {
    let ours = folder.join("files.json").is_file() || folder.ends_with(SHARED);
    if folder.exists() && !ours {
        return Err(BuildError::Release(format!(
            "{} is there already and is no site of Harbour. Move it away, or choose another folder with --out.",
            folder.display()
        )));
    }
    if folder.exists() {
        at(folder, fs::remove_dir_all(folder))?;
    }
    at(folder, fs::create_dir_all(folder))
}

fn walk(folder: &Path, prefix: &str, files: &mut Vec<String>) -> Result<(), BuildError> {
    for path in files_in(folder)? {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        if path.is_dir() {
            walk(&path, &format!("{prefix}{name}/"), files)?;
        } else {
            files.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}

/// What lies in some site already, by its content.
#[derive(Default)]
struct Store {
    kept: HashMap<[u8; 32], PathBuf>,
}

impl Store {
    /// Puts a page with a school's words into its site.
    fn page(&mut self, page: &Page, html: &str, school: &Profile, site: &Path) -> Result<(), BuildError> {
        let filled = slots::fill(html, school, &page.root);
        let (digest, to) = (digest(filled.as_bytes()), site.join(page.route.file()));
        match self.kept.get(&digest) {
            Some(there) => self.link(&there.clone(), &to),
            None => {
                refuse_unsafe(page, &filled)?;
                write(&to, &filled)?;
                self.kept.insert(digest, to);
                Ok(())
            }
        }
    }

    /// One file in two places, or a copy where the disk can't do that.
    fn link(&self, from: &Path, to: &Path) -> Result<(), BuildError> {
        if let Some(folder) = to.parent() {
            at(folder, fs::create_dir_all(folder))?;
        }
        match fs::hard_link(from, to) {
            Ok(()) => Ok(()),
            Err(_) => at(to, fs::copy(from, to)).map(drop),
        }
    }

    /// A file that is written already: shared, if another site has the same.
    fn settle(&mut self, path: &Path) -> Result<(), BuildError> {
        let digest = digest(&at(path, fs::read(path))?);
        match self.kept.get(&digest) {
            Some(there) => {
                let there = there.clone();
                at(path, fs::remove_file(path))?;
                self.link(&there, path)
            }
            None => {
                self.kept.insert(digest, path.to_path_buf());
                Ok(())
            }
        }
    }
}

fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}
