//! What somebody signs with, and the signature that it makes.

use super::desk::Desk;
use super::pad::Ink;
use crate::agreement::{Event, Method, Name, Role, Scribe, Signature};

/// What somebody signs with.
pub enum Mark {
    Drawn(Ink),
    Typed,
    /// Held for so many milliseconds, or pressed twice (0), with this grown-up beside.
    Picture(u32, Scribe),
}

impl Desk {
    /// Signs; or says what is missing.
    pub fn sign(self, role: Role, name: &str, mark: Mark) {
        let Some(child) = self.child() else { return };
        let method = match mark {
            Mark::Drawn(strokes) => Method::Drawn { strokes },
            Mark::Typed => Method::Typed,
            Mark::Picture(held_ms, scribe) => Method::Picture {
                avatar: child.picture,
                held_ms,
                scribe,
            },
        };
        let name = Name::parse(name).map_err(|error| error.to_string());
        let signed = name.and_then(|name| Signature::new(role, name, method).map_err(|error| error.to_string()));
        match (signed, role) {
            (Err(error), _) => self.complain(error),
            (Ok(signature), Role::Child) => self.act(Event::Signed { signature }),
            (Ok(signature), _) => self.act(Event::ParentSigned { signature }),
        }
    }
}
