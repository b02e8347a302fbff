//! Who signed, and how. Drawing, typing and holding a picture count the same.

use super::id::Id;
use super::name::Name;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A pen's ways from down to up, on a grid of [`Signature::GRID`].
pub type Strokes = Vec<Vec<(u16, u16)>>;

/// A signature that is one: never a blank pad.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Signature(Written);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    role: Role,
    name: Name,
    method: Method,
    /// Who helped with drawing or typing. With a picture it is the method's `scribe`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    helper: Option<Scribe>,
}

/// As whom somebody signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    Child,
    Parent,
    Carer,
    Staff,
    Governor,
    Volunteer,
    Visitor,
    /// Of equipment.
    Borrower,
    /// The headteacher.
    Head,
    /// Somebody who acts for the headteacher.
    Delegate,
}

/// How somebody signs. In a record: `"typed"`, `{"drawn":{"strokes":[[[0,0],[80,0]]]}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum Method {
    Drawn {
        strokes: Strokes,
    },
    Typed,
    /// For a child who can't write yet: their picture pressed and held, with a grown-up beside them.
    Picture {
        /// Which picture: "fox".
        avatar: Id,
        /// 0 for those who can't hold and pressed twice instead.
        held_ms: u32,
        scribe: Scribe,
    },
}

/// The grown-up who was there when a child signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Scribe {
    Teacher,
    Parent,
    Carer,
}

/// Why something isn't a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureError {
    /// Nothing, or hardly anything, was drawn.
    Blank,
    /// More strokes or points than are kept.
    TooMuch,
    /// A point beyond the grid.
    OffPad,
    /// A grown-up can't sign with a picture.
    PictureOfAdult,
    /// No finger rests for more than ten minutes.
    HeldTooLong,
    /// A picture says already who helped; a grown-up needs nobody.
    HelperTwice,
}

impl Signature {
    /// The largest x and y of a point.
    pub const GRID: (u16, u16) = (1000, 400);
    pub const MOST_STROKES: usize = 200;
    /// In all strokes together.
    pub const MOST_POINTS: usize = 4000;
    /// The shortest drawing that isn't a slip of the finger, in units of the grid.
    pub const SHORTEST: f64 = 80.0;
    const LONGEST_HOLD: u32 = 600_000;

    pub fn new(role: Role, name: Name, method: Method) -> Result<Self, SignatureError> {
        match &method {
            Method::Drawn { strokes } => check_drawing(strokes)?,
            Method::Typed => {}
            Method::Picture { .. } if role != Role::Child => return Err(SignatureError::PictureOfAdult),
            Method::Picture { held_ms, .. } if *held_ms > Self::LONGEST_HOLD => {
                return Err(SignatureError::HeldTooLong);
            }
            Method::Picture { .. } => {}
        }
        Ok(Self(Written {
            role,
            name,
            method,
            helper: None,
        }))
    }
    /// The same, with a grown-up who helped a child to draw or type.
    pub fn helped(self, helper: Scribe) -> Result<Self, SignatureError> {
        if self.role() != Role::Child || matches!(self.method(), Method::Picture { .. }) {
            return Err(SignatureError::HelperTwice);
        }
        Ok(Self(Written {
            helper: Some(helper),
            ..self.0
        }))
    }
    pub fn helper(&self) -> Option<Scribe> {
        self.0.helper
    }
    /// "signed by drawing", "signed by typing, with a teacher beside them", …
    pub fn how(&self) -> String {
        let how = self.method().words();
        match self.helper() {
            Some(helper) => format!("{how}, with a {} beside them", helper.word()),
            None => how,
        }
    }
    pub fn role(&self) -> Role {
        self.0.role
    }
    pub fn name(&self) -> &Name {
        &self.0.name
    }
    pub fn method(&self) -> &Method {
        &self.0.method
    }
}

fn check_drawing(strokes: &Strokes) -> Result<(), SignatureError> {
    let points = || strokes.iter().flatten();
    if strokes.len() > Signature::MOST_STROKES || points().count() > Signature::MOST_POINTS {
        return Err(SignatureError::TooMuch);
    }
    if points().any(|(x, y)| *x > Signature::GRID.0 || *y > Signature::GRID.1) {
        return Err(SignatureError::OffPad);
    }
    let length: f64 = strokes.iter().flat_map(|stroke| stroke.windows(2)).map(distance).sum();
    if points().count() < 2 || length < Signature::SHORTEST {
        return Err(SignatureError::Blank);
    }
    Ok(())
}

fn distance(pair: &[(u16, u16)]) -> f64 {
    match pair {
        [(x0, y0), (x1, y1)] => f64::from(x0.abs_diff(*x1)).hypot(f64::from(y0.abs_diff(*y1))),
        _ => 0.0,
    }
}

impl Role {
    pub fn word(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Parent => "parent",
            Self::Carer => "carer",
            Self::Staff => "member of staff",
            Self::Governor => "governor",
            Self::Volunteer => "volunteer",
            Self::Visitor => "visitor",
            Self::Borrower => "borrower",
            Self::Head => "headteacher",
            Self::Delegate => "for the headteacher",
        }
    }
}

impl Scribe {
    pub fn word(self) -> &'static str {
        match self {
            Self::Teacher => "teacher",
            Self::Parent => "parent",
            Self::Carer => "carer",
        }
    }
}

impl Method {
    /// "signed by drawing", …
    pub fn words(&self) -> String {
        match self {
            Self::Drawn { .. } => "signed by drawing".into(),
            Self::Typed => "signed by typing".into(),
            Self::Picture { avatar, scribe, .. } => {
                format!(
                    "signed with their picture ({avatar}), with a {} beside them",
                    scribe.word()
                )
            }
        }
    }
}

impl fmt::Display for SignatureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Blank => "We can’t see your name yet. Draw it a little bigger, or type it.",
            Self::TooMuch => "That is a lot of drawing! Press Clear, then draw your name once.",
            Self::OffPad => "Part of that drawing is off the pad. Press Clear, then draw your name again.",
            Self::PictureOfAdult => "A grown-up signs by drawing or typing. Please choose one of those.",
            Self::HeldTooLong => "That was a very long hold! Please press and hold once more.",
            Self::HelperTwice => "Only a child who draws or types has a helper. Please sign again.",
        })
    }
}

impl std::error::Error for SignatureError {}

impl TryFrom<Written> for Signature {
    type Error = SignatureError;
    fn try_from(written: Written) -> Result<Self, SignatureError> {
        let signature = Self::new(written.role, written.name, written.method)?;
        match written.helper {
            Some(helper) => signature.helped(helper),
            None => Ok(signature),
        }
    }
}

impl From<Signature> for Written {
    fn from(signature: Signature) -> Self {
        signature.0
    }
}
