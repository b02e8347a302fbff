//! A text in a language with its English beside it; or the English alone, where it isn't translated.

use crate::library::inline_html;
use crate::library::languages::{By, Language, TRANSLATED, Text, Translation, site, words};
use leptos::prelude::*;

/// A language on a page; `root` is the way to the site's root.
#[derive(Clone, Copy)]
pub struct Tongue<'p> {
    pub language: &'p Language,
    pub root: &'p str,
}

/// As what a text stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum As {
    Title,
    Heading,
    Subheading,
    Lead,
    Strong,
    Words,
}

/// How many texts of a page are translated by whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub by_machine: usize,
    pub checked: usize,
    pub missing: usize,
}

impl Tongue<'_> {
    fn say(&self, place: &str, english: &str) -> Option<&Translation> {
        self.language.say(place, english)
    }

    /// A text and its English.
    pub(super) fn pair(&self, role: As, place: &str, english: &str) -> AnyView {
        let beside = inline_html(english, &|address| self.lead_in_english(address));
        self.pair_with(role, place, english, beside)
    }

    /// The same where the English holds what only the page knows, as HTML.
    pub(super) fn pair_with(&self, role: As, place: &str, english: &str, beside: String) -> AnyView {
        let Some(said) = self.say(place, english) else {
            return view! { <div class="both both-alone">{element(role, None, "ltr", beside)}</div> }.into_any();
        };
        let own = inline_html(&said.words, &|address| self.lead(address));
        let code = Some(self.language.code.clone());
        view! {
            <div class="both">
                {element(role, code, self.language.dir(), own)} <p class="in-english" dir="ltr" inner_html=beside></p>
            </div>
        }
        .into_any()
    }

    /// A text alone: in the language, if it is translated.
    pub(super) fn name(&self, place: &str, english: &str) -> AnyView {
        match self.say(place, english) {
            Some(said) => view! {
                <span lang=self.language.code.clone() dir=self.language.dir()>
                    {crate::library::words_of(&said.words)}
                </span>
            }
            .into_any(),
            None => view! { <span>{english.to_owned()}</span> }.into_any(),
        }
    }

    /// A link to a page below the root, named in both languages.
    pub(super) fn way(&self, path: &str, place: &str, english: &str) -> AnyView {
        let href = format!("{}{path}", self.root);
        match self.say(place, english) {
            Some(_) => view! {
                <a href=href>
                    {self.name(place, english)} " "
                    <span class="in-english" dir="ltr">
                        {english.to_owned()}
                    </span>
                </a>
            }
            .into_any(),
            None => view! { <a href=href dir="ltr">{english.to_owned()}</a> }.into_any(),
        }
    }

    /// The names of the two columns.
    pub(super) fn columns(&self) -> impl IntoView + use<> {
        view! {
            <div class="both both-names">
                <p lang=self.language.code.clone() dir=self.language.dir()>
                    {self.language.own.clone()}
                </p>
                <p class="in-english" dir="ltr">
                    {words::ENGLISH}
                </p>
            </div>
        }
    }

    /// Of a page's texts and those that all pages have.
    pub(super) fn tally(&self, here: &[Text]) -> Tally {
        let mut tally = Tally::default();
        for text in here.iter().chain(&site()) {
            let said = self.say(&text.place, &text.english);
            match said.map(|said| said.by) {
                Some(By::Machine) => tally.by_machine += 1,
                Some(By::Speaker) => tally.checked += 1,
                None => tally.missing += 1,
            }
        }
        tally
    }

    /// Where a link leads: to the same page in this language, if there is one.
    fn lead(&self, address: &str) -> String {
        let Some(path) = within(address) else {
            return address.to_owned();
        };
        let (folder, part) = path.split_at(path.find('#').unwrap_or(path.len()));
        let code = &self.language.code;
        let topic = folder.strip_prefix("parents/").and_then(|rest| rest.strip_suffix('/'));
        let own = match topic {
            Some(id) if TRANSLATED.contains(&id) => format!("languages/{code}/{id}/"),
            _ if folder == "help/" => format!("languages/{code}/help/"),
            _ => folder.to_owned(),
        };
        format!("{}{own}{part}", self.root)
    }

    fn lead_in_english(&self, address: &str) -> String {
        within(address).map_or_else(|| address.to_owned(), |path| format!("{}{path}", self.root))
    }
}

/// A relative address as topics write it, from their place two folders deep, below the root.
fn within(address: &str) -> Option<String> {
    let up = address.strip_prefix("../")?;
    Some(match up.strip_prefix("../") {
        Some(path) => path.to_owned(),
        None => format!("parents/{up}"),
    })
}

fn element(role: As, lang: Option<String>, dir: &'static str, html: String) -> AnyView {
    match role {
        As::Title => view! { <h1 lang=lang dir=dir inner_html=html></h1> }.into_any(),
        As::Heading => view! { <h2 lang=lang dir=dir inner_html=html></h2> }.into_any(),
        As::Subheading => view! { <h3 lang=lang dir=dir inner_html=html></h3> }.into_any(),
        As::Lead => view! { <p class="lead" lang=lang dir=dir inner_html=html></p> }.into_any(),
        As::Strong => view! { <p class="both-strong" lang=lang dir=dir inner_html=html></p> }.into_any(),
        As::Words => view! { <p lang=lang dir=dir inner_html=html></p> }.into_any(),
    }
}
