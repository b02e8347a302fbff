//! One thing out of a school.json, without reading the rest: what a page needs that is about one agreement.

use super::{Profile, ProfileError};
use crate::agreement::Changes;
use crate::json;
use serde_json::Value;

/// What a school.json changes in this agreement; nothing if it doesn't say. `None` is no school.json at all.
pub fn changes_in(text: Option<&str>, agreement: &str) -> Result<Changes, ProfileError> {
    let Some(value) = whole(text)? else {
        return Ok(Changes::default());
    };
    let Some(changes) = value.get("agreements").and_then(|all| all.get(agreement)) else {
        return Ok(Changes::default());
    };
    json::from_value(changes).ok_or_else(|| ProfileError::NotAProfile(Some(format!("agreements.{agreement}"))))
}

/// The public key with which the school countersigns, as it stands in a school.json.
pub fn key_in(text: Option<&str>) -> Option<String> {
    let value = whole(text).ok()??;
    Some(value.get("key")?.as_str()?.to_owned())
}

fn whole(text: Option<&str>) -> Result<Option<Value>, ProfileError> {
    let Some(text) = text else { return Ok(None) };
    if text.len() > Profile::MAX_BYTES {
        return Err(ProfileError::TooLarge);
    }
    let value = json::parse(text).filter(Value::is_object);
    value.map(Some).ok_or(ProfileError::NotAProfile(None))
}
