//! Password: three cards make one. Nothing is typed and nothing leaves the page.

use super::hand::{Hand, ask as how_to, yes_no};
use crate::components::icon;
use crate::lesson::{Action, Card, Id, Password, Work, ask};
use crate::view::{View, html};
use leptos::prelude::*;

const PRACTICE: &str =
    "This is practice. Never use a password from here, and never type your own into a game or a quiz.";

pub fn view(password: Password, hand: Hand) -> View {
    let cards = password.cards.iter().map(|c| card(c.clone(), hand)).collect::<View>();
    let password = StoredValue::new(password);
    let slots = move || {
        let taken = hand.work(taken);
        password.with_value(|p| {
            let mut texts: Vec<String> = p.taken(&taken).map(|c| c.text.clone()).collect();
            texts.resize(Password::PARTS, String::new());
            let slot = |text: String| html! { <span class="password-slot">{text}</span> };
            texts.into_iter().map(slot).collect::<View>()
        })
    };
    let strength = move || {
        let checked = hand.work(|work| matches!(work, Work::Password { checked: true, .. }));
        let how = || password.with_value(|p| p.strength(&hand.work(taken)).slug());
        if checked { how() } else { "" }
    };
    let few = move || hand.work(taken).len() < Password::PARTS;
    html! {
        {how_to(ask::PASSWORD)}
        <div class="work">
            <div class="password" data-strength=strength>
                <p class="password-slots" role="status" aria-label="Your password">{slots}</p>
                <p class="password-meter" aria-hidden="true"><span></span><span></span><span></span></p>
            </div>
            <ul class="cards">{cards}</ul>
            <button type="button" class="btn check only-awake" disabled=few on:click=move |_| hand.act(Action::Check)>
                {icon("check")} <span>"Check"</span>
            </button>
            <p class="password-warning">{icon("shield-check")} <span>{PRACTICE}</span></p>
        </div>
    }
}

fn taken(work: &Work) -> Vec<Id> {
    if let Work::Password { cards, .. } = work {
        cards.clone()
    } else {
        vec![]
    }
}

fn card(card: Card, hand: Hand) -> View {
    let id = StoredValue::new(card.id);
    let is_taken = move || hand.work(|work| taken(work).iter().any(|t| id.with_value(|id| t == id)));
    let full = move || !is_taken() && hand.work(taken).len() == Password::PARTS;
    html! {
        <li>
            <button
                type="button"
                class="password-card"
                aria-pressed=move || yes_no(is_taken())
                disabled=full
                on:click=move |_| hand.act(Action::Pick(id.get_value()))
            >
                {card.text}
            </button>
        </li>
    }
}
