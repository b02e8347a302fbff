//! An agreement: the flow, and beneath it the whole text for those who read without it or sign on paper.

use crate::agreement::{Agreement, RulePage};
use crate::components::{Audience, Scene, help_panel, pupil_footer, scene};
use crate::islands::agreement::{AgreementFlow, art, panels, promises};
use crate::islands::notices::Notices;
use crate::json::Given;
use leptos::prelude::*;

pub fn page(agreement: &Agreement, root: &str) -> impl IntoView + use<> {
    view! {
        {help_panel(root, Audience::Pupils)}
        {scene(root, Scene::Seaside)}
        <Notices root=root.to_string() />
        <AgreementFlow agreement=Given(agreement.clone()) root=root.to_string() />
        {reading(agreement, root)}
        {pupil_footer(root)}
    }
}

/// The whole text with lines to sign on. On the screen the style sheet hides it when the flow can run; on paper it stands
/// until there is a record to print.
fn reading(agreement: &Agreement, root: &str) -> impl IntoView + use<> {
    let rules = agreement
        .pages
        .iter()
        .enumerate()
        .map(|(n, page)| rule(n, page, root))
        .collect_view();
    let clauses = agreement
        .parent
        .clauses
        .iter()
        .map(|clause| view! { <li>{clause.text.clone()}</li> })
        .collect_view();
    view! {
        <section class="reading" aria-labelledby="reading-title">
            <h2 id="reading-title">{agreement.title.clone()}</h2>
            <p>{agreement.intro.clone()}</p>
            {rules}
            <h3>"I agree"</h3>
            <p>"You can say: “I want to talk about this first.” That is a good answer too."</p>
            {lines("My name, or my picture", "Date")}
            <h3>"For the parent or carer"</h3>
            <p>{agreement.parent.intro.clone()}</p>
            <ul>{clauses}</ul>
            {lines("Signature of parent or carer", "Date")}
            <p>{format!("Agreement {}, version {}.", agreement.id, agreement.version)}</p>
        </section>
    }
}

fn rule(n: usize, page: &RulePage, root: &str) -> impl IntoView + use<> {
    view! {
        <article class="reading-rule">
            <div class="beside">
                {art(root, &page.picture)}
                <div>
                    <h3>{format!("{}. {}", n + 1, page.title)}</h3>
                    {promises(page)}
                </div>
            </div>
            {panels(page)}
        </article>
    }
}

fn lines(who: &'static str, when: &'static str) -> impl IntoView {
    view! { <p class="sign-lines"><span>{who}</span> <span>{when}</span></p> }
}
