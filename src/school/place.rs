//! Where something stands in a school.json, and so in the form that makes one.

use crate::agreement::Id;

/// A place in a school.json.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Field(&'static str),
    /// A text of a list, from 0.
    Entry(&'static str, usize),
    /// What an entry says under this name.
    Part(&'static str, usize, &'static str),
    /// What is changed in the agreement of this id, as a whole.
    Agreement(Id),
    /// A clause, a rule or a question of an agreement.
    Clause(Id, Id),
}

impl Place {
    /// The field that it lies in; nothing for agreements.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Field(field) | Self::Entry(field, _) | Self::Part(field, _, _) => Some(field),
            Self::Agreement(_) | Self::Clause(_, _) => None,
        }
    }

    /// The id of what is filled in there. No two places share one: in a school.json names have no hyphen.
    pub fn anchor(&self) -> String {
        match self {
            Self::Field(field) => format!("sf-{field}"),
            Self::Entry(field, n) => format!("sf-{field}-{n}"),
            Self::Part(field, n, part) => format!("sf-{field}-{n}-{part}"),
            Self::Agreement(agreement) => format!("sf-in-{agreement}"),
            // a dot in an id would be a class to a style sheet
            Self::Clause(agreement, id) => format!("sf-in-{agreement}-{}", id.as_str().replace('.', "_")),
        }
    }
}
