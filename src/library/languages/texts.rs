//! Every English text that is translated, by the page where it stands.

use super::words;
use crate::agreement::{Agreement, Audience, Detail};
use crate::library::{self, Contact, Library, Topic};

/// The topics that are translated, in the order in which parents may need them.
pub const TRANSLATED: [&str; 9] = [
    "something-wrong",
    "self-harm-content",
    "strangers-secrets",
    "bullying-hurt",
    "seen-upsetting",
    "nude-pictures",
    "how-to-talk",
    "first-steps",
    "raise-a-concern",
];

/// The agreements of which parents read a part or all.
pub const READ_BY_PARENTS: [Audience; 3] = [Audience::Ks1, Audience::Ks2, Audience::Parent];

/// Places that aren't a topic's.
pub const SITE: &str = "site";
pub const HELP: &str = "help";
pub const AGREEMENTS: &str = "agreements";

/// One English text, as a file of a language asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Where it stands: `parents/something-wrong`. The same English may be said in another way elsewhere.
    pub place: String,
    /// Light Markdown, one line.
    pub english: String,
    /// What it is, for whoever translates it; empty where it says so itself.
    pub note: String,
}

fn text(place: &str, english: &str, note: &str) -> Text {
    Text {
        place: place.to_owned(),
        english: english.split_whitespace().collect::<Vec<_>>().join(" "),
        note: note.to_owned(),
    }
}

/// The place of a topic.
pub fn place_of(topic: &Topic) -> String {
    format!("parents/{}", topic.id)
}

/// The topics that are translated and there.
pub fn translated(library: &Library) -> impl Iterator<Item = &Topic> {
    let named = |id: &str| library.guidance.iter().find(move |topic| topic.id == id);
    TRANSLATED.into_iter().filter_map(named)
}

/// Those contacts of an audience that stand on the page for help.
pub fn helpers(library: &Library, audience: library::Audience) -> impl Iterator<Item = &Contact> {
    let here = move |contact: &&Contact| contact.audience == audience && !contact.dead && !contact.more;
    library.contacts.iter().filter(here)
}

/// All of them, each once, in the order of the pages.
pub fn texts(library: &Library) -> Vec<Text> {
    let mut all = site();
    all.extend(help(library));
    all.extend(translated(library).flat_map(topic));
    all.extend(agreements(library));
    let mut once: Vec<Text> = Vec::new();
    for text in all {
        if !once
            .iter()
            .any(|other| other.place == text.place && other.english == text.english)
        {
            once.push(text);
        }
    }
    once
}

/// Those that all pages share.
pub fn site() -> Vec<Text> {
    words::SITE.map(|words| text(SITE, words, "")).into()
}

/// Those of the page for help.
pub fn help(library: &Library) -> Vec<Text> {
    let mut said = vec![words::WORRIED];
    said.extend(words::STEPS.iter().flat_map(|(title, words)| [*title, *words]));
    said.push(words::WHOM);
    said.extend(words::TELL);
    said.extend([words::NOBODY_NEAR, words::FREE, words::TOLD]);
    said.extend(words::TOLD_STEPS);
    said.extend([words::FOR_ADULTS, words::FOR_CHILDREN]);
    let mut all: Vec<Text> = said.into_iter().map(|words| text(HELP, words, "")).collect();
    for audience in [library::Audience::Adults, library::Audience::Children] {
        for contact in helpers(library, audience) {
            let about = format!("about {}", contact.name);
            let said = [Some(&contact.what), contact.hours.as_ref()];
            all.extend(said.into_iter().flatten().map(|words| text(HELP, words, &about)));
        }
    }
    all
}

/// Those of a topic.
pub fn topic(topic: &Topic) -> Vec<Text> {
    let place = place_of(topic);
    let mut all = vec![
        text(&place, &topic.title, "title"),
        text(&place, &topic.summary, "summary"),
    ];
    let blocks = topic.blocks.iter();
    all.extend(blocks.map(|block| text(&place, &block.text, block.kind.name())));
    all
}

/// Those of the page about the agreements.
pub fn agreements(library: &Library) -> Vec<Text> {
    let mut said: Vec<&str> = words::AROUND_AGREEMENTS.into();
    for agreement in READ_BY_PARENTS
        .iter()
        .filter_map(|audience| read_by(library, *audience))
    {
        said.push(&agreement.title);
        match &agreement.parent {
            Some(part) => {
                said.push(&part.intro);
                said.extend(of_details(&part.details));
                said.extend(part.clauses.iter().map(|clause| clause.text.as_str()));
            }
            None => {
                said.push(&agreement.intro);
                said.extend(of_details(&agreement.details));
                for page in &agreement.pages {
                    said.push(&page.title);
                    said.extend(page.clauses.iter().map(|clause| clause.text.as_str()));
                }
            }
        }
    }
    said.into_iter().map(|words| text(AGREEMENTS, words, "")).collect()
}

/// The agreement of an audience.
pub fn read_by(library: &Library, audience: Audience) -> Option<&Agreement> {
    library
        .agreements
        .iter()
        .find(|agreement| agreement.audience == audience)
}

fn of_details(details: &[Detail]) -> impl Iterator<Item = &str> {
    details
        .iter()
        .flat_map(|detail| [Some(detail.label.as_str()), detail.hint.as_deref()])
        .flatten()
}
