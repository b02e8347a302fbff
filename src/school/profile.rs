//! A school's own words. What a school has not said stays unset: nothing is ever guessed for it.

use crate::agreement::Changes;
use crate::json;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// What a school says about itself: `school.json` beside the site, or a file in schools/.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Profile {
    /// The school's name, as it stands in a sentence.
    pub name: Option<String>,
    /// Whom pupils tell, by role ("your teacher"), never by a person's name.
    pub tell: Vec<String>,
    /// Whom parents and staff ask, by role.
    pub contacts: Vec<SchoolContact>,
    /// The school's rule on phones and watches, in one sentence to a pupil.
    pub phones: Option<String>,
    /// What this school changes in agreements, by the agreement's id.
    pub agreements: BTreeMap<String, Changes>,
    /// The public key with which this school countersigns records.
    pub key: Option<String>,
}

/// Somebody at the school whom adults can ask.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SchoolContact {
    /// "the school office", "the designated safeguarding lead".
    pub role: String,
    pub phone: Option<String>,
    pub email: Option<String>,
}

/// Why a `school.json` was not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileError {
    /// More than [`Profile::MAX_BYTES`].
    TooLarge,
    /// Not JSON, or not in this form; names a field that Harbour doesn't know, if there is one.
    NotAProfile(Option<String>),
    /// A text longer than [`Profile::MAX_TEXT`] characters; names the field.
    TooLong(&'static str),
    /// More than [`Profile::MAX_LIST`] entries; names the field.
    TooMany(&'static str),
    /// A control or direction-changing character; names the field.
    OddCharacter(&'static str),
}

/// What stands in a profile.
const FIELDS: [&str; 6] = ["name", "tell", "contacts", "phones", "agreements", "key"];

impl fmt::Display for ProfileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(
                f,
                "school.json is larger than {} KB. Keep only what agreements/SCHEMA.md names in it.",
                Profile::MAX_BYTES / 1024
            ),
            Self::NotAProfile(Some(field)) => write!(
                f,
                "school.json can't be used: Harbour doesn't know “{field}”. Compare it with agreements/SCHEMA.md and take it out."
            ),
            Self::NotAProfile(None) => f.write_str(
                "school.json can't be read: a comma, a bracket or a quotation mark is missing, or something stands there in \
                 another form. Compare it with the example in agreements/SCHEMA.md.",
            ),
            Self::TooLong(field) => write!(
                f,
                "“{field}” in school.json is longer than {} characters. Write it more shortly.",
                Profile::MAX_TEXT
            ),
            Self::TooMany(field) => write!(
                f,
                "“{field}” in school.json has more than {} entries. Keep the most important ones.",
                Profile::MAX_LIST
            ),
            Self::OddCharacter(field) => write!(
                f,
                "“{field}” in school.json holds a character that can't be seen. Type it again instead of pasting it."
            ),
        }
    }
}

impl std::error::Error for ProfileError {}

impl Profile {
    /// The largest school.json that is read.
    pub const MAX_BYTES: usize = 128 * 1024;
    /// Characters in one text.
    pub const MAX_TEXT: usize = 200;
    /// Entries in one list.
    pub const MAX_LIST: usize = 8;

    /// Reads a school.json.
    pub fn from_json(text: &str) -> Result<Self, ProfileError> {
        if text.len() > Self::MAX_BYTES {
            return Err(ProfileError::TooLarge);
        }
        let value = json::parse(text);
        let fields = value.as_ref().and_then(|value| value.as_object());
        let unknown = fields.and_then(|fields| fields.keys().find(|key| !FIELDS.contains(&key.as_str())));
        let profile = value.as_ref().and_then(json::from_value::<Self>);
        let profile = profile.ok_or_else(|| ProfileError::NotAProfile(unknown.cloned()))?;
        profile.check().map(|()| profile)
    }

    /// Whether every text and list keeps to its limit.
    pub fn check(&self) -> Result<(), ProfileError> {
        if self.tell.len() > Self::MAX_LIST {
            return Err(ProfileError::TooMany("tell"));
        }
        if self.contacts.len() > Self::MAX_LIST {
            return Err(ProfileError::TooMany("contacts"));
        }
        let texts = [
            ("name", self.name.as_ref()),
            ("phones", self.phones.as_ref()),
            ("key", self.key.as_ref()),
        ];
        let tell = self.tell.iter().map(|text| ("tell", Some(text)));
        let contacts = self.contacts.iter().flat_map(|contact| {
            [Some(&contact.role), contact.phone.as_ref(), contact.email.as_ref()].map(|text| ("contacts", text))
        });
        for (field, text) in texts.into_iter().chain(tell).chain(contacts) {
            let Some(text) = text else { continue };
            if text.chars().count() > Self::MAX_TEXT {
                return Err(ProfileError::TooLong(field));
            }
            if text.chars().any(|c| c.is_control() || is_direction_mark(c)) {
                return Err(ProfileError::OddCharacter(field));
            }
        }
        Ok(())
    }
}

/// Characters that turn the direction of the text around them, and so can make one name look like another.
fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
