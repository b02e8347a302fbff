//! The curriculum and where it is taught: strands by band, then every statement of every framework with the steps that teach it.

use crate::components::{Audience, Here, button_link, help_button, help_panel, page_footer, page_header};
use crate::lesson::{Band, Lesson, Step, Years};
use crate::library::{COLUMNS, Framework, Library, Statement, Strand, column_name};
use leptos::prelude::*;

pub fn page(library: &Library, root: &str) -> impl IntoView + use<> {
    let statements = &library.curriculum.statements;
    let unchecked = statements.iter().filter(|s| !s.is_checked()).count();
    let frameworks = library.curriculum.frameworks.iter();
    let frameworks = frameworks
        .filter_map(|framework| table(framework, &|_| true, library, root))
        .collect_view();
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult curriculum" tabindex="-1">
            <h1>"What the lessons teach"</h1>
            <p class="lead">
                "Every statement that the curriculum and five schools’ own policies ask of a primary school, and the steps that teach it. "
                "This page is made from the lessons themselves: a statement that no step teaches stops Harbour’s own checks."
            </p>
            <p>
                {format!("{} statements. {unchecked} of them are marked “not checked”: ", statements.len())}
                "nobody has yet compared our wording with the published document on a day that we could write down. Please read the source before you rely on one of these."
            </p>
            {ways(root)}
            <h2>"Strands of Education for a Connected World"</h2>
            <div class="table-wide" role="region" tabindex="0" aria-label="Strands by band">{strands(library, root)}</div>
            {frameworks}
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

/// A part of the curriculum with a page of its own.
#[derive(Clone, Copy)]
pub enum Part {
    /// What is asked of a band, or taught to it.
    Column((Band, Option<Years>)),
    Strand(Strand),
}

/// The last part of a column's address: "ks1", "years-3-4".
pub fn column_slug((band, years): (Band, Option<Years>)) -> &'static str {
    match years {
        None => band.slug(),
        Some(Years::Lower) => "years-3-4",
        Some(Years::Upper) => "years-5-6",
    }
}

