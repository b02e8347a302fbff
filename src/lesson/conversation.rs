//! How a pretend conversation goes on: which turn waits for a reply, and when it is over.

use super::{Action, Chat, Id, Reply, Said, Turn, Work};

impl Chat {
    pub(super) fn act(&self, work: &mut Work, action: &Action) {
        let (Work::Chat { said }, Action::Reply(id)) = (work, action) else {
            return;
        };
        let Some(turn) = self.turn_after(said) else { return };
        if turn.replies.iter().any(|r| &r.id == id) {
            // Trying again at the same turn takes the reply that led nowhere back: the conversation can't grow for ever.
            said.retain(|s| s.turn != turn.id);
            said.push(Said {
                turn: turn.id.clone(),
                reply: id.clone(),
            });
        }
    }

    fn turn(&self, id: &Id) -> Option<&Turn> {
        self.turns.iter().find(|t| &t.id == id)
    }

    /// The reply that was given, if the lesson still has it.
    pub fn reply(&self, said: &Said) -> Option<&Reply> {
        self.turn(&said.turn)?.replies.iter().find(|r| r.id == said.reply)
    }

    /// The turn that waits for a reply: none when the conversation is over. A reply that is not right and leads
    /// nowhere leaves one where one was.
    pub fn turn_after(&self, said: &[Said]) -> Option<&Turn> {
        let Some(last) = said.last() else {
            return self.turns.first();
        };
        let reply = self.reply(last)?;
        match &reply.next {
            Some(next) => self.turn(next),
            None if reply.right => None,
            None => self.turn(&last.turn),
        }
    }

    pub(super) fn is_over(&self, said: &[Said]) -> bool {
        said.last()
            .and_then(|s| self.reply(s))
            .is_some_and(|r| r.right && r.next.is_none())
    }

    /// Whether this conversation can have gone that way.
    pub(super) fn holds(&self, said: &[Said]) -> bool {
        (0..said.len()).all(|n| {
            self.turn_after(&said[..n])
                .is_some_and(|turn| turn.id == said[n].turn && turn.replies.iter().any(|r| r.id == said[n].reply))
        })
    }
}
