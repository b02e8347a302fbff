//! The WebAssembly modules that Trunk built, and which of them a page needs.

use super::release::integrity;
use sha2::{Digest, Sha256};
use std::fmt;
use std::path::Path;
use std::{fs, io};

/// How the files of modules begin that are loaded when asked for.
pub(super) const ASKED: &str = "ask-";

/// A module with its glue, by the names that Trunk gave them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    pub glue: String,
    pub wasm: String,
    /// Subresource integrity of the WASM file.
    pub integrity: String,
    /// The islands that it wakes.
    islands: Vec<String>,
}

/// A page holds islands that no module has all of: pages and modules were built from different sources, or a page needs
/// what src/islands/mod.rs puts into two modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoModule {
    pub islands: Vec<String>,
}

impl fmt::Display for NoModule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "No module holds all of its islands ({}). Build modules and pages from the same sources; a page's islands \
             must share a feature in src/islands/mod.rs.",
            self.islands.join(", ")
        )
    }
}

/// Which pages may ask for modules that work in the background, by the module that wakes them. Nothing of these is loaded before
/// somebody wants what they do (`browser::workers`).
const ASKS: [(&str, &[&str]); 2] = [("sign", &["codes"]), ("adults", &["codes", "paper"])];

/// Every module in `dist` that wakes pages; none if only the generator ran, and pages are for reading only. They are renamed by their
/// content, so that no browser takes an old one for the new.
pub fn find(dist: &Path) -> io::Result<Vec<Module>> {
    find_all(dist, "app-")
}

/// Every module in `dist` that is loaded when asked for.
pub fn find_asked(dist: &Path) -> io::Result<Vec<Module>> {
    find_all(dist, ASKED)
}

/// Whether a file is one of a module's, by its name.
pub(super) fn is_module(name: &str) -> bool {
    (name.starts_with("app-") || name.starts_with(ASKED)) && (name.ends_with(".js") || name.ends_with(".wasm"))
}

fn find_all(dist: &Path, kind: &str) -> io::Result<Vec<Module>> {
    let mut names: Vec<String> = fs::read_dir(dist)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    let mut modules = Vec::new();
    for glue in names.iter().filter(|name| name.starts_with(kind)) {
        let Some(stem) = glue.strip_suffix(".js") else { continue };
        let wasm = format!("{stem}_bg.wasm");
        if !names.contains(&wasm) {
            continue;
        }
        let (script, bytes) = (fs::read_to_string(dist.join(glue))?, fs::read(dist.join(&wasm))?);
        let mut module = Module {
            integrity: integrity(&bytes),
            islands: exported(&script),
            glue: glue.clone(),
            wasm,
        };
        // app-NAME or ask-NAME, or with Trunk's hash behind it, which is of what the compiler wrote and not of these files
        let named: Vec<&str> = stem.splitn(3, '-').take(2).collect();
        let stem = format!("{}-{}", named.join("-"), content_hash(&[script.as_bytes(), &bytes]));
        module.rename(dist, &stem)?;
        modules.push(module);
    }
    Ok(modules)
}

impl Module {
    /// What it is called in the sources: `sign`, `codes`.
    pub fn name(&self) -> &str {
        self.glue.split('-').nth(1).unwrap_or_default()
    }

    /// The modules of `asked` that its pages may ask for.
    pub fn asks<'m>(&self, asked: &'m [Module]) -> Vec<&'m Module> {
        let names = ASKS.iter().filter(|(name, _)| *name == self.name());
        let names: Vec<&str> = names.flat_map(|(_, names)| names.iter().copied()).collect();
        asked.iter().filter(|module| names.contains(&module.name())).collect()
    }

    fn rename(&mut self, dist: &Path, stem: &str) -> io::Result<()> {
        let (glue, wasm) = (format!("{stem}.js"), format!("{stem}_bg.wasm"));
        fs::rename(dist.join(&self.glue), dist.join(&glue))?;
        fs::rename(dist.join(&self.wasm), dist.join(&wasm))?;
        (self.glue, self.wasm) = (glue, wasm);
        Ok(())
    }
}

/// Sixteen hexadecimal digits.
fn content_hash(parts: &[&[u8]]) -> String {
    let mut digest = Sha256::new();
    parts.iter().for_each(|part| digest.update(part));
    digest
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The functions that glue exports: an island each.
fn exported(glue: &str) -> Vec<String> {
    let named = |rest: &str| rest.split('(').next().map(str::to_owned);
    glue.split("export function ").skip(1).filter_map(named).collect()
}

/// The module that a page needs: of those that hold all of its islands, the one that holds the fewest others.
pub fn for_page<'m>(modules: &'m [Module], body: &str) -> Result<Option<&'m Module>, NoModule> {
    let mut islands: Vec<String> = body
        .split("data-component=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next().map(str::to_owned))
        .collect();
    islands.sort();
    islands.dedup();
    if islands.is_empty() || modules.is_empty() {
        return Ok(None);
    }
    let holds_all = |module: &&Module| islands.iter().all(|island| module.islands.contains(island));
    let found = modules
        .iter()
        .filter(holds_all)
        .min_by_key(|module| module.islands.len());
    found.map(Some).ok_or(NoModule { islands })
}
