//! What each field of a school.json holds. assets/school.js has the same list; a test compares them.

use super::Profile;
use serde_json::Value;

/// What stands in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A whole number from 1.
    Number,
    /// Up to [`Profile::MAX_TEXT`] characters.
    Text,
    /// Up to [`Profile::MAX_SENTENCES`] characters.
    Sentences,
    /// A list of texts.
    Texts,
    /// A list of tables, each with texts under these names.
    Tables(&'static [&'static str]),
    /// What the school changes in agreements; they check it.
    Agreements,
}

/// Every field of a profile.
pub const FIELDS: [(&str, Form); 25] = [
    ("format", Form::Number),
    ("name", Form::Text),
    ("tell", Form::Texts),
    ("contacts", Form::Tables(&["role", "phone", "email"])),
    ("phones", Form::Text),
    ("logins", Form::Text),
    ("logins_ks1", Form::Text),
    ("eyfs", Form::Sentences),
    ("consequences", Form::Texts),
    ("photos", Form::Sentences),
    ("filtering", Form::Sentences),
    ("framework", Form::Sentences),
    ("review", Form::Text),
    ("links", Form::Tables(&["title", "url"])),
    ("staff_tell", Form::Sentences),
    ("staff_about_adult", Form::Sentences),
    ("outside", Form::Texts),
    ("record_system", Form::Text),
    ("search", Form::Sentences),
    ("staff_phones", Form::Sentences),
    ("staff_logins", Form::Sentences),
    ("visitor_phones", Form::Sentences),
    ("network", Form::Sentences),
    ("key", Form::Text),
    ("agreements", Form::Agreements),
];

/// What the field of this name holds, if there is one.
pub fn form(name: &str) -> Option<Form> {
    FIELDS
        .into_iter()
        .find(|(field, _)| *field == name)
        .map(|(_, form)| form)
}

impl Form {
    /// Characters in each of its texts.
    pub fn most(self) -> usize {
        match self {
            Self::Sentences => Profile::MAX_SENTENCES,
            _ => Profile::MAX_TEXT,
        }
    }

    /// Whether `value` has this form, whatever its texts say.
    fn fits(self, value: &Value) -> bool {
        let texts = |value: &Value, names: &[&str]| {
            let fields = value.as_object();
            fields.is_some_and(|fields| {
                let known = |(name, value): (&String, &Value)| names.contains(&name.as_str()) && value.is_string();
                fields.iter().all(known)
            })
        };
        let each = |fits: &dyn Fn(&Value) -> bool| value.as_array().is_some_and(|list| list.iter().all(fits));
        match self {
            Self::Number => value.as_u64().is_some_and(|number| number > 0),
            Self::Text | Self::Sentences => value.is_string() || value.is_null(),
            Self::Texts => each(&Value::is_string),
            Self::Tables(names) => each(&|value| texts(value, names)),
            Self::Agreements => value.as_object().is_some_and(|all| all.values().all(Value::is_object)),
        }
    }
}

/// The field's name, if what stands in it has another form.
pub(super) fn wrong(name: &str, value: &Value) -> Option<&'static str> {
    let found = FIELDS.into_iter().find(|(field, _)| *field == name);
    found.filter(|(_, form)| !form.fits(value)).map(|(field, _)| field)
}
