//! What parents are asked to agree to, to be read in another language before it is signed in English.

use super::frame;
use super::tongue::{As, Tongue};
use crate::agreement::{Agreement, Audience, Clause, Detail, Switch};
use crate::library::Library;
use crate::library::languages::{AGREEMENTS, READ_BY_PARENTS, agreements as texts_of, read_by, words};
use leptos::prelude::*;

pub fn page(tongue: &Tongue<'_>, library: &Library) -> impl IntoView + use<> {
    let title = tongue.pair(As::Title, AGREEMENTS, words::ASKED);
    let parts = READ_BY_PARENTS
        .into_iter()
        .filter_map(|audience| read_by(library, audience));
    let parts = parts.map(|agreement| part(tongue, agreement)).collect_view();
    let body = view! {
        {tongue.pair(As::Lead, AGREEMENTS, words::READ_HERE)}
        {tongue.pair(As::Words, AGREEMENTS, words::SCHOOLS_WORDS)}
        {tongue.columns()}
        {parts}
    };
    frame(tongue, title, &texts_of(library), "agreements/", false, body.into_any())
}

fn part(tongue: &Tongue<'_>, agreement: &Agreement) -> AnyView {
    let say = |role: As, english: &str| tongue.pair(role, AGREEMENTS, english);
    let heading = match agreement.audience {
        Audience::Ks1 => words::YOUR_PART_KS1,
        Audience::Ks2 => words::YOUR_PART_KS2,
        _ => words::YOUR_OWN,
    };
    let (intro, details, agreed, sign) = match &agreement.parent {
        Some(second) => {
            let agreed = view! {
                {say(As::Subheading, words::AGREE_TO)}
                {clauses(tongue, &second.clauses)}
                {say(As::Words, words::CHILDS_RULES)}
            };
            let sign = format!("agreements/{}/finish/", agreement.id);
            (&second.intro, &second.details, agreed.into_any(), sign)
        }
        None => {
            let pages = agreement.pages.iter().map(|page| {
                view! { {say(As::Subheading, &page.title)} {clauses(tongue, &page.clauses)} }
            });
            let agreed = pages.collect_view().into_any();
            (
                &agreement.intro,
                &agreement.details,
                agreed,
                format!("agreements/{}/", agreement.id),
            )
        }
    };
    view! {
        <section class="tongue-part">
            {say(As::Heading, heading)}
            {say(As::Strong, &agreement.title)}
            {say(As::Words, intro)}
            {say(As::Subheading, words::FILL_IN)}
            {fill_in(tongue, details)}
            {agreed}
            <p>{tongue.way(&sign, AGREEMENTS, words::SIGN)}</p>
        </section>
    }
    .into_any()
}

fn fill_in(tongue: &Tongue<'_>, details: &[Detail]) -> impl IntoView + use<> {
    let details = details.iter().map(|detail| {
        let hint = detail
            .hint
            .as_ref()
            .map(|hint| tongue.pair(As::Words, AGREEMENTS, hint));
        view! { <li>{tongue.pair(As::Words, AGREEMENTS, &detail.label)} {hint}</li> }
    });
    view! { <ul class="both-list">{details.collect_view()}</ul> }
}

fn clauses(tongue: &Tongue<'_>, clauses: &[Clause]) -> impl IntoView + use<> {
    let clauses = clauses.iter().map(|clause| {
        let some = (clause.switch == Some(Switch::Off)).then(|| {
            view! { <div class="both-some">{tongue.pair(As::Words, AGREEMENTS, words::SOME_SCHOOLS)}</div> }
        });
        view! { <li>{some} {tongue.pair(As::Words, AGREEMENTS, &clause.text)}</li> }
    });
    view! { <ul class="both-list">{clauses.collect_view()}</ul> }
}
