//! What the parts of the form share, and how the work is kept.

use super::summary;
use crate::agreement::{Agreement, Id};
use crate::browser::{device, page, school, storage};
use crate::islands::saying::{self, Saying};
use crate::school::{Amiss, Draft, FormStep, Opened, Place};
use crate::storage::Kept;
use crate::view::View;
use leptos::prelude::*;

/// The step that this tab is at.
const STEP: &str = "harbour.school-step";

/// Where something is said: where it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Open,
    Check,
    Trial,
    File,
}

/// The question that stands open; one at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    ThrowAway,
    /// A file was opened while there was work.
    Replace(Box<Opened>),
}

/// What the summary of mistakes is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Step(FormStep),
    All,
}

#[derive(Clone, Copy)]
pub struct Desk {
    pub awake: ReadSignal<bool>,
    pub loaded: RwSignal<bool>,
    /// Whether there is work: before, one chooses how to begin.
    pub begun: RwSignal<bool>,
    pub draft: RwSignal<Draft>,
    pub step: RwSignal<FormStep>,
    /// The agreement that is open, by place.
    pub which: RwSignal<usize>,
    pub agreements: StoredValue<Vec<Agreement>>,
    pub root: StoredValue<String>,
    pub amiss: Memo<Vec<Amiss>>,
    /// Steps that were left or checked: what is amiss in them stands beside the fields.
    pub told: RwSignal<Vec<FormStep>>,
    pub summary: RwSignal<Option<About>>,
    pub ask: RwSignal<Option<Ask>>,
    /// Of the file that was opened.
    pub left_out: RwSignal<Vec<String>>,
    /// The site's school.json.
    pub site: RwSignal<Option<String>>,
    pub is_on_trial: RwSignal<bool>,
    said: Saying<Said>,
}

fn kept() -> Kept<Draft> {
    Kept::new("harbour.school", &[])
}

impl Desk {
    pub fn set_out(agreements: Vec<Agreement>, root: String) -> Self {
        let draft = RwSignal::new(Draft::default());
        let agreements = StoredValue::new(agreements);
        Self {
            awake: device::awake(),
            loaded: RwSignal::new(false),
            begun: RwSignal::new(false),
            draft,
            step: RwSignal::new(FormStep::School),
            which: RwSignal::new(0),
            agreements,
            root: StoredValue::new(root),
            amiss: Memo::new(move |_| draft.with(|draft| agreements.with_value(|all| draft.amiss(all)))),
            told: RwSignal::default(),
            summary: RwSignal::new(None),
            ask: RwSignal::new(None),
            left_out: RwSignal::default(),
            site: RwSignal::new(None),
            is_on_trial: RwSignal::new(false),
            said: RwSignal::new((Said::Open, Ok(String::new()))),
        }
    }

    /// Reads what is kept; another tab may have changed it.
    pub fn load(self) {
        self.is_on_trial.set(school::trial().is_some());
        let Some(draft) = device::load(&kept()) else {
            self.draft.set(Draft::default());
            return self.begun.set(false);
        };
        let opened = self.agreements.with_value(|all| Opened::kept(draft, all));
        if self.draft.with_untracked(|draft| *draft != opened.draft) {
            self.draft.set(opened.draft);
        }
        if !self.begun.get_untracked() {
            self.left_out.set(opened.left_out);
            let step = storage::tab_get(STEP).and_then(|slug| FormStep::from_slug(&slug));
            self.step.set(step.unwrap_or(FormStep::School));
            self.begun.set(true);
        }
    }

    /// Changes the work, and keeps it.
    pub fn change(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        // what can't be kept is said at the top of the page
        self.draft.with_untracked(|draft| device::save(&kept(), draft));
    }

    /// Begins with this; whatever was there is gone.
    pub fn begin(self, opened: Opened) {
        self.ask.set(None);
        self.told.set(Vec::new());
        self.summary.set(None);
        self.left_out.set(opened.left_out);
        self.change(|draft| *draft = opened.draft);
        self.show(FormStep::School);
        self.begun.set(true);
        page::focus("sf-title".into());
    }

    pub fn throw_away(self) {
        self.ask.set(None);
        let erased = device::with_store(|store| kept().erase(store));
        self.draft.set(Draft::default());
        self.begun.set(false);
        storage::tab_forget(STEP);
        let words = "Thrown away. Nothing of it is left on this device, but for files that you downloaded.";
        self.say(
            Said::Open,
            erased.map(|()| words.into()).map_err(|error| error.to_string()),
        );
        page::focus("sf-start-title".into());
    }

