//! Sites that are built for schools: each says what its school says, and nothing of another's.

use crate::library::{copy, write};
use crate::project;
use crate::ways::WHOLE;
use harbour::library::load_school;
use harbour::school::{Profile, Said, Slot, UNSAID};
use harbour::site::{build_many, slots};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

const SCHOOLS: [&str; 5] = ["bf", "dm", "dp", "ds", "mr"];
const FAMILIES: &str = "parents/school/index.html";
const STAFF: &str = "teachers/school-says/index.html";

/// What stands on the page for staff; everything else is on the page for families.
const STAFFS: [Slot; 9] = [
    Slot::StaffTell,
    Slot::StaffAboutAdult,
    Slot::Outside,
    Slot::RecordSystem,
    Slot::Search,
    Slot::StaffPhones,
    Slot::StaffLogins,
    Slot::VisitorPhones,
    Slot::Network,
];

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("schools").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// The five sites, built once, without modules: pages to read.
static SITES: LazyLock<PathBuf> = LazyLock::new(|| {
    let (from, out) = (folder("no-modules"), folder("five"));
    let made = build_many(&project().join("schools"), &from, project(), &out, "/").map_err(|error| error.to_string());
    assert_eq!(made.expect("five sites").schools, SCHOOLS);
    out
});

fn profile(name: &str) -> Profile {
    let read = load_school(&project().join(format!("schools/{name}.toml")), &WHOLE);
    read.map_err(|problems| problems.to_string()).expect("no mistake")
}

fn page(school: &str, path: &str) -> String {
    fs::read_to_string(SITES.join(school).join(path)).expect("a page")
}

/// Every page of a site, by its path.
fn pages(school: &str) -> BTreeMap<String, String> {
    fn walk(root: &Path, folder: &Path, pages: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(root, &path, pages);
            } else if path.extension().is_some_and(|end| end == "html") {
                let name = path.strip_prefix(root).expect("below").to_string_lossy().into_owned();
                pages.insert(name, fs::read_to_string(&path).expect("a page"));
            }
        }
    }
    let root = SITES.join(school);
    let mut found = BTreeMap::new();
    walk(&root, &root, &mut found);
    found
}

/// What a slot says, text by text.
fn texts(slot: Slot, school: &Profile) -> Vec<String> {
    match slot.said(school) {
        None => vec![],
        Some(Said::Words(words)) => vec![words],
        Some(Said::List(entries)) => entries,
        Some(Said::Links(links)) => links.into_iter().map(|link| link.title).collect(),
    }
}

/// Roles, services and the like are words that anybody may use.
fn is_sentence(text: &str) -> bool {
    text.ends_with('.') && text.chars().count() > 21
}

/// What stands on a page in the place of this slot.
fn place(html: &str, slot: Slot) -> String {
    let mark = format!("data-school=\"{}\">", slot.slug());
    let rest = html.split(&mark).nth(1).expect("the slot's place");
    let end = if slot.is_list() { "</ul>" } else { "</p>" };
    rest.split(end).next().expect("its end").to_owned()
}

#[test]
fn each_site_says_what_its_school_says_and_owns_up_to_what_it_does_not() {
    for school in SCHOOLS {
        let said = profile(school);
        let (families, staff) = (page(school, FAMILIES), page(school, STAFF));
        for slot in Slot::ALL {
            if matches!(slot, Slot::Name | Slot::Contact | Slot::Phone) {
                continue; // within sentences
            }
            let html = if STAFFS.contains(&slot) { &staff } else { &families };
            let (here, texts) = (place(html, slot), texts(slot, &said));
            for text in &texts {
                assert!(here.contains(text.as_str()), "{school}, {}: {here}", slot.slug());
            }
            assert_eq!(
                texts.is_empty(),
                here.contains(UNSAID),
                "{school}, {}: {here}",
                slot.slug()
            );
        }
    }
}

