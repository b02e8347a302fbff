//! A child's part: reading, understanding, deciding, signing. What follows is on the page beside it (`finish/`).

use super::desk::Screen;
use super::frame::{frame, set_up};
use super::{decide, handover, question, rule, sign, talk, who};
use crate::agreement::Agreement;
use crate::browser::page;
use crate::json::Given;
use crate::view::View;
use leptos::prelude::*;

/// A child reads, understands, decides, signs. `agreement` is all that it may say, `root` the way to the site's root.
#[island]
pub fn AgreementFlow(agreement: Given<Agreement>, root: String) -> impl IntoView {
    let (desk, awake) = set_up(agreement.0, root);
    Effect::new(move |_| {
        if desk.screen().is_after_child() {
            page::go(&desk.finish_page());
        }
    });
    frame(desk, awake, move |screen| match screen {
        Screen::Who | Screen::Details => ("who", who::screen(desk, awake)),
        Screen::Rule(at) => ("rule", rule::screen(desk, at)),
        Screen::Question(id) => ("question", question::screen(desk, id)),
        Screen::Decide => ("decide", decide::screen(desk)),
        Screen::Talk => ("talk", talk::screen(desk)),
        Screen::Sign => ("sign", sign::screen(desk)),
        Screen::Handover => ("handover", handover::screen(desk)),
        Screen::Second | Screen::SecondTalk | Screen::SecondSign | Screen::Receipt | Screen::GiveBack => {
            ("leaving", View::nothing())
        }
    })
}
