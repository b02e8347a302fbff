//! What has to be mended before a draft can be a school.json, each at the place in the form where it is mended.

use super::{Draft, Place, Profile, ProfileError};
use crate::agreement::{Agreement, Changes, Id, hex};

/// Something to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amiss {
    pub place: Place,
    /// What it is and how to mend it, in a sentence or two.
    pub words: String,
}

impl Draft {
    /// Everything that `site check` and the site would refuse, or never show.
    pub fn amiss(&self, agreements: &[Agreement]) -> Vec<Amiss> {
        let profile = self.trimmed();
        let mut found = incomplete(&profile);
        for (place, error) in profile.faults() {
            // an entry without a word is left out of the file
            let empty = matches!(place, Place::Part("links", n, _) if self.entry("links", n, "url").trim().is_empty());
            if !empty {
                found.push(Amiss {
                    place,
                    words: sentence(&error),
                });
            }
        }
        if profile.key.as_deref().is_some_and(is_no_key) {
            found.push(Amiss {
                place: Place::Field("key"),
                words: "This is no public key. Copy it from the register: it begins with “ed25519:”.".into(),
            });
        }
        let finished = self.finished();
        for (id, changes) in &finished.agreements {
            if let Some(agreement) = agreements.iter().find(|agreement| agreement.id.as_str() == id) {
                found.extend(unfit(agreement, changes));
            }
        }
        if finished.to_json().len() > Profile::MAX_BYTES {
            found.push(Amiss {
                place: Place::Field("name"),
                words: format!(
                    "All of it together is larger than {} KB. Shorten the school’s own words in the agreements.",
                    Profile::MAX_BYTES / 1024
                ),
            });
        }
        found
    }
}

/// Only its form: whether a key is sound, the register and the check page say, which hold what is needed for that.
fn is_no_key(key: &str) -> bool {
    let bytes = key.strip_prefix("ed25519:").and_then(hex::read_exactly::<32>);
    !key.is_empty() && bytes.is_none()
}

/// What the site would pass over without a word.
fn incomplete(profile: &Profile) -> Vec<Amiss> {
    let mut found = Vec::new();
    for (n, contact) in profile.contacts.iter().enumerate() {
        let reached = [&contact.phone, &contact.email].into_iter().flatten();
        if contact.role.is_empty() && reached.into_iter().any(|way| !way.is_empty()) {
            found.push(Amiss {
                place: Place::Part("contacts", n, "role"),
                words: "Say whom people reach there, such as “the school office”.".into(),
            });
        }
    }
    for (n, link) in profile.links.iter().enumerate() {
        let (part, words) = match (link.title.is_empty(), link.url.is_empty()) {
            (true, false) => ("title", "Say what can be read there, such as “Online safety policy”."),
            (false, true) => ("url", "Say where it can be read: a link, or a file beside the site."),
            _ => continue,
        };
        found.push(Amiss {
            place: Place::Part("links", n, part),
            words: words.into(),
        });
    }
    found
}

/// The same as the site says of a file, to somebody who sees the field.
fn sentence(error: &ProfileError) -> String {
    match error {
        ProfileError::TooLong(field) => {
            let most = super::form(field).map_or(Profile::MAX_TEXT, super::Form::most);
            format!("This is longer than {most} characters. Write it more shortly.")
        }
        ProfileError::TooMany(_) => format!(
            "There are more than {} entries. Keep the most important ones.",
            Profile::MAX_LIST
        ),
        ProfileError::OddCharacter(_) => {
            "There is a character in it that can’t be seen. Delete it all, and type it instead of pasting it.".into()
        }
        ProfileError::Link(_) => {
            "This can’t be linked to. Begin it with https:// or name a file beside the site, such as policies/online-safety.pdf.".into()
        }
        other => other.to_string(),
    }
}

/// One change of an agreement.
enum Change {
    On(Id),
    Off(Id),
    Words(Id),
    Added(Id),
}

impl Change {
    fn all(changes: &Changes) -> Vec<Self> {
        let words = changes.words.iter().map(|words| Self::Words(words.id.clone()));
        let added = changes.add.iter().map(|added| Self::Added(added.id.clone()));
        let on = changes.on.iter().cloned().map(Self::On);
        let off = changes.off.iter().cloned().map(Self::Off);
        words.chain(added).chain(on).chain(off).collect()
    }
    fn id(&self) -> &Id {
        let (Self::On(id) | Self::Off(id) | Self::Words(id) | Self::Added(id)) = self;
        id
    }
    fn taken_from(&self, changes: &Changes) -> Changes {
        let mut left = changes.clone();
        match self {
            Self::On(id) => left.on.retain(|other| other != id),
            Self::Off(id) => left.off.retain(|other| other != id),
            Self::Words(id) => left.words.retain(|other| &other.id != id),
            Self::Added(id) => left.add.retain(|other| &other.id != id),
        }
        left
    }
}

/// Why the agreement can't be changed so. The agreement itself is asked, again and again: a change is at fault if something else is wrong
/// without it, or nothing.
fn unfit(agreement: &Agreement, changes: &Changes) -> Vec<Amiss> {
    let mut found = Vec::new();
    let mut left = changes.clone();
    while let Err(error) = agreement.in_force(&left) {
        let words = in_words(agreement, changes, &error.to_string());
        let all = Change::all(&left);
        let at_fault = all
            .iter()
            .find(|change| agreement.in_force(&change.taken_from(&left)).err().as_ref() != Some(&error));
        let Some(change) = at_fault else {
            let place = Place::Agreement(agreement.id.clone());
            found.push(Amiss { place, words });
            break;
        };
        found.push(Amiss {
            place: Place::Clause(agreement.id.clone(), change.id().clone()),
            words,
        });
        left = change.taken_from(&left);
    }
    found
}

/// What is said of ids, said of the words that people see in their place.
fn in_words(agreement: &Agreement, changes: &Changes, said: &str) -> String {
    let clauses = agreement.clauses().map(|clause| (&clause.id, &clause.text));
    let rules = agreement.pages.iter().map(|page| (&page.id, &page.title));
    let own = changes.add.iter().map(|added| (&added.id, &added.text));
    let mut said = said.to_owned();
    for (id, text) in clauses.chain(rules).chain(own) {
        let named = format!("“{id}”");
        if said.contains(&named) {
            said = said.replace(&named, &format!("“{}”", shortened(text)));
        }
    }
    said
}

/// The first words of a text that may be long.
pub fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MOST).collect();
    let whole = cut.rfind(' ').and_then(|at| cut.get(..at)).unwrap_or(&cut);
    format!("{whole} …")
}
