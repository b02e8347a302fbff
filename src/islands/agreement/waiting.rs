//! For a parent or carer, before there is anything of their child's to go on with.

use super::desk::Desk;
use super::sheet::TITLE;
use crate::view::{View, html};
use leptos::prelude::*;

/// Takes up what the child who is chosen has signed; without it, says how to come by it.
pub fn screen(desk: Desk, awake: ReadSignal<bool>) -> View {
    Effect::new(move |_| {
        if !awake.get() || !desk.is_ready.get() || desk.is_going() {
            return;
        }
        let (draft, standing) = desk.standing();
        let signed = draft.is_some_and(|draft| !standing.begins_again() && draft.state().first_signature().is_some());
        if signed {
            desk.start();
        }
    });
    html! {
        <div class="taped" data-for="adult">
            <h2 id=TITLE tabindex="-1">"For the parent or carer"</h2>
            <p>"Your child reads and signs first. No child’s signature is on this device yet."</p>
            <ul class="plain-list">
                <li>
                    <b>"Your child signs here: "</b>
                    <a href=desk.child_page()>"open the child’s part"</a>
                </li>
                <li><b>"Your child has signed at school: "</b> "open “Stop, carry on later, another device” below, and take in the file or the code that the school gave you."</li>
            </ul>
            {desk.trouble()}
        </div>
    }
}
