//! An agreement: the flow, and beneath it the whole text for those who read without it or sign on paper.

use crate::agreement::{Agreement, Audience as For, Changes, Detail, RulePage, SecondPart, Shown};
use crate::components::{Audience, Scene, help_panel, page_footer, pupil_footer, scene};
use crate::islands::agreement::{AdultAgreement, AgreementFlow, art, panels, promises};
use crate::islands::notices::Notices;
use crate::json::Given;
use leptos::prelude::*;

/// `own` is what the school changes in it, where the site is built for one.
pub fn page(agreement: &Agreement, own: Option<&Changes>, root: &str) -> impl IntoView + use<> {
    let given = Given(agreement.clone());
    let flow = if agreement.audience.is_pupil() {
        view! { <AgreementFlow agreement=given root=root.to_string() /> }.into_any()
    } else {
        view! { <AdultAgreement agreement=given root=root.to_string() /> }.into_any()
    };
    // adults read on a calm page
    let (reader, place) = match agreement.audience {
        For::Ks1 => (Audience::Pupils, Some(Scene::Seaside)),
        For::Ks2 => (Audience::Pupils, Some(Scene::Camp)),
        _ => (Audience::Adults, None),
    };
    let footer = place.map_or_else(|| page_footer(root), |_| pupil_footer(root));
    view! {
        {help_panel(root, reader)}
        {place.map(|place| scene(root, place))}
        <Notices root=root.to_string() />
        {flow}
        {reading(agreement, own, root)}
        {footer}
    }
}

/// The parent's or carer's part of a pupil's agreement.
pub fn finish(agreement: &Agreement, own: Option<&Changes>, root: &str) -> impl IntoView + use<> {
    view! {
        {help_panel(root, Audience::Adults)}
        <Notices root=root.to_string() />
        <AdultAgreement agreement=Given(agreement.clone()) root=root.to_string() />
        {reading(agreement, own, root)}
        {page_footer(root)}
    }
}

/// The whole text with lines to sign on. On the screen the style sheet hides it when the flow can run; on paper it stands
/// until there is a record to print.
fn reading(agreement: &Agreement, own: Option<&Changes>, root: &str) -> impl IntoView + use<> {
    // as it stands in this school, or for one that has said nothing
    let agreement = &agreement
        .in_force(own.unwrap_or(&Changes::default()))
        .unwrap_or_else(|_| agreement.clone());
    let rules = agreement
        .pages
        .iter()
        .enumerate()
        .map(|(n, page)| rule(n, page, root))
        .collect_view();
    let pupil = agreement.audience.is_pupil();
    let fill = |details: &[Detail]| {
        details
            .iter()
            .map(|detail| lines(detail.label.clone(), String::new()))
            .collect_view()
    };
    let part = |title: &'static str, signs: &'static str, part: Option<&SecondPart>| {
        part.map(|part| {
            let clauses = part
                .clauses
                .iter()
                .map(|clause| view! { <li>{clause.text.clone()}</li> })
                .collect_view();
            view! {
                <h3>{title}</h3>
                <p>{part.intro.clone()}</p>
                <ul>{clauses}</ul>
                {fill(&part.details)}
                {lines(signs.to_owned(), "Date".into())}
            }
        })
    };
    view! {
        <section class="reading" aria-labelledby="reading-title">
            <h2 id="reading-title">{agreement.title.clone()}</h2>
            <p>{agreement.intro.clone()}</p>
            {fill(&agreement.details)}
            {rules}
            <h3>"I agree"</h3>
            <p>"You can say: “I want to talk about this first.” That is a good answer too."</p>
            {lines(if pupil { "My name, or my picture" } else { "Name and signature" }.to_owned(), "Date".into())}
            {part("For the parent or carer", "Signature of parent or carer", agreement.parent.as_ref())}
            {part("For the school", "Signature for the school", agreement.authorise.as_ref())}
            {part("When it comes back", "Signature for the school", agreement.give_back.as_ref())}
            <p>{format!("Agreement {}, version {}.", agreement.id, Shown::of(agreement).edition())}</p>
        </section>
    }
}

fn rule(n: usize, page: &RulePage, root: &str) -> impl IntoView + use<> {
    view! {
        <article class="reading-rule">
            <div class="beside">
                {page.picture.as_ref().map(|picture| art(root, picture))}
                <div>
                    <h3>{format!("{}. {}", n + 1, page.title)}</h3>
                    {promises(page)}
                </div>
            </div>
            {panels(page)}
        </article>
    }
}

fn lines(who: String, when: String) -> impl IntoView {
    view! { <p class="sign-lines"><span>{who}</span> <span>{when}</span></p> }
}
