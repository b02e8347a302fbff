//! One field: its label, what it is for, what is amiss, how many characters are left.

use super::desk::Desk;
use crate::school::{Asked, Form, Place, Profile, form};
use crate::view::{View, html};
use leptos::prelude::*;

/// From so many characters left on, their number is shown.
const NEAR: usize = 40;

/// How a text is typed.
pub struct Typing {
    pub place: Place,
    pub label: String,
    /// What else the label says, to those who don't see where it stands.
    pub label_more: Option<String>,
    /// The id of what says what it is for.
    pub why: Option<String>,
    /// Characters at most.
    pub most: usize,
    /// More than one line.
    pub is_long: bool,
}

/// A field of a school.json that is one text.
pub fn single(desk: Desk, asked: &'static Asked) -> View {
    let place = Place::Field(asked.field);
    let why = format!("{}-why", place.anchor());
    let most = form(asked.field).map_or(Profile::MAX_TEXT, Form::most);
    let typing = Typing {
        place,
        label: asked.label.into(),
        label_more: None,
        why: Some(why.clone()),
        most,
        is_long: most > Profile::MAX_TEXT,
    };
    html! { <div class="sf-asked" data-field=asked.field>{typed(desk, typing, Some(why_of(why, asked)))}</div> }
}

/// What a field is for, with an example.
pub fn why_of(id: String, asked: &'static Asked) -> View {
    html! { <p class="sf-why" id=id>{asked.why} " For example: “" {asked.example} "”"</p> }
}

/// A label with its text field; `why` stands between them.
pub fn typed(desk: Desk, typing: Typing, why: Option<View>) -> View {
    let Typing {
        place,
        label,
        label_more,
        why: why_id,
        most,
        is_long,
    } = typing;
    let id = place.anchor();
    let (wrong_id, left_id) = (format!("{id}-wrong"), format!("{id}-left"));
    let described = [why_id, Some(wrong_id.clone()), Some(left_id.clone())];
    let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let wrong = desk.wrong(place.clone());
    let there = place.clone();
    let now = Memo::new(move |_| desk.read(&there));
    let left = Memo::new(move |_| now.with(|words| most as i64 - words.trim().chars().count() as i64));
    let invalid = move || wrong.with(Option::is_some).then_some("true");
    let write = move |event: leptos::ev::Event| desk.write(&place, event_target_value(&event));
    let more = label_more.map(|more| html! { <span class="hush">" " {more}</span> });
    let input = if is_long {
        html! {
            <textarea
                id=id.clone()
                rows="3"
                autocomplete="off"
                aria-describedby=described
                aria-invalid=invalid
                prop:value=move || now.get()
                on:input=write
            ></textarea>
        }
    } else {
        html! {
            <input
                id=id.clone()
                type="text"
                autocomplete="off"
                aria-describedby=described
                aria-invalid=invalid
                prop:value=move || now.get()
                on:input=write
            />
        }
    };
    html! {
        <div class="field" data-wrong=move || if wrong.with(Option::is_some) { "yes" } else { "no" }>
            <label for=id>{label} {more}</label>
            {why}
            <p class="sf-wrong" id=wrong_id>{move || wrong.get()}</p>
            {input}
            <p class="sf-left" id=left_id>{move || count(left.get())}</p>
            <span class="hush" role="status">{move || spoken(left.get())}</span>
        </div>
    }
}

fn count(left: i64) -> Option<String> {
    match left {
        ..-1 => Some(format!("{} characters too many", -left)),
        -1 => Some("1 character too many".into()),
        1 => Some("1 character left".into()),
        left if left <= NEAR as i64 => Some(format!("{left} characters left")),
        _ => None,
    }
}

/// The same for those who hear it: not at every key.
fn spoken(left: i64) -> Option<&'static str> {
    match left {
        ..0 => Some("Too many characters"),
        0..=5 => Some("5 characters left, or fewer"),
        6..=20 => Some("20 characters left, or fewer"),
        21..=40 => Some("40 characters left, or fewer"),
        _ => None,
    }
}
