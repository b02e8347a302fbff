//! The teacher's register: who has signed. Without the app, a list to tick by hand.

use crate::agreement::Agreement;
use crate::components::{Audience, Here, help_button, help_panel, page_footer, page_header};
use crate::islands::register::Register;
use crate::json::Given;
use leptos::prelude::*;

/// Lines of the list to tick: a class, and a few more.
const LINES: usize = 32;

pub fn page(agreements: &[Agreement], root: &str) -> impl IntoView + use<> {
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult register" tabindex="-1">
            <h1>"Register"</h1>
            <p class="lead reg-about">
                "Who has signed, who waits for a parent, who wants to talk. You give it a class list and the records that families hand in. "
                "Everything is read and kept on this device: nothing is sent anywhere."
            </p>
            <Register agreements=Given(agreements.to_vec()) root=root.to_string() />
            <section class="reg-about" aria-labelledby="reg-how-title">
                <h2 id="reg-how-title">"What the register does, and what it doesn’t"</h2>
                <ul>
                    <li>"It finds each record’s pupil by name and class. Where a name fits two pupils, or something about it doesn’t fit, it asks you. It never guesses."</li>
                    <li>"Of a class list it keeps names, classes and years. Anything else in the file is left out."</li>
                    <li>"If there are two different records for a child, it shows both. It never chooses, and never overwrites."</li>
                    <li>"“I want to talk about this first” is an answer, and so is “I don’t agree”. Nobody has to be chased: talk to them."</li>
                    <li>"It is on this device only, for whoever can open this browser. Save copies, and erase what is over."</li>
                </ul>
                <p>"Without the app, or beside it: print this page while the register is empty. You get a list to tick by hand."</p>
            </section>
            {by_hand()}
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

/// On paper only.
fn by_hand() -> impl IntoView {
    let empty = || view! { <tr><td>"\u{a0}"</td><td></td><td></td><td></td><td></td></tr> };
    view! {
        <section class="reg-by-hand" aria-label="A list to tick by hand">
            <p>"Class ____________________ Agreement ____________________ Year ____________"</p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">"Name"</th>
                        <th scope="col">"Child signed"</th>
                        <th scope="col">"Parent or carer signed"</th>
                        <th scope="col">"Wants to talk"</th>
                        <th scope="col">"Receipt code"</th>
                    </tr>
                </thead>
                <tbody>{(0..LINES).map(|_| empty()).collect_view()}</tbody>
            </table>
        </section>
    }
}
