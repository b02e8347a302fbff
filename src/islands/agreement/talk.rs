//! “I want to talk about this first”: a proper end of the sitting, for a child and for a grown-up.

use super::desk::Desk;
use super::sheet::{button, heading};
use crate::agreement::Event;
use crate::components::sticker;
use crate::view::{View, html};
use leptos::prelude::*;

pub fn child(desk: Desk) -> View {
    let words = "Good choice. Talk about it first.";
    let say = "You are not in trouble. It is good to ask. Nobody has to sign today.";
    let root = desk.root.get_value();
    let who = [
        ("who-teacher", "your teacher"),
        ("who-home", "a grown-up at home"),
        ("who-trusted", "another adult you trust"),
    ];
    let who = who.map(|(art, name)| {
        let slot = (art == "who-teacher").then_some("tell");
        html! { <li>{sticker(&root, art, "calm-who-art")} <span data-school=slot>{name}</span></li> }
    });
    html! {
        <div class="taped">
            <div class="beside">
                {sticker(&root, "child-tells-adult", "big-art")}
                <div>
                    {heading(words, &format!("{words} {say} You can talk to your teacher, a grown-up at home, or another adult you trust."))}
                    <p class="say">{say}</p>
                    <p>"You can talk to:"</p>
                    <ul class="calm-who">{who}</ul>
                </div>
            </div>
            <div class="rule-foot">
                {button("resume", "btn", "arrow-right", "We have talked. Carry on", move || desk.act(Event::Resumed))}
            </div>
        </div>
    }
}

pub fn parent(desk: Desk) -> View {
    html! {
        <div class="taped" data-for="adult">
            <h2 id=super::sheet::TITLE tabindex="-1">"Talk to the school first"</h2>
            <p>"Nothing is signed for you. Your child’s part is kept on this device, and stays as it is."</p>
            <p>
                "Talk to "<span data-school="contact">"the class teacher or the school office"</span>
                ". Say which rule you have a question about. You can come back to this page at any time."
            </p>
            <div class="rule-foot">
                {button("parent-resume", "btn", "arrow-right", "We have talked. Carry on", move || desk.act(Event::Resumed))}
            </div>
        </div>
    }
}
