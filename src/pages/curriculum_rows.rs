//! The curriculum as rows of a spreadsheet.

use crate::lesson::{Lesson, Step};
use crate::library::{COLUMNS, Library, Statement, column_name};

const HEADINGS: [&str; 7] = ["Statement", "Framework", "Text", "Band", "Lesson", "Step", "Link"];

/// A row for each step that teaches a statement; a statement that a band is asked for and no step teaches there has one without a step.
/// Links begin at the site's root: where that is, a file can't know.
pub fn rows(library: &Library) -> Vec<Vec<String>> {
    let mut rows = vec![HEADINGS.map(str::to_owned).to_vec()];
    for statement in &library.curriculum.statements {
        for column in COLUMNS {
            let steps: Vec<_> = library.teaching(&statement.id, column).collect();
            let other_half = statement.years.is_some() && statement.years != column.1;
            let nowhere = || library.teaching(&statement.id, (column.0, None)).next().is_none();
            if steps.is_empty() && statement.bands.contains(&column.0) && !other_half && nowhere() {
                rows.push(row(statement, column_name(column), library, None));
            }
            let taught = steps.into_iter();
            rows.extend(taught.map(|step| row(statement, column_name(column), library, Some(step))));
        }
    }
    rows
}

fn row(statement: &Statement, band: &str, library: &Library, taught: Option<(&Lesson, &Step)>) -> Vec<String> {
    let framework = library.curriculum.framework(&statement.framework);
    let (lesson, step, link) = taught.map_or_else(Default::default, |(lesson, step)| {
        let link = format!("{}/{}/#step-{}", lesson.band.slug(), lesson.id, step.id);
        (lesson.title.clone(), step.title.clone(), link)
    });
    vec![
        statement.id.clone(),
        framework.map_or_else(String::new, |framework| framework.name.clone()),
        statement.text.clone(),
        band.to_owned(),
        lesson,
        step,
        link,
    ]
}
