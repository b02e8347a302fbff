//! Choose: a question with options.

use super::hand::{Hand, ask as how_to};
use super::options::options_view;
use crate::components::icon;
use crate::lesson::{Action, Choose, Id, Pick, Work, ask};
use crate::view::{View, html};

pub fn view(choose: Choose, hand: Hand) -> View {
    let several = choose.pick == Pick::Several;
    let none = move || hand.work(|work| matches!(work, Work::Choose { picked, .. } if picked.is_empty()));
    let options = options_view(choose.options, hand, picked);
    html! {
        {several.then(|| how_to(ask::SEVERAL))}
        {options}
        {several
            .then(|| html! {
                <button type="button" class="btn check only-awake" disabled=none on:click=move |_| hand.act(Action::Check)>
                    {icon("check")} <span>"Check"</span>
                </button>
            })}
    }
}

/// Whether this option is picked, and whether what is picked was looked at.
fn picked(work: &Work, id: &Id) -> (bool, bool) {
    match work {
        Work::Choose { picked, checked } => (picked.contains(id), *checked),
        _ => (false, false),
    }
}
