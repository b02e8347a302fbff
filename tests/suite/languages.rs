//! Other home languages: a translation is shown with its English beside it or not at all, and a file that can't be read is explained.

use crate::library::{desk, load, problems, real, write};
use harbour::library::languages::{By, Text, standing, texts, words};
use harbour::library::{Library, inline_html, update_languages};
use harbour::site::{Page, Route, all};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

static REAL: LazyLock<Library> = LazyLock::new(|| real().expect("no problem"));

/// What begins every file of a language.
fn head(code: &str) -> String {
    format!(
        "msgid \"\"\nmsgstr \"\"\n\"Language: {code}\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\
         \"X-Language-In-English: Polish\\n\"\n\"X-Language-Own-Name: Polski\\n\"\n"
    )
}

fn entry(flag: &str, english: &str, words: &str) -> String {
    format!("\n{flag}msgctxt \"site\"\nmsgid \"{english}\"\nmsgstr \"{words}\"\n")
}

const MACHINE: &str = "#, fuzzy\n";

/// A desk with one language of these entries.
fn desk_with(name: &str, code: &str, entries: &str) -> std::path::PathBuf {
    let root = desk(&format!("languages-{name}"));
    write(
        &root.join(format!("languages/{code}.po")),
        (head(code) + entries).as_bytes(),
    );
    root
}

/// What is said of these lines after a head without a mistake.
fn said_of(name: &str, entries: &str) -> String {
    let root = desk_with(name, "pl", entries);
    problems(&root).map(|problems| problems.to_string()).unwrap_or_default()
}

/// The page at this address.
fn html(library: &Library, route: &Route) -> String {
    let pages: Vec<Page> = all(library, "/");
    let page = pages.into_iter().find(|page| page.route == *route);
    page.unwrap_or_else(|| panic!("no page {}", route.path())).body
}

#[test]
fn a_translation_is_shown_in_its_language_and_direction_with_the_english_beside_it() {
    let entries = entry(MACHINE, words::HELP_NOW, "ابھی مدد") + &entry("", words::GUIDANCE, "رہنمائی");
    let library = load(&desk_with("urdu", "ur", &entries));
    let language = &library.languages[0];
    assert!(language.right_to_left);
    assert_eq!(
        language.say("site", words::HELP_NOW).map(|said| said.by),
        Some(By::Machine)
    );
    assert_eq!(
        language.say("site", words::GUIDANCE).map(|said| said.by),
        Some(By::Speaker)
    );
    let page = html(&library, &Route::LanguageHelp("ur".into()));
    assert!(page.contains("<h1 lang=\"ur\" dir=\"rtl\">ابھی مدد</h1>"), "{page}");
    assert!(
        page.contains("<p dir=\"ltr\" class=\"in-english\">Help now</p>"),
        "{page}"
    );
    // what isn't translated stands in English alone
    let alone = format!(
        "<div class=\"both both-alone\"><h2 dir=\"ltr\">{}</h2></div>",
        words::WORRIED
    );
    assert!(page.contains(&alone), "{page}");
    assert!(page.contains(words::SOME_IN_ENGLISH) && page.contains(words::PARTLY_BY_MACHINE));
}

#[test]
fn english_that_has_changed_is_shown_in_english_and_counted() {
    let entries = entry(MACHINE, "Help soon", "Pomoc wkrótce") + &entry(MACHINE, words::GUIDANCE, "Poradnik");
    let library = load(&desk_with("stale", "pl", &entries));
    let page = html(&library, &Route::Language("pl".into()));
    assert!(
        !page.contains("wkrótce") && page.contains("<h2 dir=\"ltr\">Help now</h2>"),
        "{page}"
    );
    let standing = &standing(&library)[0];
    assert_eq!((standing.by_machine, standing.checked, standing.outdated), (1, 0, 1));
    assert_eq!(standing.missing.len(), standing.texts - 1);
    assert!(standing.to_string().contains("run site languages"), "{standing}");
}

#[test]
fn a_page_says_whether_a_machine_or_a_speaker_answers_for_it() {
    let of = |name: &str, flags: [&str; 2]| {
        let entries = entry(flags[0], words::DANGER, words::DANGER) + &entry(flags[1], words::ADVICE, words::ADVICE);
        html(
            &load(&desk_with(name, "pl", &entries)),
            &Route::LanguageHelp("pl".into()),
        )
    };
    assert!(of("machine", [MACHINE, MACHINE]).contains(words::BY_MACHINE));
    assert!(of("partly", [MACHINE, ""]).contains(words::PARTLY_BY_MACHINE));
    let checked = of("checked", ["", ""]);
    assert!(checked.contains(words::CHECKED) && !checked.contains(words::BY_MACHINE));
}

