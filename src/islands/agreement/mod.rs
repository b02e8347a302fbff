//! The screens of an agreement: one file a screen. What may follow what is decided in the `agreement` room.
//!
//! Every screen is `[data-screen=NAME]`, and what can be pressed in it has `data-do=NAME`; journeys in tests/browser go
//! by these and not by words:
//!
//! | screen | what can be done |
//! | --- | --- |
//! | `who` | `start` (once somebody is chosen, also after a reload: it carries on), and the learner picker's own buttons |
//! | `rule` | `next`, `back`, `rule-1`, `rule-2` … (the tabs) |
//! | `question` | `answer` (one each, with `data-option=ID`), `next` (once understood), `back` |
//! | `decide` | `agree`, `talk`, `back` |
//! | `talk` | `resume` |
//! | `sign` | `way-draw` (chosen first), `way-type`, `way-picture`; `pad` (the drawing), `undo`, `clear`; `name` (the input); `helper-teacher`, `helper-parent`, `helper-carer` (choose one of them, then there are) `hold` and `cannot-hold` (pressed twice); `sign` (when drawing or typing); `talk` |
//! | `handover` | `hand-over` |
//! | `parent` | `parent-agree`, `parent-talk` |
//! | `parent-talk` | `parent-resume` |
//! | `parent-sign` | `parent-name`, `role-parent`, `role-carer`, `way-type` (chosen first), `way-draw`, `pad`, `undo`, `clear`, `sign`, `parent-talk` |
//! | `receipt` | `save-record`, `print`; the code is `[data-receipt]` |
//! | every one but `receipt` | `save-half`, `open-half` (the file input); every one: `start-over`, then `start-over-yes` or `start-over-no` |
//!
//! The check page: `check-file` (the file input), `[data-drop]`, and the answer `[data-verdict=unchanged|changed|newer|not-a-record|unfinished]`.

mod across;
mod carry;
mod decide;
mod desk;
mod elsewhere;
mod flow;
mod handover;
mod hold;
mod mark;
mod more;
mod pad;
mod parent;
mod question;
mod receipt;
mod record;
mod rule;
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
