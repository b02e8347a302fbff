//! How an adult signs: as what, with which name, typed or drawn.

use super::desk::Desk;
use super::field::{Way, name_field, undrawable, ways};
use super::mark::Mark;
use super::pad::{Ink, pad};
use super::second::details_given;
use super::sheet::{button, heading, yes_no};
use crate::agreement::{Event, Role};
use crate::view::{View, html};
use leptos::prelude::*;

/// An adult signs with the name that they gave, which they can still mend.
pub fn screen(desk: Desk) -> View {
    let roles = desk.audience().first_roles();
    let sign = move |role: Role, name: &str, mark: Mark| desk.sign(role, name, mark, None);
    html! {
        <div class="taped" data-for="adult">
            {heading("Sign", "Sign")}
            {details_given(desk)}
            {adult_signs(roles, "sign-name", desk.name(), sign)}
            {desk.trouble()}
            <div class="rule-foot">
                {button("talk", "btn btn-ghost", "message-circle", "I want to talk first", move || desk.act(Event::WantsToTalk))}
            </div>
        </div>
    }
}

/// As what an adult signs, their name, and typing or drawing it.
pub fn adult_signs<F>(roles: &'static [Role], field: &'static str, name: String, sign: F) -> View
where
    F: Fn(Role, &str, Mark) + Copy + Send + Sync + 'static,
{
    let way = RwSignal::new(Way::Type);
    let ink = RwSignal::new(Ink::new());
    let name = RwSignal::new(name);
    let role = RwSignal::new(roles.first().copied().unwrap_or(Role::Child));
    let choose = |is: Role| {
        let (label, words) = about(is);
        html! {
            <li>
                <button type="button" class="way" data-do=label aria-pressed=move || yes_no(role.get() == is) on:click=move |_| role.set(is)>
                    {words}
                </button>
            </li>
        }
    };
    let choice = (roles.len() > 1).then(|| {
        html! { <ul class="ways" role="list" aria-label="Who are you?">{roles.iter().copied().map(choose).collect::<View>()}</ul> }
    });
    let press = move || {
        let mark = match way.get_untracked() {
            Way::Draw => Mark::Drawn(ink.get_untracked()),
            Way::Type | Way::Picture => Mark::Typed,
        };
        sign(role.get_untracked(), &name.get_untracked(), mark);
    };
    html! {
        {choice}
        {name_field(field, "Your name, as it should stand in the record", name)}
        {move || undrawable(&name.get())}
        {ways(&[Way::Type, Way::Draw], way)}
        {move || match way.get() {
            Way::Draw => pad(ink),
            Way::Type | Way::Picture => html! { <p>"Your typed name is your signature. It counts the same as a drawn one."</p> },
        }}
        {button("sign", "btn", "check", "Sign", press)}
    }
}

fn about(role: Role) -> (&'static str, &'static str) {
    match role {
        Role::Child => ("role-child", "Child"),
        Role::Parent => ("role-parent", "Parent"),
        Role::Carer => ("role-carer", "Carer"),
        Role::Staff => ("role-staff", "I work here"),
        Role::Governor => ("role-governor", "Governor"),
        Role::Volunteer => ("role-volunteer", "Volunteer"),
        Role::Visitor => ("role-visitor", "Visitor"),
        Role::Borrower => ("role-borrower", "I borrow it"),
        Role::Head => ("role-head", "Headteacher"),
        Role::Delegate => ("role-delegate", "I act for the headteacher"),
    }
}
