//! A school.json in the making: what the form holds, whatever state it is in.

use super::{Profile, SchoolContact, SchoolLink};
use serde::{Deserialize, Serialize};

/// What has been filled in so far. It may hold empty entries and texts that are too long; [`Draft::finished`] is the school.json.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Draft(pub(super) Profile);

/// What is done to a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListAct {
    Add,
    Remove(usize),
    /// Before the one that stands before it.
    Up(usize),
}

impl Draft {
    /// To go on with what a school has said.
    pub fn of(profile: Profile) -> Self {
        Self(profile)
    }

    /// Whether nothing has been said yet.
    pub fn is_empty(&self) -> bool {
        let mut said = self.finished();
        said.format = None;
        said == Profile::default()
    }

    /// A field that is one text; "" if it is another, or unsaid.
    pub fn text(&self, field: &str) -> &str {
        let single = self.0.single().into_iter().find(|(name, _)| *name == field);
        single.and_then(|(_, text)| text.as_deref()).unwrap_or_default()
    }

    pub fn set_text(&mut self, field: &str, words: String) {
        if let Some(text) = self.text_mut(field) {
            *text = Some(words).filter(|words| !words.is_empty());
        }
    }

    /// Entries of a field that is a list.
    pub fn entries(&self, field: &str) -> usize {
        match field {
            "contacts" => self.0.contacts.len(),
            "links" => self.0.links.len(),
            _ => self.list(field).len(),
        }
    }

    /// What an entry says; in a list of texts no part has a name.
    pub fn entry(&self, field: &str, n: usize, part: &str) -> &str {
        let contact = self.0.contacts.get(n);
        let link = self.0.links.get(n);
        let words = match (field, part) {
            ("contacts", "role") => contact.map(|contact| contact.role.as_str()),
            ("contacts", "phone") => contact.and_then(|contact| contact.phone.as_deref()),
            ("contacts", "email") => contact.and_then(|contact| contact.email.as_deref()),
            ("links", "title") => link.map(|link| link.title.as_str()),
            ("links", "url") => link.map(|link| link.url.as_str()),
            _ => self.list(field).get(n).map(String::as_str),
        };
        words.unwrap_or_default()
    }

    /// What is said in a field, line by line; nothing if it is left out.
    pub fn says(&self, field: &str) -> Vec<String> {
        let trimmed = Self(self.trimmed());
        let lines = match field {
            "contacts" => trimmed.0.contacts.iter().map(super::with_ways).collect(),
            "links" => {
                let links = trimmed.0.links.iter();
                links.map(|link| format!("{}: {}", link.title, link.url)).collect()
            }
            _ if trimmed.list(field).is_empty() => vec![trimmed.text(field).to_owned()],
            _ => trimmed.list(field).to_vec(),
        };
        lines
            .into_iter()
            .filter(|line| !matches!(line.as_str(), "" | ": "))
            .collect()
    }

    /// Fills in an entry, also one beyond the last: the form shows an empty one.
    pub fn set_entry(&mut self, field: &str, n: usize, part: &str, words: String) {
        if n >= Profile::MAX_LIST {
            return;
        }
        while self.entries(field) <= n {
            self.change_list(field, ListAct::Add);
        }
        let maybe = |words: String| Some(words).filter(|words| !words.is_empty());
        match field {
            "contacts" => {
                if let Some(contact) = self.0.contacts.get_mut(n) {
                    match part {
                        "role" => contact.role = words,
                        "phone" => contact.phone = maybe(words),
                        _ => contact.email = maybe(words),
                    }
                }
            }
            "links" => {
                if let Some(link) = self.0.links.get_mut(n) {
                    match part {
                        "title" => link.title = words,
                        _ => link.url = words,
                    }
                }
            }
            _ => {
                if let Some(entry) = self.list_mut(field).and_then(|list| list.get_mut(n)) {
                    *entry = words;
                }
            }
        }
    }

    pub fn change_list(&mut self, field: &str, act: ListAct) {
        match field {
            "contacts" => act.on(&mut self.0.contacts),
            "links" => act.on(&mut self.0.links),
            _ => {
                if let Some(list) = self.list_mut(field) {
                    act.on(list);
                }
            }
        }
    }

