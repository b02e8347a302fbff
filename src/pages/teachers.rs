//! For teachers: every lesson's plan, and the agreements.

use crate::components::{Audience, Here, button_link, help_button, help_panel, page_footer, page_header, sticker};
use crate::lesson::{Band, Lesson};
use crate::library::{COLUMNS, column_name};
use leptos::prelude::*;

pub fn page(lessons: &[&Lesson], root: &str) -> impl IntoView + use<> {
    let shelves = COLUMNS
        .into_iter()
        .map(|column| {
            let here: Vec<_> = lessons.iter().filter(|l| (l.band, l.years) == column).collect();
            (!here.is_empty()).then(|| {
                let cards = here.into_iter().map(|lesson| card(lesson, root)).collect_view();
                view! {
                    <h3>{column_name(column)}</h3>
                    <ul class="plan-cards">{cards}</ul>
                }
            })
        })
        .collect_view();
    let know = Band::ALL
        .map(|band| {
            button_link(
                format!("{root}{}/know/", band.slug()),
                "btn btn-ghost",
                Some("star"),
                band.name(),
            )
        })
        .into_iter()
        .collect_view();
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult teachers" tabindex="-1">
            <h1>"For teachers"</h1>
            <p class="lead">
                "Each lesson has a plan: what it teaches, notes for every step with the answers, words, questions for the class, "
                "and a card to send home. Plans print as they are."
            </p>
            <p class="acts">
                {button_link(format!("{root}teachers/curriculum/"), "btn", Some("list-checks"), "What the lessons teach")}
            </p>
            <h2>"Our school"</h2>
            <p>
                "Whom staff of " <span data-school="name">"your school"</span>
                " tell and by when, where it is recorded, phones, logins, visitors. Whoever looks after this site can fill in what the school says, without building anything."
            </p>
            <p class="acts">
                {button_link(format!("{root}teachers/school-says/"), "btn btn-ghost", Some("book-open"), "What our school says to staff")}
                {button_link(format!("{root}teachers/school/"), "btn btn-ghost", Some("pencil"), "Make this site your school’s own")}
            </p>
            <h2>"Before and after, certificates"</h2>
            <p>
                "Each rule has a few questions that children answer before its lessons and again afterwards. Then they see what they chose before and now, with reasons: "
                "look at it together or print it. There are no marks. A certificate for each rule can be printed when its lessons are done and every answer was right; whoever has all six and "
                "explains each rule to a grown-up is a Digital Ambassador."
            </p>
            <p class="acts">{know}</p>
            <h2>"Lessons"</h2>
            {shelves}
            <h2>"Agreements"</h2>
            <p>"Children and parents read, understand and sign on any device. Nothing is sent: they hand you the file or the printed page. The register shows who has signed, who waits for a parent and who wants to talk."</p>
            <p class="acts">
                {button_link(format!("{root}teachers/register/"), "btn", Some("list-checks"), "Register")}
                {button_link(format!("{root}agreements/"), "btn btn-ghost", Some("file-check"), "Agreements")}
                {button_link(format!("{root}agreements/check/"), "btn btn-ghost", Some("search-check"), "Check a record")}
            </p>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

fn card(lesson: &Lesson, root: &str) -> impl IntoView + use<> {
    let (band, id) = (lesson.band.slug(), &lesson.id);
    view! {
        <li class="plan-card">
            {sticker(root, lesson.picture.name.as_str(), "plan-card-art")}
            <div>
                <h4>{format!("{}: {}", lesson.rule.name(), lesson.title)}</h4>
                <p>{format!("{} minutes. {}", lesson.minutes, lesson.summary)}</p>
                <p class="acts">
                    {button_link(format!("{root}teachers/{band}/{id}/"), "btn", Some("book-open"), "Plan and home card")}
                    {button_link(format!("{root}{band}/{id}/"), "btn btn-ghost", Some("play"), "Lesson")}
                </p>
            </div>
        </li>
    }
}
