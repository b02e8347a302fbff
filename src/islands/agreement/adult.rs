//! What adults do: their own agreements from the beginning, and what follows when a child has signed.

use super::desk::Screen;
use super::frame::{frame, set_up};
use super::record::on_paper;
use super::{adult_decides, adult_signs, details, give_back, person, question, receipt, rule, second, waiting};
use crate::agreement::{Agreement, Draft};
use crate::browser::page;
use crate::json::Given;
use crate::view::{View, html};
use leptos::prelude::*;

/// An adult reads, decides, signs; for a pupil's agreement, a parent or carer does after their child. `agreement` is all
/// that it may say, `root` the way to the site's root.
#[island]
pub fn AdultAgreement(agreement: Given<Agreement>, root: String) -> impl IntoView {
    let (desk, awake) = set_up(agreement.0, root);
    desk.for_adults.set_value(true);
    Effect::new(move |_| {
        // a child hasn't finished: their part is on their page
        let unsigned = |draft: &Draft| draft.state().first_signature().is_none();
        if desk.is_pupil() && desk.draft.with(|draft| draft.as_ref().is_some_and(unsigned)) {
            page::go(&desk.child_page());
        }
    });
    let framed = frame(desk, awake, move |screen| match screen {
        Screen::Who if desk.is_pupil() => ("waiting", waiting::screen(desk, awake)),
        Screen::Who => ("who", person::screen(desk, awake)),
        Screen::Details => ("details", details::screen(desk)),
        Screen::Rule(at) => ("rule", rule::screen(desk, at)),
        Screen::Question(id) => ("question", question::screen(desk, id)),
        Screen::Decide => ("decide", adult_decides::screen(desk)),
        Screen::Talk => ("talk", adult_decides::first(desk)),
        Screen::Sign => ("sign", adult_signs::screen(desk)),
        Screen::Handover => ("handover", second::handover(desk)),
        Screen::Second => ("second", second::read(desk)),
        Screen::SecondTalk => ("second-talk", adult_decides::second(desk)),
        Screen::SecondSign => ("second-sign", second::sign(desk)),
        Screen::Receipt => ("receipt", receipt::screen(desk)),
        Screen::GiveBack => ("give-back", give_back::screen(desk)),
    });
    let paper = move || -> Option<View> { (desk.screen() == Screen::Receipt).then(|| on_paper(desk)) };
    html! {
        {framed}
        <div class="record">{paper}</div>
    }
}