#[test]
fn the_facts_of_the_five_policies_stand_where_people_look_for_them() {
    let facts = [
        (
            "ds",
            FAMILIES,
            "Don’t bring a phone or smart watch to school, or on trips.",
        ),
        ("ds", FAMILIES, "review in April 2023"),
        ("ds", FAMILIES, "A device can be taken and kept safe."),
        ("ds", FAMILIES, "log off when you have finished"),
        ("ds", STAFF, "on the same day"),
        ("ds", STAFF, "chair of governors"),
        (
            "ds",
            "help/index.html",
            "an adult at school whom you trust or the safeguarding lead",
        ),
        (
            "ds",
            "ks1/index.html",
            "an adult at school whom you trust or the safeguarding lead",
        ),
        ("mr", FAMILIES, "Don’t use your own phone, watch or tablet at school."),
        ("mr", FAMILIES, "An account can be switched off"),
        ("mr", FAMILIES, "review in July 2024 and after incidents"),
        ("mr", STAFF, "Tell the designated safeguarding lead."),
        ("mr", STAFF, "guest key case by case"),
        ("dp", FAMILIES, "Hand your phone in at the school office."),
        ("dp", FAMILIES, "Children in Reception have rules of their own"),
        ("dp", FAMILIES, "change it every year"),
        ("dp", FAMILIES, "review in September 2023"),
        ("dp", STAFF, "who is the headteacher, or a deputy, at once"),
        (
            "dp",
            "agreements/ks2/index.html",
            "I hand in my phone or smart watch at the school office",
        ),
        (
            "bf",
            FAMILIES,
            "Children in Reception sign the same rules as Key Stage 1.",
        ),
        ("bf", FAMILIES, "Tell your password to your parent or carer only."),
        ("bf", FAMILIES, "every two years"),
        ("bf", FAMILIES, "Permission to bring a phone can end."),
        ("bf", "parents/index.html", "your child’s class teacher"),
        (
            "bf",
            "agreements/ks2/index.html",
            "I hand in my phone or smart watch to my teacher",
        ),
        (
            "bf",
            "agreements/ks1/index.html",
            "Only my parent or carer and my teachers may know my password.",
        ),
        ("dm", FAMILIES, "First a warning."),
        ("dm", FAMILIES, "hand yours in at the office"),
        ("dm", FAMILIES, "looked at again every year"),
        ("dm", STAFF, "Tell the e-safety co-ordinator first."),
        ("dm", "agreements/loan/index.html", "I keep to the insurer’s conditions"),
    ];
    for (school, path, fact) in facts {
        assert!(page(school, path).contains(fact), "{school}/{path}: {fact}");
    }
    let absent = [
        // the paper says nothing of it, or two things at once
        ("mr", Slot::Eyfs),
        ("ds", Slot::Eyfs),
        ("dm", Slot::Eyfs),
        ("dm", Slot::Logins),
        ("dm", Slot::Search),
        ("dm", Slot::StaffPhones),
        ("ds", Slot::LoginsKs1),
    ];
    for (school, slot) in absent {
        assert_eq!(slot.said(&profile(school)), None, "{school}: {}", slot.slug());
    }
    for school in ["ds", "mr", "dm"] {
        let rules = page(school, "agreements/ks2/index.html");
        let reading = rules.split("class=\"reading\"").nth(1).expect("the whole text");
        assert!(!reading.contains("phone or smart watch to my teacher"), "{school}");
    }
}

#[test]
fn nothing_of_another_school_is_in_a_site_and_nothing_for_staff_outside_their_page() {
    let every: Vec<(&str, Profile)> = SCHOOLS.map(|school| (school, profile(school))).into();
    for (school, said) in &every {
        let own: Vec<String> = Slot::ALL.into_iter().flat_map(|slot| texts(slot, said)).collect();
        let pages = pages(school);
        for (other, others) in every.iter().filter(|(other, _)| other != school) {
            for text in Slot::ALL.into_iter().flat_map(|slot| texts(slot, others)) {
                if !is_sentence(&text) || own.iter().any(|own| own.contains(&text)) {
                    continue;
                }
                for (path, html) in &pages {
                    assert!(!html.contains(&text), "{school}/{path} says of {other}: {text}");
                }
            }
        }
        for slot in STAFFS {
            for text in texts(slot, said).into_iter().filter(|text| is_sentence(text)) {
                for (path, html) in pages.iter().filter(|(path, _)| *path != STAFF) {
                    assert!(!html.contains(&text), "{school}/{path}: {text}");
                }
            }
        }
        for (path, html) in pages.iter().filter(|(path, _)| !path.starts_with("teachers/")) {
            assert!(!html.contains("school-says/"), "{school}/{path} leads to staff’s page");
        }
    }
}

