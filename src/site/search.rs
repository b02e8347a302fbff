//! What the search for adults knows: one entry a page, as people would describe it. assets/search.js reads it.

use super::{Page, Route};
use crate::lesson::{Lesson, Plan};
use crate::library::{Alike, COLUMNS, Incident, Library, column_name};
use html5gum::{Token, Tokenizer};
use serde::Serialize;
use std::{fs, path::Path};

/// The file that a browser fetches once somebody searches.
pub const INDEX: &str = "search.json";

const PARENTS: &str = "For parents";
const LESSONS: &str = "Lessons";
const TEACHERS: &str = "For teachers";
const HELP: &str = "Help";
const AGREEMENTS: &str = "Agreements";
const SITE: &str = "This site";

/// Everything that can be found, and the words that lead there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Index {
    pub pages: Vec<Entry>,
    pub alike: Vec<Alike>,
    /// With one of these the numbers to ring are shown first.
    pub urgent: Vec<String>,
}

/// A page that can be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Below the site's root.
    pub url: String,
    pub title: String,
    /// One line: what it is.
    pub what: String,
    pub group: &'static str,
    pub headings: Vec<String>,
    /// As people say it.
    pub phrases: Vec<String>,
}

impl Index {
    pub fn to_json(&self) -> String {
        // texts and lists of texts only: nothing in them can fail
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The index of these pages. Of a lesson's many pages, those are left out that its plan leads to.
pub fn index(library: &Library, pages: &[Page]) -> Index {
    Index {
        pages: pages.iter().filter_map(|page| entry(library, page)).collect(),
        alike: library.search_words.alike.clone(),
        urgent: library.search_words.urgent.clone(),
    }
}

fn entry(library: &Library, page: &Page) -> Option<Entry> {
    let group = group(&page.route)?;
    let url = page.route.path();
    let mut entry = Entry {
        title: page.title.clone(),
        what: page.description.clone(),
        group,
        headings: Vec::new(),
        phrases: Vec::new(),
        url,
    };
    match &page.route {
        Route::Lesson { band, id } => {
            let (lesson, plan) = lesson(library, |lesson| lesson.band == *band && lesson.id.0 == *id)?;
            entry.what = format!("{}, {}. {}", age(lesson), lesson.rule.name(), lesson.summary);
            entry.headings = words_of(plan);
            entry.phrases = vec!["lesson".to_owned()];
        }
        Route::Plan { band, id } => {
            let (lesson, plan) = lesson(library, |lesson| lesson.band == *band && lesson.id.0 == *id)?;
            entry.what = format!("{}, {} minutes. {}", age(lesson), lesson.minutes, lesson.summary);
            entry.headings = plan.teach.iter().flat_map(|teach| teach.objectives.clone()).collect();
            entry.headings.extend(words_of(plan));
        }
        Route::Incident(id) => {
            let card = library.incidents.iter().find(|card| card.id == *id)?;
            entry.headings = helpers(library, card);
        }
        Route::Topic(id) => {
            entry.headings = headings(&page.body);
            let topic = library.guidance.iter().find(|topic| topic.id == *id)?;
            entry.phrases = topic.find.clone();
        }
        Route::Help => {
            entry.headings = headings(&page.body);
            entry.phrases = library.contacts.iter().map(|contact| contact.name.clone()).collect();
        }
        Route::Agreement(id) => {
            let agreement = library.agreements.iter().find(|a| a.id.to_string() == *id)?;
            entry.what = format!("For {}. {}", agreement.audience.people(), entry.what);
            entry.headings = agreement.pages.iter().map(|rule| rule.title.clone()).collect();
        }
        Route::CurriculumPart(_) | Route::Curriculum | Route::Finish(_) | Route::Printable(_) => {}
        _ => entry.headings = headings(&page.body),
    }
    let own = library.search_words.pages.iter().find(|own| own.path == entry.url);
    entry
        .phrases
        .extend(own.into_iter().flat_map(|own| own.find.iter().cloned()));
    Some(entry)
}

/// Where a page stands in the results; nothing for pages that adults reach by another one, and for those of a child alone.
fn group(route: &Route) -> Option<&'static str> {
    Some(match route {
        Route::Languages => PARENTS,
        Route::Parents | Route::SchoolSays | Route::Topic(_) | Route::Start { age: None, .. } => PARENTS,
        Route::Band(_) | Route::Lesson { .. } | Route::Know(_) => LESSONS,
        Route::Agreements | Route::Agreement(_) | Route::Finish(_) | Route::Check => AGREEMENTS,
        Route::Help => HELP,
        Route::Settings | Route::Privacy | Route::Accessibility | Route::About => SITE,
        Route::Printable(name) if !is_main_sheet(name) => return None,
        Route::Printable(_) | Route::Print | Route::Plan { .. } | Route::Sequences => TEACHERS,
        Route::Teachers | Route::SchoolSaysToStaff | Route::SchoolFile => TEACHERS,
        Route::Curriculum | Route::CurriculumPart(_) | Route::Register | Route::ClassProgress => TEACHERS,
        Route::Incidents | Route::Incident(_) | Route::IncidentNote => TEACHERS,
        Route::Home | Route::Quiz(_) | Route::Search | Route::NotFound => return None,
        Route::Language(_) | Route::LanguageHelp(_) | Route::LanguageTopic { .. } | Route::LanguageAgreements(_) => {
            return None;
        }
        Route::Board { .. } | Route::Presenter { .. } | Route::Start { age: Some(_), .. } => return None,
    })
}

/// Not a lesson's sheet, which its plan leads to, nor the same poster on other paper.
fn is_main_sheet(name: &str) -> bool {
    let of_a_lesson = name.starts_with("worksheet-") || name.starts_with("home-");
    !of_a_lesson && !name.ends_with("-plain") && !name.ends_with("-a3")
}

fn lesson(library: &Library, is: impl Fn(&Lesson) -> bool) -> Option<&(Lesson, Plan)> {
    library.lessons.iter().find(|(lesson, _)| is(lesson))
}

/// The words that a lesson explains.
fn words_of(plan: &Plan) -> Vec<String> {
    plan.vocabulary.iter().map(|word| word.word.clone()).collect()
}

fn age(lesson: &Lesson) -> &'static str {
    let column = COLUMNS
        .into_iter()
        .find(|column| *column == (lesson.band, lesson.years));
    column.map_or(lesson.band.name(), column_name)
}

