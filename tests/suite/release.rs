//! The release list tells the service worker exactly what a finished site holds.

use harbour::site::release::{Part, integrity, write};
use std::fs;
use std::path::{Path, PathBuf};

/// A finished site in miniature, in a folder of its own that goes when the test ends.
struct Site(PathBuf);

impl Site {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("harbour-release-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        let site = Self(folder);
        for page in ["", "help/", "ks1/", "ks1/safe/", "board/ks1/safe/", "agreements/ks1/"] {
            site.put(
                &format!("{page}index.html"),
                &format!("<!DOCTYPE html><title>{page}</title>"),
            );
        }
        for name in [
            "404.html",
            "style.css",
            "boot.js",
            "early.js",
            "manifest.webmanifest",
            "app-learn-1f.js",
            "app-learn-1f_bg.wasm",
            "worker.js",
            "ask-1f.js",
            "ask-1f_bg.wasm",
            "ask-paper-1f.js",
            "fonts/paper-bold.ttf",
            "teachers/print/smart-a4/index.html",
            "languages/ur/help/index.html",
            "languages.css",
            "board/ks1/safe/index.html",
            "ways.css",
            "scan.js",
        ] {
            site.put(name, name);
        }
        site.put("pictures/pip.svg", "<svg/>");
        site.put("fonts/andika.woff2", "font");
        site.put("audio/hello.mp3", "sound");
        site
    }

    fn put(&self, path: &str, text: &str) {
        let file = self.0.join(path);
        fs::create_dir_all(file.parent().expect("a file has a folder")).expect("a folder");
        fs::write(file, text).expect("a file");
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).expect("a file that write() makes")
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Everything below a folder, by path.
fn snapshot(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(snapshot(&path));
        } else {
            let bytes = fs::read(&path).expect("a file");
            files.push((path, bytes));
        }
    }
    files.sort();
    files
}

#[test]
fn a_hash_is_written_as_browsers_read_it() {
    // `printf abc | openssl dgst -sha384 -binary | base64`
    let expected = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
    assert_eq!(integrity(b"abc"), expected);
}

#[test]
fn every_file_is_listed_with_size_hash_and_part() {
    let site = Site::new("parts");
    let summary = write(&site.0).expect("a sound site");
    let part = |path: &str| {
        summary
            .files
            .iter()
            .find(|file| file.path == path)
            .map(|file| file.part.clone())
    };
    for core in [
        "index.html",
        "help/index.html",
        "style.css",
        "boot.js",
        "early.js",
        "app-learn-1f.js",
        "app-learn-1f_bg.wasm",
    ] {
        assert_eq!(part(core), Some(Part::Core), "{core}");
    }
    assert_eq!(part("ks1/safe/index.html"), Some(Part::Lesson("ks1/safe".to_owned())));
    for asked in [
        "ask-paper-1f.js",
        "fonts/paper-bold.ttf",
        "teachers/print/smart-a4/index.html",
        "languages/ur/help/index.html",
        "languages.css",
        "board/ks1/safe/index.html",
        "audio/hello.mp3",
        "ways.css",
        "scan.js",
    ] {
        assert_eq!(part(asked), Some(Part::Asked), "{asked}");
    }
    for rest in [
        "ks1/index.html",
        "404.html",
        "worker.js",
        "ask-1f.js",
        "ask-1f_bg.wasm",
        "agreements/ks1/index.html",
        "pictures/pip.svg",
    ] {
        assert_eq!(part(rest), Some(Part::Rest), "{rest}");
    }
    let style = summary
        .files
        .iter()
        .find(|file| file.path == "style.css")
        .expect("style.css");
    assert_eq!((style.bytes, style.integrity.clone()), (9, integrity(b"style.css")));
}

#[test]
fn the_worker_asks_for_pages_by_their_address_and_for_sound_last() {
    let site = Site::new("worker");
    let summary = write(&site.0).expect("a sound site");
    let worker = site.read("sw.js");
    assert!(worker.contains(&format!("const RELEASE = \"{}\";", summary.release)));
    let at = |url: &str| {
        worker
            .find(&format!("[\"{url}\", \"sha384-"))
            .unwrap_or_else(|| panic!("sw.js lacks {url}"))
    };
    assert!(at("") < at("ks1/safe/") && at("ks1/safe/") < at("fonts/andika.woff2"));
    assert!(at("fonts/andika.woff2") < at("pictures/pip.svg") && at("pictures/pip.svg") < at("audio/hello.mp3"));
    assert!(!worker.contains("index.html\","), "hosts may redirect from index.html");
}

#[test]
fn the_worker_and_what_a_host_or_a_school_adds_are_not_listed() {
    let site = Site::new("unlisted");
    let before = write(&site.0).expect("a sound site");
    for (name, text) in [
        ("_headers", "x"),
        (".nojekyll", ""),
        ("school.json", "{}"),
        (".well-known/security.txt", "x"),
    ] {
        site.put(name, text);
    }
    assert_eq!(write(&site.0).expect("a sound site"), before);
    assert!(
        before
            .files
            .iter()
            .all(|file| !["sw.js", "sw-off.js", "files.json"].contains(&file.path.as_str()))
    );
}

#[test]
fn the_same_site_gives_the_same_bytes_and_writing_twice_changes_nothing() {
    let site = Site::new("twice");
    write(&site.0).expect("a sound site");
    let once = snapshot(&site.0);
    write(&site.0).expect("a sound site");
    assert!(snapshot(&site.0) == once);
}