#[test]
fn the_school_json_of_a_site_says_the_same_and_is_not_in_its_release() {
    for school in SCHOOLS {
        let text = fs::read_to_string(SITES.join(school).join("school.json")).expect("school.json");
        assert_eq!(Profile::from_json(&text), Ok(profile(school)));
        assert!(!page(school, "files.json").contains("\"school.json\""));
    }
}

#[cfg(unix)]
#[test]
fn what_is_the_same_in_several_sites_is_stored_once() {
    use std::os::unix::fs::MetadataExt;
    let inode = |school: &str, path: &str| fs::metadata(SITES.join(school).join(path)).expect("a file").ino();
    for path in [
        "style.css",
        "school.js",
        "pictures/pip-calm.svg",
        "about/index.html",
        "pack/pictures.json",
    ] {
        let first = inode(SCHOOLS[0], path);
        for school in SCHOOLS {
            assert!(
                SITES.join(school).join(path).is_file() && inode(school, path) == first,
                "{school}/{path}"
            );
        }
    }
    assert_ne!(inode("ds", FAMILIES), inode("dm", FAMILIES));
    assert!(!SITES.join(".shared").exists());
}

#[test]
fn a_folder_that_is_no_site_is_left_alone() {
    let (from, out, schools) = (folder("none"), folder("taken"), folder("one-school"));
    write(&schools.join("mine.toml"), b"name = \"Mine\"\n");
    write(&out.join("mine/letter.txt"), b"my own words");
    let refusal = build_many(&schools, &from, project(), &out, "/")
        .map(|_| ())
        .map_err(|error| error.to_string());
    assert!(refusal.is_err_and(|why| why.contains("no site of Harbour")));
    assert_eq!(
        fs::read(out.join("mine/letter.txt")).expect("still there"),
        b"my own words"
    );
}

#[test]
fn a_mistake_in_a_school_s_file_stops_the_build_and_says_where() {
    let (from, out, schools) = (folder("none-either"), folder("stopped"), folder("bad-school"));
    copy(&project().join("schools"), &schools);
    write(&schools.join("zz.toml"), b"[agreements.ks1]\non = [\"ks1.kind\"]\n");
    let refusal = build_many(&schools, &from, project(), &out, "/")
        .map(|_| ())
        .map_err(|error| error.to_string());
    assert!(refusal.is_err_and(|why| why.contains("zz.toml") && why.contains("every school keeps")));
}

#[test]
fn mark_up_in_a_school_s_words_stays_words() {
    let school = r#"{"name":"<script>alert(1)</script>","consequences":["</ul><img src=x onerror=alert(1)>"],
        "links":[{"title":"<b>Policy</b>","url":"policies/a&b.pdf"}]}"#;
    let school = Profile::from_json(school).expect("strange, but words");
    let html = "<p>Ask <span data-school=\"name\">your school</span>.</p><ul data-school=\"consequences\"><li>General.</li></ul>\
        <ul data-school=\"links\"><li>General.</li></ul><p data-school=\"phones\">General.</p><p data-school=\"no-such\">General.</p>";
    assert_eq!(
        slots::fill(html, &school, "../"),
        "<p>Ask <span data-school=\"name\">&lt;script&gt;alert(1)&lt;/script&gt;</span>.</p>\
         <ul data-school=\"consequences\"><li>&lt;/ul&gt;&lt;img src=x onerror=alert(1)&gt;</li></ul>\
         <ul data-school=\"links\"><li><a href=\"../policies/a&amp;b.pdf\" rel=\"noreferrer\">&lt;b&gt;Policy&lt;/b&gt;</a></li></ul>\
         <p data-school=\"phones\">General.</p><p data-school=\"no-such\">General.</p>"
    );
}
