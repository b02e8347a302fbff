//! The agreements, and where each stands on this device.

use super::languages::list::ways;
use crate::agreement::{Agreement, Audience as For, Changes};
use crate::components::{Audience, Here, button_link, help_button, help_panel, page_footer, page_header, sticker};
use crate::islands::agreement_status::AgreementStatus;
use crate::json::Given;
use crate::library::languages::Language;
use leptos::prelude::*;

pub fn page(agreements: &[Agreement], languages: &[Language], root: &str) -> impl IntoView + use<> {
    let cards = agreements
        .iter()
        .map(|agreement| {
            let first = agreement.pages.first().and_then(|rule| rule.picture.as_ref());
            let art = sticker(root, first.map_or(art_of(agreement.audience), |picture| picture.name.as_str()), "plan-card-art");
            let id = agreement.id.to_string();
            view! {
                <li class="plan-card">
                    {art}
                    <div>
                        <h2>{agreement.title.clone()}</h2>
                        <p>{summary(agreement)}</p>
                        <AgreementStatus agreement=Given(agreement.clone()) root=root.to_string() />
                        <p class="acts">{button_link(format!("{root}agreements/{id}/"), "btn", Some("book-open"), "Read and sign")}</p>
                    </div>
                </li>
            }
        })
        .collect_view();
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Agreements)}
        <main id="main" class="adult agreements" tabindex="-1">
            <h1>"Agreements"</h1>
            <p class="lead">
                "An agreement is a set of rules that somebody reads, understands and signs: a child with their parent or carer, "
                "a parent, a member of staff, a visitor. Nobody has to sign at once: “I want to talk about this first” is always an answer."
            </p>
            <p>"Questions about an agreement? Ask " <span data-school="contact">"the class teacher or the school office"</span> "."</p>
            {ways(languages, "agreements/", root)}
            <ul class="plan-cards">{cards}</ul>
            <section aria-labelledby="how-title">
                <h2 id="how-title">"How it works"</h2>
                <ol class="steps">
                    <li>"Read one rule at a time (children can listen to it), and answer a short question about each that matters."</li>
                    <li>"Decide: agree, talk about it first, or don’t agree. Then sign: by drawing or typing; a child also by holding their picture."</li>
                    <li>"After a child their parent or carer reads, decides and signs: on the same device, or at home with a file or a code. After staff, and for a loan, the headteacher does."</li>
                    <li>"Save the record, as a file or a PDF, or print it, and give it to the school. Nothing is sent from here."</li>
                </ol>
            </section>
            <section aria-labelledby="keep-title">
                <h2 id="keep-title">"Have you been given a record?"</h2>
                <p>"The check page says whether a saved record is unchanged."</p>
                <p class="acts">{button_link(format!("{root}agreements/check/"), "btn btn-ghost", Some("file-check"), "Check a record")}</p>
            </section>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

fn summary(agreement: &Agreement) -> String {
    let agreement = &agreement
        .in_force(&Changes::default())
        .unwrap_or_else(|_| agreement.clone());
    let what = if agreement.audience.is_pupil() {
        "rules, one at a time"
    } else {
        "short parts"
    };
    format!("For {}. {} {what}.", agreement.audience.people(), agreement.pages.len())
}

/// Adults' agreements have no pictures of their own.
fn art_of(audience: For) -> &'static str {
    match audience {
        For::Parent => "family-two",
        For::Visitor => "who-trusted",
        For::Loan => "agree-care",
        _ => "who-teacher",
    }
}
