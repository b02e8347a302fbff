//! The agreements of this site as they are in force at this school.

use crate::agreement::{Agreement, Changes};
use crate::school::changes_in;

/// Each agreement as this school has it, by its school.json; one that can't be changed so stays as it is for everybody.
pub fn in_force(agreements: &[Agreement], school: Option<&str>) -> Vec<Agreement> {
    let of = |agreement: &Agreement| {
        let changes = changes_in(school, agreement.id.as_str()).unwrap_or_default();
        let changed = agreement.in_force(&changes);
        changed
            .or_else(|_| agreement.in_force(&Changes::default()))
            .unwrap_or_else(|_| agreement.clone())
    };
    agreements.iter().map(of).collect()
}