    /// The school.json: what is empty is left out, and what stands around words.
    pub fn finished(&self) -> Profile {
        let mut profile = self.trimmed();
        profile.format = Some(Profile::FORMAT);
        for (field, _) in super::FIELDS {
            if let Some(text) = Self::text_of(&mut profile, field) {
                *text = text.take().filter(|words| !words.is_empty());
            }
        }
        for list in [&mut profile.tell, &mut profile.consequences, &mut profile.outside] {
            list.retain(|words| !words.is_empty());
        }
        for contact in &mut profile.contacts {
            for way in [&mut contact.phone, &mut contact.email] {
                *way = way.take().filter(|words| !words.is_empty());
            }
        }
        profile.contacts.retain(|contact| *contact != SchoolContact::default());
        profile.links.retain(|link| *link != SchoolLink::default());
        for changes in profile.agreements.values_mut() {
            changes.words.retain(|words| !words.text.is_empty());
            changes.add.retain(|added| !added.text.is_empty());
        }
        profile.agreements.retain(|_, changes| *changes != Default::default());
        profile
    }

    /// The same with every entry where it is, and nothing around words.
    pub(super) fn trimmed(&self) -> Profile {
        let mut profile = self.0.clone();
        for (field, _) in super::FIELDS {
            if let Some(Some(text)) = Self::text_of(&mut profile, field) {
                trim(text);
            }
        }
        let lists = [&mut profile.tell, &mut profile.consequences, &mut profile.outside];
        lists.into_iter().flatten().for_each(trim);
        for contact in &mut profile.contacts {
            trim(&mut contact.role);
            let ways = [&mut contact.phone, &mut contact.email];
            ways.into_iter().flatten().for_each(trim);
        }
        for link in &mut profile.links {
            trim(&mut link.title);
            trim(&mut link.url);
        }
        for changes in profile.agreements.values_mut() {
            changes.words.iter_mut().for_each(|words| trim(&mut words.text));
            changes.add.iter_mut().for_each(|added| trim(&mut added.text));
        }
        profile
    }

    fn list(&self, field: &str) -> &[String] {
        match field {
            "tell" => &self.0.tell,
            "consequences" => &self.0.consequences,
            "outside" => &self.0.outside,
            _ => &[],
        }
    }

    fn list_mut(&mut self, field: &str) -> Option<&mut Vec<String>> {
        match field {
            "tell" => Some(&mut self.0.tell),
            "consequences" => Some(&mut self.0.consequences),
            "outside" => Some(&mut self.0.outside),
            _ => None,
        }
    }

    fn text_mut(&mut self, field: &str) -> Option<&mut Option<String>> {
        Self::text_of(&mut self.0, field)
    }

    fn text_of<'a>(profile: &'a mut Profile, field: &str) -> Option<&'a mut Option<String>> {
        Some(match field {
            "name" => &mut profile.name,
            "phones" => &mut profile.phones,
            "logins" => &mut profile.logins,
            "logins_ks1" => &mut profile.logins_ks1,
            "eyfs" => &mut profile.eyfs,
            "photos" => &mut profile.photos,
            "filtering" => &mut profile.filtering,
            "framework" => &mut profile.framework,
            "review" => &mut profile.review,
            "staff_tell" => &mut profile.staff_tell,
            "staff_about_adult" => &mut profile.staff_about_adult,
            "record_system" => &mut profile.record_system,
            "search" => &mut profile.search,
            "staff_phones" => &mut profile.staff_phones,
            "staff_logins" => &mut profile.staff_logins,
            "visitor_phones" => &mut profile.visitor_phones,
            "network" => &mut profile.network,
            "key" => &mut profile.key,
            _ => return None,
        })
    }
}

impl ListAct {
    fn on<T: Default>(self, list: &mut Vec<T>) {
        match self {
            Self::Add if list.len() < Profile::MAX_LIST => list.push(T::default()),
            Self::Remove(n) if n < list.len() => {
                list.remove(n);
            }
            Self::Up(n) if n > 0 && n < list.len() => list.swap(n - 1, n),
            _ => {}
        }
    }
}

/// Lines become one: pasted words bring their breaks with them.
fn trim(words: &mut String) {
    let line: String = words
        .chars()
        .map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c })
        .collect();
    *words = line.trim().to_owned();
}
