//! The teacher's register: who has signed, who waits, who wants to talk.

mod child;
mod copies;
mod countersign;
mod counts;
mod desk;
mod erase;
mod intake;
mod key;
mod list;
mod loose;
mod record;
mod restore;
mod rows;
mod said;

use self::desk::Desk;
use crate::agreement::Agreement;
use crate::browser::{school, tabs};
use crate::json::Given;
use crate::register::number;
use crate::view::{View, html};
use leptos::prelude::*;

/// For /teachers/register/. `agreements` is all that they may say; `root` is the way to the site's root.
#[island]
pub fn Register(agreements: Given<Vec<Agreement>>, root: String) -> impl IntoView {
    let Given(agreements) = agreements;
    let desk = Desk::set_out();
    Effect::new(move |_| {
        if !desk.awake.get() || desk.loaded.get_untracked() {
            return;
        }
        desk.today_is(&agreements, None);
        desk.load();
        tabs::on_change(move || desk.load());
        let agreements = agreements.clone();
        school::load(&root, move |text| desk.today_is(&agreements, text.as_deref()));
    });
    let yes_no = |is: bool| if is { "yes" } else { "no" };
    let empty = Memo::new(move |_| desk.book.with(|book| book.is_empty()));
    html! {
        <div
            class="reg"
            data-ready=move || yes_no(desk.loaded.get())
            data-held=move || yes_no(!empty.get())
            data-busy=move || yes_no(desk.busy.get().is_some())
        >
            {move || trouble(desk)}
            {move || (desk.loaded.get() && empty.get()).then(first_steps)}
            <details class="reg-in only-awake" open=move || desk.unfolded.get()>
                <summary>"Add records, or a class list"</summary>
                <div class="reg-pair">{intake::section(desk)} {list::section(desk)}</div>
            </details>
            <p class="reg-busy" role="status">{move || progress(desk)}</p>
            {intake::refused(desk)}
            {move || (!empty.get()).then(|| html! {
                {counts::section(desk)}
                {rows::section(desk)}
                {loose::section(desk)}
            })}
            <div class="only-awake reg-more-work">
                {copies::section(desk)}
                {key::section(desk)}
                {erase::section(desk)}
            </div>
        </div>
    }
}

fn trouble(desk: Desk) -> View {
    let Some(error) = desk.trouble.get() else {
        return View::nothing();
    };
    html! {
        <div class="notice" data-tone="think" data-trouble="yes" role="alert">
            <p>{error.to_string()}</p>
            <p>"What could not be kept is on this page until you close it. Save a copy of the register before you do."</p>
        </div>
    }
}

fn progress(desk: Desk) -> Option<String> {
    let (done, all) = desk.busy.get()?;
    Some(format!("{} of {} read", number(done), number(all)))
}

fn first_steps() -> View {
    html! {
        <div class="notice" data-tone="info" data-empty="yes">
            <h2>"Nothing is here yet. Three steps:"</h2>
            <ol class="steps">
                <li>"Give it your class list: a CSV file from your school’s system, or names that you paste. Only names, classes and years are kept."</li>
                <li>"Add the records that families sent or handed in: all files at once. Or take in what was signed on this device."</li>
                <li>"See who has signed, who waits for a parent and who wants to talk. Save a copy of the register somewhere safe."</li>
            </ol>
        </div>
    }
}
