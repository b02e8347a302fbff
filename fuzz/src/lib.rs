//! The rooms that read files, by themselves (they are pure, so they can be), and what must hold whatever a file says.
#![allow(dead_code, unused_imports)]

#[path = "../../src/agreement/mod.rs"]
pub mod agreement;
#[path = "../../src/export/mod.rs"]
pub mod export;
#[path = "../../src/json/mod.rs"]
pub mod json;
#[path = "../../src/register/mod.rs"]
pub mod register;

#[path = "../../tests/suite/allocated.rs"]
pub mod allocated;

use agreement::{Checked, check};

#[global_allocator]
static COUNTED: allocated::Counted = allocated::Counted;

/// Bytes that reading a file may take beside the file.
const ROOM: usize = 50 * 1024 * 1024;

/// Does it, and stops the run if it takes more than [`ROOM`].
pub fn within_room<T>(work: impl FnOnce() -> T) -> T {
    let (done, most) = allocated::most_at_once(work);
    assert!(most < ROOM, "{most} bytes at once");
    done
}

/// Checks a record: what is called unchanged is what would be written again, and everything else is answered.
pub fn check_well(bytes: &[u8]) -> Checked {
    let checked = within_room(|| check(bytes));
    match &checked {
        Checked::Unchanged(record) => {
            assert_eq!(record.to_bytes(), bytes);
            assert!(!record.summary().is_empty());
        }
        Checked::NotARecord(reason) => assert!(!reason.to_string().is_empty()),
        Checked::Changed | Checked::NewerFormat => {}
    }
    checked
}
