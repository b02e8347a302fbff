//! What the screens share: the way through the agreement so far, what is shown, and how to go on.

use crate::agreement::{Agreement, Child, Draft, Event, Id, Name, Record, Shown, Standing, State};
use crate::browser::{agreements, clock, device};
use crate::progress::{Avatar, LearnerId};
use crate::view::{View, html};
use leptos::prelude::*;

const ELSEWHERE: &str =
    "This agreement has gone on, or was removed, in another window. Open this page again to carry on from there.";

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    Who,
    Rule(usize),
    Question(Id),
    Decide,
    Talk,
    Sign,
    Handover,
    Parent,
    ParentTalk,
    ParentSign,
    Receipt,
}

#[derive(Clone, Copy)]
pub struct Desk {
    pub root: StoredValue<String>,
    pub agreement: StoredValue<Agreement>,
    pub(super) draft: RwSignal<Option<Draft>>,
    pub(super) owner: StoredValue<Option<LearnerId>>,
    /// The draft lies on this device: if it is gone, somebody has erased it.
    is_kept: StoredValue<bool>,
    /// A rule or question that is looked at, though something else may be next.
    looking: RwSignal<Option<Screen>>,
    trouble: RwSignal<Option<String>>,
    pub said: RwSignal<String>,
}

impl Desk {
    pub fn new(agreement: Agreement, root: String) -> Self {
        Self {
            root: StoredValue::new(root),
            agreement: StoredValue::new(agreement),
            draft: RwSignal::new(None),
            owner: StoredValue::new(None),
            is_kept: StoredValue::new(false),
            looking: RwSignal::new(None),
            trouble: RwSignal::new(None),
            said: RwSignal::new(String::new()),
        }
    }

    pub fn screen(self) -> Screen {
        let looking = self.looking.get();
        self.draft.with(|draft| match draft.as_ref().map(Draft::state) {
            None => Screen::Who,
            Some(State::Reading(_) | State::Understanding(_) | State::Deciding(_)) => {
                looking.unwrap_or_else(|| draft.as_ref().map_or(Screen::Who, |draft| self.next(draft)))
            }
            Some(State::WantsToTalk(_)) => Screen::Talk,
            Some(State::Agreed(_)) => Screen::Sign,
            Some(State::ChildSigned(_)) => Screen::Handover,
            Some(State::ParentReading(_) | State::ParentDeciding(_)) => Screen::Parent,
            Some(State::ParentWantsToTalk(_)) => Screen::ParentTalk,
            Some(State::ParentAgreed(_)) => Screen::ParentSign,
            Some(State::Complete(_)) => Screen::Receipt,
        })
    }

    /// The first rule that isn't read, or question that isn't answered; then the decision.
    fn next(self, draft: &Draft) -> Screen {
        self.agreement.with_value(|a| {
            for (n, page) in a.pages.iter().enumerate() {
                if !draft.has_read(&page.id) {
                    return Screen::Rule(n);
                }
                if let Some(asked) = a.questions_of(&page.id).find(|q| !draft.has_answered(&q.id)) {
                    return Screen::Question(asked.id.clone());
                }
            }
            Screen::Decide
        })
    }

    /// Does it, shows it and keeps it; or says what comes first.
    pub fn act(self, event: Event) {
        self.did(event);
    }
    /// The same; says whether it was done.
    pub fn did(self, event: Event) -> bool {
        let Some(draft) = self.draft.get_untracked() else {
            return false;
        };
        let Some(draft) = self.as_kept(draft) else {
            self.trouble.set(Some(ELSEWHERE.into()));
            return false;
        };
        match draft.act(event, clock::now()) {
            Ok(next) => {
                self.trouble.set(None);
                self.keep(next);
                true
            }
            Err(error) => {
                self.trouble.set(Some(error.to_string()));
                false
            }
        }
    }

    /// The draft as it is kept: another tab may have gone further. Nothing if that tab went another way, so that this
    /// one can't write over it; or erased it, so that it doesn't come back.
    fn as_kept(self, draft: Draft) -> Option<Draft> {
        let kept = self
            .owner
            .with_value(|owner| agreements::load(owner.as_ref(), &draft.agreement().id));
        match kept {
            Some(kept) if kept.events().starts_with(draft.events()) => Some(kept),
            Some(kept) if !draft.events().starts_with(kept.events()) => None,
            None if self.is_kept.get_value() => None,
            _ => Some(draft),
        }
    }

