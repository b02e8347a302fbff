//! A school.json that somebody hands in, to go on with: what can be used is taken, everything else is named.

use super::{Draft, FIELDS, Form, Profile, ProfileError};
use crate::agreement::{Agreement, Changes, Id, Switch};
use crate::json;
use serde_json::{Map, Value};

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    pub draft: Draft,
    /// What Harbour doesn't know, or can't use, by name; it is not in the draft.
    pub left_out: Vec<String>,
}

impl Opened {
    /// Reads a file, which a stranger may have made. Texts that are too long stay, to be shortened in the form.
    pub fn read(text: &str, agreements: &[Agreement]) -> Result<Self, ProfileError> {
        if text.len() > Profile::MAX_BYTES {
            return Err(ProfileError::TooLarge);
        }
        let Some(Value::Object(given)) = json::parse_strange(text) else {
            return Err(ProfileError::NotAProfile(None));
        };
        let format = given.get("format").and_then(Value::as_u64);
        if format.is_some_and(|format| format > u64::from(Profile::FORMAT)) {
            return Err(ProfileError::Newer);
        }
        let mut left_out = Vec::new();
        let mut taken = Map::new();
        for (name, value) in given {
            match FIELDS.into_iter().find(|(field, _)| *field == name) {
                _ if name == "format" => {}
                None => left_out.push(shown(&name)),
                Some((_, form)) => {
                    if let Some(value) = usable(&name, form, value, &mut left_out) {
                        taken.insert(name, value);
                    }
                }
            }
        }
        let profile: Option<Profile> = json::from_value(&Value::Object(taken));
        let mut opened = Self {
            draft: Draft::of(profile.ok_or(ProfileError::NotAProfile(None))?),
            left_out,
        };
        opened.settle(agreements);
        Ok(opened)
    }

    /// What was kept by another version of the site: clauses may have gone since.
    pub fn kept(draft: Draft, agreements: &[Agreement]) -> Self {
        let mut opened = Self {
            draft,
            left_out: Vec::new(),
        };
        opened.settle(agreements);
        opened
    }

    /// Takes out changes that the form has no field for: of clauses that the agreement doesn't have, or that no school can switch.
    fn settle(&mut self, agreements: &[Agreement]) {
        let changed = std::mem::take(&mut self.draft.0.agreements);
        for (id, mut changes) in changed {
            let Some(agreement) = agreements.iter().find(|agreement| agreement.id.as_str() == id) else {
                self.left_out.push(format!("agreements.{}", shown(&id)));
                continue;
            };
            let left_out = settled(agreement, &mut changes);
            let named = left_out.into_iter().map(|name| format!("agreements.{id}.{name}"));
            self.left_out.extend(named);
            self.draft.0.agreements.insert(id, changes);
        }
    }
}

/// What of a value fits its field; what doesn't is named.
fn usable(name: &str, form: Form, value: Value, left_out: &mut Vec<String>) -> Option<Value> {
    match form {
        Form::Number => None,
        Form::Text | Form::Sentences if value.is_null() => None,
        Form::Text | Form::Sentences if value.is_string() => Some(value),
        Form::Texts | Form::Tables(_) => {
            let Value::Array(entries) = value else {
                left_out.push(name.to_owned());
                return None;
            };
            let mut fit = Vec::new();
            for (n, entry) in entries.into_iter().enumerate() {
                let place = format!("{name}[{}]", n + 1);
                match entry {
                    // named once: there may be thousands
                    _ if n > Profile::MAX_LIST => {}
                    _ if n == Profile::MAX_LIST => {
                        left_out.push(format!("{name} after the first {}", Profile::MAX_LIST));
                    }
                    Value::String(_) if form == Form::Texts => fit.push(entry),
                    Value::Object(fields) if form != Form::Texts => fit.push(table(&place, form, fields, left_out)),
                    _ => left_out.push(place),
                }
            }
            Some(Value::Array(fit))
        }
        Form::Agreements => {
            let Value::Object(all) = value else {
                left_out.push(name.to_owned());
                return None;
            };
            let named = |id: &String, field: &str| format!("agreements.{}.{}", shown(id), shown(field));
            let changes = all.into_iter().map(|(id, changes)| {
                let fit = changes_of(changes, &mut |field| left_out.push(named(&id, field)));
                (id, fit)
            });
            Some(Value::Object(changes.collect()))
        }
        _ => {
            left_out.push(name.to_owned());
            None
        }
    }
}

