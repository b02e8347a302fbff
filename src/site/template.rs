//! What every page has around its body.

use super::modules::Module;
use super::security::CSP;
use super::{Route, narration};

/// One finished page, before it is written.
pub struct Page {
    pub route: Route,
    /// The way to the site's root, as links on this page begin.
    pub root: String,
    pub title: String,
    /// One sentence for search engines and link previews.
    pub description: String,
    /// `eyfs`, `ks1`, `ks2`, `parents` or `teachers`: the page's colours.
    pub look: &'static str,
    /// What kind of page it is; the style sheet's name for it.
    pub kind: &'static str,
    /// What it prints as, where that is promised: paper and pages, "A4 1". A test counts them.
    pub print: Option<String>,
    /// Something open here would be lost by a new version taking over.
    pub busy: bool,
    pub body: String,
}

/// Typefaces by their files in fonts/.
const PUPILS: &str = "andika-latin-400-normal";
const PUPILS_BOLD: &str = "andika-latin-700-normal";
const ADULTS: &str = "atkinson-hyperlegible-next-latin-wght-normal";
const HEADINGS: &str = "lexend-latin-wght-normal";

/// Text as it may stand in HTML, also within double quotes.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The whole HTML file. `module` wakes the islands of the page; `asked` are loaded when somebody wants what they do; `sound` reads it aloud.
pub fn html(page: &Page, module: Option<&Module>, asked: &[&Module], sound: Option<&str>, sprite: &str) -> String {
    let root = &page.root;
    let title = match page.route {
        Route::Home => page.title.clone(),
        _ => format!("{} – Harbour", page.title),
    };
    let (title, description) = (escape(&title), escape(&page.description));
    let (look, kind) = (page.look, page.kind);
    let print = page.print.as_ref().map_or_else(String::new, |paper| {
        format!("<meta name=\"harbour-print\" content=\"{paper}\">\n")
    });
    let sound = sound.map_or_else(String::new, |sound| {
        format!(" data-sound=\"{root}{}/{sound}\"", narration::SOUND)
    });
    let busy = if page.busy { " data-busy=\"yes\"" } else { "" };
    // paper can't wait for a letter: a sheet asks for all that it may need
    let faces: &[&str] = match (kind, look) {
        ("print", _) => &[PUPILS, PUPILS_BOLD, ADULTS, HEADINGS],
        (_, "parents" | "teachers") => &[ADULTS, HEADINGS],
        _ => &[PUPILS, HEADINGS],
    };
    let faces: String = faces
        .iter()
        .map(|face| {
            format!(
                "<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin href=\"{root}fonts/{face}.woff2\">\n"
            )
        })
        .collect();
    let app_files = module.map_or_else(String::new, |module| {
        format!(
            "<link rel=\"modulepreload\" fetchpriority=\"low\" href=\"{root}{}\">\n\
             <link rel=\"preload\" as=\"fetch\" fetchpriority=\"low\" crossorigin type=\"application/wasm\" href=\"{root}{}\">\n",
            module.glue, module.wasm
        )
    });
    // Chromium looks ahead for nothing while a policy in the page is followed by a script; so what is painted first is
    // asked for before it.
    let own_sheet = match page.route {
        Route::Board { .. } | Route::Presenter { .. } => Some("classroom.css"),
        Route::Languages
        | Route::Language(_)
        | Route::LanguageHelp(_)
        | Route::LanguageTopic { .. }
        | Route::LanguageAgreements(_) => Some("languages.css"),
        _ => None,
    };
    let own_sheet = own_sheet.map_or_else(String::new, |sheet| {
        format!("<link rel=\"stylesheet\" href=\"{root}{sheet}\">\n")
    });
    let own_scripts = if page.route == Route::Search {
        format!(
            "<script defer src=\"{root}minisearch.js\"></script>\n<script defer src=\"{root}search.js\"></script>\n"
        )
    } else {
        String::new()
    };
    let picture = first_picture(&page.body).map_or_else(String::new, |picture| {
        format!("<link rel=\"preload\" as=\"image\" fetchpriority=\"high\" href=\"{picture}\">\n")
    });
    let mut app_data = module.map_or_else(String::new, |module| {
        format!(
            " data-app=\"{}\" data-wasm=\"{}\" data-integrity=\"{}\"",
            module.glue, module.wasm, module.integrity
        )
    });
    for module in asked {
        let (glue, wasm, integrity) = (&module.glue, &module.wasm, &module.integrity);
        app_data += &format!(" data-ask-{}=\"{glue} {wasm} {integrity}\"", module.name());
    }
    format!(
        "<!DOCTYPE html>\n\
<html lang=\"en-GB\" data-band=\"{look}\" data-theme=\"auto\" data-text=\"normal\" data-motion=\"auto\"{sound}>\n\
<head>\n\
<meta charset=\"utf-8\">\n\
<meta http-equiv=\"Content-Security-Policy\" content=\"{CSP}\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
<title>{title}</title>\n\
<meta name=\"description\" content=\"{description}\">\n\
<meta name=\"referrer\" content=\"no-referrer\">\n\
{print}\
<link rel=\"preload\" as=\"style\" href=\"{root}style.css\">\n\
{faces}\
{picture}\
<script src=\"{root}early.js\"></script>\n\
<script defer src=\"{root}school.js\"></script>\n\
<link rel=\"stylesheet\" href=\"{root}style.css\">\n\
{own_sheet}\
{own_scripts}\
{app_files}\
<script type=\"module\" src=\"{root}boot.js\"{app_data}></script>\n\
<link rel=\"manifest\" href=\"{root}manifest.webmanifest\">\n\
<link rel=\"icon\" type=\"image/svg+xml\" href=\"{root}icons/icon.svg\">\n\
<link rel=\"apple-touch-icon\" href=\"{root}icons/apple-touch-180.png\">\n\
</head>\n\
<body class=\"page page-{kind}\"{busy}>\n\
<a class=\"skip\" href=\"#main\">Skip to the page</a>\n\
{sprite}\n\
{body}\n\
<p id=\"cannot-wake\" class=\"cannot-wake\" hidden>This device can’t run the activities, but you can read and print everything.</p>\n\
</body>\n\
</html>\n",
        body = page.body,
    )
}

/// The big picture that is in view when the page opens, if it has one.
fn first_picture(body: &str) -> Option<&str> {
    let image = body
        .split("<img ")
        .find(|image| image.starts_with("class=\"step-picture\""))?;
    image.split("src=\"").nth(1)?.split('"').next()
}
