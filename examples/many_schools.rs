//! How long many schools' sites take, and how much room: `cargo run --example many_schools`. Makes profiles of schools that differ in name,
//! telephone number and rules, and a site for each.

use harbour::site;
use std::collections::HashSet;
use std::error::Error;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::Instant;

const SCHOOLS: usize = 300;

fn main() -> Result<(), Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::temp_dir().join(format!("harbour-schools-{}", std::process::id()));
    let (schools, from, out) = (folder.join("schools"), folder.join("from"), folder.join("sites"));
    fs::create_dir_all(&schools)?;
    fs::create_dir_all(&from)?;
    for n in 0..SCHOOLS {
        fs::write(schools.join(format!("school-{n}.toml")), profile(n))?;
    }
    let began = Instant::now();
    let made = site::build_many(&schools, &from, here, &out, "/").map_err(|error| error.to_string())?;
    let seconds = began.elapsed().as_secs_f64();
    let (stored, whole) = sizes(&out)?;
    println!(
        "{} schools in {seconds:.1} s, {:.0} ms a school: {:.0} MB, {:.0} MB if nothing were shared",
        made.schools.len(),
        1000.0 * seconds / SCHOOLS as f64,
        stored as f64 / 1e6,
        whole as f64 / 1e6
    );
    Ok(fs::remove_dir_all(&folder)?)
}

/// Most schools say “your teacher”; one in five says more.
fn profile(n: usize) -> String {
    let tell = match n % 5 {
        0 => format!("tell = [\"your teacher\", \"the team in room {n}\"]\n"),
        _ => "tell = [\"your teacher\"]\n".to_owned(),
    };
    let phones = ["Hand your phone in at the office.", "Leave your phone at home."][n % 2];
    let clause = ["ks2.phones-office", "ks2.phones-home"][n % 2];
    format!(
        "format = 1\nname = \"School {n}\"\n{tell}phones = \"{phones}\"\n\n[[contacts]]\nrole = \"the office\"\n\
         phone = \"01632 960{n:03}\"\n\n[agreements.ks2]\non = [\"{clause}\"]\n"
    )
}

/// Bytes as they are stored, and as they would be without links.
fn sizes(folder: &Path) -> Result<(u64, u64), Box<dyn Error>> {
    let (mut seen, mut stored, mut whole) = (HashSet::new(), 0, 0);
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let file = fs::metadata(&path)?;
            if file.is_dir() {
                folders.push(path);
                continue;
            }
            whole += file.len();
            if seen.insert(file.ino()) {
                stored += file.len();
            }
        }
    }
    Ok((stored, whole))
}
