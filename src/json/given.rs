//! What a page gives an island.

use super::from_value;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error};
use serde::ser::{Serialize, Serializer};
use serde_json::Value;

/// Written by the generator and read in the browser. Leptos would write and read it in both, each in its own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given<T>(pub T);

impl<T: Serialize> Serialize for Given<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if cfg!(target_arch = "wasm32") {
            serializer.serialize_unit()
        } else {
            self.0.serialize(serializer)
        }
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Given<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        from_value(&value)
            .map(Self)
            .ok_or_else(|| D::Error::custom("doesn't fit"))
    }
}
