//! The form that makes a school.json, step by step.

mod agreements;
mod clauses;
mod desk;
mod field;
mod finish;
mod list;
mod open;
mod overview;
mod steps;
mod summary;
mod trial;

use self::desk::Desk;
use crate::agreement::Agreement;
use crate::browser::{page, school, tabs};
use crate::json::Given;
use crate::view::html;
use leptos::prelude::*;

/// For /teachers/school/. `agreements` is what they may say, as far as a school can change it; `root` is the way to the site's root.
#[island]
pub fn SchoolForm(agreements: Given<Vec<Agreement>>, root: String) -> impl IntoView {
    let Given(agreements) = agreements;
    let desk = Desk::set_out(agreements, root.clone());
    Effect::new(move |_| {
        if !desk.awake.get() || desk.loaded.get_untracked() {
            return;
        }
        desk.load();
        desk.loaded.set(true);
        page::fold("by-hand");
        tabs::on_change(move || desk.load());
        school::load(&root, move |text| desk.site.set(text));
    });
    let yes_no = |is: bool| if is { "yes" } else { "no" };
    html! {
        <div class="sf" data-ready=move || yes_no(desk.loaded.get()) data-begun=move || yes_no(desk.begun.get())>
            {move || if desk.begun.get() { steps::all(desk) } else { open::start(desk) }}
        </div>
    }
}
