//! Every page of the site, rendered.

use super::{Page, Route};
use crate::agreement::Audience;
use crate::lesson::{Band, Lesson, Quiz};
use crate::library::Library;
use crate::pages;
use leptos::prelude::*;

/// All pages, in a fixed order. `base` is the site's place on its host, which only 404.html needs: it is served at any depth.
pub fn all(library: &Library, base: &str) -> Vec<Page> {
    let lessons: Vec<&Lesson> = library.lessons.iter().map(|(lesson, _)| lesson).collect();
    let mut all = vec![
        page(
            Route::Home,
            "Harbour: online safety for primary schools",
            "Online-safety lessons and agreements for children of 4 to 11. Nothing a child does leaves the device.",
            "ks1",
            "home",
            |root| pages::home::page(&lessons, &library.languages, root),
        ),
        page(
            Route::Parents,
            "For parents and carers",
            "Short pages that say what to do and what to say.",
            "parents",
            "adult",
            |root| pages::parents::page(&library.guidance, &library.start, &library.languages, root),
        ),
        page(
            Route::SchoolSays,
            "What our school says",
            "Whom to ask, phones, passwords, pictures, and what happens when a rule is broken.",
            "parents",
            "adult",
            pages::school::for_families,
        ),
        page(
            Route::SchoolSaysToStaff,
            "What our school says to staff",
            "Whom to tell and by when, where to record, phones, logins and visitors.",
            "teachers",
            "adult",
            pages::school::for_staff,
        ),
        page(
            Route::SchoolFile,
            "Make this site your school’s own",
            "A file beside the site says whom pupils tell, whom parents ask and what your rules are.",
            "teachers",
            "adult",
            |root| pages::school_file::page(&library.agreements, root),
        ),
        page(
            Route::Agreements,
            "Agreements",
            "Read, understand and sign the rules for using computers at school.",
            "parents",
            "adult",
            |root| pages::agreements::page(&library.agreements, &library.languages, root),
        ),
        page(
            Route::Check,
            "Check a record",
            "Is this file an unchanged record of an agreement?",
            "parents",
            "adult",
            |root| pages::check::page(&library.agreements, root),
        ),
        page(
            Route::Help,
            "Help",
            "Worried about something online? What to do now and who to tell.",
            "ks1",
            "help",
            |root| pages::help::page(&library.contacts, &library.languages, root),
        ),
        page(
            Route::Search,
            "Search",
            "Guidance, help, lessons, agreements and teachers’ pages, by the words that people use.",
            "parents",
            "adult",
            |root| pages::search::page(&library.contacts, root),
        ),
        page(
            Route::Settings,
            "Settings",
            "Text size, colours, reading aloud, and what is kept on this device.",
            "ks1",
            "settings",
            pages::settings::page,
        ),
        page(
            Route::Privacy,
            "Privacy",
            "What stays on this device, and what Harbour never does.",
            "parents",
            "adult",
            pages::privacy::page,
        ),
        page(
            Route::About,
            "About Harbour",
            "What Harbour is, who made its parts, and how it was tested.",
            "parents",
            "adult",
            pages::about::page,
        ),
        page(
            Route::Accessibility,
            "Accessibility statement",
            "Who can use these pages, what doesn’t work for everybody yet, and whom to tell.",
            "parents",
            "adult",
            pages::accessibility::page,
        ),
    ];
    all.extend(super::teachers::all(library));
    for band in Band::ALL {
        let quizzes: Vec<Quiz> = library
            .quizzes
            .iter()
            .filter(|quiz| quiz.trail.band == band)
            .cloned()
            .collect();
        let quizzes = quizzes.as_slice();
        let here: Vec<&Lesson> = lessons.iter().copied().filter(|lesson| lesson.band == band).collect();
        if !here.is_empty() {
            let title = format!("Lessons for {}", band.name());
            let about = format!("Online-safety lessons for {}, by the SMART rules.", band.ages());
            all.push(page(Route::Band(band), &title, &about, band.slug(), "band", |root| {
                pages::band::page(band, &here, !quizzes.is_empty(), root)
            }));
            if !quizzes.is_empty() {
                let title = format!("What I know: {}", band.name());
                let about = "Questions before and after the lessons, and certificates to print.";
                all.push(page(Route::Know(band), &title, about, band.slug(), "know", |root| {
                    pages::know::page(band, &here, quizzes, root)
                }));
            }
        }
    }
    for quiz in &library.quizzes {
        let (title, band) = (quiz.trail.title(), quiz.trail.band.slug());
        let about = "Questions before the lessons, and the same ones after.";
        let mut asked = page(Route::Quiz(quiz.trail), &title, about, band, "lesson", |root| {
            pages::quiz::page(quiz, root)
        });
        asked.busy = true;
        all.push(asked);
    }
    for (lesson, plan) in &library.lessons {
        let mut pupils = page(
            Route::lesson(lesson),
            &lesson.title,
            &lesson.summary,
            lesson.band.slug(),
            "lesson",
            |root| pages::lesson::page(lesson, root),
        );
        pupils.busy = true;
        all.push(pupils);
        all.push(page(
            Route::board(lesson),
            &format!("{} on the board", lesson.title),
            &lesson.summary,
            lesson.band.slug(),
            "board",
            |root| pages::board::page(lesson, root),
        ));
        all.push(page(
            Route::presenter(lesson),
            &format!("{}: notes beside the board", lesson.title),
            &lesson.summary,
            "teachers",
            "presenter",
            |root| pages::board::presenter(lesson, plan, root),
        ));
        let title = format!("Plan: {}", lesson.title);
        all.push(page(
            Route::plan(lesson),
            &title,
            &lesson.summary,
            "teachers",
            "adult",
            |root| pages::plan::page(lesson, plan, &library.curriculum, root),
        ));
    }
    all.extend(super::parents::all(library));
    all.extend(super::languages::all(library));
    all.extend(of_school(library, base));
    all
}