fn table(place: &str, form: Form, fields: Map<String, Value>, left_out: &mut Vec<String>) -> Value {
    let known = |field: &str| matches!(form, Form::Tables(names) if names.contains(&field));
    let mut fit = Map::new();
    for (field, value) in fields {
        if known(&field) && value.is_string() {
            fit.insert(field, value);
        } else {
            left_out.push(format!("{place}.{}", shown(&field)));
        }
    }
    Value::Object(fit)
}

/// The changes of one agreement, entry by entry.
fn changes_of(value: Value, left_out: &mut dyn FnMut(&str)) -> Value {
    let mut fit = Map::new();
    let Value::Object(fields) = value else {
        left_out("");
        return Value::Object(fit);
    };
    for (field, value) in fields {
        let known = ["on", "off", "words", "add"].contains(&field.as_str());
        let Some(entries) = value.as_array().filter(|_| known) else {
            left_out(&field);
            continue;
        };
        let mut kept = Vec::new();
        for entry in entries.iter().take(Changes::MOST) {
            let alone = Value::Object(Map::from_iter([(field.clone(), Value::Array(vec![entry.clone()]))]));
            if json::from_value::<Changes>(&alone).is_some() {
                kept.push(entry.clone());
            } else {
                left_out(&field);
            }
        }
        if entries.len() > Changes::MOST {
            left_out(&format!("{field} after the first {}", Changes::MOST));
        }
        fit.insert(field, Value::Array(kept));
    }
    Value::Object(fit)
}

/// Leaves what the form can show; the names of the rest.
fn settled(agreement: &Agreement, changes: &mut Changes) -> Vec<String> {
    let mut left_out = Vec::new();
    let switch = |id: &Id| {
        let found = agreement.clauses().find(|clause| &clause.id == id);
        found.map(|clause| clause.switch)
    };
    // what is so anyway is no change
    changes.on.retain(|id| switch(id) != Some(Some(Switch::On)));
    changes.off.retain(|id| switch(id) != Some(Some(Switch::Off)));
    let mut known = |kind: &str, id: &Id, is: bool| {
        if !is {
            left_out.push(format!("{kind} “{id}”"));
        }
        is
    };
    changes
        .on
        .retain(|id| known("on", id, switch(id) == Some(Some(Switch::Off))));
    changes.off.retain(|id| {
        let is = switch(id) == Some(Some(Switch::On)) || agreement.question(id).is_some();
        known("off", id, is)
    });
    let stands = |id: &Id| switch(id).is_some() || agreement.page(id).is_some();
    changes
        .words
        .retain(|words| known("words", &words.id, stands(&words.id)));
    let mut own: Vec<Id> = Vec::new();
    changes.add.retain(|added| {
        let taken = stands(&added.id) || agreement.question(&added.id).is_some() || own.contains(&added.id);
        own.push(added.id.clone());
        known("add", &added.id, agreement.takes_clauses(&added.page) && !taken)
    });
    for list in [&mut changes.on, &mut changes.off] {
        let mut seen: Vec<Id> = Vec::new();
        list.retain(|id| {
            let again = seen.contains(id);
            seen.push(id.clone());
            !again
        });
    }
    left_out
}

/// A stranger's name for something, as it can be shown.
fn shown(name: &str) -> String {
    name.chars()
        .take(40)
        .map(|c| if c.is_control() { '·' } else { c })
        .collect()
}
