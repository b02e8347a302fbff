//! How a journey ends.

use std::fmt;

/// What a journey returns: any error is a failure, but for [`Skip`].
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// The journey can't be made here; the reason is reported, never counted as a pass.
#[derive(Debug)]
pub struct Skip(pub String);

impl fmt::Display for Skip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Skip {}

/// Fails with a sentence unless the condition holds.
pub fn ensure(condition: bool, otherwise: impl Into<String>) -> Outcome {
    if condition {
        Ok(())
    } else {
        Err(otherwise.into().into())
    }
}
