//! How the work begins: with nothing, with a file, or with what the site says already.

use super::desk::{Ask, Desk, Said};
use crate::browser::files::FileError;
use crate::components::icon;
use crate::islands::dropping;
use crate::islands::sure::{Question, sure};
use crate::school::{Opened, Profile};
use crate::view::{View, html};
use leptos::prelude::*;

/// Names that are shown of what was left out.
const MOST_NAMED: usize = 20;

pub fn start(desk: Desk) -> View {
    html! {
        <section class="sf-start only-awake" aria-labelledby="sf-start-title">
            <h2 id="sf-start-title" tabindex="-1">"Make your school’s file, step by step"</h2>
            <p>
                "You fill in what your school wants to say, and leave out the rest. What you type is kept in this browser, on this device, until you throw it away. Nothing is sent anywhere."
            </p>
            <p class="reg-acts">
                <button type="button" class="btn" data-do="begin" on:click=move |_| desk.begin(Opened::default())>
                    {icon("pencil")} <span>"Begin"</span>
                </button>
                {move || from_site(desk)}
            </p>
            {file(desk)}
            {desk.said(Said::Open)}
        </section>
    }
}

fn from_site(desk: Desk) -> Option<View> {
    let text = desk.site.get()?;
    Some(html! {
        <button type="button" class="btn btn-ghost" data-do="begin-from-site" on:click=move |_| arrived(desk, Ok(text.clone().into_bytes()))>
            {icon("house")} <span>"Begin with what this site says now"</span>
        </button>
    })
}

const FILE: dropping::Place = dropping::Place {
    name: "school",
    does: "open",
    label: "Open a school.json",
    hint: "Has your school such a file already? Choose it, or drop it here, and go on with it.",
    accept: "application/json,.json",
    several: false,
    quiet: true,
};

/// A file to go on with: chosen, or dropped.
pub fn file(desk: Desk) -> View {
    dropping::place(FILE, move |pile| {
        pile.read_first(Profile::MAX_BYTES, move |read| arrived(desk, read));
    })
}

fn arrived(desk: Desk, read: Result<Vec<u8>, FileError>) {
    let text = read.map_err(|error| match error {
        FileError::TooBig => crate::school::ProfileError::TooLarge.to_string(),
        FileError::Unreadable => error.to_string(),
    });
    let opened = text.and_then(|bytes| {
        let text = String::from_utf8_lossy(&bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let opened = desk.agreements.with_value(|all| Opened::read(text, all));
        opened.map_err(|error| error.to_string())
    });
    match opened {
        Err(why) => desk.say(Said::Open, Err(why)),
        Ok(opened) => {
            desk.say(Said::Open, Ok(String::new()));
            if desk.begun.get_untracked() && !desk.draft.with_untracked(|draft| draft.is_empty()) {
                desk.ask.set(Some(Ask::Replace(Box::new(opened))));
            } else {
                desk.begin(opened);
            }
        }
    }
}

/// What is asked before work is lost.
pub fn asked(desk: Desk) -> Option<View> {
    let question = match desk.ask.get()? {
        Ask::ThrowAway => Question {
            asks: "Throw this away?".into(),
            loses: "Everything that you filled in goes from this device. A school.json that you downloaded stays, and so does the site’s.".into(),
            keep: "Keep it".into(),
            erase: "Throw it away".into(),
        },
        Ask::Replace(_) => Question {
            asks: "Go on with the file instead?".into(),
            loses: "What you filled in here goes, and what the file says stands in its place. Download yours first if you want to keep it.".into(),
            keep: "Keep what is here".into(),
            erase: "Use the file".into(),
        },
    };
    Some(sure(question, move |yes| {
        let asked = desk.ask.get_untracked();
        desk.ask.set(None);
        match asked {
            Some(Ask::Replace(opened)) if yes => desk.begin(*opened),
            Some(Ask::ThrowAway) if yes => desk.throw_away(),
            _ => crate::browser::page::focus("sf-work-title".into()),
        }
    }))
}

/// What of a file is not in the form.
pub fn left_out(desk: Desk) -> View {
    let shown = move || {
        desk.left_out.with(|names| {
            if names.is_empty() {
                return View::nothing();
            }
            let more = names.len().saturating_sub(MOST_NAMED);
            let more = (more > 0).then(|| format!("and {more} more"));
            let named = names.iter().take(MOST_NAMED).cloned().chain(more);
            let named: View = named.map(|name| html! { <li>{name}</li> }).collect();
            html! {
                <div class="notice" data-tone="think" data-left-out="yes">
                    <p>"Harbour doesn’t know this of the file, or can’t use it. It is not in the form, and won’t be in the file that you download:"</p>
                    <ul class="plain-list">{named}</ul>
                    <button type="button" class="btn btn-ghost btn-small" on:click=move |_| desk.left_out.set(Vec::new())>
                        {icon("check")} <span>"I have seen this"</span>
                    </button>
                </div>
            }
        })
    };
    html! { <div role="status">{shown}</div> }
}
