//! How far a class has come, from files that were handed in. Nothing of it is kept.

use super::dropping;
use crate::browser::files::{self, FileError};
use crate::browser::pile::Pile;
use crate::browser::{clock, device, page};
use crate::components::icon;
use crate::json::Given;
use crate::progress::{Class, HandInError, HandedIn, Joined, Moved, Taught, TaughtStatement, rows};
use crate::register::{csv, many};
use crate::view::{View, html};
use leptos::prelude::*;

const FILES: dropping::Place = dropping::Place {
    name: "class",
    does: "class-files",
    label: "Choose files",
    hint: "Or drop them here: any number. Their names begin with harbour-steps or harbour-progress.",
    accept: "application/json,.json,.txt",
    several: true,
    quiet: false,
};
/// Files that don't count, named one by one.
const MOST_NAMED: usize = 20;
/// With fewer learners a number may tell of one child.
const FEW: usize = 5;

#[derive(Clone, Copy)]
struct Desk {
    ages: StoredValue<Vec<Taught>>,
    class: RwSignal<Class>,
    /// Which age is shown: a place in `ages`.
    age: RwSignal<usize>,
    refused: RwSignal<Vec<(String, String)>>,
    said: RwSignal<String>,
}

/// For /teachers/progress/. `ages` is what the lessons teach.
#[island]
pub fn ClassProgress(ages: Given<Vec<Taught>>) -> impl IntoView {
    let desk = Desk {
        ages: StoredValue::new(ages.0),
        class: RwSignal::new(Class::default()),
        age: RwSignal::new(0),
        refused: RwSignal::new(Vec::new()),
        said: RwSignal::new(String::new()),
    };
    let awake = device::awake();
    html! {
        <div class="class-progress" data-ready=move || if awake.get() { "yes" } else { "no" }>
            <div class="not-printed">{dropping::place(FILES, move |pile| take(desk, pile))}</div>
            <p class="said" role="status" data-tone="yes">{move || desk.said.get()}</p>
            {refused(desk)}
            {move || desk.class.with(|class| (class.count() > 0).then(|| shown(desk, class)))}
        </div>
    }
}

fn take(desk: Desk, pile: Pile) {
    let first = desk.class.with_untracked(Class::count) == 0;
    let counts = StoredValue::new((0, 0));
    desk.refused.set(Vec::new());
    let each = move |name: String, bytes: Result<Vec<u8>, FileError>| match read(bytes) {
        Ok(all) => {
            for handed in all {
                // shown once all are read
                match desk.class.try_update_untracked(|class| class.join(handed)).flatten() {
                    Some(Joined::New) => counts.update_value(|(new, _)| *new += 1),
                    Some(Joined::Again) => counts.update_value(|(_, again)| *again += 1),
                    None => {
                        let why = format!("there are {} learners already, and no class has more.", Class::MOST);
                        return desk.refused.update(|refused| refused.push((name, why)));
                    }
                }
            }
        }
        Err(why) => desk.refused.update(|refused| refused.push((name, why))),
    };
    let done = move || {
        let (new, again) = counts.get_value();
        if first {
            let likely = |class: &Class| desk.ages.with_value(|ages| class.likely_age(ages));
            desk.age.set(desk.class.with_untracked(likely));
        }
        let mut words = match new + again {
            0 => "Nothing was taken in.".to_owned(),
            _ => format!("{} taken in.", many(new, "learner", "learners")),
        };
        if again > 0 {
            words.push_str(&format!(
                " {} joined to those that were here already.",
                many(again, "file was", "files were")
            ));
        }
        desk.said.set(words);
        desk.class.notify();
    };
    pile.read_each(Moved::LARGEST, each, done);
}

fn read(bytes: Result<Vec<u8>, FileError>) -> Result<Vec<HandedIn>, String> {
    let bytes = bytes.map_err(|error| error.to_string())?;
    let text = files::text(bytes).map_err(|_| HandInError::NotOurs.to_string())?;
    HandedIn::read(&text).map_err(|error| error.to_string())
}

fn refused(desk: Desk) -> View {
    let said = move || desk.refused.with(|files| dropping::refused(files, MOST_NAMED, None));
    html! { <div role="status" class="not-printed">{said}</div> }
}

fn shown(desk: Desk, class: &Class) -> View {
    let learners = class.count();
    let few = (learners < FEW).then(|| {
        html! {
            <p class="notice" data-tone="info">
                "With fewer than five learners a number may tell of one child. Don’t pass this table on."
            </p>
        }
    });
    html! {
        <section aria-labelledby="class-title">
            <h2 id="class-title" tabindex="-1">{format!("{} together", many(learners, "learner", "learners"))}</h2>
            {few}
            <div class="not-printed">{ages(desk)}</div>
            {move || tables(desk)}
            <p class="acts not-printed">
                <button type="button" class="btn" data-do="class-csv" on:click=move |_| save(desk)>
                    {icon("download")} <span>"Save this table as CSV"</span>
                </button>
                <button type="button" class="btn btn-ghost" data-do="class-print" on:click=move |_| print(desk)>
                    {icon("printer")} <span>"Print this table"</span>
                </button>
                <button type="button" class="btn btn-ghost" data-do="class-clear" on:click=move |_| clear(desk)>
                    {icon("x")} <span>"Clear"</span>
                </button>
            </p>
        </section>
    }
}

