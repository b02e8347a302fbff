//! For teachers: the ways to everything, then the lessons by age.

use crate::components::{
    Audience, Here, button_link, help_button, help_panel, icon, page_footer, page_header, search_link, sticker,
};
use crate::lesson::{Band, Lesson};
use crate::library::{COLUMNS, column_name};
use crate::pages::curriculum::column_slug;
use leptos::prelude::*;

/// A way on: address below the root, picture, title, words.
const WAYS: [(&str, &str, &str, &str); 7] = [
    (
        "teachers/sequences/",
        "k2-judge-page",
        "Sequences",
        "September, Anti-Bullying Week, Safer Internet Day, moving on, a whole year.",
    ),
    (
        "teachers/print/",
        "k1-made-by-me-poster",
        "To print",
        "Posters, class rules, cards, worksheets with answers.",
    ),
    (
        "teachers/curriculum/",
        "k2-search-how",
        "What the lessons teach",
        "Every statement, and the steps that teach it. Also for a spreadsheet.",
    ),
    (
        "agreements/",
        "agree-kind",
        "Agreements",
        "For pupils with their families, staff, visitors and loans.",
    ),
    (
        "teachers/register/",
        "agree-save",
        "Register",
        "Who has signed, who waits for a parent, who wants to talk.",
    ),
    (
        "teachers/progress/",
        "k2-credit-class",
        "How far the class has come",
        "Which lessons are done and which statements are met, from files without names.",
    ),
    (
        "teachers/incidents/",
        "child-tells-adult",
        "Something has happened",
        "What to do now, what never to do, whom to tell. A card for each kind of incident.",
    ),
];

pub fn page(lessons: &[&Lesson], root: &str) -> impl IntoView + use<> {
    let ways = WAYS.map(|way| self::way(way, root)).collect_view();
    let columns: Vec<_> = COLUMNS
        .into_iter()
        .filter(|column| lessons.iter().any(|l| (l.band, l.years) == *column))
        .collect();
    let parts = columns
        .iter()
        .map(|column| view! { <li><a href=format!("#{}", column_slug(*column))>{column_name(*column)}</a></li> })
        .collect_view();
    let shelves = columns
        .iter()
        .map(|column| {
            let here = lessons.iter().filter(|l| (l.band, l.years) == *column);
            let cards = here.map(|lesson| card(lesson, root)).collect_view();
            view! {
                <h3 id=column_slug(*column)>{column_name(*column)}</h3>
                <ul class="plan-cards">{cards}</ul>
            }
        })
        .collect_view();
    let know = Band::ALL.map(|band| {
        let href = format!("{root}{}/know/", band.slug());
        button_link(href, "btn btn-ghost", Some("star"), band.name())
    });
    view! {
        {help_panel(root, Audience::Adults)}
        {page_header(root, Here::Elsewhere)}
        <main id="main" class="adult teachers" tabindex="-1">
            <div class="hero">
                <div class="hero-words">
                    <h1>"For teachers"</h1>
                    <p class="lead">
                        "Lessons that are ready to teach, with a plan for each; what to print; agreements; and what to do when something has happened. "
                        "No account, and nothing leaves this device."
                    </p>
                    <p>{search_link(root)}</p>
                    <p class="acts">{button_link("#lessons", "btn", Some("book-open"), "Lessons and plans")}</p>
                </div>
                {sticker(root, "door-teachers", "hero-art")}
            </div>
            <ul class="topic-cards hub-ways">{ways}</ul>
            <section aria-labelledby="lessons">
                <h2 id="lessons">"Lessons and plans"</h2>
                <p>
                    "A plan says what children can do afterwards, how long each step takes, what to listen for, and the answers. It prints as it is."
                </p>
                <nav aria-label="Ages"><ul class="part-links">{parts}</ul></nav>
                {shelves}
            </section>
            <section aria-labelledby="know-title">
                <h2 id="know-title">"Questions before and after, and certificates"</h2>
                <p>
                    "Each rule has a few questions that children answer before its lessons and again afterwards. Then they see what they chose before and now, with reasons: "
                    "look at it together or print it. There are no marks. A certificate for each rule can be printed when its lessons are done and every answer was right; whoever has all six and "
                    "explains each rule to a grown-up is a Digital Ambassador."
                </p>
                <p class="acts">{know.collect_view()}</p>
            </section>
            <section aria-labelledby="records-title">
                <h2 id="records-title">"When signed agreements come back"</h2>
                <p>
                    "Children and parents read, understand and sign on any device. Nothing is sent: they hand you the file or the printed page."
                </p>
                <p class="acts">
                    {button_link(format!("{root}teachers/register/"), "btn", Some("list-checks"), "Register")}
                    {button_link(format!("{root}agreements/check/"), "btn btn-ghost", Some("search-check"), "Check a record")}
                </p>
            </section>
            <section aria-labelledby="school-title">
                <h2 id="school-title">"Our school"</h2>
                <p>
                    "Whom staff of " <span data-school="name">"your school"</span>
                    " tell and by when, where it is recorded, phones, logins, visitors. Whoever looks after this site can fill in what the school says, without building anything."
                </p>
                <p class="acts">
                    {button_link(format!("{root}teachers/school-says/"), "btn btn-ghost", Some("book-open"), "What our school says to staff")}
                    {button_link(format!("{root}teachers/school/"), "btn btn-ghost", Some("pencil"), "Make this site your school’s own")}
                </p>
            </section>
        </main>
        {help_button(root, Audience::Adults)}
        {page_footer(root)}
    }
}

fn way((path, art, title, words): (&str, &str, &'static str, &'static str), root: &str) -> impl IntoView + use<> {
    view! {
        <li>
            <a class="topic-card" href=format!("{root}{path}")>
                {sticker(root, art, "topic-art")}
                <h2>{title}</h2>
                <p>{words}</p>
                <p class="topic-more"><span class="go">{icon("arrow-right")}</span></p>
            </a>
        </li>
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
                    {button_link(format!("{root}teachers/{band}/{id}/"), "btn", Some("book-open"), "Plan")}
                    {button_link(format!("{root}board/{band}/{id}/"), "btn btn-ghost", Some("monitor"), "On the board")}
                    {button_link(format!("{root}{band}/{id}/"), "btn btn-ghost", Some("play"), "Lesson")}
                    {button_link(format!("{root}teachers/print/worksheet-{band}-{id}/"), "btn btn-ghost", Some("printer"), "Worksheet")}
                </p>
            </div>
        </li>
    }
}
