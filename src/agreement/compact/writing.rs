//! Writes events in few bytes.

use super::{ROLES, SCRIBES, all_details, place};
use crate::agreement::{Agreement, Event, Id, Method, Scribe, Shown, Signature, Strokes};

pub struct Out(pub Vec<u8>);

impl Out {
    /// Seven bits a byte, the lowest first.
    pub fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.0.push(number as u8 & 0x7f | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }
    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.extend(text.as_bytes());
    }
    fn ids<'a>(&mut self, list: &[Id], known: impl Iterator<Item = &'a Id> + Clone) -> Option<()> {
        self.number(list.len() as u64);
        for id in list {
            self.number(place(known.clone(), id)?);
        }
        Some(())
    }
    pub fn event(&mut self, event: &Event, agreement: &Agreement, shown: &Shown) -> Option<()> {
        let mut tag = |tag: u8| self.0.push(tag);
        match event {
            Event::Started { child } => {
                tag(0);
                self.text(child.name.as_str());
                self.text(child.picture.as_str());
            }
            Event::Opened { name } => {
                tag(1);
                self.text(name.as_str());
            }
            Event::Renewed {
                record,
                unchanged,
                answered,
            } => {
                tag(2);
                self.0.extend(record.bytes());
                self.ids(unchanged, shown.pages.iter())?;
                self.ids(answered, shown.questions.iter())?;
            }
            Event::Filled { detail, words } => {
                tag(3);
                self.number(place(all_details(shown), detail)?);
                self.text(words.as_str());
            }
            Event::PageRead { page } => {
                tag(4);
                self.number(place(shown.pages.iter(), page)?);
            }
            Event::Answered {
                question,
                option,
                right,
            } => {
                let asked = agreement.question(question)?;
                let options = asked.options.iter().map(|choice| &choice.id);
                let chosen = asked.options.iter().find(|choice| &choice.id == option)?;
                if chosen.right != *right {
                    return None;
                }
                tag(5);
                self.number(place(shown.questions.iter(), question)?);
                self.number(place(options, option)?);
            }
            Event::Agreed => tag(6),
            Event::WantsToTalk => tag(7),
            Event::Disagreed => tag(8),
            Event::Resumed => tag(9),
            Event::Signed { signature } => {
                tag(10);
                self.signature(signature)?;
            }
            Event::HandedOver => tag(11),
            Event::ParentRead { clause } => {
                tag(12);
                self.number(place(shown.parent_clauses.iter(), clause)?);
            }
            Event::ParentAgreed => tag(13),
            Event::ParentWantsToTalk => tag(14),
            Event::ParentDisagreed => tag(15),
            Event::ParentSigned { signature } => {
                tag(16);
                self.signature(signature)?;
            }
            Event::SchoolRead { clause } => {
                tag(17);
                self.number(place(shown.school_clauses.iter(), clause)?);
            }
            Event::SchoolAgreed => tag(18),
            Event::SchoolWantsToTalk => tag(19),
            Event::SchoolDisagreed => tag(20),
            Event::SchoolSigned { signature } => {
                tag(21);
                self.signature(signature)?;
            }
            Event::ReturnRead { clause } => {
                tag(22);
                self.number(place(shown.return_clauses.iter(), clause)?);
            }
            Event::Returned { signature } => {
                tag(23);
                self.signature(signature)?;
            }
        }
        Some(())
    }
    fn signature(&mut self, signature: &Signature) -> Option<()> {
        self.number(ROLES.iter().position(|role| *role == signature.role())? as u64);
        self.text(signature.name().as_str());
        let scribe = |scribe: Scribe| SCRIBES.iter().position(|known| *known == scribe).map(|n| n as u64 + 1);
        let helper = match signature.helper() {
            Some(helper) => scribe(helper)?,
            None => 0,
        };
        match signature.method() {
            Method::Typed => self.number(helper * 3),
            Method::Drawn { strokes } => {
                self.number(helper * 3 + 1);
                self.strokes(strokes);
            }
            Method::Picture {
                avatar,
                held_ms,
                scribe: beside,
            } => {
                self.number(scribe(*beside)? * 3 + 2);
                self.text(avatar.as_str());
                self.number(u64::from(*held_ms));
            }
        }
        Some(())
    }
    /// Each point as its steps from the one before.
    fn strokes(&mut self, strokes: &Strokes) {
        self.number(strokes.len() as u64);
        let (mut x, mut y) = (0i32, 0i32);
        for stroke in strokes {
            self.number(stroke.len() as u64);
            for (to_x, to_y) in stroke {
                for (from, to) in [(&mut x, i32::from(*to_x)), (&mut y, i32::from(*to_y))] {
                    let step = to - *from;
                    *from = to;
                    self.number((step << 1 ^ step >> 31) as u32 as u64);
                }
            }
        }
    }
}
