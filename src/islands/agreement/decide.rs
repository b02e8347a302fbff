//! A child decides: agree, talk about it first, or don't agree. None is the wrong answer.

use super::desk::{Desk, Screen, art};
use super::renewed;
use super::sheet::{button, heading};
use crate::agreement::Event;
use crate::components::sticker;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn screen(desk: Desk) -> View {
    let words = "What do you want to do?";
    let aloud = "You know all the rules now. What do you want to do? You can agree. You can talk about it first. Or you can say that you don’t agree. Each is a good answer.";
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
            {renewed::known(desk)}
            <p class="say">"You know all the rules now. Each of these is a good answer."</p>
            <ul class="choices" role="list">
                {choice("agree", picture, "I agree", Event::Agreed)}
                {choice("talk", "child-tells-adult", "I want to talk about this first", Event::WantsToTalk)}
                {choice("disagree", "pip-cut-calm", "I don’t agree", Event::Disagreed)}
            </ul>
            {desk.trouble()}
            <div class="rule-foot">
                {button("back", "btn btn-ghost", "arrow-left", "Read the rules again", move || desk.look_at(Some(Screen::Rule(0))))}
            </div>
        </div>
    }
}