    pub(super) fn keep(self, draft: Draft) {
        let kept = self.owner.with_value(|owner| agreements::save(owner.as_ref(), &draft));
        self.is_kept.set_value(kept);
        self.draft.set(Some(draft));
    }

    /// Says something where everybody sees it.
    pub fn say(self, words: &str) {
        self.said.set(words.to_owned());
    }
    /// Why something could not be done.
    pub fn complain(self, words: String) {
        self.trouble.set(Some(words));
    }
    /// Where that is shown; there from the start, so that screen readers say what comes into it.
    pub fn trouble(self) -> View {
        html! { <p class="wrong" role="alert">{move || self.trouble.get()}</p> }
    }

    /// How far whoever is chosen has come, once awake.
    pub fn standing(self) -> (Option<Draft>, Standing) {
        let owner = device::current().map(|learner| learner.id);
        let draft = self.agreement.with_value(|a| agreements::load(owner.as_ref(), &a.id));
        let standing = self
            .agreement
            .with_value(|a| Standing::of(draft.as_ref(), &Shown::of(a), clock::now()));
        (draft, standing)
    }

    /// Begins, or carries on, as whoever is chosen.
    pub fn start(self) {
        let learner = device::current();
        self.owner.set_value(learner.as_ref().map(|learner| learner.id.clone()));
        self.looking.set(None);
        match (self.standing(), learner) {
            ((Some(draft), standing), _) if !standing.begins_again() => {
                self.is_kept.set_value(true);
                self.draft.set(Some(draft));
            }
            (_, None) => {}
            ((before, _), Some(learner)) => {
                let name = Name::parse(learner.nickname.as_str()).map_err(|error| error.to_string());
                let picture = Id::parse(&learner.avatar.name().to_ascii_lowercase()).map_err(|error| error.to_string());
                match name.and_then(|name| {
                    Ok(Child {
                        name,
                        picture: picture?,
                    })
                }) {
                    Err(error) => self.complain(error),
                    Ok(child) => {
                        if let Some(before) = before {
                            self.owner
                                .with_value(|owner| agreements::put_aside(owner.as_ref(), &before));
                        }
                        self.keep(self.agreement.with_value(|a| Draft::start(a, child, clock::now())));
                    }
                }
            }
        }
    }

    pub fn start_over(self) {
        self.agreement
            .with_value(|a| self.owner.with_value(|owner| agreements::forget(owner.as_ref(), &a.id)));
        self.looking.set(None);
        self.trouble.set(None);
        self.draft.set(None);
        self.say("You can begin again.");
    }

    pub fn look_at(self, screen: Option<Screen>) {
        self.trouble.set(None);
        self.looking.set(screen);
    }
    /// What this child signed before, and has begun again since.
    pub fn before(self) -> Vec<Draft> {
        // read again whenever the way through the agreement changes
        self.draft.track();
        self.agreement.with_value(|a| {
            self.owner
                .with_value(|owner| agreements::put_aside_before(owner.as_ref(), &a.id))
        })
    }
    pub fn count(self) -> usize {
        self.agreement.with_value(|a| a.pages.len())
    }
    pub fn is_signed(self) -> bool {
        self.draft
            .with(|d| matches!(d.as_ref().map(Draft::state), Some(State::Complete(_))))
    }
    pub fn is_going(self) -> bool {
        self.draft.with(Option::is_some)
    }
    pub fn record(self) -> Option<Record> {
        self.draft.with(|draft| draft.as_ref().map(Draft::to_record))
    }
    pub fn child(self) -> Option<Child> {
        self.draft
            .with(|draft| draft.as_ref().map(|draft| draft.child().clone()))
    }
}

/// The picture of a child, as this site draws it.
pub fn art(child: &Child) -> &'static str {
    let is = |avatar: &Avatar| avatar.name().eq_ignore_ascii_case(child.picture.as_str());
    Avatar::ALL.into_iter().find(is).map_or("pip-cut-wave", Avatar::picture)
}
