//! Cards to cut out: whom to tell, and what to talk about at home.

use super::leaf::{Leaf, rule_words};
use crate::components::{CHILDLINE, sticker};
use crate::lesson::{Lesson, Plan};
use leptos::prelude::*;

pub(super) fn who_to_tell(root: &str) -> Leaf {
    let cards = (0..4).map(|_| tell_card(root)).collect_view();
    Leaf::new(
        "tell-cards",
        "ks1",
        view! { <div class="cut-four">{cards}</div> }.into_any(),
    )
}

fn tell_card(root: &str) -> impl IntoView + use<> {
    view! {
        <article class="cut-card">
            <h2>"Who can I tell?"</h2>
            <ul>
                <li>{sticker(root, "who-teacher", "tell-art")} <span data-school="tell">"your teacher or another grown-up you trust"</span></li>
                <li>{sticker(root, "who-home", "tell-art")} <span class="own-name">"At home:"</span></li>
                <li>{sticker(root, "who-trusted", "tell-art")} <span class="own-name">"And also:"</span></li>
            </ul>
            <p><b>"I won’t be in trouble."</b></p>
            <p>{format!("Childline: {CHILDLINE}. It is free.")}</p>
        </article>
    }
}

/// The lesson's card for home, twice on a page.
pub(super) fn home(lesson: &Lesson, plan: &Plan, root: &str) -> Leaf {
    let cards = (0..2).map(|_| home_card(lesson, plan, root)).collect_view();
    let what = format!("{}: {}", rule_words(lesson.rule), lesson.title);
    Leaf::new(
        "home-cards",
        "adult",
        view! { <div class="cut-two">{cards}</div> }.into_any(),
    )
    .of(&what)
}

fn home_card(lesson: &Lesson, plan: &Plan, root: &str) -> impl IntoView + use<> {
    let ask = plan
        .home
        .ask
        .iter()
        .map(|text| view! { <li>{text.clone()}</li> })
        .collect_view();
    view! {
        <article class="cut-card">
            <div class="home-top">
                {sticker(root, lesson.picture.name.as_str(), "home-art")}
                <div>
                    <h2>{format!("Talk at home: {}", lesson.title)}</h2>
                    <p>{plan.home.learnt.clone()}</p>
                </div>
            </div>
            <div class="home-columns">
                <div><h3>"Ask each other"</h3> <ul>{ask}</ul></div>
                <div><h3>"Do together"</h3> <p>{plan.home.together.clone()}</p></div>
            </div>
            <p class="home-worry">
                "Something online worries your child? Stay calm, listen, say “I’m glad you told me”, and talk to "
                <span data-school="contact">"your child’s class teacher or the school office"</span> "."
            </p>
        </article>
    }
}
