//! What an answer means: how an action changes a step's state, and what is said about it.

use super::*;

/// How feedback sounds. There is no "wrong": one thinks again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Yes,
    Think,
    Info,
}

impl Tone {
    /// Of an answer that is, or isn't, a good idea.
    pub(super) fn of(right: bool) -> Self {
        if right { Self::Yes } else { Self::Think }
    }

    /// The value of `data-tone` on the page.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Think => "think",
            Self::Info => "info",
        }
    }
}

/// One thing said about what was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    pub tone: Tone,
    pub text: String,
}

pub(super) fn say(tone: Tone, text: impl Into<String>) -> Feedback {
    Feedback {
        tone,
        text: text.into(),
    }
}

pub(super) const NOT_TOGETHER: &str = "These two don’t go together. Look again and try another one.";

/// How many right options are still missing.
pub(super) fn to_find(missing: usize) -> String {
    match missing {
        1 => "There is one more to find.".into(),
        more => format!("There are {more} more to find."),
    }
}

impl Activity {
    /// The state after `action`. What does not fit (an unknown id, another kind's action) changes nothing.
    pub fn act(&self, state: &StepState, action: Action) -> StepState {
        let mut next = state.clone();
        match (&action, self) {
            (Action::Again, _) => next.work = self.begin().work,
            (Action::Hint, _) => next.hints = (next.hints + 1).min(self.hints().len() as u8),
            (_, Self::Story(a)) => a.act(&mut next.work, &action),
            (_, Self::Choose(a)) => a.act(&mut next.work, &action),
            (_, Self::Sort(a)) => a.act(&mut next.work, &action),
            (_, Self::Order(a)) => a.act(&mut next.work, &action),
            (_, Self::Match(a)) => a.act(&mut next.work, &action),
            (_, Self::Spot(a)) => a.act(&mut next.work, &action),
            (_, Self::Chat(a)) => a.act(&mut next.work, &action),
            (_, Self::Investigate(a)) => a.act(&mut next.work, &action),
            (_, Self::Password(a)) => a.act(&mut next.work, &action),
            (_, Self::Settings(a)) => a.act(&mut next.work, &action),
            (_, Self::Timeline(a)) => a.act(&mut next.work, &action),
            (_, Self::Talk(_)) => next.finished |= action == Action::Talked,
        }
        next.finished |= self.is_right(&next.work);
        next
    }

    /// Whether everything that this step asks for has been done.
    pub fn is_right(&self, work: &Work) -> bool {
        match (self, work) {
            (Self::Story(a), Work::Story { page }) => page + 1 >= a.pages.len(),
            (Self::Choose(a), Work::Choose { picked, checked }) => {
                *checked && a.options.iter().all(|o| o.right == picked.contains(&o.id))
            }
            (Self::Sort(a), Work::Sort { placed, .. }) => placed.len() == a.items.len(),
            (Self::Order(a), Work::Order { order, checked }) => {
                *checked && a.items.iter().map(|i| &i.id).eq(order.iter())
            }
            (Self::Match(a), Work::Match { joined, .. }) => joined.len() == a.pairs.len(),
            (Self::Spot(a), Work::Spot { found, .. }) => found.len() == a.places.iter().filter(|p| p.find).count(),
            (Self::Chat(a), Work::Chat { said }) => a.is_over(said),
            (Self::Investigate(a), Work::Investigate { judged, .. }) => a.is_judged(judged.as_ref()),
            (Self::Password(a), Work::Password { cards, checked }) => *checked && a.strength(cards) == Strength::Strong,
            (Self::Settings(a), Work::Settings { set, .. }) => a.is_set(set),
            (Self::Timeline(a), Work::Timeline { said }) => a.waiting(said).is_none(),
            _ => false,
        }
    }

    /// What is said about the state as it is; it can be said again after a reload.
    pub fn feedback(&self, work: &Work) -> Vec<Feedback> {
        match (self, work) {
            (Self::Choose(a), Work::Choose { picked, checked: true }) => a.feedback(picked),
            (Self::Sort(a), Work::Sort { last: Some(last), .. }) => {
                let item = a.items.iter().find(|i| i.id == last.item);
                item.map(|i| say(Tone::of(i.group == last.with), &i.feedback))
                    .into_iter()
                    .collect()
            }
            (Self::Order(a), Work::Order { order, checked: true }) => a.feedback(order),
            (Self::Match(a), Work::Match { last: Some(last), .. }) => {
                if last.item != last.with {
                    return vec![say(Tone::Think, NOT_TOGETHER)];
                }
                let pair = a.pairs.iter().find(|p| p.id == last.item);
                pair.map(|p| say(Tone::Yes, &p.feedback)).into_iter().collect()
            }
            (Self::Spot(a), Work::Spot { last: Some(last), .. }) => {
                let place = a.places.iter().find(|p| &p.id == last);
                place
                    .map(|p| say(if p.find { Tone::Yes } else { Tone::Info }, &p.feedback))
                    .into_iter()
                    .collect()
            }
            (Self::Chat(a), Work::Chat { said }) => {
                let reply = said.last().and_then(|s| a.reply(s));
                reply.map(Reply::said).into_iter().collect()
            }
            (Self::Investigate(a), Work::Investigate { last, judged, .. }) => {
                a.feedback(last.as_ref(), judged.as_ref())
            }
            (Self::Password(a), Work::Password { cards, checked: true }) => a.feedback(cards),
            (Self::Settings(a), Work::Settings { last: Some(last), .. }) => a.feedback(last),
            (Self::Timeline(a), Work::Timeline { said }) => a.feedback(said),
            _ => vec![],
        }
    }
}