/// Who outside the school helps.
fn helpers(library: &Library, card: &Incident) -> Vec<String> {
    let named = |id: &str| library.contacts.iter().find(|contact| contact.id == id);
    let outside = card.outside.iter().filter_map(|outside| named(&outside.contact));
    outside.map(|contact| contact.name.clone()).collect()
}

/// The headings of a page below its title, without those of the help panel.
fn headings(body: &str) -> Vec<String> {
    let main = body.find("<main").map_or("", |at| &body[at..]);
    let (mut found, mut open) = (Vec::new(), None::<String>);
    for token in Tokenizer::new(main).flatten() {
        match token {
            Token::StartTag(tag) if matches!(tag.name.as_slice(), b"h2" | b"h3") => open = Some(String::new()),
            Token::EndTag(tag) if matches!(tag.name.as_slice(), b"h2" | b"h3") => {
                let heading = open.take().unwrap_or_default().trim().to_owned();
                if !heading.is_empty() && !found.contains(&heading) {
                    found.push(heading);
                }
            }
            Token::String(text) => {
                if let Some(open) = &mut open {
                    open.push_str(&String::from_utf8_lossy(&text));
                }
            }
            _ => {}
        }
    }
    found
}

/// MiniSearch without its comments, which are half of what would travel: npm has no smaller file of it. No line of its code begins with
/// `//` or `/*`, and the search's tests run what is left.
pub fn library(packages: &Path) -> Result<String, String> {
    let file = packages.join("minisearch/dist/umd/index.js");
    let script = fs::read_to_string(&file)
        .map_err(|error| format!("{} can't be read ({error}). Run script/setup.", file.display()))?;
    let mut slim = String::from("// MiniSearch, © Luca Ongaro, MIT licence\n");
    let mut comment = false;
    for line in script.lines().map(str::trim) {
        comment |= line.starts_with("/*");
        if !comment && !line.is_empty() && !line.starts_with("//") {
            slim += line;
            slim.push('\n');
        }
        comment &= !line.ends_with("*/");
    }
    Ok(slim)
}
