//! What the screens share: the way through the agreement so far, what is shown, and how to go on.

use super::begin;
use crate::agreement::{Agreement, Audience, Changes, Child, Draft, Event, Id, Record, SecondPart, State};
use crate::browser::agreements::{self, Owner};
use crate::browser::clock;
use crate::progress::Avatar;
use crate::view::{View, html};
use leptos::prelude::*;

const ELSEWHERE: &str =
    "This agreement has gone on, or was removed, in another window. Open this page again to carry on from there.";

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    Who,
    Details,
    Rule(usize),
    Question(Id),
    Decide,
    Talk,
    Sign,
    Handover,
    Second,
    SecondTalk,
    SecondSign,
    Receipt,
    /// What was lent comes back.
    GiveBack,
}

impl Screen {
    /// What follows when a child has handed over is on a page of its own: adults' code is not what a child waits for.
    pub fn is_after_child(&self) -> bool {
        use Screen::*;
        matches!(self, Second | SecondTalk | SecondSign | Receipt | GiveBack)
    }
}

#[derive(Clone, Copy)]
pub struct Desk {
    pub root: StoredValue<String>,
    /// All that the agreement may say.
    pub(super) whole: StoredValue<Agreement>,
    /// As it is in force here.
    pub agreement: StoredValue<Agreement>,
    pub(super) draft: RwSignal<Option<Draft>>,
    pub(super) owner: StoredValue<Owner>,
    /// The draft lies on this device: if it is gone, somebody has erased it.
    pub(super) is_kept: StoredValue<bool>,
    /// A rule or question that is looked at, though something else may be next.
    looking: RwSignal<Option<Screen>>,
    pub(super) trouble: RwSignal<Option<String>>,
    pub said: RwSignal<String>,
    /// What the school says of agreements is known: then somebody can begin.
    pub(super) is_ready: RwSignal<bool>,
    /// An adult is at this page: codes are read on it.
    pub(super) for_adults: StoredValue<bool>,
    /// What was filled in when nobody had begun yet.
    pub(super) typed: StoredValue<Vec<(Id, String)>>,
}

impl Desk {
    /// For an agreement with everything that it may say; at first it says what it says for a school that has said nothing.
    pub fn new(whole: Agreement, root: String) -> Self {
        let general = whole.in_force(&Changes::default()).unwrap_or_else(|_| whole.clone());
        Self {
            root: StoredValue::new(root),
            whole: StoredValue::new(whole),
            agreement: StoredValue::new(general),
            draft: RwSignal::new(None),
            owner: StoredValue::new(Owner::Nobody),
            is_kept: StoredValue::new(false),
            looking: RwSignal::new(None),
            trouble: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            is_ready: RwSignal::new(false),
            for_adults: StoredValue::new(false),
            typed: StoredValue::new(Vec::new()),
        }
    }

    pub fn screen(self) -> Screen {
        let looking = self.looking.get();
        self.draft.with(|draft| match draft.as_ref().map(Draft::state) {
            None => Screen::Who,
            Some(State::Filling(_)) => Screen::Details,
            Some(State::Reading(_) | State::Understanding(_) | State::Deciding(_)) => {
                looking.unwrap_or_else(|| draft.as_ref().map_or(Screen::Who, |draft| self.next(draft)))
            }
            Some(State::WantsToTalk(_) | State::Disagrees(_)) => Screen::Talk,
            Some(State::Agreed(_)) => Screen::Sign,
            Some(State::FirstSigned(_)) => Screen::Handover,
            Some(State::SecondReading(_) | State::SecondDeciding(_)) => Screen::Second,
            Some(State::SecondWantsToTalk(_) | State::SecondDisagrees(_)) => Screen::SecondTalk,
            Some(State::SecondAgreed(_)) => Screen::SecondSign,
            Some(State::OnLoan(_)) => looking.unwrap_or(Screen::Receipt),
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
            .with_value(|owner| agreements::load(owner, &draft.agreement().id));
        match kept {
            Some(kept) if kept.events().starts_with(draft.events()) => Some(kept),
            Some(kept) if !draft.events().starts_with(kept.events()) => None,
            None if self.is_kept.get_value() => None,
            _ => Some(draft),
        }
    }

    pub(super) fn keep(self, draft: Draft) {
        let kept = self.owner.with_value(|owner| agreements::save(owner, &draft));
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

    /// Where a child's part is.
    pub fn child_page(self) -> String {
        let root = self.root.get_value();
        self.agreement.with_value(|a| format!("{root}agreements/{}/", a.id))
    }
    /// Where the parent's or carer's part is.
    pub fn finish_page(self) -> String {
        self.child_page() + "finish/"
    }
    pub fn look_at(self, screen: Option<Screen>) {
        self.trouble.set(None);
        self.looking.set(screen);
    }
    pub fn count(self) -> usize {
        self.agreement.with_value(|a| a.pages.len())
    }
    pub fn audience(self) -> Audience {
        self.agreement.with_value(|a| a.audience)
    }
    pub fn is_pupil(self) -> bool {
        self.audience().is_pupil()
    }
    /// The part that is signed second.
    pub fn second(self) -> Option<SecondPart> {
        self.agreement.with_value(|a| a.second().cloned())
    }
    /// Everybody signed who has to; a loan may still be out.
    pub fn is_signed(self) -> bool {
        let signed = |d: &Draft| matches!(d.state(), State::Complete(_) | State::OnLoan(_));
        self.draft.with(|draft| draft.as_ref().is_some_and(signed))
    }
    pub fn is_going(self) -> bool {
        self.draft.with(Option::is_some)
    }
    pub fn record(self) -> Option<Record> {
        self.draft.with(|draft| draft.as_ref().map(Draft::to_record))
    }
    pub fn child(self) -> Option<Child> {
        self.draft
            .with(|draft| draft.as_ref().and_then(|draft| draft.child().cloned()))
    }
    /// Whoever it is about.
    pub fn name(self) -> String {
        self.draft.with(|draft| {
            draft
                .as_ref()
                .map_or_else(String::new, |draft| draft.name().to_string())
        })
    }
    pub fn start_over(self) {
        self.agreement
            .with_value(|a| self.owner.with_value(|owner| agreements::forget(owner, &a.id)));
        self.close();
        self.say("You can begin again.");
    }
    /// Nobody goes through the agreement now.
    pub(super) fn close(self) {
        begin::forget_typed(self);
        self.looking.set(None);
        self.trouble.set(None);
        self.is_kept.set_value(false);
        self.draft.set(None);
    }
    /// What this person signed before, and has begun again since.
    pub fn before(self) -> Vec<Draft> {
        // read again whenever the way through the agreement changes
        self.draft.track();
        self.agreement.with_value(|a| {
            self.owner
                .with_value(|owner| agreements::put_aside_before(owner, &a.id))
        })
    }
}

/// The picture of a child, as this site draws it.
pub fn art(child: &Child) -> &'static str {
    let is = |avatar: &Avatar| avatar.name().eq_ignore_ascii_case(child.picture.as_str());
    Avatar::ALL.into_iter().find(is).map_or("pip-cut-wave", Avatar::picture)
}
