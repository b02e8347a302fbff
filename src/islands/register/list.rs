//! The class list: pasted or chosen, and what of it was understood.

use super::desk::{Desk, Place};
use crate::browser::files::FileError;
use crate::browser::pile::Pile;
use crate::components::icon;
use crate::register::{ClassList, many};
use crate::view::{View, html};
use leptos::prelude::*;

/// Lines that are named one by one.
const MOST_NAMED: usize = 30;

pub fn section(desk: Desk) -> View {
    let pasted = RwSignal::new(String::new());
    let use_pasted = move |_| {
        arrive(desk, pasted.get_untracked().as_bytes());
        pasted.set(String::new());
    };
    html! {
        <section aria-labelledby="reg-list-title">
            <h2 id="reg-list-title">"Class list"</h2>
            <div class="field">
                <label for="reg-paste">"Paste it here, or a name on each line"</label>
                <textarea
                    id="reg-paste"
                    rows="5"
                    spellcheck="false"
                    autocomplete="off"
                    aria-describedby="reg-paste-hint"
                    prop:value=move || pasted.get()
                    on:input=move |event| pasted.set(event_target_value(&event))
                ></textarea>
                <p id="reg-paste-hint">"Columns in any order: First name, Surname, Class, Year. Anything else is left out and never kept."</p>
            </div>
            <p class="reg-acts">
                <button type="button" class="btn" data-do="use-pasted" on:click=use_pasted>
                    {icon("check")} <span>"Use this list"</span>
                </button>
                <label class="btn btn-ghost file">
                    {icon("upload")} <span>"Choose a CSV file"</span>
                    <input
                        type="file"
                        class="hush"
                        data-do="list-file"
                        accept=".csv,.tsv,.txt,text/csv,text/plain"
                        on:change=move |event| choose(desk, Pile::chosen(&event))
                    />
                </label>
            </p>
            {desk.said(Place::List)}
            {move || desk.pending.get().map(|list| pending(desk, &list))}
            {move || desk.book.with(|book| (!book.list.pupils.is_empty()).then(|| understood(&book.list)))}
        </section>
    }
}

/// Whether a dropped file is meant to be a class list.
pub fn is_list(name: &str) -> bool {
    let name = name.to_lowercase();
    [".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods"]
        .iter()
        .any(|end| name.ends_with(end))
}

fn choose(desk: Desk, pile: Pile) {
    let each = move |_, bytes: Result<Vec<u8>, FileError>| match bytes {
        Ok(bytes) => arrive(desk, &bytes),
        Err(error) => desk.say(Place::List, Err(error.to_string())),
    };
    pile.read_each(ClassList::MOST_BYTES, each, || {});
}

/// Takes a list where there is none; else asks what is meant.
pub fn arrive(desk: Desk, bytes: &[u8]) {
    let list = match ClassList::read(bytes) {
        Ok(list) if list.pupils.is_empty() => {
            let first = list.problems.first().map_or_else(String::new, ToString::to_string);
            return desk.say(
                Place::List,
                Err(format!("No pupil could be read from this list. {first}")),
            );
        }
        Ok(list) => list,
        Err(error) => return desk.say(Place::List, Err(error.to_string())),
    };
    if desk.book.with_untracked(|book| book.list.pupils.is_empty()) {
        return replace(desk, list);
    }
    // several at once are one
    let mut list = list;
    if let Some(before) = desk.pending.get_untracked() {
        let after = std::mem::replace(&mut list, before);
        if let Err(error) = list.join(after) {
            return desk.say(Place::List, Err(error.to_string()));
        }
    }
    desk.say(Place::List, Ok(String::new()));
    desk.pending.set(Some(list));
}

fn replace(desk: Desk, list: ClassList) {
    let words = format!("{} on the list.", many(list.pupils.len(), "pupil", "pupils"));
    desk.pending.set(None);
    desk.open.set(None);
    desk.change(|book| {
        book.list = list;
        book.kept_list()
    });
    desk.say(Place::List, Ok(words));
}

fn pending(desk: Desk, list: &ClassList) -> View {
    let count = many(list.pupils.len(), "pupil", "pupils");
    let add = move |_| {
        let Some(list) = desk.pending.get_untracked() else {
            return;
        };
        desk.pending.set(None);
        let mut added = Ok(0);
        desk.change(|book| {
            added = book.list.join(list);
            book.kept_list()
        });
        let words =
            added.map(|added| format!("{} added; the others were on the list.", many(added, "pupil", "pupils")));
        desk.say(Place::List, words.map_err(|error| error.to_string()));
    };
    html! {
        <div class="notice" data-tone="info" data-pending="yes" role="group" aria-labelledby="reg-pending">
            <p id="reg-pending"><b>{format!("There is a list already. What shall be done with this one of {count}?")}</b></p>
            <p class="reg-acts">
                <button type="button" class="btn" data-do="list-add" on:click=add>"Add its pupils"</button>
                <button type="button" class="btn btn-ghost" data-do="list-replace" on:click=move |_| {
                    if let Some(list) = desk.pending.get_untracked() {
                        replace(desk, list);
                    }
                }>"Use it instead"</button>
                <button type="button" class="btn btn-ghost" data-do="list-leave" on:click=move |_| desk.pending.set(None)>"Leave it"</button>
            </p>
        </div>
    }
}

/// What the list says, what was used of it, and what could not be read.
fn understood(list: &ClassList) -> View {
    let classes = list.classes().len();
    let mut words = many(list.pupils.len(), "pupil", "pupils");
    if classes > 0 {
        words += &format!(" in {}", many(classes, "class", "classes"));
    }
    let columns = |title: &'static str, names: &[String]| {
        (!names.is_empty()).then(|| html! { <p><b>{title}</b> " " {names.join(", ")}</p> })
    };
    let twice = list.duplicates().into_iter().filter_map(|same| {
        let first = list.pupils.get(*same.first()?)?;
        let lines: Vec<String> = same
            .iter()
            .filter_map(|place| list.pupils.get(*place))
            .map(|pupil| pupil.line.to_string())
            .collect();
        Some(format!(
            "{} is on the list {} times (lines {}): two children, or one written twice.",
            first.name(),
            same.len(),
            lines.join(" and ")
        ))
    });
    let problems: Vec<String> = list.problems.iter().map(ToString::to_string).chain(twice).collect();
    let more = problems.len().saturating_sub(MOST_NAMED);
    let line = |problem: &String| html! { <li>{problem.clone()}</li> };
    let told = (!problems.is_empty()).then(|| {
        html! {
            <p><b>{format!("{} to look at:", many(problems.len(), "thing", "things"))}</b></p>
            <ul class="plain-list">{problems.iter().take(MOST_NAMED).map(line).collect::<View>()}</ul>
            {(more > 0).then(|| html! { <p>{format!("And {more} more.")}</p> })}
        }
    });
    html! {
        <div class="reg-understood" data-list="yes">
            <p><b>"On the list:"</b> " " <span data-list-count="yes">{words}</span></p>
            {columns("Columns used:", &list.used)}
            {columns("Columns left out:", &list.ignored)}
            {told}
        </div>
    }
}
