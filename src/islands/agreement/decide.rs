//! The child decides: agree, or talk about it first. Neither is the wrong answer.

use super::desk::{Desk, Screen, art};
use super::sheet::{button, heading};
use crate::agreement::Event;
use crate::components::sticker;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn screen(desk: Desk) -> View {
    let words = "What do you want to do?";
    let aloud = "You know all the rules now. What do you want to do? You can agree. Or you can talk about it first. Both are good.";
    let root = desk.root.get_value();
    let picture = desk.child().map_or("pip-cut-wave", |child| art(&child));
    let choice = |name: &'static str, art: &'static str, words: &'static str, event: Event| {
        html! {
            <li>
                <button type="button" class="choice" data-do=name on:click=move |_| desk.act(event.clone())>
                    {sticker(&root, art, "choice-art")} <span>{words}</span>
                </button>
            </li>
        }
    };
    html! {
        <div class="taped">
            {heading(words, aloud)}
            <p class="say">"You have read all the rules. You can agree, or talk first. Both are good."</p>
            <ul class="choices" role="list">
                {choice("agree", picture, "I agree", Event::Agreed)}
                {choice("talk", "child-tells-adult", "I want to talk about this first", Event::WantsToTalk)}
            </ul>
            {desk.trouble()}
            <div class="rule-foot">
                {button("back", "btn btn-ghost", "arrow-left", "Read the rules again", move || desk.look_at(Some(Screen::Rule(0))))}
            </div>
        </div>
    }
}