#[test]
fn links_and_numbers_are_those_of_the_english() {
    let lost = said_of("lost", &entry(MACHINE, words::DANGER, "Dzwoń: [999](tel:999)."));
    assert!(
        lost.contains("has lost the link to tel:101") && lost.contains("has lost the number 101"),
        "{lost}"
    );
    assert!(lost.contains("languages/pl.po:11"), "{lost}");
    let other = said_of("other", &entry(MACHINE, "Call 999.", "Dzwoń pod 999 albo 112."));
    assert!(
        other.contains("has the number 112, which the English has not"),
        "{other}"
    );
    let digits = said_of("digits", &entry(MACHINE, "Call 999.", "۹۹۹"));
    assert!(
        digits.contains("has lost the number 999") && digits.contains("۹۹۹"),
        "{digits}"
    );
    let elsewhere = said_of(
        "elsewhere",
        &entry(MACHINE, "[Help](../../help/)", "[Pomoc](https://example.org/)"),
    );
    assert!(
        elsewhere.contains("has the link to https://example.org/"),
        "{elsewhere}"
    );
    // spaces within a number may be others
    assert_eq!(
        said_of(
            "spaces",
            &entry(MACHINE, "Ring 0800 1111.", "Dzwoń 0800\u{a0}1111, od 4 do 7.")
        ),
        ""
    );
}

#[test]
fn markup_in_a_translation_is_text_and_what_hides_is_refused() {
    let entries = entry(
        MACHINE,
        words::GUIDANCE,
        "a <script>alert(1)</script> <b onclick='x'>a</b> & **ważne**",
    );
    let page = html(
        &load(&desk_with("markup", "pl", &entries)),
        &Route::Language("pl".into()),
    );
    assert!(!page.contains("<script") && !page.contains("<b onclick"), "{page}");
    assert!(
        page.contains("&lt;script&gt;") && page.contains("<strong>ważne</strong>"),
        "{page}"
    );
    let lead = |address: &str| address.to_owned();
    assert_eq!(inline_html("[a](javascript:alert(1)) ![b](c.png)", &lead), "a b");
    assert_eq!(
        inline_html("[n](tel:101)", &lead),
        "<a href=\"tel:101\" dir=\"ltr\">n</a>"
    );
    for (name, words) in [("turned", "a\u{202e}b"), ("broken-line", "a\\nb")] {
        let said = said_of(name, &entry(MACHINE, words::GUIDANCE, words));
        assert!(said.contains("a sign that can’t be seen"), "{said}");
    }
    let block = said_of("block", &entry(MACHINE, words::GUIDANCE, "<script>alert(1)</script>"));
    assert!(block.contains("begins like a heading or a list"), "{block}");
    let list = said_of("list", &entry(MACHINE, words::GUIDANCE, "- Poradnik"));
    assert!(list.contains("begins like a heading or a list"), "{list}");
}

#[test]
fn a_file_that_cannot_be_read_says_where_and_what_to_do() {
    let cases = [
        ("msgid \"a\n", "a text stands between quotation marks"),
        ("msgid \"\n", "a text stands between quotation marks"),
        ("msgid \"a\"b\"\n", "a quotation mark ends the text too early"),
        ("msgid \"a\\q\"\n", "a backslash stands only before"),
        ("msgid \"a\"\n\n# next\n", "the entry before this line has no msgstr"),
        ("msgid \"a\"\nmsgid \"b\"\n", "the entry before this line has no msgstr"),
        ("msgctxt \"a\"\n", "the last entry has no msgstr"),
        ("msgstr \"a\"\n", "this line can't be read"),
        ("hello\n", "this line can't be read"),
        ("msgid \"a\"\nmsgid_plural \"b\"\n", "a text has no plural here"),
    ];
    for (n, (lines, wanted)) in cases.into_iter().enumerate() {
        let said = said_of(&format!("broken-{n}"), &format!("\n{lines}"));
        assert!(
            said.contains(wanted) && said.contains("languages/pl.po:"),
            "{lines}: {said}"
        );
    }
    let twice = entry("", words::GUIDANCE, "Poradnik") + &entry("", words::GUIDANCE, "Porady");
    assert!(said_of("twice", &twice).contains("this text is translated twice"));
    let root = desk_with("name", "pl", "");
    fs::rename(root.join("languages/pl.po"), root.join("languages/zzzz.po")).expect("renamed");
    let said = problems(&root).expect("a problem").to_string();
    assert!(
        said.contains("says that it is in “pl”") && said.contains("no language has the code “zzzz”"),
        "{said}"
    );
    write(
        &root.join("languages/zzzz.po"),
        b"msgid \"\"\nmsgstr \"\"\n\"Language: pl\\n\"\n",
    );
    let said = problems(&root).expect("a problem").to_string();
    assert!(said.contains("doesn’t say “X-Language-Own-Name”"), "{said}");
}

