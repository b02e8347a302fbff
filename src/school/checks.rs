//! What is wrong with a profile, and where: the one check that reading a school.json, `site check` and the form share.

use super::{Form, Place, Profile, ProfileError, form};

impl Profile {
    /// Whether every text and list keeps to its limit.
    pub fn check(&self) -> Result<(), ProfileError> {
        self.faults().into_iter().next().map_or(Ok(()), |(_, error)| Err(error))
    }

    /// Everything that [`Profile::check`] refuses, each where it stands.
    pub fn faults(&self) -> Vec<(Place, ProfileError)> {
        let mut found = Vec::new();
        match self.format {
            Some(0) => found.push((Place::Field("format"), ProfileError::WrongForm("format"))),
            Some(format) if format > Self::FORMAT => found.push((Place::Field("format"), ProfileError::Newer)),
            _ => {}
        }
        let lists = [
            ("tell", self.tell.len()),
            ("contacts", self.contacts.len()),
            ("consequences", self.consequences.len()),
            ("links", self.links.len()),
            ("outside", self.outside.len()),
        ];
        for (field, _) in lists.into_iter().filter(|(_, entries)| *entries > Self::MAX_LIST) {
            found.push((Place::Field(field), ProfileError::TooMany(field)));
        }
        for (place, text) in self.texts() {
            let Some(field) = place.field() else { continue };
            if text.chars().count() > form(field).map_or(Self::MAX_TEXT, Form::most) {
                found.push((place, ProfileError::TooLong(field)));
            } else if text.chars().any(|c| c.is_control() || is_direction_mark(c)) {
                found.push((place, ProfileError::OddCharacter(field)));
            }
        }
        for (n, link) in self.links.iter().enumerate() {
            let place = Place::Part("links", n, "url");
            let told = found.iter().any(|(known, _)| *known == place);
            if !told && !link.leads_somewhere_safe() {
                found.push((place, ProfileError::Link(link.url.clone())));
            }
        }
        found
    }

    /// The texts that stand alone, each with its field.
    pub(super) fn single(&self) -> [(&'static str, &Option<String>); 18] {
        [
            ("name", &self.name),
            ("phones", &self.phones),
            ("logins", &self.logins),
            ("logins_ks1", &self.logins_ks1),
            ("eyfs", &self.eyfs),
            ("photos", &self.photos),
            ("filtering", &self.filtering),
            ("framework", &self.framework),
            ("review", &self.review),
            ("staff_tell", &self.staff_tell),
            ("staff_about_adult", &self.staff_about_adult),
            ("record_system", &self.record_system),
            ("search", &self.search),
            ("staff_phones", &self.staff_phones),
            ("staff_logins", &self.staff_logins),
            ("visitor_phones", &self.visitor_phones),
            ("network", &self.network),
            ("key", &self.key),
        ]
    }

    /// Every text, with its place.
    fn texts(&self) -> impl Iterator<Item = (Place, &String)> {
        let single = self.single().into_iter();
        let single = single.filter_map(|(field, text)| Some((Place::Field(field), text.as_ref()?)));
        let lists = [
            ("tell", &self.tell),
            ("consequences", &self.consequences),
            ("outside", &self.outside),
        ];
        let lists = lists.into_iter().flat_map(|(field, texts)| {
            let texts = texts.iter().enumerate();
            texts.map(move |(n, text)| (Place::Entry(field, n), text))
        });
        let contacts = self.contacts.iter().enumerate().flat_map(|(n, contact)| {
            let ways = [
                ("role", Some(&contact.role)),
                ("phone", contact.phone.as_ref()),
                ("email", contact.email.as_ref()),
            ];
            let said = ways.into_iter().filter_map(|(part, text)| Some((part, text?)));
            said.map(move |(part, text)| (Place::Part("contacts", n, part), text))
        });
        let links = self.links.iter().enumerate().flat_map(|(n, link)| {
            let parts = [("title", &link.title), ("url", &link.url)];
            parts.map(|(part, text)| (Place::Part("links", n, part), text))
        });
        single.chain(lists).chain(contacts).chain(links)
    }
}

/// Characters that turn the direction of the text around them, and so can make one name look like another.
fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
