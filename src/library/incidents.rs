//! Incident cards for staff: incidents/*.toml, one file a card.

use super::Contact;
use super::build::Taken;
use super::checks::check_words;
use super::file::File;
use super::nearest::suggest;
use super::problem::Problem;
use super::shapes_school::INCIDENT;
use super::walk::Walk;

/// What incident cards can serve: the procedures that schools' policies ask for.
pub const SERVED: [&str; 17] = [
    "inc.any",
    "inc.unsuitable",
    "inc.pupil-misuse",
    "inc.cyberbully",
    "inc.nudes",
    "inc.harassment",
    "inc.upskirt",
    "inc.exploit",
    "inc.iioc",
    "inc.hate",
    "inc.radical",
    "inc.social-post",
    "inc.staff",
    "inc.device-search",
    "inc.virus",
    "inc.contact-staff",
    "inc.password",
];

/// Where a card stands in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Urgent,
    BetweenPupils,
    FromOutside,
    Adults,
    Devices,
}

impl Group {
    pub const ALL: [Self; 5] = [
        Self::Urgent,
        Self::BetweenPupils,
        Self::FromOutside,
        Self::Adults,
        Self::Devices,
    ];
    pub const WORDS: [&'static str; 5] = ["urgent", "between-pupils", "from-outside", "adults", "devices"];

    /// As a card's file writes it.
    pub fn slug(self) -> &'static str {
        Self::WORDS[self as usize]
    }
    pub fn name(self) -> &'static str {
        match self {
            Self::Urgent => "At once",
            Self::BetweenPupils => "Between pupils",
            Self::FromOutside => "From outside the school",
            Self::Adults => "Adults in and around school",
            Self::Devices => "Devices, logins and data",
        }
    }
    fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.slug() == slug)
    }
}

/// What to do when one kind of thing has happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// The file's name and the last part of the URL.
    pub id: String,
    pub title: String,
    /// When it is this card that is needed, in one sentence.
    pub when: String,
    pub group: Group,
    /// Points of the requirements that it serves, such as `inc.nudes`.
    pub serves: Vec<String>,
    /// What can't wait, where something can't.
    pub urgent: Option<String>,
    /// In the order in which to do it.
    pub do_now: Vec<String>,
    pub never: Vec<String>,
    pub tell: Vec<Tell>,
    pub outside: Vec<Outside>,
    pub afterwards: Vec<String>,
    pub write_down: Vec<String>,
    /// Words to a child.
    pub say: Vec<String>,
    pub law: Option<String>,
    /// The day on which somebody compared it with its sources, or "not checked".
    pub checked: String,
}

/// Whom to tell, and by when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tell {
    pub who: String,
    pub when: String,
}

/// Somebody outside the school who helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside {
    /// A contact's id (guidance/contacts.toml).
    pub contact: String,
    pub why: String,
}

/// The card of a file, and whatever is wrong with it. `contacts` are all of them, the closed ones too.
pub(super) fn read_incident(file: &File, contacts: &[Contact]) -> (Incident, Vec<Problem>) {
    let (mut walk, table) = Walk::of(file, &file.text, 0, &INCIDENT);
    check_words(&mut walk);
    let card = incident(Taken(Some(table.get_ref())));
    check_name(&mut walk, &card);
    check_serves(&mut walk, &card);
    check_contacts(&mut walk, &card, contacts);
    (card, walk.problems)
}

fn incident(table: Taken<'_>) -> Incident {
    let tell = |t: &Taken<'_>| Tell {
        who: t.text("who"),
        when: t.text("when"),
    };
    let outside = |t: &Taken<'_>| Outside {
        contact: t.text("contact"),
        why: t.text("why"),
    };
    Incident {
        id: table.text("id"),
        title: table.text("title"),
        when: table.text("when"),
        group: Group::from_slug(&table.text("group")).unwrap_or(Group::Urgent),
        serves: table.texts("serves"),
        urgent: table.maybe_text("urgent"),
        do_now: table.texts("do_now"),
        never: table.texts("never"),
        tell: table.tables("tell").iter().map(tell).collect(),
        outside: table.tables("outside").iter().map(outside).collect(),
        afterwards: table.texts("afterwards"),
        write_down: table.texts("write_down"),
        say: table.texts("say"),
        law: table.maybe_text("law"),
        checked: table.text("checked"),
    }
}

fn check_name(walk: &mut Walk, card: &Incident) {
    let name = walk.file.path.rsplit('/').next().unwrap_or_default();
    let stem = name.strip_suffix(".toml").unwrap_or(name).to_owned();
    if stem != card.id {
        let message = format!("the id is not the file's name, \"{stem}\"");
        let help = format!("write `id = \"{stem}\"`, or rename the file to {}.toml", card.id);
        walk.report("id", message, "another name", help);
    } else if stem == "note" {
        let message = "a card can't be called \"note\": the form to write on has that address";
        walk.report("id", message, "taken", "choose another name");
    }
}

fn check_serves(walk: &mut Walk, card: &Incident) {
    for (i, id) in card.serves.iter().enumerate() {
        if !SERVED.contains(&id.as_str()) {
            let message = format!("there is no point \"{id}\" to serve");
            walk.report(&format!("serves[{i}]"), message, "unknown", suggest(id, &SERVED));
        }
    }
}

fn check_contacts(walk: &mut Walk, card: &Incident, contacts: &[Contact]) {
    let open = contacts.iter().filter(|contact| !contact.dead);
    let open: Vec<&str> = open.map(|contact| contact.id.as_str()).collect();
    for (i, outside) in card.outside.iter().enumerate() {
        let path = format!("outside[{i}].contact");
        let id = outside.contact.as_str();
        if open.contains(&id) || open.is_empty() {
            continue;
        }
        if contacts.iter().any(|contact| contact.id == id) {
            let message = format!("the contact \"{id}\" has closed");
            let help = format!("name one that is open: {}", open.join(", "));
            walk.report(&path, message, "closed", help);
        } else {
            let message = format!("there is no contact \"{id}\" in guidance/contacts.toml");
            walk.report(&path, message, "unknown contact", suggest(id, &open));
        }
    }
}