#[test]
fn bringing_files_up_to_date_keeps_translations_marks_and_notes_and_changes_nothing_twice() {
    let entries = entry(MACHINE, words::GUIDANCE, "Poradnik \\\"A\\\"")
        + &entry("# read by a speaker\n", words::HELP_NOW, "Pomoc")
        + &entry(MACHINE, "Gone", "Nie ma");
    let root = desk_with("update", "pl", &entries);
    write(&root.join("languages/harbour.pot"), head("").as_bytes());
    let library = load(&root);
    let said = update_languages(&root, &library).expect("written");
    assert!(said.ends_with("of which 2 changed"), "{said}");
    let file = fs::read_to_string(root.join("languages/pl.po")).expect("the file");
    assert!(
        file.contains("#, fuzzy\nmsgctxt \"site\"\nmsgid \"Guidance\"\nmsgstr \"Poradnik \\\"A\\\"\""),
        "{file}"
    );
    assert!(
        file.contains("# read by a speaker\nmsgctxt \"site\"\nmsgid \"Help now\"\nmsgstr \"Pomoc\""),
        "{file}"
    );
    assert!(
        !file.contains("Gone") && file.contains("\"X-Language-Own-Name: Polski\\n\""),
        "{file}"
    );
    let again = load(&root);
    assert_eq!(
        again.languages[0].say("site", words::HELP_NOW),
        library.languages[0].say("site", words::HELP_NOW)
    );
    let said = update_languages(&root, &again).expect("written");
    assert!(said.ends_with("of which 0 changed"), "{said}");
}

#[test]
fn what_is_translated_of_the_page_for_help_is_what_the_page_says() {
    let plain = |html: &str| {
        let tags = html
            .split('<')
            .map(|part| part.split_once('>').map_or(part, |(_, text)| text));
        let text: String = tags.collect();
        text.replace("&#x27;", "'")
            .replace("&amp;", "&")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let page = plain(&html(&REAL, &Route::Help));
    for text in harbour::library::languages::help(&REAL) {
        assert!(
            page.contains(&harbour::library::words_of(&text.english)),
            "the page for help doesn’t say “{}”",
            text.english
        );
    }
}

#[test]
fn every_text_is_one_block_on_one_line_and_long_numbers_are_links() {
    for Text { english, .. } in texts(&REAL) {
        assert!(!english.contains('\n') && !english.contains("  "), "{english}");
        // in text from right to left the groups of a number would change places
        let bare = english
            .split('[')
            .map(|part| part.split_once(']').map_or(part, |(_, after)| after))
            .collect::<String>();
        let spaced = bare
            .as_bytes()
            .windows(3)
            .any(|w| w[0].is_ascii_digit() && w[1] == b' ' && w[2].is_ascii_digit());
        assert!(!spaced, "{english}");
    }
}

#[test]
fn the_published_languages_have_every_page_and_none_is_kept_before_it_is_opened() {
    let codes: BTreeSet<&str> = REAL.languages.iter().map(|language| language.code.as_str()).collect();
    assert_eq!(codes, BTreeSet::from(["ar", "bn", "cy", "pa", "pl", "ro", "uk", "ur"]));
    let pages = all(&REAL, "/");
    for language in REAL.languages.iter().filter(|language| language.is_begun()) {
        let folder = format!("languages/{}/", language.code);
        let here = pages
            .iter()
            .filter(|page| page.route.path().starts_with(&folder))
            .count();
        assert_eq!(here, 12, "{}", language.english);
        assert_eq!(language.right_to_left, ["ar", "ur"].contains(&language.code.as_str()));
    }
    assert!(Path::new(crate::project()).join("languages/README.md").exists());
}