fn ages(desk: Desk) -> View {
    let names: Vec<String> = desk
        .ages
        .with_value(|ages| ages.iter().map(|taught| taught.age.clone()).collect());
    let choice = |(place, name): (usize, String)| {
        html! {
            <label class="pick">
                <input
                    type="radio"
                    name="class-age"
                    prop:checked=move || desk.age.get() == place
                    on:change=move |_| desk.age.set(place)
                />
                <span>{name}</span>
            </label>
        }
    };
    let choices = names.into_iter().enumerate().map(choice).collect::<View>();
    html! { <fieldset class="picks"><legend>"Lessons for"</legend>{choices}</fieldset> }
}

fn tables(desk: Desk) -> View {
    let at = desk.age.get();
    desk.class.with(|class| {
        desk.ages.with_value(|ages| {
            let Some(taught) = ages.get(at) else { return View::nothing() };
            let lessons = taught.lessons.iter().map(|lesson| {
                let (done, begun) = class.lesson(lesson);
                html! {
                    <tr data-lesson=lesson.key.clone()>
                        <th scope="row">{lesson.title.clone()}</th>
                        <td>{bar(done, class.count())}</td>
                        <td>{begun.to_string()}</td>
                    </tr>
                }
            });
            html! {
                <h3>{format!("Lessons for {}", taught.age)}</h3>
                <div class="table-wide" role="region" tabindex="0" aria-label="Lessons">
                    <table>
                        <thead><tr><th scope="col">"Lesson"</th><th scope="col">"Finished"</th><th scope="col">"Begun"</th></tr></thead>
                        <tbody>{lessons.collect::<View>()}</tbody>
                    </table>
                </div>
                <h3>"Statements of the curriculum"</h3>
                <p>"A learner has met a statement who has finished a step that teaches it. It says what was taught, not what was understood."</p>
                <div class="table-wide" role="region" tabindex="0" aria-label="Statements">
                    <table>
                        <thead><tr><th scope="col">"Statement"</th><th scope="col">"Met by"</th></tr></thead>
                        {groups(class, taught)}
                    </table>
                </div>
            }
        })
    })
}

/// The statements, those of one strand or framework together.
fn groups(class: &Class, taught: &Taught) -> View {
    let mut names: Vec<&str> = Vec::new();
    for statement in &taught.statements {
        if !names.contains(&statement.group.as_str()) {
            names.push(&statement.group);
        }
    }
    let row = |statement: &TaughtStatement| {
        html! {
            <tr data-statement=statement.id.clone()>
                <th scope="row">{statement.text.clone()}</th>
                <td>{bar(class.met(statement, taught), class.count())}</td>
            </tr>
        }
    };
    let group = |name: &str| {
        let here = taught.statements.iter().filter(|statement| statement.group == name);
        html! {
            <tbody>
                <tr><th scope="rowgroup" colspan="2" class="strand-row">{name.to_owned()}</th></tr>
                {here.map(row).collect::<View>()}
            </tbody>
        }
    };
    names.into_iter().map(group).collect()
}

/// "12 of 27", and how much that is.
fn bar(count: usize, of: usize) -> View {
    html! {
        <span class="class-bar">
            <meter min="0" max=of.to_string() value=count.to_string() aria-hidden="true"></meter>
            <span>{format!("{count} of {of}")}</span>
        </span>
    }
}

fn save(desk: Desk) {
    let at = desk.age.get_untracked();
    let table = desk.class.with_untracked(|class| {
        desk.ages
            .with_value(|ages| ages.get(at).map(|taught| csv(&rows(class, taught))))
    });
    let name = format!("harbour-class-{}.csv", clock::today());
    let saved = table.is_some_and(|table| files::download(&name, "text/csv", &table));
    desk.said.set(if saved {
        "The table is in your downloads. It holds no names.".into()
    } else {
        "This browser would not save the file. Open Harbour in another browser window and try again.".into()
    });
}

fn clear(desk: Desk) {
    desk.class.set(Class::default());
    desk.refused.set(Vec::new());
    desk.said.set("Cleared. Nothing of it was kept.".into());
}

fn print(desk: Desk) {
    if !page::print() {
        desk.said
            .set("This browser can’t print. Save the table instead, and print it from a spreadsheet.".into());
    }
}
