//! Beginning again after a year or a change: only what changed is read again.

use super::draft::Draft;
use super::event::{Event, Person};
use super::flow::State;
use super::id::Id;
use super::shown::Shown;
use super::text::Agreement;

impl Draft {
    /// The same person begins again with the agreement as it is today. What `before` was signed for, and says the same
    /// today, counts as read; everything else is read and answered anew. Whatever wasn't signed counts for nothing.
    pub fn renew(before: &Self, agreement: &Agreement, person: Person, at: u64) -> Self {
        let fresh = Self::start(agreement, person, at);
        let signed = matches!(before.state(), State::Complete(_));
        if !signed || before.agreement().id != agreement.id || before.person() != fresh.person() {
            return fresh;
        }
        let shown = Shown::of(agreement);
        let unchanged = shown.unchanged_since(before.agreement());
        let about = unchanged.iter().flat_map(|page| agreement.questions_of(page));
        let answered: Vec<Id> = about.map(|question| question.id.clone()).collect();
        let renewed = Event::Renewed {
            record: *before.to_record().digest(),
            unchanged,
            answered,
        };
        fresh.act(renewed, at).unwrap_or(fresh)
    }
}
