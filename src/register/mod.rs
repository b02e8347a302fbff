//! The teacher's register: who is on a class list, which records belong to whom, who has signed. Pure.
//!
//! What a class list has beyond names, classes and years is never kept. Which record is whose is never guessed: where a name
//! fits several pupils, or something about it doesn't fit, a teacher decides, and what they decided is data of its own.

mod assignment;
mod backup;
mod book;
mod cells;
mod class_list;
mod columns;
mod encoding;
mod fold;
mod key_file;
mod many;
mod names;
mod order;
mod place;
mod problem;
mod roll;
mod sheet;
mod slip;
mod table;

pub use assignment::{Assignments, PupilKey, Whose};
pub use backup::{BackedUp, Backup, BackupError};
pub use book::{Book, Entry, Kept, Taken};
pub use class_list::{ClassList, Pupil};
pub use key_file::{KeyFile, KeyFileError, Passphrase, PassphraseError};
pub use many::{many, number};
pub use order::{Column, Order};
pub use place::{CurrentText, Place, State, Today};
pub use problem::{ClassListError, Problem, Trouble};
pub use roll::{Counts, Doubt, Filter, Roll, Row};
pub use sheet::{group, sheet};
pub use slip::{Signed, Slip, Word};
pub use table::csv;
