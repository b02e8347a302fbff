//! What the form changes in agreements: clauses on and off, other words, clauses of the school's own.

use super::Draft;
use crate::agreement::{Added, Agreement, Changes, Clause, Id, Reworded, Switch};

impl Draft {
    pub fn changes(&self, agreement: &Id) -> Changes {
        self.0.agreements.get(agreement.as_str()).cloned().unwrap_or_default()
    }

    /// How many things are changed in an agreement.
    pub fn count_changes(&self, agreement: &Id) -> usize {
        let changes = self
            .finished()
            .agreements
            .remove(agreement.as_str())
            .unwrap_or_default();
        changes.on.len() + changes.off.len() + changes.words.len() + changes.add.len()
    }

    /// Whether a clause stands in this school, as far as has been said.
    pub fn stands(&self, agreement: &Id, clause: &Clause) -> bool {
        match self.0.agreements.get(agreement.as_str()) {
            Some(changes) => changes.leave(clause),
            None => Changes::default().leave(clause),
        }
    }

    /// Whether a question is asked.
    pub fn asks(&self, agreement: &Id, question: &Id) -> bool {
        let changes = self.0.agreements.get(agreement.as_str());
        !changes.is_some_and(|changes| changes.off.contains(question))
    }

    /// Switches a clause or a question; what is as it is for everybody isn't written down.
    pub fn switch(&mut self, agreement: &Agreement, id: &Id, stands: bool) {
        let starts_off = agreement
            .clauses()
            .any(|clause| &clause.id == id && clause.switch == Some(Switch::Off));
        let changes = self.changes_mut(&agreement.id);
        let list = if starts_off { &mut changes.on } else { &mut changes.off };
        list.retain(|known| known != id);
        if stands == starts_off {
            list.push(id.clone());
        }
        // in the agreement's order, so that the same choices are the same file
        let order: Vec<&Id> = agreement
            .clauses()
            .map(|clause| &clause.id)
            .chain(agreement.questions.iter().map(|question| &question.id))
            .collect();
        list.sort_by_key(|id| order.iter().position(|known| *known == id));
    }

    /// The school's words for a clause or the title of a rule; nothing if they are everybody's.
    pub fn reworded(&self, agreement: &Id, id: &Id) -> Option<&str> {
        let changes = self.0.agreements.get(agreement.as_str())?;
        let found = changes.words.iter().find(|words| &words.id == id);
        found.map(|words| words.text.as_str())
    }

    /// Puts other words there; nothing brings everybody's back.
    pub fn reword(&mut self, agreement: &Id, id: &Id, text: Option<String>) {
        let words = &mut self.changes_mut(agreement).words;
        let known = words.iter_mut().find(|words| &words.id == id);
        match (known, text) {
            (Some(known), Some(text)) => known.text = text,
            (None, Some(text)) => words.push(Reworded { id: id.clone(), text }),
            (_, None) => words.retain(|words| &words.id != id),
        }
    }

    /// The school's own clauses under a rule, or in the part of this name.
    pub fn own_clauses(&self, agreement: &Id, page: &str) -> Vec<Added> {
        let mut own = self.changes(agreement).add;
        own.retain(|added| added.page.as_str() == page);
        own
    }

    pub fn own_words(&self, agreement: &Id, id: &Id) -> String {
        let own = self.changes(agreement).add;
        let found = own.into_iter().find(|added| &added.id == id);
        found.map(|added| added.text).unwrap_or_default()
    }

    /// Adds an empty clause of the school's own; its id, if there is room for another.
    pub fn add_clause(&mut self, agreement: &Id, page: &str) -> Option<Id> {
        let own = &mut self.changes_mut(agreement).add;
        if own.len() >= Changes::MOST {
            return None;
        }
        let name = |n: usize| Id::parse(&format!("own.{page}-{n}")).ok();
        let taken = |id: &Id| own.iter().any(|added| &added.id == id);
        let id = (1..=Changes::MOST).filter_map(name).find(|id| !taken(id))?;
        own.push(Added {
            page: Id::parse(page).ok()?,
            id: id.clone(),
            text: String::new(),
        });
        Some(id)
    }

    pub fn set_own_words(&mut self, agreement: &Id, id: &Id, text: String) {
        let own = &mut self.changes_mut(agreement).add;
        if let Some(added) = own.iter_mut().find(|added| &added.id == id) {
            added.text = text;
        }
    }

    pub fn remove_clause(&mut self, agreement: &Id, id: &Id) {
        self.changes_mut(agreement).add.retain(|added| &added.id != id);
    }

    fn changes_mut(&mut self, agreement: &Id) -> &mut Changes {
        self.0.agreements.entry(agreement.to_string()).or_default()
    }
}