/// Those pages whose body depends on the school, or on where its site lives; all others differ only in their slots.
pub fn of_school(library: &Library, base: &str) -> Vec<Page> {
    let mut all = Vec::new();
    for agreement in &library.agreements {
        let own = library.school.agreements.get(agreement.id.as_str());
        let mut flow = page(
            Route::Agreement(agreement.id.to_string()),
            &agreement.title,
            "Read it, understand it, sign it together.",
            match agreement.audience {
                Audience::Ks1 => "ks1",
                Audience::Ks2 => "ks2",
                Audience::Parent => "parents",
                Audience::Staff | Audience::Visitor | Audience::Loan => "teachers",
            },
            "agreement",
            |root| pages::agreement::page(agreement, own, root),
        );
        flow.busy = true;
        all.push(flow);
        if !agreement.audience.is_pupil() {
            continue;
        }
        let mut finish = page(
            Route::Finish(agreement.id.to_string()),
            &format!("{}: for parents and carers", agreement.title),
            "Your child has signed. Read your part, decide, sign.",
            "parents",
            "agreement",
            |root| pages::agreement::finish(agreement, own, root),
        );
        finish.busy = true;
        all.push(finish);
    }
    let mut not_found = page(
        Route::NotFound,
        "Page not found",
        "This page isn’t here.",
        "ks1",
        "not-found",
        |_| pages::not_found::page(base),
    );
    not_found.root = base.to_string();
    all.push(not_found);
    all
}

pub(super) fn page<V: IntoView>(
    route: Route,
    title: &str,
    description: &str,
    look: &'static str,
    kind: &'static str,
    body: impl FnOnce(&str) -> V,
) -> Page {
    let root = route.root();
    // Leptos writes its markers as `<!>`, which browsers read as an empty comment and HTML checkers as a mistake
    let body = Owner::new_root(None)
        .with(|| body(&root).into_view().to_html())
        .replace("<!>", "<!---->");
    Page {
        route,
        root,
        title: title.into(),
        description: description.into(),
        look,
        kind,
        print: None,
        busy: false,
        body,
    }
}
