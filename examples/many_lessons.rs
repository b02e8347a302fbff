//! How the build grows with the library: `cargo run --example many_lessons`. Copies this project's content, adds copies of its lessons under
//! other ids until there are so many, and builds each.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::Instant;

use harbour::site;

/// How many lessons; 0 stands for those that there are.
const SIZES: [usize; 4] = [0, 250, 500, 1000];

fn main() -> Result<(), Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::temp_dir().join(format!("harbour-many-{}", std::process::id()));
    for size in SIZES {
        let project = folder.join(size.to_string());
        for name in [
            "lessons",
            "quizzes",
            "agreements",
            "guidance",
            "incidents",
            "schools",
            "assets",
        ] {
            copy(&here.join(name), &project.join(name))?;
        }
        std::os::unix::fs::symlink(here.join("node_modules"), project.join("node_modules"))?;
        let lessons = multiply(&project.join("lessons"), size)?;
        let (began, out) = (Instant::now(), project.join("dist"));
        let made = site::build(&project, &out, "/").map_err(|error| error.to_string())?;
        let seconds = began.elapsed().as_secs_f64();
        println!(
            "{lessons} lessons: {} pages in {seconds:.2} s, {:.1} ms a lesson",
            made.pages,
            1000.0 * seconds / lessons as f64
        );
    }
    Ok(fs::remove_dir_all(&folder)?)
}

/// Copies lessons under other ids until there are `wanted`; gives how many there are then.
fn multiply(lessons: &Path, wanted: usize) -> Result<usize, Box<dyn Error>> {
    let mut real = Vec::new();
    for band in ["eyfs", "ks1", "ks2"] {
        for entry in fs::read_dir(lessons.join(band))? {
            let path = entry?.path();
            let id = path
                .file_stem()
                .and_then(|stem| stem.to_str())
                .unwrap_or_default()
                .to_owned();
            real.push((lessons.join(band), id, fs::read_to_string(&path)?));
        }
    }
    let more = wanted.saturating_sub(real.len());
    for (n, (folder, id, text)) in real.iter().cycle().take(more).enumerate() {
        let new = format!("copy-{n}");
        let text = text.replacen(&format!("id = \"{id}\""), &format!("id = \"{new}\""), 1);
        fs::write(folder.join(format!("{new}.toml")), text)?;
    }
    Ok(real.len() + more)
}

fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
