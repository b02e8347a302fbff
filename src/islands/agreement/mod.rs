//! The screens of an agreement: one file a screen. What may follow what is decided in the `agreement` room. A child's part is in
//! the module `sign`, what adults do in `adults`: on /agreements/ks1/ a child signs, on /agreements/ks1/finish/ their parent.
//!
//! Every screen is `[data-screen=NAME]`, and what can be pressed in it has `data-do=NAME`; journeys in tests/browser go
//! by these and not by words:
//!
//! | screen | what can be done |
//! | --- | --- |
//! | `who` | `start` (once somebody is chosen, also after a reload: it carries on), and the learner picker's own buttons; `bring-back`; for adults `name`, `detail-ID` (inputs), `start`, `carry-on`, `put-away` |
//! | `details` | `detail-ID`, `next` |
//! | `rule` | `next`, `back`, `rule-1`, `rule-2` … (the tabs) |
//! | `question` | `answer` (one each, with `data-option=ID`), `next` (once understood), `back` |
//! | `decide` | `agree`, `talk`, `disagree`, `back` |
//! | `talk` | `resume`, `next-person` |
//! | `sign` | `way-draw` (chosen first), `way-type`, `way-picture`; `pad` (the drawing), `undo`, `clear`; `name` (the input); `helper-teacher`, `helper-parent`, `helper-carer` (choose one of them, then there are) `hold` and `cannot-hold` (pressed twice); `helped`, `sign` (when drawing or typing); `talk`. Adults: `sign-name`, `role-…`, `way-type` (chosen first), `way-draw`, `sign`, `talk` |
//! | `handover` | `hand-over`, `next-person` |
//! | `second` | `second-agree`, `second-talk`, `second-disagree` |
//! | `second-talk` | `second-resume`, `next-person` |
//! | `second-sign` | `second-name`, `detail-ID`, `role-…` (the first is chosen), `way-type` (chosen first), `way-draw`, `pad`, `undo`, `clear`, `sign`, `second-talk` |
//! | `give-back` | `return-name`, `role-…`, `sign`, `back` |
//! | `receipt` | `save-record`, `save-pdf`, `print`, `next-person`, `give-back` (of a loan); the code is `[data-receipt]` |
//! | every one but `receipt` | `save-half`, `open-half` (the file input); every one: `start-over`, then `start-over-yes` or `start-over-no`; `share`, `show-code`, `read-code`, `read-picture` (the file input), `close-code`, and what they show is `[data-code]` |
//!
//! The check page: `check-file` (the file input), `[data-drop]`, and the answer `[data-verdict=unchanged|changed|newer|not-a-record|unfinished]`.

mod across;
#[cfg(not(feature = "adults"))]
#[path = "across_blind.rs"]
mod across_reads;
#[cfg(feature = "adults")]
mod across_reads;
#[cfg(feature = "adults")]
mod adult;
#[cfg(feature = "adults")]
mod adult_decides;
#[cfg(feature = "adults")]
mod adult_signs;
mod begin;
mod carry;
#[cfg(feature = "sign")]
mod decide;
mod desk;
#[cfg(feature = "adults")]
mod details;
mod elsewhere;
mod field;
mod frame;
#[cfg(feature = "adults")]
mod give_back;
#[cfg(feature = "sign")]
mod handover;
#[cfg(feature = "sign")]
mod hold;
mod mark;
mod more;
mod next_person;
mod pad;
#[cfg(feature = "adults")]
mod pdf;
#[cfg(feature = "adults")]
mod person;
#[cfg(feature = "sign")]
mod pupil;
mod question;
#[cfg(feature = "adults")]
mod receipt;
#[cfg(feature = "adults")]
mod record;
mod renewed;
mod rule;
#[cfg(feature = "adults")]
mod second;
mod sheet;
#[cfg(feature = "sign")]
mod sign;
#[cfg(feature = "sign")]
mod talk;
#[cfg(feature = "adults")]
mod waiting;
#[cfg(feature = "sign")]
mod who;

#[cfg(feature = "adults")]
pub use adult::AdultAgreement;
#[cfg(feature = "sign")]
pub use pupil::AgreementFlow;
pub use rule::{art, panels, promises};
