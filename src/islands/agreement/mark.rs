//! What somebody signs with, and the signature that it makes.

use super::desk::Desk;
use super::pad::Ink;
use crate::agreement::{Event, Method, Name, Role, Scribe, Signature, State};
use leptos::prelude::*;

/// What somebody signs with.
pub enum Mark {
    Drawn(Ink),
    Typed,
    /// Held for so many milliseconds, or pressed twice (0), with this grown-up beside.
    Picture(u32, Scribe),
}

impl Desk {
    /// Signs; or says what is missing. `helper` is who helped a child to draw or type.
    pub fn sign(self, role: Role, name: &str, mark: Mark, helper: Option<Scribe>) {
        let method = match (mark, self.child()) {
            (Mark::Drawn(strokes), _) => Method::Drawn { strokes },
            (Mark::Picture(held_ms, scribe), Some(child)) => Method::Picture {
                avatar: child.picture,
                held_ms,
                scribe,
            },
            (Mark::Typed | Mark::Picture(..), _) => Method::Typed,
        };
        let name = Name::parse(name).map_err(|error| error.to_string());
        let signed = name.and_then(|name| {
            let signature = Signature::new(role, name, method);
            let signature = match helper {
                Some(helper) => signature.and_then(|signature| signature.helped(helper)),
                None => signature,
            };
            signature.map_err(|error| error.to_string())
        });
        let pupil = self.is_pupil();
        match signed {
            Err(error) => self.complain(error),
            Ok(signature) => self.act(
                self.draft
                    .with_untracked(|draft| match draft.as_ref().map(|d| d.state()) {
                        Some(State::SecondAgreed(_)) => Event::second_signed(pupil, signature),
                        Some(State::OnLoan(_)) => Event::Returned { signature },
                        _ => Event::Signed { signature },
                    }),
            ),
        }
    }
}
