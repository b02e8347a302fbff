//! The screens of an agreement: one file a screen. What may follow what is decided in the `agreement` room.
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
//! | every one but `receipt` | `save-half`, `open-half` (the file input); every one: `start-over`, then `start-over-yes` or `start-over-no` |
//!
//! The check page: `check-file` (the file input), `[data-drop]`, and the answer `[data-verdict=unchanged|changed|newer|not-a-record|unfinished]`.

mod begin;
mod carry;
mod decide;
mod desk;
mod details;
mod flow;
mod give_back;
mod handover;
mod hold;
mod mark;
mod more;
mod pad;
mod question;
mod receipt;
mod record;
mod renewed;
mod rule;
mod second;
mod sheet;
mod sign;
mod status;
mod talk;
mod who;

pub use flow::AgreementFlow;
pub use receipt::PROVES;
pub use record::signatures;
pub use rule::{art, panels, promises};
pub use status::AgreementStatus;
