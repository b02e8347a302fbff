//! From what people wrote and what Trunk built to a finished release.

use super::cores::on_every_core;
use super::modules::Module;
use super::narration::{self, Recordings};
use super::template::Page;
use super::{
    fonts, links, modules, pages, paper_fonts, release, search, security, slots, sprite, styles, tables, template,
};
use crate::library::{self, Library, Problems};
use crate::pictures::{PictureError, Pictures};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Why no release was made.
#[derive(Debug)]
pub enum BuildError {
    Content(Problems),
    Pictures(Vec<PictureError>),
    File { path: PathBuf, error: io::Error },
    Page { page: String, problems: Vec<String> },
    Links(Vec<String>),
    Release(String),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Content(problems) => write!(f, "{}", problems.draw_for_stderr()),
            Self::Pictures(errors) => {
                errors.iter().try_for_each(|error| writeln!(f, "{error}"))?;
                write!(f, "Mend the pictures above, then build again.")
            }
            Self::File { path, error } => write!(
                f,
                "Could not read or write {}: {error}. Run script/setup if it is below node_modules; else look at its folder's rights.",
                path.display()
            ),
            Self::Page { page, problems } => {
                write!(f, "The page {page} can't be published: {}", problems.join("; "))
            }
            Self::Links(dead) => {
                writeln!(
                    f,
                    "These links lead nowhere. Mend each, or add the page or picture it names:"
                )?;
                write!(f, "{}", dead.join("\n"))
            }
            Self::Release(why) => f.write_str(why),
        }
    }
}

/// What was made.
#[derive(Debug)]
pub struct Summary {
    pub pages: usize,
    pub pictures: usize,
    pub release: release::Summary,
}

pub(super) fn at<T>(path: &Path, result: io::Result<T>) -> Result<T, BuildError> {
    result.map_err(|error| BuildError::File {
        path: path.to_path_buf(),
        error,
    })
}

pub(super) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), BuildError> {
    if let Some(folder) = path.parent() {
        at(folder, fs::create_dir_all(folder))?;
    }
    at(path, fs::write(path, bytes))
}

/// What a school gives its site, beside the pages.
pub(super) const SCHOOL_FILE: &str = "school.json";

/// Makes the release in `dist`, which may already hold the modules as Trunk built them. `project` is the folder with lessons/,
/// assets/ and node_modules/. `base` is where the site will live on its host ("/" or "/harbour/"): only 404.html needs it.
pub fn build(project: &Path, dist: &Path, base: &str) -> Result<Summary, BuildError> {
    let (library, pictures) = read(project)?;
    make(&library, &pictures, project, dist, base)
}

/// The same for one school, with its words in every page. `school` is its file.
pub fn build_for(school: &Path, project: &Path, dist: &Path, base: &str) -> Result<Summary, BuildError> {
    let (mut library, pictures) = read(project)?;
    library.school = library::load_school(school, &library.agreements).map_err(BuildError::Content)?;
    // not in the release: the school may edit it beside the finished site
    write(&dist.join(SCHOOL_FILE), library.school.to_json())?;
    make(&library, &pictures, project, dist, base)
}

/// All content and all pictures, without a mistake.
pub fn read(project: &Path) -> Result<(Library, Pictures), BuildError> {
    let packages = project.join("node_modules");
    let pictures =
        Pictures::load(&project.join("assets/pictures"), &packages).map_err(|e| BuildError::Pictures(vec![e]))?;
    let lists = library::ReadingLists::load(&packages).map_err(BuildError::Release)?;
    let library = library::load(project, &|name| pictures.has(name), &lists).map_err(BuildError::Content)?;
    Ok((library, pictures))
}

fn make(
    library: &Library,
    pictures: &Pictures,
    project: &Path,
    dist: &Path,
    base: &str,
) -> Result<Summary, BuildError> {
    let stage = Stage::set(library, pictures, project, dist)?;
    let pages = pages::all(library, base);
    let finish = |page: &Page| {
        let html = stage.html(page)?;
        let filled = slots::fill(&html, &library.school, &page.root);
        refuse_unsafe(page, &filled)?;
        write(&dist.join(page.route.file()), &filled)?;
        // what a school links to may be put beside the site later: dead links are looked for without its words
        Ok((page.route.file(), html))
    };
    let written: BTreeMap<String, String> = on_every_core(&pages, &finish)?.into_iter().collect();
    tables::write_curriculum(library, dist)?;
    write(&dist.join(search::INDEX), search::index(library, &pages).to_json())?;
    let release = release::write(dist).map_err(|e| BuildError::Release(e.to_string()))?;
    let files = release.files.iter().map(|file| file.path.clone()).collect();
    refuse_dead_links(&written, &files, base)?;
    Ok(Summary {
        pages: pages.len(),
        pictures: stage.drawn,
        release,
    })
}

pub(super) fn refuse_dead_links(
    pages: &BTreeMap<String, String>,
    files: &BTreeSet<String>,
    base: &str,
) -> Result<(), BuildError> {
    let dead = links::dead(pages, files, base);
    if dead.is_empty() {
        Ok(())
    } else {
        Err(BuildError::Links(dead))
    }
}

