//! Pretend screens: a page to investigate, settings to set, a post to follow. What each holds and what an answer means.

use super::{Action, Choice, Feedback, Id, Last, Picture, Reply, Said, Tone, Work, say};
use serde::{Deserialize, Serialize};

/// A pretend page: the child looks at its parts, and judges it when every clue was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Investigate {
    pub screen: Screen,
    /// From top to bottom.
    pub parts: Vec<Part>,
    /// The question that is asked when every clue was found.
    pub verdict: String,
    /// One is right.
    pub options: Vec<Choice>,
    pub hints: Vec<String>,
}

/// How a pretend page is framed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Screen {
    Page,
    Post,
    Mail,
    Results,
    Message,
}

impl Screen {
    pub const WORDS: [&'static str; 5] = ["page", "post", "mail", "results", "message"];
    const ALL: [Self; 5] = [Self::Page, Self::Post, Self::Mail, Self::Results, Self::Message];

    /// As lesson files write it; also in the page's mark-up.
    pub fn slug(self) -> &'static str {
        Self::WORDS[self as usize]
    }
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|screen| screen.slug() == slug)
    }
}

/// Something on a pretend page. Every part can be tapped and answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub id: Id,
    /// What it is on the page, one of [`Part::KINDS`]: it decides how the part looks.
    pub role: String,
    /// What stands there; of a picture, what it shows.
    pub text: String,
    pub picture: Option<Picture>,
    /// Whether it is one of those to find.
    pub clue: bool,
    /// What one can tell from it.
    pub feedback: String,
}

impl Part {
    pub const KINDS: [&'static str; 14] = [
        "address", "heading", "author", "date", "text", "picture", "advert", "button", "comment", "likes", "from",
        "subject", "link", "result",
    ];
}

/// A pretend screen of settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The pretend app's name.
    pub app: String,
    pub settings: Vec<Setting>,
    pub hints: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    pub id: Id,
    pub text: String,
    /// The option that is set at first.
    pub starts: Id,
    pub options: Vec<Choice>,
}

/// Where a post goes, moment by moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// Who posted it.
    pub by: String,
    pub post: String,
    pub picture: Option<Picture>,
    pub moments: Vec<Moment>,
    pub hints: Vec<String>,
}

/// One moment, with a question: the next one comes when it was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    pub id: Id,
    pub when: String,
    pub text: String,
    /// Who has the post by now.
    pub seen: String,
    pub question: String,
    /// One is right.
    pub replies: Vec<Reply>,
}

impl Investigate {
    pub(super) fn act(&self, work: &mut Work, action: &Action) {
        let Work::Investigate { found, last, judged } = work else {
            return;
        };
        match action {
            Action::Tap(id) => {
                let Some(part) = self.parts.iter().find(|p| &p.id == id) else {
                    return;
                };
                if part.clue && !found.contains(id) {
                    found.push(id.clone());
                }
                *last = Some(id.clone());
            }
            Action::Pick(id) if self.is_searched(found) && self.options.iter().any(|o| &o.id == id) => {
                (*judged, *last) = (Some(id.clone()), None);
            }
            _ => {}
        }
    }

    /// Whether every clue was found.
    pub fn is_searched(&self, found: &[Id]) -> bool {
        found.len() == self.clues()
    }

    pub fn clues(&self) -> usize {
        self.parts.iter().filter(|p| p.clue).count()
    }

    pub(super) fn is_judged(&self, judged: Option<&Id>) -> bool {
        self.options.iter().any(|o| o.right && Some(&o.id) == judged)
    }

    pub(super) fn feedback(&self, last: Option<&Id>, judged: Option<&Id>) -> Vec<Feedback> {
        let part = self.parts.iter().find(|p| Some(&p.id) == last);
        let part = part.map(|p| say(if p.clue { Tone::Yes } else { Tone::Info }, &p.feedback));
        let option = || self.options.iter().find(|o| Some(&o.id) == judged);
        part.or_else(|| option().map(Choice::said)).into_iter().collect()
    }
}

impl Settings {
    pub(super) fn act(&self, work: &mut Work, action: &Action) {
        let (Work::Settings { set, last }, Action::Place { item, group }) = (work, action) else {
            return;
        };
        let to = Last {
            item: item.clone(),
            with: group.clone(),
        };
        if self.option(&to).is_some() {
            set.retain(|s| &s.item != item);
            set.push(to.clone());
            *last = Some(to);
        }
    }

    pub(super) fn option(&self, set: &Last) -> Option<&Choice> {
        let setting = self.settings.iter().find(|s| s.id == set.item)?;
        setting.options.iter().find(|o| o.id == set.with)
    }

    pub(super) fn is_set(&self, set: &[Last]) -> bool {
        self.settings.iter().all(|s| {
            let now = s.now(set);
            s.options.iter().any(|o| o.right && &o.id == now)
        })
    }

    pub(super) fn feedback(&self, last: &Last) -> Vec<Feedback> {
        self.option(last).map(Choice::said).into_iter().collect()
    }
}

impl Setting {
    /// The option that is set.
    pub fn now<'a>(&'a self, set: &'a [Last]) -> &'a Id {
        set.iter().find(|s| s.item == self.id).map_or(&self.starts, |s| &s.with)
    }
}

impl Timeline {
    pub(super) fn act(&self, work: &mut Work, action: &Action) {
        let (Work::Timeline { said }, Action::Reply(id)) = (work, action) else {
            return;
        };
        let Some(moment) = self.waiting(said) else { return };
        if moment.replies.iter().any(|r| &r.id == id) {
            said.retain(|s| s.turn != moment.id);
            said.push(Said {
                turn: moment.id.clone(),
                reply: id.clone(),
            });
        }
    }

    pub fn reply(&self, said: &Said) -> Option<&Reply> {
        let moment = self.moments.iter().find(|m| m.id == said.turn)?;
        moment.replies.iter().find(|r| r.id == said.reply)
    }

    /// How many moments are behind: answered rightly, one after the other.
    pub fn passed(&self, said: &[Said]) -> usize {
        let right = |moment: &&Moment| {
            let mut answer = said.iter().filter(|s| s.turn == moment.id);
            answer.any(|s| self.reply(s).is_some_and(|r| r.right))
        };
        self.moments.iter().take_while(right).count()
    }

    /// The moment whose question is open; none at the end.
    pub fn waiting(&self, said: &[Said]) -> Option<&Moment> {
        self.moments.get(self.passed(said))
    }

    pub(super) fn feedback(&self, said: &[Said]) -> Vec<Feedback> {
        let reply = said.last().and_then(|s| self.reply(s));
        reply.map(Reply::said).into_iter().collect()
    }
}
