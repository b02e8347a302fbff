//! The child signs: by drawing, by typing, or by holding their picture. All three count the same.

use super::desk::{Desk, art};
use super::field::{Way, name_field, undrawable, ways};
use super::hold::hold;
use super::mark::Mark;
use super::pad::{Ink, pad};
use super::sheet::{button, heading, yes_no};
use crate::agreement::{Event, Role, Scribe};
use crate::components::{icon, listen};
use crate::view::{View, html};
use leptos::prelude::*;

pub fn screen(desk: Desk) -> View {
    let way = RwSignal::new(Way::Draw);
    let ink = RwSignal::new(Ink::new());
    let typed = RwSignal::new(String::new());
    let helper = RwSignal::new(None::<Scribe>);
    let Some(child) = desk.child() else {
        return View::nothing();
    };
    let (picture, own_name) = (art(&child), StoredValue::new(child.name.to_string()));
    let sign = move |mark: Mark, helper| own_name.with_value(|name| desk.sign(Role::Child, name, mark, helper));
    let words = "Sign your way";
    let body = move || match way.get() {
        Way::Picture => html! {
            {helping(helper)}
            {move || helper
                .get()
                .map(|who| hold(&desk.root.get_value(), picture, move |held| sign(Mark::Picture(held, who), None)))}
        },
        Way::Draw => html! {
            {pad(ink)} {helped(helper)}
            {button("sign", "btn", "check", "Sign", move || sign(Mark::Drawn(ink.get_untracked()), helper.get_untracked()))}
        },
        Way::Type => html! {
            {name_field("name", "Type your first name or nickname", typed)} {move || undrawable(&typed.get())} {helped(helper)}
            {button("sign", "btn", "check", "Sign", move || {
                desk.sign(Role::Child, &typed.get_untracked(), Mark::Typed, helper.get_untracked());
            })}
        },
    };
    html! {
        <div class="taped">
            {heading(words, "Sign your way. Hold your picture, draw your name, or type it. Each one counts the same.")}
            {ways(&[Way::Draw, Way::Type, Way::Picture], way)}
            <div class="signing">{body}</div>
            {desk.trouble()}
            <div class="rule-foot">
                {button("talk", "btn btn-ghost", "message-circle", "I want to talk first", move || desk.act(Event::WantsToTalk))}
            </div>
        </div>
    }
}

/// Somebody may help to draw or type; the record says who. Nobody has to.
fn helped(helper: RwSignal<Option<Scribe>>) -> View {
    let open = RwSignal::new(false);
    html! {
        <div class="helper">
            <button
                type="button"
                class="btn btn-ghost"
                data-do="helped"
                aria-expanded=move || yes_no(open.get())
                on:click=move |_| {
                    open.update(|open| *open = !*open);
                    helper.set(None);
                }
            >
                {icon("hand")} <span>"A grown-up helps me"</span>
            </button>
            {move || open.get().then(|| helping(helper))}
        </div>
    }
}

/// A child who can't write yet signs with a grown-up beside them: the record says who.
fn helping(helper: RwSignal<Option<Scribe>>) -> View {
    let all = [
        ("helper-teacher", Scribe::Teacher, "My teacher"),
        ("helper-parent", Scribe::Parent, "My parent"),
        ("helper-carer", Scribe::Carer, "My carer"),
    ];
    let one = |(name, is, words): (&'static str, Scribe, &'static str)| {
        html! {
            <li>
                <button
                    type="button"
                    class="way"
                    data-do=name
                    aria-pressed=move || yes_no(helper.get() == Some(is))
                    on:click=move |_| helper.set(Some(is))
                >
                    {words}
                </button>
            </li>
        }
    };
    html! {
        <div class="helper">
            <p class="rule-title">{listen("A grown-up is helping me. Who?")} <span id="helping">"A grown-up is helping me. Who?"</span></p>
            <ul class="ways" role="list" aria-labelledby="helping">{all.map(one)}</ul>
        </div>
    }
}
