//! How a lesson is taught, as its plan shows it.

use crate::lesson::Teach;
use leptos::prelude::*;

/// What children can do afterwards, first of all.
pub fn objectives(teach: &Teach) -> impl IntoView + use<> {
    view! {
        <section class="plan-goals">
            <h2>"By the end"</h2>
            <ul>{items(&teach.objectives)}</ul>
        </section>
    }
}

/// What to listen for, common mix-ups, and how to reach everybody.
pub fn teaching(teach: &Teach) -> impl IntoView + use<> {
    let rows = teach
        .misconceptions
        .iter()
        .map(|m| view! { <tr><td>{m.think.clone()}</td> <td>{m.say.clone()}</td></tr> })
        .collect_view();
    let reach = [
        ("Special educational needs and disabilities", &teach.send),
        ("Learning English", &teach.eal),
        ("Ready for more", &teach.further),
    ];
    let reach =
        reach.map(|(title, words)| view! { <div class="plan-reach"><h3>{title}</h3> <p>{words.clone()}</p></div> });
    view! {
        <section>
            <h2>"What to listen for"</h2>
            <ul>{items(&teach.listen)}</ul>
        </section>
        <section>
            <h2>"Common mix-ups"</h2>
            <table class="mix-ups">
                <thead><tr><th scope="col">"A child may think"</th> <th scope="col">"You can say"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
        <section>
            <h2>"So that everybody can join in"</h2>
            <div class="plan-reaches">{reach}</div>
        </section>
        <section>
            <h2>"What was learnt?"</h2>
            <ul>{items(&teach.assess)}</ul>
        </section>
    }
}

fn items(texts: &[String]) -> impl IntoView + use<> {
    texts
        .iter()
        .map(|text| view! { <li>{text.clone()}</li> })
        .collect_view()
}
