//! The languages that there are, and how a translation is corrected.

use crate::components::{Audience, Here, help_button, help_panel, page_footer, page_header};
use crate::library::languages::{Language, words};
use leptos::prelude::*;

/// The languages by their own names, each leading to `page` in it ("help/"); on pages in English, for whoever reads another language better.
pub fn ways(languages: &[Language], page: &str, root: &str) -> Option<impl IntoView + use<>> {
    let begun = languages.iter().filter(|language| language.is_begun());
    let ways = begun.enumerate().map(|(n, language)| {
        let between = (n > 0).then_some(" · ");
        let href = format!("{root}languages/{}/{page}", language.code);
        view! {
            {between}
            <a href=href lang=language.code.clone() dir=language.dir()>
                {language.own.clone()}
            </a>
        }
    });
    let ways = ways.collect_view();
    (!ways.is_empty()).then(|| view! { <p class="in-languages">{ways}</p> })
}

pub fn page(languages: &[&Language], root: &str) -> impl IntoView + use<> {
    let ways = languages.iter().map(|language| {
        view! {
            <li>
                <a href=format!("{root}languages/{}/", language.code)>
                    <span class="tongue-name" lang=language.code.clone() dir=language.dir()>
                        {language.own.clone()}
                    </span>
                    " "
                    <span class="in-english">{language.english.clone()}</span>
                </a>
            </li>
        }
    });
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Parents)}
        <main id="main" class="adult" tabindex="-1">
            <h1>"Other languages"</h1>
            <p class="lead">
                "What to do when something goes wrong, the main guidance, and what parents are asked to agree to, with the English "
                "beside it. All other pages are in English."
            </p>
            <ul class="tongue-list">{ways.collect_view()}</ul>
            <div class="notice">
                <p>
                    <b>{words::BY_MACHINE}</b>
                    ". Each page says which of its words a speaker has checked. There may be mistakes: where the two differ, the "
                    "English holds. If something matters and isn’t clear, ask the school for an interpreter."
                </p>
            </div>
            <section aria-labelledby="correct">
                <h2 id="correct">"Correct a translation"</h2>
                <p>
                    "Do you speak both languages well? Tell the school which sentence is wrong and what it should say. Every "
                    "correction helps the next family."
                </p>
                <p>
                    "For whoever looks after this site: each language is one file, such as languages/ur.po, in the form that "
                    "translators use everywhere. It opens in Poedit and similar programs. A sentence that is marked there as needing "
                    "work was translated by machine; take the mark away once a speaker has read it."
                </p>
            </section>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}
