//! Beginning, carrying on, renewing; and putting away, so that the next person sees nothing of the last.

use super::desk::Desk;
use crate::agreement::{Agreement, Child, Draft, Event, Id, Name, Person, Shown, Standing, Words};
use crate::browser::agreements::{self, Owner};
use crate::browser::{clock, device, school};
use crate::progress::Learner;
use crate::school::changes_in;
use leptos::prelude::*;

/// Asks what the school has changed; whatever comes of it, somebody can begin then.
pub fn ask_school(desk: Desk) {
    let root = desk.root.get_value();
    school::load(&root, move |text| {
        let changed = desk.whole.with_value(|whole| {
            let changes = changes_in(text.as_deref(), whole.id.as_str()).map_err(|error| error.to_string());
            changes.and_then(|changes| whole.in_force(&changes).map_err(|error| error.to_string()))
        });
        match changed {
            Ok(agreement) => desk.agreement.set_value(agreement),
            Err(words) => desk.complain(format!(
                "What the school says of this agreement in school.json can’t be used, so it shows general words. Please tell the school. {words}"
            )),
        }
        desk.is_ready.set(true);
    });
}

impl Desk {
    /// Whose agreement it is that is looked at before anybody has begun.
    pub fn owner_now(self) -> Owner {
        if self.is_pupil() {
            Owner::current()
        } else {
            Owner::Adult
        }
    }

    /// How far whoever is chosen has come, once awake.
    pub fn standing(self) -> (Option<Draft>, Standing) {
        let owner = self.owner_now();
        let draft = self.agreement.with_value(|a| agreements::load(&owner, &a.id));
        let standing = self
            .agreement
            .with_value(|a| Standing::of(draft.as_ref(), &Shown::of(a), clock::now()));
        (draft, standing)
    }

    /// What whoever is chosen has put away; nothing if they can still begin or carry on.
    pub fn put_away_before(self) -> Option<Draft> {
        let owner = self.owner_now();
        let shown = self.agreement.with_value(Shown::of);
        let mut away = self.agreement.with_value(|a| agreements::away(&owner, &a.id));
        away.retain(|draft| !Standing::of(Some(draft), &shown, clock::now()).begins_again());
        if self.is_pupil() { away.pop() } else { None }
    }

    /// Begins, or carries on, as whoever is chosen.
    pub fn start(self) {
        let learner = device::current();
        self.owner.set_value(self.owner_now());
        self.look_at(None);
        match (self.standing(), learner) {
            ((Some(draft), standing), _) if !standing.begins_again() => self.take_up(draft),
            (_, None) => {}
            ((before, _), Some(learner)) => match child_of(&learner) {
                Err(error) => self.complain(error),
                Ok(child) => self.begin(before, Person::Child(child)),
            },
        }
    }

    /// Carries on with an adult's agreement that lies here.
    pub fn carry_on(self) {
        self.owner.set_value(Owner::Adult);
        if let (Some(draft), _) = self.standing() {
            self.take_up(draft);
        }
    }

    /// An adult begins, with what they have filled in.
    pub fn start_adult(self, name: &str) {
        self.owner.set_value(Owner::Adult);
        let missing = self.agreement.with_value(|a| missing(a, &self.typed.get_value()));
        match (Name::parse(name), missing) {
            (Err(error), _) => self.complain(error.to_string()),
            (_, Some(label)) => self.complain(format!("“{label}” is not filled in yet. Please fill it in.")),
            (Ok(name), None) => {
                let (before, _) = self.standing();
                self.begin(before, Person::Adult(name));
            }
        }
    }

    fn take_up(self, draft: Draft) {
        self.is_kept.set_value(true);
        self.draft.set(Some(draft));
    }

    /// What was done before goes aside; of the same person it may be renewed.
    fn begin(self, before: Option<Draft>, person: Person) {
        if let Some(before) = &before {
            self.owner.with_value(|owner| agreements::put_aside(owner, before));
        }
        let now = clock::now();
        let earlier = self.before().into_iter().rfind(|draft| draft.person() == &person);
        let draft = self.agreement.with_value(|a| match before.or(earlier) {
            Some(before) => Draft::renew(&before, a, person, now),
            None => Draft::start(a, person, now),
        });
        let typed = self.typed.get_value();
        let filled = typed
            .into_iter()
            .try_fold(draft.clone(), |draft, (detail, words)| match Words::parse(&words) {
                Ok(words) => draft
                    .act(Event::Filled { detail, words }, now)
                    .map_err(|error| error.to_string()),
                Err(_) if words.trim().is_empty() => Ok(draft),
                Err(error) => Err(error.to_string()),
            });
        match filled {
            Ok(draft) => {
                forget_typed(self);
                self.look_at(None);
                self.keep(draft);
            }
            Err(error) => self.complain(error),
        }
    }

    /// Puts it away for the school, or for later; the device is ready for the next person.
    pub fn put_away(self) {
        let id = self.agreement.with_value(|a| a.id.clone());
        if !self.owner.with_value(|owner| agreements::put_away(owner, &id)) {
            return self
                .complain("This could not be put away: the device did not keep it. Save it as a file first.".into());
        }
        self.close();
        if self.is_pupil() {
            device::choose_nobody();
        }
        self.say("Kept safe on this device. Ready for the next person.");
    }

    /// Takes up what was put away.
    pub fn bring_back(self, draft: &Draft) {
        let owner = self.owner_now();
        if agreements::bring_back(&owner, draft) {
            self.owner.set_value(owner);
            self.take_up(draft.clone());
        }
    }

    /// What is typed into a detail before anybody has begun.
    pub fn fill_later(self, detail: &Id, words: String) {
        self.typed.update_value(|typed| {
            typed.retain(|(known, _)| known != detail);
            typed.push((detail.clone(), words));
        });
    }
}

pub(super) fn forget_typed(desk: Desk) {
    desk.typed.set_value(Vec::new());
}

/// The label of the first detail that is needed and not filled in.
fn missing(agreement: &Agreement, typed: &[(Id, String)]) -> Option<String> {
    let filled = |id: &Id| {
        typed
            .iter()
            .any(|(known, words)| known == id && !words.trim().is_empty())
    };
    let missing = agreement
        .details
        .iter()
        .find(|detail| !detail.optional && !filled(&detail.id));
    missing.map(|detail| detail.label.clone())
}

fn child_of(learner: &Learner) -> Result<Child, String> {
    Ok(Child {
        name: Name::parse(learner.nickname.as_str()).map_err(|error| error.to_string())?,
        picture: Id::parse(&learner.avatar.name().to_ascii_lowercase()).map_err(|error| error.to_string())?,
    })
}
