//! What the look promises: icons and pictures that are named exist, colours can be told apart, one number for each help line.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::project;

fn read(path: &str) -> String {
    fs::read_to_string(project().join(path)).unwrap_or_default()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// What stands in quotes right after each `before`.
fn quoted_after(text: &str, before: &str) -> Vec<String> {
    let rest = text.split(before).skip(1);
    rest.filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

fn views() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for room in ["components", "islands", "pages"] {
        sources(&project().join("src").join(room), &mut files);
    }
    files
        .into_iter()
        .map(|path| (path.clone(), fs::read_to_string(path).unwrap_or_default()))
        .collect()
}

#[test]
fn every_icon_that_a_view_names_is_in_the_sprite() {
    let sprite = read("src/site/sprite.rs");
    for (path, text) in views() {
        for icon in quoted_after(&text, "icon(\"") {
            assert!(
                sprite.contains(&format!("\"{icon}\"")),
                "{}: add “{icon}” to ICONS in src/site/sprite.rs",
                path.display()
            );
        }
    }
}

#[test]
fn every_sticker_that_a_view_names_is_drawn() {
    for (path, text) in views() {
        for call in ["sticker(root, \"", "sticker(&root, \"", "sticker(base, \""] {
            for name in quoted_after(&text, call) {
                let file = project().join("assets/pictures").join(format!("{name}.svg"));
                assert!(
                    file.is_file(),
                    "{}: there is no assets/pictures/{name}.svg",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn the_numbers_in_the_help_panel_are_those_of_the_list_of_contacts() {
    use harbour::components::{CHILDLINE, LIFELINE, NSPCC};
    let contacts = read("guidance/contacts.toml");
    for (id, number) in [("childline", CHILDLINE), ("nspcc", NSPCC), ("lifeline-ni", LIFELINE)] {
        let entry = contacts
            .split("[[contact]]")
            .find(|entry| entry.contains(&format!("id = \"{id}\"")))
            .unwrap_or_default();
        assert!(
            entry.contains(&format!("phone = \"{number}\"")),
            "{id}: guidance/contacts.toml and src/components/help.rs differ"
        );
    }
}

/// The colours of one block of assets/styles, by name.
fn colours(css: &str, selector: &str) -> BTreeMap<String, [f64; 3]> {
    let block = css
        .split(selector)
        .nth(1)
        .and_then(|rest| rest.split('}').next())
        .unwrap_or_default();
    let lines = block
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": "));
    lines
        .filter_map(|(name, value)| Some((name.to_owned(), rgb(value)?)))
        .collect()
}

fn rgb(hex: &str) -> Option<[f64; 3]> {
    let digits = hex.strip_prefix('#')?;
    let wide: String = match digits.len() {
        3 => digits.chars().flat_map(|c| [c, c]).collect(),
        6 => digits.to_owned(),
        _ => return None,
    };
    let part = |n: usize| {
        u8::from_str_radix(&wide[n..n + 2], 16)
            .map(|v| f64::from(v) / 255.0)
            .ok()
    };
    Some([part(0)?, part(2)?, part(4)?])
}

/// WCAG's contrast ratio.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let light = |c: [f64; 3]| {
        let [r, g, b] = c.map(|v| {
            if v <= 0.04045 {
                v / 12.92
            } else {
                ((v + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (light(a), light(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn words_stand_out_from_what_they_stand_on_by_day_and_by_night() {
    let css = read("assets/styles/colours.css") + &read("assets/styles/ways/calm.css");
    let looks = [
        ("day", "  html {\n"),
        ("night", "html[data-theme=\"dark\"] {\n"),
        ("calm", "html[data-theme=\"calm\"] {\n"),
    ];
    for (look, selector) in looks {
        let colours = colours(&css, selector);
        let pairs = [
            ("ink", "card"),
            ("ink", "paper"),
            ("ink2", "card"),
            ("yes", "yes-bg"),
            ("think", "think-bg"),
            ("tell", "tell-bg"),
            ("info", "info-bg"),
            ("tell", "card"),
        ];
        for (words, ground) in pairs {
            let ratio = contrast(colours[words], colours[ground]);
            assert!(ratio >= 7.0, "{look}: --{words} on --{ground} is only {ratio:.1}");
        }
    }
}

#[test]
fn calm_colours_can_be_told_apart() {
    let colours = colours(&read("assets/styles/ways/calm.css"), "html[data-theme=\"calm\"] {\n");
    let (white, grounds) = ([1.0; 3], ["card", "paper", "soft", "sky", "hair"]);
    assert!(contrast(colours["p"], white) >= 7.0, "words on a button");
    assert!(contrast(colours["flag"], white) >= 7.0, "words on a flag");
    assert!(contrast(colours["on-sun"], colours["sun"]) >= 7.0, "a listen button");
    for words in ["ink", "ink2", "p", "tell", "yes", "think", "info"] {
        for ground in grounds {
            let ratio = contrast(colours[words], colours[ground]);
            assert!(ratio >= 4.5, "--{words} on --{ground} is only {ratio:.1}");
        }
    }
    for ground in grounds {
        assert!(
            contrast(colours["line"], colours[ground]) >= 3.0,
            "a line on --{ground}"
        );
    }
}

#[test]
fn every_bands_buttons_can_be_read_by_day_and_by_night() {
    let css = read("assets/styles/tokens.css");
    let looks = [
        "  html {\n",
        "html[data-band=\"eyfs\"] {\n",
        "html[data-band=\"ks2\"] {\n",
        "html[data-band=\"parents\"] {\n",
        "html[data-band=\"teachers\"] {\n",
    ];
    for selector in looks {
        let colours = colours(&css, selector);
        let (white, night) = ([1.0; 3], [14.0 / 255.0, 21.0 / 255.0, 48.0 / 255.0]);
        assert!(contrast(colours["p-day"], white) >= 7.0, "{selector} by day");
        assert!(contrast(colours["p-night"], night) >= 7.0, "{selector} by night");
    }
}

#[test]
fn night_is_the_same_whether_chosen_or_asked_for_by_the_device() {
    let css = read("assets/styles/colours.css");
    let chosen = colours(&css, "html[data-theme=\"dark\"] {\n");
    let asked = colours(&css, "html[data-theme=\"auto\"] {\n");
    assert!(!chosen.is_empty());
    assert_eq!(chosen, asked);
}