/// Refuses a finished page that would load or run what it may not.
pub(super) fn refuse_unsafe(page: &Page, html: &str) -> Result<(), BuildError> {
    let problems = security::problems_in_page(html);
    if problems.is_empty() {
        return Ok(());
    }
    Err(BuildError::Page {
        page: page.route.path(),
        problems,
    })
}

/// What pages stand on: every file of a site that isn't a page, and the modules that Trunk built.
pub(super) struct Stage {
    pages: Vec<Module>,
    asked: Vec<Module>,
    sprite: String,
    /// The names of the recorded sounds.
    sounds: BTreeSet<String>,
    /// How many pictures were drawn.
    drawn: usize,
}

impl Stage {
    /// Writes everything but pages into `dist`, where the modules lie already.
    pub(super) fn set(library: &Library, pictures: &Pictures, project: &Path, dist: &Path) -> Result<Self, BuildError> {
        let packages = project.join("node_modules");
        let drawn = draw_pictures(pictures, dist)?;
        // what only classroom pages need doesn't travel to pupils, and what few people need not to everybody
        for (folder, sheet) in [
            ("styles", "style.css"),
            ("styles/classroom", "classroom.css"),
            ("styles/ways", "ways.css"),
            ("styles/languages", "languages.css"),
        ] {
            let css = styles::joined(&project.join("assets").join(folder))?;
            let problems = security::problems_in_style(&css);
            if !problems.is_empty() {
                return Err(BuildError::Page {
                    page: sheet.into(),
                    problems,
                });
            }
            write(&dist.join(sheet), css)?;
        }
        write(&dist.join("_headers"), security::headers())?;
        for (from, name) in fonts::FONTS {
            let from = packages.join(from);
            write(&dist.join("fonts").join(name), at(&from, fs::read(&from))?)?;
        }
        for font in paper_fonts::PAPER_FONTS {
            let bytes = font.cut(&packages).map_err(BuildError::Release)?;
            write(&dist.join("fonts").join(font.name), bytes)?;
        }
        for name in [
            "boot.js",
            "early.js",
            "listen.js",
            "few.js",
            "hold.js",
            "scan.js",
            "symbols.js",
            "school.js",
            "search.js",
            "worker.js",
            "manifest.webmanifest",
        ] {
            copy(&project.join("assets").join(name), &dist.join(name))?;
        }
        tables::write_symbols(library, dist)?;
        let minisearch = search::library(&packages).map_err(BuildError::Release)?;
        write(&dist.join("minisearch.js"), minisearch)?;
        if dist.join("reload.js").is_file() {
            // script/serve put it there: open pages then show each new build by themselves
            let boot = dist.join("boot.js");
            let text = at(&boot, fs::read_to_string(&boot))?;
            write(&boot, text + "import \"./reload.js\";\n")?;
        }
        copy_folder(&project.join("assets/icons"), &dist.join("icons"))?;
        let recordings = Recordings::load(project).map_err(BuildError::Release)?;
        Ok(Self {
            sounds: at(dist, recordings.write(library, project, dist))?,
            pages: at(dist, modules::find(dist))?,
            asked: at(dist, modules::find_asked(dist))?,
            sprite: sprite::sprite(&packages).map_err(BuildError::Release)?,
            drawn,
        })
    }

    /// A page with everything around it, in general words.
    pub(super) fn html(&self, page: &Page) -> Result<String, BuildError> {
        let module = modules::for_page(&self.pages, &page.body).map_err(|why| BuildError::Page {
            page: page.route.path(),
            problems: vec![why.to_string()],
        })?;
        let asked = module.map_or_else(Vec::new, |module| module.asks(&self.asked));
        let sound = narration::sound_of(&page.route).filter(|sound| self.sounds.contains(sound));
        Ok(template::html(page, module, &asked, sound.as_deref(), &self.sprite))
    }
}

fn draw_pictures(pictures: &Pictures, dist: &Path) -> Result<usize, BuildError> {
    let names: Vec<&str> = pictures.names().collect();
    let draw = |name: &&str| match pictures.draw(name) {
        Ok(svg) => write(&dist.join(format!("pictures/{name}.svg")), svg).map(|()| None),
        Err(error) => Ok(Some(error)),
    };
    let errors: Vec<PictureError> = on_every_core(&names, &draw)?.into_iter().flatten().collect();
    if errors.is_empty() {
        Ok(names.len())
    } else {
        Err(BuildError::Pictures(errors))
    }
}

/// In the order of their names, so that the same input gives the same bytes.
pub(super) fn files_in(folder: &Path) -> Result<Vec<PathBuf>, BuildError> {
    let mut files = Vec::new();
    for entry in at(folder, fs::read_dir(folder))? {
        files.push(at(folder, entry)?.path());
    }
    files.sort();
    Ok(files)
}

pub(super) fn copy(from: &Path, to: &Path) -> Result<(), BuildError> {
    write(to, at(from, fs::read(from))?)
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), BuildError> {
    if !from.is_dir() {
        return Ok(());
    }
    for path in files_in(from)? {
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            copy_folder(&path, &to.join(name))?;
        } else {
            copy(&path, &to.join(name))?;
        }
    }
    Ok(())
}
