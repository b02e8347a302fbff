//! The list of everything to print: what it is, on which paper, how many pages.

use super::sheet::{Sheet, What};
use crate::components::{Audience, Here, button_link, help_button, help_panel, page_footer, page_header};
use crate::lesson::{Band, Lesson};
use crate::library::{COLUMNS, Library, column_name};
use crate::pages::curriculum::column_slug;
use leptos::prelude::*;

pub fn page(sheets: &[Sheet<'_>], library: &Library, root: &str) -> impl IntoView + use<> {
    let walls = list(sheets, root, |what| matches!(what, What::Agreement(_) | What::Smart(_)));
    let class = list(sheets, root, |what| matches!(what, What::ClassRules | What::WhoToTell));
    let columns = COLUMNS
        .map(|column| {
            let rows = library.lessons.iter().map(|(lesson, _)| lesson);
            let rows = rows.filter(|l| (l.band, l.years) == column);
            let rows = rows.map(|lesson| lesson_row(lesson, sheets, root)).collect_view();
            view! {
                <h3 id=column_slug(column)>{column_name(column)}</h3>
                <table class="print-table">
                    <thead><tr><th scope="col">"Lesson"</th> <th scope="col">"Worksheet and answers"</th> <th scope="col">"Cards to send home"</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            }
        })
        .collect_view();
    let topics = library.guidance.iter();
    let topics = topics
        .map(|topic| view! { <li><a href=format!("{root}parents/{}/", topic.id)>{topic.title.clone()}</a></li> })
        .collect_view();
    let know = Band::ALL.map(|band| {
        let href = format!("{root}{}/know/", band.slug());
        button_link(href, "btn btn-ghost", Some("star"), band.name())
    });
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult to-print" tabindex="-1">
            <h1>"To print"</h1>
            <p class="lead">
                "Open a sheet, then print it with your browser: only the sheet comes out, on the paper that stands beside it. "
                "If your printer asks, choose “actual size”."
            </p>
            <section aria-labelledby="walls"><h2 id="walls">"For the wall"</h2> {walls}</section>
            <section aria-labelledby="class"><h2 id="class">"For the class"</h2> {class}</section>
            <section aria-labelledby="lessons">
                <h2 id="lessons">"With a lesson"</h2>
                <p>"Worksheets are made from the lesson’s own questions; the answers are on a page of their own. A lesson’s plan prints as it is, too."</p>
                {columns}
            </section>
            <section aria-labelledby="sheets">
                <h2 id="sheets">"Fact sheets for parents and carers"</h2>
                <p>"These pages print as they are, without pictures and menus."</p>
                <ul>{topics}</ul>
            </section>
            <section aria-labelledby="certificates">
                <h2 id="certificates">"Certificates"</h2>
                <p>"A certificate is printed where it was earned: on the page “What I know” of the child’s device."</p>
                <p class="acts">{know.collect_view()}</p>
            </section>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

/// Rows of sheets; a poster's four forms share one.
fn list(sheets: &[Sheet<'_>], root: &str, wanted: fn(&What<'_>) -> bool) -> impl IntoView + use<> {
    let mut rows: Vec<(String, String, Vec<AnyView>)> = Vec::new();
    for sheet in sheets.iter().filter(|sheet| wanted(&sheet.what)) {
        let title = sheet.title.split(" (").next().unwrap_or_default().to_owned();
        let ink = if sheet.plain { ", black and white" } else { "" };
        let words = format!("{}{ink}", paper_words(sheet));
        let href = format!("{root}teachers/print/{}/", sheet.path);
        let name = format!("{title}: {words}");
        let link = view! { <li><a href=href aria-label=name>{words}</a></li> }.into_any();
        match rows.iter_mut().find(|(known, _, _)| *known == title) {
            Some((_, _, links)) => links.push(link),
            None => rows.push((title, sheet.about.clone(), vec![link])),
        }
    }
    let rows = rows.into_iter().map(|(title, about, links)| {
        view! {
            <tr>
                <th scope="row">{title} " " <small>{about}</small></th>
                <td><ul class="part-links">{links}</ul></td>
            </tr>
        }
    });
    view! {
        <table class="print-table">
            <thead><tr><th scope="col">"What"</th> <th scope="col">"Paper"</th></tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// "A4", "A4, 3 pages".
fn paper_words(sheet: &Sheet<'_>) -> String {
    match sheet.leaves("").len() {
        1 => sheet.size.name().to_owned(),
        many => format!("{}, {many} pages", sheet.size.name()),
    }
}

fn lesson_row(lesson: &Lesson, sheets: &[Sheet<'_>], root: &str) -> impl IntoView + use<> {
    let cell = |kind: &str| {
        let path = format!("{kind}-{}-{}", lesson.band.slug(), lesson.id);
        let words = sheets.iter().find(|sheet| sheet.path == path).map(paper_words);
        let words = words.unwrap_or_default();
        let name = format!("{}: {kind}, {words}", lesson.title);
        view! { <td><a href=format!("{root}teachers/print/{path}/") aria-label=name>{words}</a></td> }
    };
    view! {
        <tr>
            <th scope="row">{format!("{}: {}", lesson.rule.name(), lesson.title)}</th>
            {cell("worksheet")}
            {cell("home")}
        </tr>
    }
}