#[test]
fn one_changed_byte_makes_another_release() {
    let site = Site::new("changed");
    let before = write(&site.0).expect("a sound site");
    site.put("pictures/pip.svg", "<svg />");
    let after = write(&site.0).expect("a sound site");
    assert_ne!(before.release, after.release);
    let changed = before
        .files
        .iter()
        .zip(&after.files)
        .filter(|(old, new)| old != new)
        .count();
    assert_eq!(changed, 1);
}

#[test]
fn a_site_without_its_core_is_refused_in_words() {
    let site = Site::new("missing");
    fs::remove_file(site.0.join("style.css")).expect("a file");
    let refusal = write(&site.0).expect_err("no style sheet").to_string();
    assert_eq!(
        refusal,
        "The site has no style.css. Build the pages before the release list."
    );
}

#[test]
fn a_name_that_cannot_stand_in_an_address_is_refused_in_words() {
    let site = Site::new("name");
    site.put("pictures/pip & \"friends\".svg", "<svg/>");
    let refusal = write(&site.0).expect_err("a bad name").to_string();
    assert!(
        refusal.ends_with("use letters, digits, dots, hyphens and underscores in a file's name."),
        "{refusal}"
    );
}

#[test]
fn a_page_gets_the_smallest_module_that_holds_all_its_islands_and_is_refused_without_one() {
    use harbour::site::modules::{find, for_page};
    let site = Site::new("island");
    let glue = |islands: &[&str]| {
        islands
            .iter()
            .map(|i| format!("export function {i}(el) {{}}\n"))
            .collect::<String>()
    };
    let page = |islands: &[&str]| {
        let one = |i: &&str| format!("<leptos-island data-component=\"{i}\"></leptos-island>");
        islands.iter().map(one).collect::<String>()
    };
    for (name, islands) in [
        ("app-a-1f", vec!["Quiz_1", "Stars_1"]),
        ("app-b", vec!["Quiz_1", "Stars_1", "Sign_1"]),
    ] {
        site.put(&format!("{name}.js"), &glue(&islands));
        site.put(&format!("{name}_bg.wasm"), "wasm");
    }
    let modules = find(&site.0).expect("a folder that can be read");
    let needed = |islands: &[&str]| for_page(&modules, &page(islands)).map(|m| m.map(|m| m.wasm.clone()));
    assert_eq!(needed(&[]), Ok(None), "a page without islands needs none");
    let small = needed(&["Quiz_1", "Quiz_1"]).expect("app-a").expect("app-a");
    assert!(
        small.starts_with("app-a-") && !small.contains("1f_"),
        "{small}: Trunk's own hash gives way"
    );
    let named = needed(&["Sign_1", "Quiz_1"]).expect("app-b").expect("app-b");
    assert!(
        named.starts_with("app-b-") && named.len() == "app-b-0123456789abcdef_bg.wasm".len(),
        "{named}"
    );
    assert_eq!(site.read(&named), "wasm", "named by its content and moved there");
    assert_eq!(find(&site.0).expect("again"), modules, "a second look changes nothing");
    let refusal = needed(&["Quiz_2", "Quiz_1"])
        .expect_err("no module knows Quiz_2")
        .to_string();
    assert!(
        refusal.starts_with("No module holds all of its islands (Quiz_1, Quiz_2)."),
        "{refusal}"
    );
}

#[test]
fn modules_that_are_asked_for_are_known_to_the_pages_that_may_ask() {
    use harbour::site::modules::{find, find_asked};
    let site = Site::new("asked");
    for name in ["app-sign", "app-learn", "ask-codes"] {
        site.put(&format!("{name}.js"), name);
        site.put(&format!("{name}_bg.wasm"), name);
    }
    let (pages, asked) = (find(&site.0).expect("modules"), find_asked(&site.0).expect("modules"));
    let names = |modules: &[harbour::site::modules::Module]| {
        modules
            .iter()
            .map(|module| module.name().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        names(&pages),
        ["learn", "learn", "sign"],
        "a module that is asked for wakes no page"
    );
    assert_eq!(names(&asked), ["1f", "codes"]);
    assert_eq!(
        site.read(&asked[1].wasm),
        "ask-codes",
        "named by its content and moved there"
    );
    assert!(pages[1].asks(&asked).is_empty(), "lessons ask for nothing");
    assert_eq!(pages[2].asks(&asked), [&asked[1]]);
}

#[test]
fn many_files_alike_come_in_packs_and_nothing_else_does() {
    let site = Site::new("packs");
    for n in 0..12 {
        site.put(&format!("pictures/p{n}.svg"), &format!("<svg id=\"p{n}\"/>"));
    }
    let summary = write(&site.0).expect("a release");
    let packed: std::collections::BTreeMap<String, String> =
        serde_json::from_str(&site.read("pack/pictures.json")).expect("a pack");
    assert_eq!(packed.len(), 13);
    for (path, text) in &packed {
        let file = summary
            .files
            .iter()
            .find(|file| file.url() == path)
            .expect("only listed files");
        assert_eq!(integrity(text.as_bytes()), file.integrity, "{path}");
    }
    assert!(
        !site.0.join("pack/pages.json").exists(),
        "a few pages are asked for one by one"
    );
    assert!(
        summary.files.iter().all(|file| !file.path.starts_with("pack/")),
        "a pack is not kept"
    );
    assert!(site.read("sw.js").contains("const PACKS = [\"pack/pictures.json\"];"));
}
