//! Everything that people write, read and checked together.

use super::agreements::read_agreement;
use super::contacts::read_contacts;
use super::curriculum::read_curriculum;
use super::file::File;
use super::guidance::read_topic;
use super::incidents::read_incident;
use super::known_words::read_known_words;
use super::languages::{Language, read_language};
use super::lesson_file::{Known, read_lesson, read_quizzes};
use super::nearest::suggest;
use super::reading::ReadingLists;
use super::schools::read_school;
use super::search_words::read_search_words;
use super::sequences::read_sequences;
use super::shelf::Shelf;
use super::start::{Start, read_start};
use super::symbols::{Symbol, read_symbols};
use super::{Contact, Curriculum, Incident, Problems, SearchWords, Sequence, Topic};
use crate::agreement::Agreement;
use crate::lesson::{Band, Lesson, Plan, Quiz};
use crate::school::Profile;
use std::path::Path;

/// All content of the site, without a mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Library {
    /// By band, half, rule, then id.
    pub lessons: Vec<(Lesson, Plan)>,
    /// By trail.
    pub quizzes: Vec<Quiz>,
    /// By id.
    pub agreements: Vec<Agreement>,
    /// By `order`.
    pub guidance: Vec<Topic>,
    pub start: Start,
    pub curriculum: Curriculum,
    /// Without the closed ones.
    pub contacts: Vec<Contact>,
    /// By group, then title.
    pub incidents: Vec<Incident>,
    /// What adults type into the search.
    pub search_words: SearchWords,
    /// In the order in which they are shown first.
    pub symbols: Vec<Symbol>,
    /// By occasion, then age.
    pub sequences: Vec<Sequence>,
    /// By their names in English.
    pub languages: Vec<Language>,
    /// The profile whose words stand in pages: schools/general.toml, or the one school that a site is built for.
    pub school: Profile,
    /// Every other file of schools/, by its name.
    pub schools: Vec<(String, Profile)>,
}

/// Reads and checks everything below `root`. `pictures` says whether a picture of that name can be drawn.
/// `lists` are what readability is measured with. Fails with every mistake of every file.
pub fn load(root: &Path, pictures: &dyn Fn(&str) -> bool, lists: &ReadingLists) -> Result<Library, Problems> {
    let mut shelf = Shelf {
        root,
        problems: Vec::new(),
    };
    let curriculum = shelf
        .read("lessons/curriculum.toml", read_curriculum)
        .unwrap_or_default();
    let picture_names = shelf
        .names("assets/pictures", "svg")
        .into_iter()
        .filter(|name| pictures(name))
        .collect::<Vec<_>>();
    let words = shelf.read("lessons/words.toml", read_known_words).unwrap_or_default();
    let symbols = shelf
        .read("lessons/symbols.toml", |file| read_symbols(file, &picture_names))
        .unwrap_or_default();
    let known = Known {
        curriculum: &curriculum,
        lists,
        words: &words,
        pictures,
        picture_names: &picture_names,
    };
    let mut lessons = shelf.lessons(&known);
    lessons.sort_by(|(a, _), (b, _)| (a.band, a.years, a.rule, &a.id).cmp(&(b.band, b.years, b.rule, &b.id)));
    let mut quizzes = Vec::new();
    for name in shelf.names("quizzes", "toml") {
        let path = format!("quizzes/{name}.toml");
        match Band::from_slug(&name) {
            Some(band) => quizzes.extend(
                shelf
                    .read(&path, |file| read_quizzes(file, band, &known))
                    .into_iter()
                    .flatten(),
            ),
            None => shelf.whole(
                &path,
                "there is no band of this name",
                "name it after its band: eyfs, ks1 or ks2",
            ),
        }
    }
    let mut agreements = Vec::new();
    for name in shelf.names("agreements", "toml") {
        let read = |file: &File| read_agreement(file, pictures);
        agreements.extend(shelf.read(&format!("agreements/{name}.toml"), read).flatten());
    }
    let mut guidance: Vec<Topic> = Vec::new();
    for name in shelf.names("guidance", "md") {
        let path = format!("guidance/{name}.md");
        if ["school", "start"].contains(&name.as_str()) {
            let help = "give the topic another name";
            shelf.whole(
                &path,
                "its address is taken: the school’s words and “Start here” stand there",
                help,
            );
        }
        guidance.extend(shelf.read(&path, read_topic));
    }
    shelf.check_order(&guidance);
    guidance.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    let topics: Vec<String> = shelf.names("guidance", "md");
    let has_start = shelf.names("guidance", "toml").iter().any(|name| name == "start");
    let start = has_start.then(|| shelf.read("guidance/start.toml", |file| read_start(file, &topics)));
    let start = start.flatten().unwrap_or_default();
    let mut contacts = shelf.read("guidance/contacts.toml", read_contacts).unwrap_or_default();
    let search_words = shelf.read("guidance/words.toml", read_search_words).unwrap_or_default();
    let mut incidents: Vec<Incident> = Vec::new();
    for name in shelf.names("incidents", "toml") {
        let read = |file: &File| read_incident(file, &contacts);
        incidents.extend(shelf.read(&format!("incidents/{name}.toml"), read));
    }
    incidents.sort_by(|a, b| (a.group, &a.title).cmp(&(b.group, &b.title)));
    contacts.retain(|contact| !contact.dead);
    let sequences = shelf.sequences();
    let mut languages: Vec<Language> = Vec::new();
    for name in shelf.names("languages", "po") {
        languages.extend(shelf.read(&format!("languages/{name}.po"), read_language));
    }
    languages.sort_by(|a, b| a.english.cmp(&b.english));
    let mut schools = Vec::new();
    for name in shelf.names("schools", "toml") {
        let path = format!("schools/{name}.toml");
        if name != "general"
            && let Some(profile) = shelf.read(&path, |file| read_school(file, &agreements))
        {
            shelf.check_school_name(&name, &path);
            schools.push((name, profile));
        }
    }
    let school = shelf
        .read("schools/general.toml", |file| read_school(file, &agreements))
        .unwrap_or_default();
    if shelf.problems.is_empty() {
        Ok(Library {
            lessons,
            quizzes,
            agreements,
            guidance,
            start,
            curriculum,
            contacts,
            incidents,
            search_words,
            symbols,
            sequences,
            languages,
            school,
            schools,
        })
    } else {
        Err(Problems::new(shelf.problems))
    }
}

