//! A school's own words. What a school has not said stays unset: nothing is ever guessed for it.

use super::{ProfileError, SchoolLink, form};
use crate::agreement::Changes;
use crate::json;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// What a school says about itself: `school.json` beside the site, or a file in schools/. schools/SCHEMA.md says what each is for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Profile {
    /// Which form of the file this is; 1 if it doesn't say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<u32>,
    /// The school's name, as it stands in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whom pupils tell, by role ("your teacher"), never by a person's name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tell: Vec<String>,
    /// Whom parents and staff ask, by role.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<SchoolContact>,
    /// The school's rule on phones and watches, in one sentence to a pupil.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phones: Option<String>,
    /// What pupils do with logins and passwords, in a sentence to them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logins: Option<String>,
    /// What is different for the youngest, up to Year 2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logins_ks1: Option<String>,
    /// How children in Reception sign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eyfs: Option<String>,
    /// What happens when a rule is broken, in the school's words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub consequences: Vec<String>,
    /// The rule on pictures and films of pupils.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photos: Option<String>,
    /// What is filtered and looked at, and who does it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filtering: Option<String>,
    /// What the lessons follow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub framework: Option<String>,
    /// From when the policy is, and when it is looked at again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<String>,
    /// The school's policies, where people can read them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<SchoolLink>,
    /// Whom staff tell about a pupil, and by when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff_tell: Option<String>,
    /// Whom staff tell about an adult at the school.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff_about_adult: Option<String>,
    /// Services outside of the school that its policy names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub outside: Vec<String>,
    /// Where staff record what happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record_system: Option<String>,
    /// Who may search a pupil's device, and when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// The rule on staff's own phones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff_phones: Option<String>,
    /// What staff do with logins and passwords.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff_logins: Option<String>,
    /// The rule on visitors' phones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visitor_phones: Option<String>,
    /// Which network visitors use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
    /// The public key with which this school countersigns records.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// What this school changes in agreements, by the agreement's id.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub agreements: BTreeMap<String, Changes>,
}

/// Somebody at the school whom adults can ask.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SchoolContact {
    /// "the school office", "the designated safeguarding lead".
    pub role: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

impl Profile {
    /// The form of the file that is written, and the newest that is read.
    pub const FORMAT: u32 = 1;
    /// The largest school.json that is read.
    pub const MAX_BYTES: usize = 128 * 1024;
    /// Characters in a short text.
    pub const MAX_TEXT: usize = 200;
    /// Characters in a longer one.
    pub const MAX_SENTENCES: usize = 400;
    /// Entries in one list.
    pub const MAX_LIST: usize = 8;

    /// Reads a school.json.
    pub fn from_json(text: &str) -> Result<Self, ProfileError> {
        if text.len() > Self::MAX_BYTES {
            return Err(ProfileError::TooLarge);
        }
        let value = json::parse(text);
        let fields = value.as_ref().and_then(Value::as_object);
        let fields = fields.ok_or(ProfileError::NotAProfile(None))?;
        // a newer file may hold fields that are yet unknown: so this comes first
        let format = fields.get("format").and_then(Value::as_u64);
        if format.is_some_and(|format| format > u64::from(Self::FORMAT)) {
            return Err(ProfileError::Newer);
        }
        if let Some(unknown) = fields.keys().find(|key| form(key).is_none()) {
            return Err(ProfileError::NotAProfile(Some(unknown.clone())));
        }
        let profile = value.as_ref().and_then(json::from_value::<Self>);
        let wrong = || fields.iter().find_map(|(name, value)| super::wrong(name, value));
        let profile =
            profile.ok_or_else(|| wrong().map_or(ProfileError::NotAProfile(None), ProfileError::WrongForm))?;
        profile.check().map(|()| profile)
    }

    /// The school.json that says the same.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}
