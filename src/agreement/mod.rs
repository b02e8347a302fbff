//! Agreements: their text, the way from reading to both signatures, the record of it and its check. Pure: names no other room.
//!
//! What may follow what is in `flow`: a type a state, so that a wrong order doesn't compile. A [`Draft`] is what is kept of
//! one way through; reading one back walks it again, so that a wrong order doesn't parse. A [`Record`] is a draft as a file.

mod across;
mod canonical;
mod changes;
mod check;
mod compact;
mod countersign;
mod date;
mod draft;
mod event;
mod faults;
mod first;
mod flow;
pub mod hex;
mod id;
mod join;
mod name;
mod receipt;
mod record;
mod renew;
mod said;
mod shown;
mod signature;
mod standing;
mod summary;
mod text;
mod words;

pub use across::{LONGEST_PREFIX, MOST_BYTES, code_text, payload};
pub use canonical::{Digest, NotADigest};
pub use changes::{Added, ChangeError, Changes, Reworded};
pub use check::{Checked, Reason, check};
pub use compact::CompactError;
pub use countersign::{Countersignature, NotAKey, PublicKey, SchoolKey, Seal, countersign};
pub use date::{Date, time_of_day};
pub use draft::{Draft, DraftError};
pub use event::{Child, Entry, Event, Person};
pub use faults::{Fault, PICTURES, problems};
pub use first::FlowError;
pub use flow::*;
pub use id::{Id, IdError};
pub use join::Joined;
pub use name::{Name, NameError};
pub use receipt::Receipt;
pub use record::{Outcome, Record};
pub use shown::{Shown, ShownDetail, Sum};
pub use signature::{Method, Role, Scribe, Signature, SignatureError, Strokes};
pub use standing::Standing;
pub use summary::SummaryLine;
pub use text::*;
pub use words::{Words, WordsError};
