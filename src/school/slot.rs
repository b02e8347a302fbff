//! The places in pages that a school's own words fill: `data-school="name"` and so on.

use super::{Profile, SchoolContact, SchoolLink};

/// What stands in a page while a school has not said something that has a place of its own.
pub const UNSAID: &str = "The school has not said this here. Ask the office.";

/// A place in a page. Shows general words until the school has said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slot {
    /// The school's name.
    Name,
    /// Whom a pupil tells.
    Tell,
    /// Whom an adult asks, with phone and mail where the school gave them, in a sentence.
    Contact,
    /// The same, as a list.
    Contacts,
    /// A phone number to ring.
    Phone,
    /// The rule on phones and watches.
    Phones,
    /// Logins and passwords of pupils.
    Logins,
    /// What is different about them for the youngest.
    LoginsKs1,
    /// How Reception signs.
    Eyfs,
    /// What happens when a rule is broken, as a list.
    Consequences,
    /// Pictures and films of pupils.
    Photos,
    /// What is filtered and looked at.
    Filtering,
    /// What the lessons follow.
    Framework,
    /// The policy's dates.
    Review,
    /// The policies, as a list of links.
    Links,
    /// Whom staff tell about a pupil.
    StaffTell,
    /// Whom staff tell about an adult.
    StaffAboutAdult,
    /// Services outside of the school, as a list.
    Outside,
    /// Where staff record.
    RecordSystem,
    /// Searching a device.
    Search,
    /// Staff's own phones.
    StaffPhones,
    /// Logins and passwords of staff.
    StaffLogins,
    /// Visitors' phones.
    VisitorPhones,
    /// The visitors' network.
    Network,
}

/// What a school says in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Words(String),
    List(Vec<String>),
    Links(Vec<SchoolLink>),
}

impl Slot {
    pub const ALL: [Self; 24] = [
        Self::Name,
        Self::Tell,
        Self::Contact,
        Self::Contacts,
        Self::Phone,
        Self::Phones,
        Self::Logins,
        Self::LoginsKs1,
        Self::Eyfs,
        Self::Consequences,
        Self::Photos,
        Self::Filtering,
        Self::Framework,
        Self::Review,
        Self::Links,
        Self::StaffTell,
        Self::StaffAboutAdult,
        Self::Outside,
        Self::RecordSystem,
        Self::Search,
        Self::StaffPhones,
        Self::StaffLogins,
        Self::VisitorPhones,
        Self::Network,
    ];

    /// The value of the `data-school` attribute.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Tell => "tell",
            Self::Contact => "contact",
            Self::Contacts => "contacts",
            Self::Phone => "phone",
            Self::Phones => "phones",
            Self::Logins => "logins",
            Self::LoginsKs1 => "logins-ks1",
            Self::Eyfs => "eyfs",
            Self::Consequences => "consequences",
            Self::Photos => "photos",
            Self::Filtering => "filtering",
            Self::Framework => "framework",
            Self::Review => "review",
            Self::Links => "links",
            Self::StaffTell => "staff-tell",
            Self::StaffAboutAdult => "staff-about-adult",
            Self::Outside => "outside",
            Self::RecordSystem => "record-system",
            Self::Search => "search",
            Self::StaffPhones => "staff-phones",
            Self::StaffLogins => "staff-logins",
            Self::VisitorPhones => "visitor-phones",
            Self::Network => "network",
        }
    }

    /// The slot that a `data-school` attribute names.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| slot.slug() == slug)
    }

    /// Whether it stands in a list element.
    pub fn is_list(self) -> bool {
        matches!(self, Self::Contacts | Self::Consequences | Self::Links | Self::Outside)
    }

    /// What stands there while the school has not said.
    pub fn general(self) -> &'static str {
        match self {
            Self::Name => "your school",
            Self::Tell => "your teacher or another grown-up you trust",
            Self::Contact => "your child’s class teacher or the school office",
            Self::Phone => "the school office",
            Self::Phones => "Ask your teacher what the rule is for phones and watches.",
            _ => UNSAID,
        }
    }

    /// What the school itself said; nothing if it has not.
    pub fn said(self, profile: &Profile) -> Option<Said> {
        match self {
            Self::Name => words(&profile.name),
            Self::Tell => joined(&kept(&profile.tell)),
            Self::Contact => joined(&contacts(profile)),
            Self::Contacts => list(&contacts(profile)),
            Self::Phone => profile.contacts.iter().find_map(|contact| words(&contact.phone)),
            Self::Phones => words(&profile.phones),
            Self::Logins => words(&profile.logins),
            Self::LoginsKs1 => words(&profile.logins_ks1),
            Self::Eyfs => words(&profile.eyfs),
            Self::Consequences => list(&profile.consequences),
            Self::Photos => words(&profile.photos),
            Self::Filtering => words(&profile.filtering),
            Self::Framework => words(&profile.framework),
            Self::Review => words(&profile.review),
            Self::Links => links(&profile.links),
            Self::StaffTell => words(&profile.staff_tell),
            Self::StaffAboutAdult => words(&profile.staff_about_adult),
            Self::Outside => list(&profile.outside),
            Self::RecordSystem => words(&profile.record_system),
            Self::Search => words(&profile.search),
            Self::StaffPhones => words(&profile.staff_phones),
            Self::StaffLogins => words(&profile.staff_logins),
            Self::VisitorPhones => words(&profile.visitor_phones),
            Self::Network => words(&profile.network),
        }
    }
}

/// Spaces are not words.
fn words(text: &Option<String>) -> Option<Said> {
    let text = text.as_ref().filter(|text| !text.trim().is_empty());
    text.cloned().map(Said::Words)
}

fn kept(texts: &[String]) -> Vec<String> {
    texts.iter().filter(|text| !text.trim().is_empty()).cloned().collect()
}

fn list(texts: &[String]) -> Option<Said> {
    Some(kept(texts)).filter(|texts| !texts.is_empty()).map(Said::List)
}

fn links(links: &[SchoolLink]) -> Option<Said> {
    let named = links.iter().filter(|link| !link.title.trim().is_empty());
    let links: Vec<SchoolLink> = named.cloned().collect();
    (!links.is_empty()).then_some(Said::Links(links))
}

fn contacts(profile: &Profile) -> Vec<String> {
    kept(&profile.contacts.iter().map(with_ways).collect::<Vec<_>>())
}

/// "the school office (01234 567890, office@…)".
pub(super) fn with_ways(contact: &SchoolContact) -> String {
    let ways = [contact.phone.as_deref(), contact.email.as_deref()];
    let ways: Vec<&str> = ways
        .into_iter()
        .flatten()
        .filter(|way| !way.trim().is_empty())
        .collect();
    if ways.is_empty() {
        contact.role.clone()
    } else {
        format!("{} ({})", contact.role, ways.join(", "))
    }
}

/// "a, b or c".
fn joined(words: &[String]) -> Option<Said> {
    match words {
        [] => None,
        [one] => Some(Said::Words(one.clone())),
        [first @ .., last] => Some(Said::Words(format!("{} or {last}", first.join(", ")))),
    }
}
