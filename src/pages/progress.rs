//! How far a class has come: the page that takes files of finished steps.

use crate::components::{Audience, Here, button_link, help_button, help_panel, page_footer, page_header};
use crate::islands::class_progress::ClassProgress;
use crate::json::Given;
use crate::lesson::{Band, Years};
use crate::library::{COLUMNS, Library, Strand, column_name};
use crate::progress::{Outline, Taught, TaughtLesson, TaughtStatement};
use leptos::prelude::*;

pub fn page(library: &Library, root: &str) -> impl IntoView + use<> {
    let ages = COLUMNS.map(|column| taught(library, column));
    let ages: Vec<Taught> = ages.into_iter().filter(|taught| !taught.lessons.is_empty()).collect();
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult progress-page" tabindex="-1">
            <h1>"How far the class has come"</h1>
            <p class="lead">
                "Drop in the files that children’s devices saved. You see how many have finished each lesson and met each statement of the "
                "curriculum. No names, no marks, no answers; and nothing is kept when you close this page, unless you save the table."
            </p>
            <section aria-labelledby="how-title" class="not-printed">
                <h2 id="how-title">"Where the files come from"</h2>
                <ol>
                    <li>
                        "On each child’s device open " <a href=format!("{root}settings/#learners")>"Settings"</a>
                        " and press “Steps for the teacher” beside the learner. The file’s name has a code in it and no name."
                    </li>
                    <li>
                        "On a device that children share, “Save a copy” gives all of its learners at once. That copy holds their pictures and nicknames: "
                        "this page reads only the steps."
                    </li>
                    <li>"Bring the files here by the school’s shared folder or a memory stick, and delete them afterwards."</li>
                </ol>
            </section>
            <ClassProgress ages=Given(ages) />
            <noscript>
                <p class="notice" data-tone="info">
                    "Reading the files needs the app, which this device can’t run. Open this page on another device."
                </p>
            </noscript>
            <p class="acts not-printed">
                {button_link(format!("{root}teachers/curriculum/"), "btn btn-ghost", Some("list-checks"), "What the lessons teach")}
                {button_link(format!("{root}teachers/"), "btn btn-ghost", Some("arrow-left"), "For teachers")}
            </p>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

/// What the lessons of a column teach: statements of the strands first, then the frameworks' others.
fn taught(library: &Library, column: (Band, Option<Years>)) -> Taught {
    let here = library.lessons.iter().map(|(lesson, _)| lesson);
    let here: Vec<_> = here.filter(|lesson| (lesson.band, lesson.years) == column).collect();
    let place = |id: &crate::lesson::Id| here.iter().position(|lesson| &lesson.id == id);
    let mut statements: Vec<TaughtStatement> = Vec::new();
    for statement in &library.curriculum.statements {
        let steps: Vec<_> = library
            .teaching(&statement.id, column)
            .filter_map(|(lesson, step)| Some((place(&lesson.id)?, step.id.clone())))
            .collect();
        if steps.is_empty() {
            continue;
        }
        let framework = library.curriculum.framework(&statement.framework);
        statements.push(TaughtStatement {
            id: statement.id.clone(),
            text: statement.text.clone(),
            group: match statement.strand {
                Some(strand) => strand.name().into(),
                None => framework.map_or_else(String::new, |framework| framework.name.clone()),
            },
            steps,
        });
    }
    let order = |group: &str| {
        Strand::ALL
            .iter()
            .position(|strand| strand.name() == group)
            .unwrap_or(Strand::ALL.len())
    };
    statements.sort_by_key(|statement| order(&statement.group));
    let lesson = |lesson: &&crate::lesson::Lesson| {
        let outline = Outline::of(lesson);
        TaughtLesson {
            key: outline.key,
            version: outline.version,
            title: lesson.title.clone(),
        }
    };
    Taught {
        age: column_name(column).into(),
        lessons: here.iter().map(lesson).collect(),
        statements,
    }
}
