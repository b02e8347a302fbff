//! For teachers: every lesson's plan, and the agreements.

use crate::components::{Audience, Here, button_link, help_button, help_panel, page_footer, page_header, sticker};
use crate::lesson::Lesson;
use leptos::prelude::*;

pub fn page(lessons: &[&Lesson], root: &str) -> impl IntoView + use<> {
    let cards = lessons
        .iter()
        .map(|lesson| {
            let (band, id) = (lesson.band.slug(), &lesson.id);
            view! {
                <li class="plan-card">
                    {sticker(root, lesson.picture.name.as_str(), "plan-card-art")}
                    <div>
                        <h3>{format!("{}: {}", lesson.rule.name(), lesson.title)}</h3>
                        <p>{format!("{}, {} minutes. {}", lesson.band.name(), lesson.minutes, lesson.summary)}</p>
                        <p class="acts">
                            {button_link(format!("{root}teachers/{band}/{id}/"), "btn", Some("book-open"), "Plan and home card")}
                            {button_link(format!("{root}{band}/{id}/"), "btn btn-ghost", Some("play"), "Lesson")}
                        </p>
                    </div>
                </li>
            }
        })
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
            <h2>"Lessons"</h2>
            <ul class="plan-cards">{cards}</ul>
            <h2>"Agreements"</h2>
            <p>"Children and parents read, understand and sign on any device. Nothing is sent: they hand you the file or the printed page."</p>
            <p class="acts">
                {button_link(format!("{root}agreements/"), "btn", Some("file-check"), "Agreements")}
                {button_link(format!("{root}agreements/check/"), "btn btn-ghost", Some("search-check"), "Check a record")}
            </p>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}