    fn show(self, step: FormStep) {
        storage::tab_put(STEP, step.slug());
        self.step.set(step);
    }

    /// To another step. What is amiss in the one that is left is said there, and stops nobody.
    pub fn go(self, to: FormStep) {
        let from = self.step.get_untracked();
        if from != FormStep::Finish {
            self.tell(&[from]);
        }
        let wrong = !self.amiss_in(About::Step(from)).is_empty();
        self.summary.set(wrong.then_some(About::Step(from)));
        self.show(to);
        page::focus(if wrong { "sf-summary" } else { "sf-title" }.into());
    }

    /// To the field that is at this place.
    pub fn go_to(self, place: &Place) {
        if let Place::Agreement(id) | Place::Clause(id, _) = place {
            let at = self.agreements.with_value(|all| all.iter().position(|a| &a.id == id));
            self.which.set(at.unwrap_or(0));
        }
        self.show(step_of(place));
        page::focus(summary::target(self, place));
    }

    /// Checks everything; whether all is well.
    pub fn check(self) -> bool {
        self.tell(&FormStep::ALL);
        let well = self.amiss.with_untracked(Vec::is_empty);
        self.summary.set((!well).then_some(About::All));
        if !well {
            page::focus("sf-summary".into());
        }
        well
    }

    fn tell(self, steps: &[FormStep]) {
        self.told.update(|told| {
            told.extend(
                steps
                    .iter()
                    .filter(|step| !told.contains(step))
                    .copied()
                    .collect::<Vec<_>>(),
            )
        });
    }

    pub fn amiss_in(self, about: About) -> Vec<Amiss> {
        let mut found = self.amiss.get();
        found.retain(|amiss| about == About::All || about == About::Step(step_of(&amiss.place)));
        found
    }

    /// What is amiss at a place, once its step was left or checked.
    pub fn wrong(self, place: Place) -> Memo<Option<String>> {
        let step = step_of(&place);
        Memo::new(move |_| {
            if !self.told.with(|told| told.contains(&step)) {
                return None;
            }
            self.amiss.with(|all| {
                let found = all.iter().find(|amiss| amiss.place == place);
                found.map(|amiss| amiss.words.clone())
            })
        })
    }

    /// What is filled in at a place.
    pub fn read(self, place: &Place) -> String {
        self.draft.with(|draft| match place {
            Place::Field(field) => draft.text(field).to_owned(),
            Place::Entry(field, n) => draft.entry(field, *n, "").to_owned(),
            Place::Part(field, n, part) => draft.entry(field, *n, part).to_owned(),
            Place::Clause(agreement, id) => match draft.reworded(agreement, id) {
                Some(words) => words.to_owned(),
                None => draft.own_words(agreement, id),
            },
            Place::Agreement(_) => String::new(),
        })
    }

    pub fn write(self, place: &Place, words: String) {
        self.change(|draft| match place {
            Place::Field(field) => draft.set_text(field, words),
            Place::Entry(field, n) => draft.set_entry(field, *n, "", words),
            Place::Part(field, n, part) => draft.set_entry(field, *n, part, words),
            Place::Clause(agreement, id) => match draft.reworded(agreement, id) {
                Some(_) => draft.reword(agreement, id, Some(words)),
                None => draft.set_own_words(agreement, id, words),
            },
            Place::Agreement(_) => {}
        });
    }

    /// The school.json as it would be downloaded.
    pub fn draft_file(self) -> String {
        self.draft.with_untracked(|draft| draft.finished().to_json())
    }

    /// How many things are amiss in an agreement, once they are told.
    pub fn amiss_in_agreement(self, agreement: &Id) -> usize {
        if !self.told.with(|told| told.contains(&FormStep::Agreements)) {
            return 0;
        }
        let here =
            |amiss: &&Amiss| matches!(&amiss.place, Place::Agreement(of) | Place::Clause(of, _) if of == agreement);
        self.amiss.with(|all| all.iter().filter(here).count())
    }

    /// The place of an agreement among all.
    pub fn at(self, agreement: &Agreement) -> usize {
        let at = |all: &Vec<Agreement>| all.iter().position(|other| other.id == agreement.id);
        self.agreements.with_value(at).unwrap_or(0)
    }

    /// Says what was done, or why it could not be.
    pub fn say(self, place: Said, words: Result<String, String>) {
        self.said.set((place, words));
    }
    /// Where a part says it.
    pub fn said(self, place: Said) -> View {
        saying::said(self.said, place)
    }
}

pub fn step_of(place: &Place) -> FormStep {
    place.field().map_or(FormStep::Agreements, FormStep::of_field)
}
