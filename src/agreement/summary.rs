//! A record in a few lines, for those who check one.

use super::event::{Event, Person};
use super::record::{Outcome, Record};
use super::signature::Signature;

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
    /// Which agreement, what was filled in, who did what and when, and how far it came.
    pub fn summary(&self) -> Vec<SummaryLine> {
        let shown = self.agreement();
        let mut lines = vec![about(
            "Agreement",
            format!("{}, version {}", shown.title, shown.edition()),
        )];
        for (label, words) in self.draft().details() {
            lines.push(about(label, words));
        }
        if let Some((before, unchanged)) = self.draft().renews() {
            let code = super::Receipt::of(before);
            let rules = match unchanged.len() {
                0 => "every rule was read again".to_owned(),
                1 => "1 rule had not changed and counts as read".to_owned(),
                count => format!("{count} rules had not changed and count as read"),
            };
            lines.push(about(
                "Renews",
                format!("the record with the receipt code {code}: {rules}"),
            ));
        }
        for entry in self.draft().events() {
            let Some((who, role, what)) = self.deed(&entry.event) else {
                continue;
            };
            lines.push(SummaryLine {
                who,
                role,
                what,
                at: Some(entry.at),
            });
        }
        let outcome = about("Agreement", self.outcome_words());
        lines.push(outcome);
        lines
    }

    /// How far it came, in words.
    pub fn outcome_words(&self) -> String {
        let until = self.school_year_end().long();
        let audience = self.agreement().audience();
        match self.outcome() {
            Outcome::Complete if !audience.is_yearly() => "signed by everybody; lent until it comes back".into(),
            Outcome::Complete if self.agreement().has_second() => format!("signed by both; lasts until {until}"),
            Outcome::Complete => format!("signed; lasts until {until}"),
            Outcome::Returned => "what was lent has come back".into(),
            Outcome::Talk => "not agreed yet: somebody wants to talk first".into(),
            Outcome::Disagreed => "not agreed: somebody does not agree".into(),
            Outcome::HalfDone => "not finished: this is not a signed agreement yet".into(),
        }
    }

    /// Who did it, as what, and what it was; nothing for a step on the way.
    fn deed(&self, event: &Event) -> Option<(String, &'static str, String)> {
        let draft = self.draft();
        let role = match draft.person() {
            Person::Child(_) => "child",
            Person::Adult(_) => "",
        };
        let first = |what: &str| Some((draft.name().to_string(), role, what.to_owned()));
        let parent = |what: &str| Some(("Parent or carer".to_owned(), "", what.to_owned()));
        let school = |what: &str| Some(("The school".to_owned(), "", what.to_owned()));
        let signed = |s: &Signature, what: String| Some((s.name().to_string(), s.role().word(), what));
        match event {
            Event::Started { .. } | Event::Opened { .. } => first("began"),
            Event::Agreed => first("agreed"),
            Event::WantsToTalk => first("wanted to talk first"),
            Event::Disagreed => first("did not agree"),
            Event::ParentAgreed => parent("agreed"),
            Event::ParentWantsToTalk => parent("wanted to talk first"),
            Event::ParentDisagreed => parent("did not agree"),
            Event::SchoolAgreed => school("agreed"),
            Event::SchoolWantsToTalk => school("wanted to talk first"),
            Event::SchoolDisagreed => school("did not agree"),
            Event::Signed { signature } | Event::ParentSigned { signature } | Event::SchoolSigned { signature } => {
                signed(signature, signature.how())
            }
            Event::Returned { signature } => signed(signature, format!("took it back, {}", signature.how())),
            Event::PageRead { .. } | Event::Answered { .. } | Event::Renewed { .. } | Event::Filled { .. } => None,
            Event::ParentRead { .. } | Event::SchoolRead { .. } | Event::ReturnRead { .. } => None,
            Event::Resumed | Event::HandedOver => None,
        }
    }
}

fn about(who: &str, what: String) -> SummaryLine {
    SummaryLine {
        who: who.into(),
        role: "",
        what,
        at: None,
    }
}
