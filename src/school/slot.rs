//! The places in pages that a school's own words fill: `data-school="name"` and so on.

use super::Profile;

/// A place in a page. Shows general words until the school has said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slot {
    /// The school's name.
    Name,
    /// Whom a pupil tells.
    Tell,
    /// Whom an adult asks, with phone and mail where the school gave them.
    Contact,
    /// A phone number to ring.
    Phone,
    /// The rule on phones and watches.
    Phones,
}

impl Slot {
    pub const ALL: [Self; 5] = [Self::Name, Self::Tell, Self::Contact, Self::Phone, Self::Phones];

    /// The value of the `data-school` attribute.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Tell => "tell",
            Self::Contact => "contact",
            Self::Phone => "phone",
            Self::Phones => "phones",
        }
    }

    /// The slot that a `data-school` attribute names.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| slot.slug() == slug)
    }

    /// What stands there while the school has not said.
    pub fn general(self) -> &'static str {
        match self {
            Self::Name => "your school",
            Self::Tell => "your teacher or another grown-up you trust",
            Self::Contact => "your child’s class teacher or the school office",
            Self::Phone => "the school office",
            Self::Phones => "Ask your teacher what the rule is for phones and watches.",
        }
    }

    /// What stands there for this school.
    pub fn fill(self, profile: &Profile) -> String {
        self.said(profile).unwrap_or_else(|| self.general().to_owned())
    }

    /// What the school itself said; nothing if it has not.
    pub fn said(self, profile: &Profile) -> Option<String> {
        let said = match self {
            Self::Name => profile.name.clone(),
            Self::Tell => joined(&profile.tell),
            Self::Contact => joined(&profile.contacts.iter().map(with_ways).collect::<Vec<_>>()),
            Self::Phone => profile.contacts.iter().find_map(|contact| contact.phone.clone()),
            Self::Phones => profile.phones.clone(),
        };
        said.filter(|text| !text.trim().is_empty())
    }
}

/// "the school office (01234 567890, office@…)".
fn with_ways(contact: &super::SchoolContact) -> String {
    let ways: Vec<&str> = [contact.phone.as_deref(), contact.email.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    if ways.is_empty() {
        contact.role.clone()
    } else {
        format!("{} ({})", contact.role, ways.join(", "))
    }
}

/// "a, b or c".
fn joined(words: &[String]) -> Option<String> {
    match words {
        [] => None,
        [one] => Some(one.clone()),
        [first @ .., last] => Some(format!("{} or {last}", first.join(", "))),
    }
}
