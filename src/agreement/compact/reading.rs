//! Reads what was written in few bytes; takes any bytes.

use super::{ROLES, SCRIBES, all_details};
use crate::agreement::{Agreement, Child, Digest, Event, Id, Method, Name, Shown, Signature, Strokes, Words};

pub struct In<'b>(pub &'b [u8]);

impl<'b> In<'b> {
    pub fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }
    pub fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }
    pub fn number(&mut self) -> Option<u64> {
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
    /// A count of things that take at least a byte each.
    fn count(&mut self) -> Option<usize> {
        let count = usize::try_from(self.number()?).ok()?;
        (count <= self.0.len()).then_some(count)
    }
    fn text(&mut self) -> Option<&'b str> {
        let length = self.count()?;
        std::str::from_utf8(self.take(length)?).ok()
    }
    fn id_of<'a>(&mut self, mut known: impl Iterator<Item = &'a Id>) -> Option<Id> {
        known.nth(usize::try_from(self.number()?).ok()?).cloned()
    }
    fn ids(&mut self, known: &[Id]) -> Option<Vec<Id>> {
        let count = self.count()?;
        (0..count).map(|_| self.id_of(known.iter())).collect()
    }
    pub fn event(&mut self, agreement: &Agreement, shown: &Shown) -> Option<Event> {
        Some(match self.byte()? {
            0 => Event::Started {
                child: Child {
                    name: Name::parse(self.text()?).ok()?,
                    picture: Id::parse(self.text()?).ok()?,
                },
            },
            1 => Event::Opened {
                name: Name::parse(self.text()?).ok()?,
            },
            2 => Event::Renewed {
                record: self.take(32)?.try_into().map(Digest::from_bytes).ok()?,
                unchanged: self.ids(&shown.pages)?,
                answered: self.ids(&shown.questions)?,
            },
            3 => Event::Filled {
                detail: self.id_of(all_details(shown))?,
                words: Words::parse(self.text()?).ok()?,
            },
            4 => Event::PageRead {
                page: self.id_of(shown.pages.iter())?,
            },
            5 => {
                let question = self.id_of(shown.questions.iter())?;
                let option = self.id_of(agreement.question(&question)?.options.iter().map(|choice| &choice.id))?;
                Event::answered(agreement, &question, &option)?
            }
            6 => Event::Agreed,
            7 => Event::WantsToTalk,
            8 => Event::Disagreed,
            9 => Event::Resumed,
            10 => Event::Signed {
                signature: self.signature()?,
            },
            11 => Event::HandedOver,
            12 => Event::ParentRead {
                clause: self.id_of(shown.parent_clauses.iter())?,
            },
            13 => Event::ParentAgreed,
            14 => Event::ParentWantsToTalk,
            15 => Event::ParentDisagreed,
            16 => Event::ParentSigned {
                signature: self.signature()?,
            },
            17 => Event::SchoolRead {
                clause: self.id_of(shown.school_clauses.iter())?,
            },
            18 => Event::SchoolAgreed,
            19 => Event::SchoolWantsToTalk,
            20 => Event::SchoolDisagreed,
            21 => Event::SchoolSigned {
                signature: self.signature()?,
            },
            22 => Event::ReturnRead {
                clause: self.id_of(shown.return_clauses.iter())?,
            },
            23 => Event::Returned {
                signature: self.signature()?,
            },
            _ => return None,
        })
    }
    fn signature(&mut self) -> Option<Signature> {
        let role = *ROLES.get(usize::try_from(self.number()?).ok()?)?;
        let name = Name::parse(self.text()?).ok()?;
        let how = self.number()?;
        let scribe = match how / 3 {
            0 => None,
            n => Some(*SCRIBES.get(usize::try_from(n - 1).ok()?)?),
        };
        let method = match how % 3 {
            0 => Method::Typed,
            1 => Method::Drawn {
                strokes: self.strokes()?,
            },
            _ => {
                let method = Method::Picture {
                    avatar: Id::parse(self.text()?).ok()?,
                    held_ms: u32::try_from(self.number()?).ok()?,
                    scribe: scribe?,
                };
                return Signature::new(role, name, method).ok();
            }
        };
        let signature = Signature::new(role, name, method).ok()?;
        match scribe {
            Some(helper) => signature.helped(helper).ok(),
            None => Some(signature),
        }
    }
    fn strokes(&mut self) -> Option<Strokes> {
        let (mut x, mut y) = (0i32, 0i32);
        let count = self.count()?;
        let mut strokes = Vec::new();
        for _ in 0..count {
            let points = self.count()?;
            let mut stroke = Vec::new();
            for _ in 0..points {
                stroke.push((self.step(&mut x)?, self.step(&mut y)?));
            }
            strokes.push(stroke);
        }
        Some(strokes)
    }
    fn step(&mut self, from: &mut i32) -> Option<u16> {
        let step = u32::try_from(self.number()?).ok()?;
        *from = from.checked_add((step >> 1) as i32 ^ -((step & 1) as i32))?;
        u16::try_from(*from).ok()
    }
}