impl Shelf<'_> {
    /// The lessons of every band's folder; a file anywhere else is a mistake.
    fn lessons(&mut self, known: &Known<'_>) -> Vec<(Lesson, Plan)> {
        let mut lessons = Vec::new();
        for entry in self.entries("lessons") {
            let path = format!("lessons/{entry}");
            if self.root.join(&path).is_dir() {
                let Some(band) = Band::from_slug(&entry) else {
                    let known: Vec<&str> = Band::ALL.iter().map(|band| band.slug()).collect();
                    self.whole(&path, "there is no band of this name", &suggest(&entry, &known));
                    continue;
                };
                for name in self.entries(&path) {
                    let path = format!("{path}/{name}");
                    if !name.ends_with(".toml") {
                        self.whole(
                            &path,
                            "this is not a lesson",
                            "a lesson is one file NAME.toml; move anything else out of the folder",
                        );
                    } else if let Some((lesson, plan)) = self.read(&path, |file| {
                        let (lesson, plan, problems) = read_lesson(file, band, known);
                        ((lesson, plan), problems)
                    }) {
                        lessons.push((lesson, plan));
                    }
                }
            } else if entry.ends_with(".toml")
                && !["curriculum.toml", "sequences.toml", "symbols.toml", "words.toml"].contains(&entry.as_str())
            {
                let help = "move it into the folder of its band: lessons/eyfs/, lessons/ks1/ or lessons/ks2/";
                self.whole(&path, "a lesson can't stand here", help);
            }
        }
        lessons
    }

    /// The sequences; lessons and agreements are known by their files, so that a mistake in one is told once.
    fn sequences(&mut self) -> Vec<Sequence> {
        let named = |band: Band| {
            let slug = band.slug();
            let names = self.names(&format!("lessons/{slug}"), "toml");
            names.into_iter().map(move |name| format!("{slug}/{name}"))
        };
        let lessons: Vec<String> = Band::ALL.into_iter().flat_map(named).collect();
        let agreements = self.names("agreements", "toml");
        self.read("lessons/sequences.toml", |file| {
            read_sequences(file, &lessons, &agreements)
        })
        .unwrap_or_default()
    }
    /// A school's file gives its site's folder its name.
    fn check_school_name(&mut self, name: &str, path: &str) {
        let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !name.chars().all(legal) {
            let help = "name the file with lower-case letters, digits and hyphens: its site gets the same name";
            self.whole(path, "this name can't stand in an address", help);
        }
    }

    fn check_order(&mut self, topics: &[Topic]) {
        for (i, topic) in topics.iter().enumerate() {
            if let Some(other) = topics[..i]
                .iter()
                .find(|other| other.order == topic.order && topic.order > 0)
            {
                let message = format!("this topic has the same `order` as {}.md", other.id);
                self.whole(
                    &format!("guidance/{}.md", topic.id),
                    &message,
                    "give each topic a number of its own",
                );
            }
        }
    }
}