/// The statements of one part only: to look at or to print.
pub fn part(library: &Library, part: Part, root: &str) -> impl IntoView + use<> {
    let name = match part {
        Part::Column(column) => column_name(column),
        Part::Strand(strand) => strand.name(),
    };
    let frameworks = library.curriculum.frameworks.iter();
    let frameworks = frameworks
        .filter_map(|framework| match part {
            Part::Column(column) => for_column(framework, column, library, root),
            Part::Strand(strand) => {
                let wanted = |s: &&Statement| s.strand == Some(strand);
                table(framework, &wanted, library, root)
            }
        })
        .collect_view();
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult curriculum" tabindex="-1">
            <p class="crumb"><a href=format!("{root}teachers/curriculum/")>"The whole curriculum"</a></p>
            <h1>{format!("What the lessons teach: {name}")}</h1>
            {frameworks}
            {ways(root)}
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

/// The ways to one part, and to all of it as a file.
fn ways(root: &str) -> impl IntoView + use<> {
    let here = format!("{root}teachers/curriculum/");
    let link = |slug: &str, name: &'static str| view! { <li><a href=format!("{here}{slug}/")>{name}</a></li> };
    let columns = COLUMNS
        .map(|column| link(column_slug(column), column_name(column)))
        .collect_view();
    let strands = Strand::ALL
        .map(|strand| link(strand.id(), strand.name()))
        .collect_view();
    view! {
        <nav class="parts" aria-label="Parts of the curriculum">
            <p><b>"Only one age: "</b></p>
            <ul class="part-links">{columns}</ul>
            <p><b>"Only one strand: "</b></p>
            <ul class="part-links">{strands}</ul>
            <p class="acts">{button_link(format!("{here}curriculum.csv"), "btn btn-ghost", Some("download"), "All of it for a spreadsheet")}</p>
        </nav>
    }
}

/// A framework's statements with what teaches them to one column; nothing if none is asked or taught there.
fn for_column(framework: &Framework, column: (Band, Option<Years>), library: &Library, root: &str) -> Option<AnyView> {
    let of = library
        .curriculum
        .statements
        .iter()
        .filter(|s| s.framework == framework.id);
    let rows = of.filter_map(|statement| {
        let other_half = statement.years.is_some() && statement.years != column.1;
        let steps: Vec<_> = library.teaching(&statement.id, column).collect();
        let asked = statement.bands.contains(&column.0) && !other_half;
        (asked || !steps.is_empty()).then(|| {
            let taught = match steps.is_empty() {
                // asked of all of Key Stage 2, and taught in its other half
                true => view! { "taught in the other half" }.into_any(),
                false => lessons(&steps, root).into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{statement.text.clone()} " " <small><code>{statement.id.clone()}</code></small></th>
                    <td>{taught}</td>
                </tr>
            }
        })
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{framework.name.clone()}</h2>
                <table>
                    <thead><tr><th scope="col">"Statement"</th> <th scope="col">"Lessons"</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
        .into_any()
    })
}

fn strands(library: &Library, root: &str) -> impl IntoView + use<> {
    let head = COLUMNS
        .map(|column| view! { <th scope="col">{column_name(column)}</th> })
        .collect_view();
    let rows = Strand::ALL
        .map(|strand| {
            let cells = COLUMNS
                .map(|column| view! { <td>{lessons(&library.cell(strand, column), root)}</td> })
                .collect_view();
            view! { <tr><th scope="row">{strand.name()}</th> {cells}</tr> }
        })
        .collect_view();
    view! {
        <table>
            <thead><tr><th scope="col">"Strand"</th> {head}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// Those of a framework's statements that are wanted; nothing if none is.
fn table(
    framework: &Framework,
    wanted: &dyn Fn(&&Statement) -> bool,
    library: &Library,
    root: &str,
) -> Option<AnyView> {
    let all = library
        .curriculum
        .statements
        .iter()
        .filter(|s| s.framework == framework.id)
        .filter(wanted);
    let rows: Vec<_> = all.map(|statement| row(statement, library, root)).collect();
    if rows.is_empty() {
        return None;
    }
    let name = match &framework.url {
        Some(url) => view! { <a href=url.clone() rel="noopener">{framework.name.clone()}</a> }.into_any(),
        None => framework.name.clone().into_any(),
    };
    let label = format!("Statements: {}", framework.name);
    let table = view! {
        <section>
            <h2>{name}</h2>
            <p>{framework.publisher.clone()}</p>
            <div class="table-wide" role="region" tabindex="0" aria-label=label>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"Statement"</th> <th scope="col">"EYFS"</th> <th scope="col">"Key Stage 1"</th>
                            <th scope="col">"Key Stage 2"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    };
    Some(table.into_any())
}

fn row(statement: &Statement, library: &Library, root: &str) -> impl IntoView + use<> {
    let cells = Band::ALL
        .map(|band| {
            let asked = statement.bands.contains(&band);
            let years: Option<Years> = statement.years.filter(|_| band == Band::Ks2);
            let steps: Vec<_> = library.teaching(&statement.id, (band, years)).collect();
            if asked || !steps.is_empty() {
                view! { <td>{lessons(&steps, root)}</td> }.into_any()
            } else {
                view! { <td class="not-asked">"not asked"</td> }.into_any()
            }
        })
        .collect_view();
    let checked = if statement.is_checked() {
        format!("Compared with the source on {}.", statement.checked)
    } else {
        "Not checked.".into()
    };
    view! {
        <tr id=statement.id.clone()>
            <th scope="row">
                {statement.text.clone()} " "
                <small><code>{statement.id.clone()}</code> {format!(" {}. {checked}", statement.source)}</small>
            </th>
            {cells}
        </tr>
    }
}

/// The lessons that these steps are of, each once with how many of its steps.
fn lessons(steps: &[(&Lesson, &Step)], root: &str) -> impl IntoView + use<> {
    let mut lessons: Vec<(&Lesson, usize)> = Vec::new();
    for (lesson, _) in steps {
        match lessons
            .iter_mut()
            .find(|(known, _)| (known.band, &known.id) == (lesson.band, &lesson.id))
        {
            Some((_, count)) => *count += 1,
            None => lessons.push((lesson, 1)),
        }
    }
    let links = lessons
        .into_iter()
        .map(|(lesson, count)| {
            let href = format!("{root}teachers/{}/{}/", lesson.band.slug(), lesson.id);
            let steps = if count == 1 {
                "1 step".to_string()
            } else {
                format!("{count} steps")
            };
            view! { <li><a href=href>{lesson.title.clone()}</a> <small>{format!(" {steps}")}</small></li> }
        })
        .collect_view();
    view! { <ul class="taught">{links}</ul> }
}
