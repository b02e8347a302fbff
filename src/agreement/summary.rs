//! A record in a few lines, for those who check one.

use super::event::Event;
use super::record::{Outcome, Record};

/// One line: "Sam, child: signed by drawing".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryLine {
    /// Who or what: a name, or "Agreement".
    pub who: String,
    /// "child", "parent", "carer"; empty for a line about the agreement itself.
    pub role: &'static str,
    /// What they did.
    pub what: String,
    /// Seconds since 1970 (UTC); nothing for a line about the agreement itself.
    pub at: Option<u64>,
}

impl Record {
    /// Which agreement, who did what and when, and how far it came.
    pub fn summary(&self) -> Vec<SummaryLine> {
        let about = |what: String| SummaryLine {
            who: "Agreement".into(),
            role: "",
            what,
            at: None,
        };
        let shown = self.agreement();
        let mut lines = vec![about(format!("{}, version {}", shown.title, shown.version))];
        let child = self.draft().child().name.to_string();
        for entry in self.draft().events() {
            let (who, role, what) = match &entry.event {
                Event::Started { .. } => (child.clone(), "child", "began".to_owned()),
                Event::Agreed => (child.clone(), "child", "agreed".into()),
                Event::WantsToTalk => (child.clone(), "child", "wanted to talk first".into()),
                Event::ParentAgreed => ("Parent or carer".into(), "", "agreed".into()),
                Event::ParentWantsToTalk => ("Parent or carer".into(), "", "wanted to talk first".into()),
                Event::Signed { signature } | Event::ParentSigned { signature } => (
                    signature.name().to_string(),
                    signature.role().word(),
                    signature.method().words(),
                ),
                Event::PageRead { .. } | Event::Answered { .. } | Event::ParentRead { .. } => continue,
                Event::Resumed | Event::HandedOver => continue,
            };
            lines.push(SummaryLine {
                who,
                role,
                what,
                at: Some(entry.at),
            });
        }
        lines.push(about(match self.outcome() {
            Outcome::Complete => format!("signed by both; lasts until {}", self.school_year_end().long()),
            Outcome::Talk => "not agreed yet: somebody wants to talk first".into(),
            Outcome::HalfDone => "not finished: this is not a signed agreement yet".into(),
        }));
        lines
    }
}