impl Story {
    fn act(&self, work: &mut Work, action: &Action) {
        if let (Work::Story { page }, Action::Turn(to)) = (work, action)
            && *to < self.pages.len()
        {
            *page = *to;
        }
    }
}

impl Choose {
    fn act(&self, work: &mut Work, action: &Action) {
        let Work::Choose { picked, checked } = work else { return };
        match action {
            Action::Pick(id) if self.options.iter().any(|o| &o.id == id) => match self.pick {
                Pick::One => (*picked, *checked) = (vec![id.clone()], true),
                Pick::Several => {
                    *checked = false;
                    match picked.iter().position(|p| p == id) {
                        Some(at) => drop(picked.remove(at)),
                        None => picked.push(id.clone()),
                    }
                }
            },
            Action::Check if !picked.is_empty() => *checked = true,
            _ => {}
        }
    }

    /// Of several picked ones: first what to think about again; when all of those fit, why; then whether one is missing.
    fn feedback(&self, picked: &[Id]) -> Vec<Feedback> {
        let picked: Vec<&Choice> = self.options.iter().filter(|o| picked.contains(&o.id)).collect();
        let think: Vec<_> = picked.iter().filter(|o| !o.right).map(|o| o.said()).collect();
        if !think.is_empty() {
            return think;
        }
        let mut all: Vec<_> = picked.iter().map(|o| o.said()).collect();
        match self.options.iter().filter(|o| o.right).count() - picked.len() {
            0 => {}
            missing => all.push(say(Tone::Info, to_find(missing))),
        }
        all
    }
}

impl Sort {
    fn act(&self, work: &mut Work, action: &Action) {
        let Work::Sort { placed, held, last } = work else {
            return;
        };
        match action {
            Action::Hold(id) => {
                let free = self.items.iter().any(|i| &i.id == id) && !placed.contains(id);
                *held = if held.as_ref() == Some(id) || !free {
                    None
                } else {
                    Some(id.clone())
                };
            }
            Action::Place { item, group } => {
                let Some(found) = self.items.iter().find(|i| &i.id == item) else {
                    return;
                };
                if placed.contains(item) || !self.groups.iter().any(|g| &g.id == group) {
                    return;
                }
                if &found.group == group {
                    placed.push(item.clone());
                }
                *held = None;
                *last = Some(Last {
                    item: item.clone(),
                    with: group.clone(),
                });
            }
            _ => {}
        }
    }
}

impl Order {
    fn act(&self, work: &mut Work, action: &Action) {
        let Work::Order { order, checked } = work else { return };
        match action {
            Action::Move { item, to } => {
                let Some(from) = order.iter().position(|id| id == item) else {
                    return;
                };
                let moved = order.remove(from);
                order.insert((*to).min(order.len()), moved);
                *checked = false;
            }
            Action::Check => *checked = true,
            _ => {}
        }
    }

    fn feedback(&self, order: &[Id]) -> Vec<Feedback> {
        match self.items.iter().zip(order).find(|(item, id)| &item.id != *id) {
            Some((item, _)) => vec![say(Tone::Think, &item.feedback)],
            None => self.items.iter().map(|item| say(Tone::Yes, &item.feedback)).collect(),
        }
    }
}

impl Match {
    fn act(&self, work: &mut Work, action: &Action) {
        let Work::Match { joined, held, last } = work else {
            return;
        };
        let free = |id: &Id| self.pairs.iter().any(|p| &p.id == id) && !joined.contains(id);
        match action {
            Action::Hold(id) => {
                *held = if held.as_ref() == Some(id) || !free(id) {
                    None
                } else {
                    Some(id.clone())
                }
            }
            Action::Join { left, right } if free(left) && free(right) => {
                if left == right {
                    joined.push(left.clone());
                }
                *held = None;
                *last = Some(Last {
                    item: left.clone(),
                    with: right.clone(),
                });
            }
            _ => {}
        }
    }
}

impl Spot {
    fn act(&self, work: &mut Work, action: &Action) {
        let (Work::Spot { found, last }, Action::Tap(id)) = (work, action) else {
            return;
        };
        let Some(place) = self.places.iter().find(|p| &p.id == id) else {
            return;
        };
        if place.find && !found.contains(id) {
            found.push(id.clone());
        }
        *last = Some(id.clone());
    }
}
