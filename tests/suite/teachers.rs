//! The teachers' pages: nothing on a pupil's page leads to them, sheets say what they print as, the curriculum is all there as a table.

use crate::library::whole;
use harbour::pages::curriculum_rows::rows;
use harbour::site::{Page, Route, all};
use std::sync::LazyLock;

/// The real content.
fn pages() -> &'static [Page] {
    static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| all(whole(), "/"));
    &PAGES
}

/// Where the links of a page lead, from the site's root.
fn links(page: &Page) -> Vec<String> {
    let links = page.body.split("href=\"").skip(1);
    let links = links.filter_map(|rest| rest.split('"').next());
    let within = links.filter(|link| !link.contains(':') && !link.starts_with('#'));
    within
        .map(|link| link.strip_prefix(page.root.as_str()).unwrap_or(link).to_owned())
        .collect()
}

/// Pages on which a child is by themselves.
fn is_pupils(page: &Page) -> bool {
    match &page.route {
        Route::Band(_) | Route::Lesson { .. } | Route::Know(_) | Route::Quiz(_) => true,
        Route::Help | Route::Settings | Route::NotFound => true,
        Route::Agreement(id) => whole()
            .agreements
            .iter()
            .any(|a| a.id.to_string() == *id && a.audience.is_pupil()),
        _ => false,
    }
}

#[test]
fn no_pupils_page_leads_to_teachers_pages_in_one_step() {
    let pupils: Vec<&Page> = pages().iter().filter(|page| is_pupils(page)).collect();
    assert!(pupils.len() > 40, "only {} pupils' pages", pupils.len());
    for page in pupils {
        let to: Vec<String> = links(page)
            .into_iter()
            .filter(|link| link.contains("teachers"))
            .collect();
        assert!(to.is_empty(), "/{} leads to {to:?}", page.route.path());
        assert!(
            !page.body.contains("teachers/"),
            "/{} names a teachers' page",
            page.route.path()
        );
    }
}

#[test]
fn the_first_page_has_one_door_for_teachers_and_no_way_past_it() {
    let home = pages()
        .iter()
        .find(|page| page.route == Route::Home)
        .expect("the first page");
    let to: Vec<String> = links(home)
        .into_iter()
        .filter(|link| link.contains("teachers"))
        .collect();
    assert_eq!(to, ["teachers/"]);
}

#[test]
fn only_teachers_pages_lead_to_incident_cards() {
    for page in pages() {
        let leads = links(page).iter().any(|link| link.contains("incidents/"));
        let teachers = page.route.path().starts_with("teachers/");
        assert!(teachers || !leads, "/{} leads to an incident card", page.route.path());
    }
}

#[test]
fn every_sheet_says_its_paper_and_shows_as_many_pages() {
    let sheets: Vec<&Page> = pages()
        .iter()
        .filter(|page| matches!(page.route, Route::Printable(_)))
        .collect();
    assert!(sheets.len() > whole().lessons.len() * 2);
    for page in sheets {
        let shown = page.body.matches("class=\"leaf leaf-").count();
        let paper = page.print.as_deref().unwrap_or_default();
        assert!(
            paper == format!("A4 {shown}") || paper == format!("A3 {shown}"),
            "/{} says “{paper}” and shows {shown}",
            page.route.path()
        );
    }
}

#[test]
fn every_incident_card_promises_one_page_of_paper() {
    let cards = pages()
        .iter()
        .filter(|page| matches!(page.route, Route::Incident(_) | Route::IncidentNote));
    for card in cards {
        assert_eq!(card.print.as_deref(), Some("A4 1"), "/{}", card.route.path());
    }
}

#[test]
fn a_worksheet_asks_and_answers_every_question_that_a_pencil_can() {
    for (lesson, _) in &whole().lessons {
        let path = format!("worksheet-{}-{}", lesson.band.slug(), lesson.id);
        let page = pages().iter().find(|page| page.route == Route::Printable(path.clone()));
        let body = &page.expect("a worksheet").body;
        let asked = body.matches("class=\"work-question\"").count();
        assert!(asked >= 2, "{path} asks {asked} questions");
        let (_, answers) = body.split_once("leaf-answers").expect("answers");
        assert_eq!(answers.matches("<h3>").count(), asked, "{path}");
    }
}

#[test]
fn the_curriculum_as_a_table_has_every_statement_and_leads_to_steps_that_exist() {
    let rows = rows(whole());
    for statement in &whole().curriculum.statements {
        assert!(
            rows.iter().any(|row| row[0] == statement.id),
            "{} is missing",
            statement.id
        );
    }
    for row in &rows[1..] {
        assert_eq!(row.len(), rows[0].len());
        let Some((path, step)) = row[6].split_once('#') else {
            continue;
        };
        let page = pages().iter().find(|page| page.route.path() == path).expect("a page");
        assert!(
            page.body.contains(&format!("id=\"{step}\"")),
            "{} has no {step}",
            row[6]
        );
    }
}

#[test]
fn a_sequence_adds_up_the_minutes_of_its_lessons() {
    let page = pages()
        .iter()
        .find(|page| page.route == Route::Sequences)
        .expect("sequences");
    for sequence in &whole().sequences {
        let lessons = whole().lessons.iter().map(|(lesson, _)| lesson);
        let name = |lesson: &harbour::lesson::Lesson| format!("{}/{}", lesson.band.slug(), lesson.id);
        let minutes: u32 = sequence
            .lessons
            .iter()
            .filter_map(|placed| lessons.clone().find(|lesson| name(lesson) == placed.lesson))
            .map(|lesson| lesson.minutes)
            .sum();
        let (_, after) = page
            .body
            .split_once(&format!("<h3>{}", sequence.title))
            .expect("its title");
        assert!(after.contains(&format!("{minutes} minutes in all")), "{}", sequence.id);
    }
}
