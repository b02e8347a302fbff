//! What of a step can be listened to: its views put a listen button beside each of these texts, and for the youngest each is recorded.

use super::mark::{NOT_TOGETHER, to_find};
use super::*;

/// What to do, as it stands above an activity.
pub mod ask {
    pub const SEVERAL: &str = "Pick all that fit. Then tap Check.";
    pub const SORT: &str = "Tap one. Then tap the group where it belongs.";
    pub const SORT_HELD: &str = "Now tap the group where it belongs.";
    pub const MATCH: &str = "Tap one on the left. Then tap the one that goes with it.";
    pub const MATCH_HELD: &str = "Now tap the one that goes with it.";
    pub const ORDER: &str = "Use the arrows to put them in order. What comes first goes at the top.";
    pub const PASSWORD: &str = "Take three cards. Then tap Check.";
    pub const TALK: &str = "Talk about it with someone.";
}

/// What is said when every step was seen.
pub const THE_END: &str = "You got to the end! Tell someone at home what you learnt.";

impl Step {
    /// The words that set the scene, and the question.
    pub fn opening(&self) -> String {
        if self.say.is_empty() {
            self.title.clone()
        } else {
            format!("{} {}", self.say, self.title)
        }
    }

    /// Every text of this step that can be listened to.
    pub fn aloud(&self) -> Vec<String> {
        let mut all = vec![self.opening()];
        all.extend(self.activity.hints().iter().cloned());
        self.activity.aloud(&mut all);
        all
    }
}

impl Activity {
    fn aloud(&self, all: &mut Vec<String>) {
        let mut say = |text: &str| all.push(text.to_owned());
        match self {
            Self::Story(a) => a.pages.iter().for_each(|page| say(&page.text)),
            Self::Choose(a) => {
                if a.pick == Pick::Several {
                    say(ask::SEVERAL);
                    let right = a.options.iter().filter(|option| option.right).count();
                    (1..right).for_each(|left| say(&to_find(left)));
                }
                a.options.iter().for_each(|option| option.aloud(&mut say));
            }
            Self::Sort(a) => {
                [ask::SORT, ask::SORT_HELD].into_iter().for_each(&mut say);
                a.groups.iter().for_each(|group| say(&group.name));
                a.items
                    .iter()
                    .for_each(|item| say_both(&item.text, &item.feedback, &mut say));
            }
            Self::Order(a) => {
                say(ask::ORDER);
                a.items
                    .iter()
                    .for_each(|item| say_both(&item.text, &item.feedback, &mut say));
            }
            Self::Match(a) => {
                [ask::MATCH, ask::MATCH_HELD, NOT_TOGETHER]
                    .into_iter()
                    .for_each(&mut say);
                a.pairs.iter().for_each(|pair| {
                    say(&pair.left);
                    say_both(&pair.right, &pair.feedback, &mut say);
                });
            }
            Self::Spot(a) => a.places.iter().for_each(|place| say(&place.feedback)),
            Self::Chat(a) => a.turns.iter().for_each(|turn| {
                say(&turn.says);
                turn.replies
                    .iter()
                    .for_each(|reply| say_both(&reply.text, &reply.feedback, &mut say));
            }),
            Self::Talk(a) => {
                say(ask::TALK);
                a.questions.iter().for_each(|question| say(question));
            }
            Self::Investigate(a) => {
                a.parts.iter().for_each(|part| say(&part.feedback));
                say(&a.verdict);
                a.options.iter().for_each(|option| option.aloud(&mut say));
            }
            Self::Password(a) => {
                say(ask::PASSWORD);
                Strength::ALL.into_iter().for_each(|strength| say(strength.words()));
                a.cards.iter().for_each(|card| say(&card.feedback));
            }
            Self::Settings(a) => {
                let options = a.settings.iter().flat_map(|setting| &setting.options);
                options.for_each(|option| say(&option.feedback));
            }
            Self::Timeline(a) => {
                say(&a.post);
                a.moments.iter().for_each(|moment| {
                    say(&moment.text);
                    say(&moment.question);
                    moment
                        .replies
                        .iter()
                        .for_each(|reply| say_both(&reply.text, &reply.feedback, &mut say));
                });
            }
        }
    }
}

impl Choice {
    fn aloud(&self, say: &mut impl FnMut(&str)) {
        say_both(&self.text, &self.feedback, say);
    }
}

fn say_both(text: &str, feedback: &str, say: &mut impl FnMut(&str)) {
    say(text);
    say(feedback);
}
