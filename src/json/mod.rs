//! How values are read from JSON and written to it.
//!
//! serde's code for a type is compiled again for each reader and each writer, so there is one of each. The reader takes a
//! [`Value`], which serde_json has read from the text, and says of what doesn't fit only that it doesn't.

mod given;
mod reader;
mod weight;

pub use given::Given;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// The value in `text`, if it is JSON and fits.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    from_value(&parse(text)?)
}

/// What `value` holds, if it fits.
pub fn from_value<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(reader::Reader(value)).ok()
}

/// `text` as JSON holds it; nothing if it isn't JSON.
pub fn parse(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok()
}

/// The same of a stranger's text: nothing also if it holds more values than any file of ours, whatever its bytes.
pub fn parse_strange(text: &str) -> Option<Value> {
    /// A record with all that it can hold has about 62,000.
    const MOST: usize = 100_000;
    (weight::weight(text) <= MOST).then(|| parse(text)).flatten()
}

/// `value` as JSON on one line. Empty for what JSON can't hold (a key that isn't text): no type of ours.
pub fn write<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
